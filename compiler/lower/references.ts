/** References to funds, parties, payees, clauses and awards. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, replace } from "../diagnostics/diagnostic.js";
import type { Context } from "../elaborate/context.js";
import { misnamed } from "../misnamed.js";
import type { FundSymbol, PartySymbol } from "../symbols.js";
import type { AwardDraft, ClauseDraft } from "./draft.js";

/** Labels of funds; unknown ones are reported and left out. */
export function fundLabels(context: Context, names: readonly ast.Name[]): readonly string[] {
  return labels(context, names, context.symbols.funds, "fund");
}

export function partyLabels(context: Context, names: readonly ast.Name[]): readonly string[] {
  return labels(context, names, context.symbols.parties, "party");
}

function labels(
  context: Context,
  names: readonly ast.Name[],
  table: ReadonlyMap<string, FundSymbol | PartySymbol>,
  kind: "fund" | "party",
): readonly string[] {
  return names.flatMap((name) => {
    const symbol = table.get(name.text);
    if (symbol === undefined) {
      context.report(misnamed(context.symbols, name.span, name.text, kind, table.keys()));
      return [];
    }
    context.meaning.references.set(name, symbol);
    return [symbol.label];
  });
}

/** Who is paid: a party of the policy, a kind of applicant, or words of the document in quotes. */
export function payeeLabels(context: Context, payees: readonly (ast.Name | ast.Text)[]): readonly string[] {
  return payees.flatMap((payee) => {
    if (payee.kind === "text") return [payee.text];
    const symbol = context.symbols.parties.get(payee.text) ?? context.symbols.applicants.get(payee.text);
    if (symbol !== undefined) {
      context.meaning.references.set(payee, symbol);
      return [symbol.label];
    }
    const candidates = [...context.symbols.parties.keys(), ...context.symbols.applicants.keys()];
    context.report(misnamed(context.symbols, payee.span, payee.text, "payee", candidates));
    return [];
  });
}

/** What a reference in a stack, bar or example stands for. */
export type Target =
  | { readonly kind: "clause"; readonly clause: ClauseDraft }
  | { readonly kind: "award"; readonly clause: ClauseDraft; readonly award: AwardDraft };

/** All that references may name, by name. */
export interface TargetIndex {
  readonly clauses: ReadonlyMap<string, ClauseDraft>;
  readonly awards: ReadonlyMap<string, readonly Extract<Target, { kind: "award" }>[]>;
}

export function indexTargets(clauses: readonly ClauseDraft[]): TargetIndex {
  const awards = new Map<string, Extract<Target, { kind: "award" }>[]>();
  for (const clause of clauses) {
    for (const award of clause.awards) {
      const list = awards.get(award.award.name) ?? [];
      list.push({ kind: "award", clause, award });
      awards.set(award.award.name, list);
    }
  }
  return { clauses: new Map(clauses.map((clause) => [clause.symbol.id, clause])), awards };
}

/** Resolves `award`, `clause` or `clause.award`; `home` is the clause the reference stands in. */
export function resolveTarget(
  context: Context,
  reference: ast.Reference,
  index: TargetIndex,
  home: ClauseDraft | undefined,
): Target | undefined {
  const [first, second] = reference.parts;
  if (first === undefined || reference.parts.length > 2) return unknownTarget(context, reference, index, home);
  if (second !== undefined) {
    const clause = index.clauses.get(first.text);
    const award = clause === undefined ? undefined : awardNamed(clause, second.text);
    if (clause !== undefined && award !== undefined) {
      context.meaning.references.set(first, clause.symbol);
      return awardTarget(context, second, clause, award);
    }
    if (clause !== undefined && isBroken(context, clause, second.text)) return undefined;
    return unknownTarget(context, reference, index, home);
  }
  const own = home === undefined ? undefined : awardNamed(home, first.text);
  if (home !== undefined && own !== undefined) return awardTarget(context, first, home, own);
  if (home !== undefined && isBroken(context, home, first.text)) return undefined;
  const clause = index.clauses.get(first.text);
  if (clause !== undefined) {
    context.meaning.references.set(first, clause.symbol);
    return { kind: "clause", clause };
  }
  const owners = index.awards.get(first.text) ?? [];
  if (owners.length > 1) {
    const options = owners.map((owner) => owner.award.award.id);
    context.report(
      diagnostic(
        "ambiguous-award",
        reference.span,
        { name: first.text, options },
        {
          fixes: owners.map((owner) => replace(reference.span, owner.award.award.id)),
        },
      ),
    );
    return undefined;
  }
  const [owner] = owners;
  return owner === undefined
    ? unknownTarget(context, reference, index, home)
    : awardTarget(context, first, owner.clause, owner.award);
}

/** An award, remembered by the name that refers to it; an award without a name of its own goes by that of its clause. */
function awardTarget(context: Context, name: ast.Name, clause: ClauseDraft, award: AwardDraft): Target {
  if (award.named) context.meaning.awards.set(name, award.award.id);
  else context.meaning.references.set(name, clause.symbol);
  return { kind: "award", clause, award };
}

/** An award of this name is declared but could not be lowered; that has been reported where it stands. */
function isBroken(context: Context, clause: ClauseDraft, name: string): boolean {
  const id = `${clause.symbol.id}.${name}`;
  return awardNamed(clause, name) === undefined && [...context.meaning.awards.values()].includes(id);
}

function awardNamed(clause: ClauseDraft, name: string): AwardDraft | undefined {
  return (
    clause.awards.find((draft) => draft.named && draft.award.name === name) ??
    clause.awards.find((draft) => draft.award.name === name)
  );
}

function unknownTarget(
  context: Context,
  reference: ast.Reference,
  index: TargetIndex,
  home: ClauseDraft | undefined,
): undefined {
  const ids = [...index.awards.values()].flatMap((owners) => owners.map((owner) => owner.award.award.id));
  const candidates = [...(home?.awards.map((draft) => draft.award.name) ?? []), ...index.clauses.keys(), ...ids];
  const name = reference.parts.map((part) => part.text).join(".");
  context.report(misnamed(context.symbols, reference.span, name, "target", candidates));
  return undefined;
}

/** Whether a reference names a promise, duty or benefit: of its own clause, or of the one in front of the dot. */
export function isNote(reference: ast.Reference, index: TargetIndex, home: ClauseDraft | undefined): boolean {
  const [first, second] = reference.parts;
  if (first === undefined || reference.parts.length > 2) return false;
  if (second !== undefined) return noteNames(index.clauses.get(first.text)?.symbol.body ?? []).includes(second.text);
  return noteNames(home?.symbol.body ?? []).includes(first.text);
}

function noteNames(body: readonly ast.ClauseStatement[]): readonly string[] {
  return body.flatMap((statement): readonly string[] => {
    if (statement.kind === "note") return statement.label === undefined ? [] : [statement.label.text];
    return statement.kind === "guarded" || statement.kind === "otherwise" ? noteNames(statement.body) : [];
  });
}

/** Whether statements hold an award, be it one that could not be lowered. */
export function hasAwards(body: readonly ast.ClauseStatement[]): boolean {
  return body.some(
    (statement) =>
      statement.kind === "award" ||
      ((statement.kind === "guarded" || statement.kind === "otherwise") && hasAwards(statement.body)),
  );
}
