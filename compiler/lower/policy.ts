/** Lowering of a whole policy: symbols in, IR out, with every mistake of meaning reported on the way. */
import type { Dialect } from "../../grammar/keywords.js";
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Diagnostic, type Phase } from "../diagnostics/diagnostic.js";
import { elaborateAmount } from "../elaborate/amount.js";
import type { Context, Meaning } from "../elaborate/context.js";
import { elaborateExpression } from "../elaborate/expression.js";
import type * as ir from "../ir/ir.js";
import { mainDialect } from "../format/dialect.js";
import { misnamed } from "../misnamed.js";
import type { Program } from "../program.js";
import type { ApplicantSymbol, ClauseSymbol, Symbols } from "../symbols.js";
import { lowerClause, lowerReading } from "./clause.js";
import { lowerCondition } from "./conditions.js";
import { createDefinitionStore, type DefinitionStore } from "./definitions.js";
import type { ClauseDraft } from "./draft.js";
import { lowerGroups } from "./groups.js";
import { lowerPolicyHead } from "./metadata.js";
import { hasAwards, indexTargets, resolveTarget, type TargetIndex } from "./references.js";

/** A lowered policy with what later phases need to know about its syntax. */
export interface Lowered {
  readonly policy: ir.Policy;
  readonly meaning: Meaning;
  readonly targets: TargetIndex;
  readonly context: Context;
  /** what is only worth saying when nothing is wrong */
  readonly lints: readonly Diagnostic[];
}

export function lowerPolicy(program: Program, symbols: Symbols): Phase<Lowered> {
  const problems: Diagnostic[] = [];
  const lints: Diagnostic[] = [];
  const { context, store } = createContext(program, symbols, problems, lints);
  const head = lowerPolicyHead(context, symbols.policy);
  const conditions = [
    ...head.conditions,
    ...symbols.requires.flatMap((node) => lowerCondition(context, node.condition, "policy")),
  ];
  const locals = symbols.clauses.flatMap((clause) => [...clause.definitions.values()]);
  for (const definition of [...symbols.definitions.values(), ...locals]) store.get(definition);
  const clauses = symbols.clauses.map((symbol, index) =>
    lowerClause(clauseContext(context, symbol), symbol, {
      index,
      conditions,
      rounding: head.rounding,
      definitions: (id) => store.value(id),
    }),
  );
  reportEmpty(context, clauses);
  const targets = indexTargets(clauses);
  const total = lowerGroups(context, clauses, targets, symbols.stacks);
  const notes = clauses.flatMap((clause) => clause.notes);
  return {
    value: {
      policy: {
        id: symbols.policyName,
        label: symbols.policyLabel,
        metadata: head.metadata,
        applicants: [...symbols.applicants.values()].map(lowerApplicant),
        enumerations: [...symbols.enumerations.values()].map((enumeration) => ({
          id: enumeration.id,
          label: enumeration.label,
          ordered: enumeration.ordered,
          members: [...enumeration.members.values()].map((member) => ({
            id: member.name.text,
            label: member.label?.text ?? member.name.text,
          })),
        })),
        history: clauses.flatMap((clause) => clause.history),
        definitions: store.all(),
        clauses: clauses.map((clause) => clause.clause),
        awards: clauses.flatMap((clause) => clause.awards.map((draft) => draft.award)),
        bars: lowerBars(context, clauses, targets, notes),
        notes,
        readings: [
          ...head.readings,
          ...symbols.readings.map((node) => lowerReading(node, null)),
          ...clauses.flatMap((clause) => clause.readings),
        ],
        total,
      },
      meaning: context.meaning,
      targets,
      context,
      lints,
    },
    diagnostics: problems,
  };
}

function createContext(
  program: Program,
  symbols: Symbols,
  problems: Diagnostic[],
  lints: Diagnostic[],
): { readonly context: Context; readonly store: DefinitionStore } {
  const meaning: Meaning = {
    types: new Map(),
    references: new Map(),
    awards: new Map(),
    factsRead: new Set(),
    definitionsUsed: new Set(),
  };
  const clauseOf = new Map(
    symbols.clauses.flatMap((clause) => [...clause.definitions.values()].map((local) => [local.id, clause] as const)),
  );
  const store = createDefinitionStore((symbol) => {
    const clause = clauseOf.get(symbol.id);
    return clause === undefined ? context : clauseContext(context, clause);
  });
  const dialects = new Map<string, Dialect>();
  const dialect = (file: string): Dialect => {
    const known = dialects.get(file) ?? mainDialect(program.texts.get(file) ?? "");
    dialects.set(file, known);
    return known;
  };
  const context: Context = {
    symbols,
    meaning,
    report: (problem) => problems.push(problem),
    lint: (problem) => lints.push(problem),
    dialect,
    applicants: undefined,
    clause: undefined,
    definition: store.get,
    sourceText: (span) => program.texts.get(span.file)?.slice(span.start, span.end) ?? "",
    elaborate: elaborateExpression,
    elaborateAmount,
  };
  return { context, store };
}

/** The context of a clause: for the kinds of applicant it names, or for all. */
function clauseContext(context: Context, clause: ClauseSymbol): Context {
  const { applicants } = context.symbols;
  const written = clause.node?.applicants ?? [];
  const named = written.flatMap((name): readonly ApplicantSymbol[] => {
    const applicant = applicants.get(name.text);
    if (applicant !== undefined) {
      context.meaning.references.set(name, applicant);
      return [applicant];
    }
    if (!context.meaning.references.has(name))
      context.report(misnamed(context.symbols, name.span, name.text, "applicant", applicants.keys()));
    return [];
  });
  return { ...context, clause, applicants: written.length === 0 ? [...applicants.values()] : named };
}

function lowerApplicant(applicant: ApplicantSymbol): ir.Applicant {
  return {
    id: applicant.id,
    label: applicant.label,
    facts: [...applicant.facts].map(([name, fact]) => ({
      name,
      label: fact.label,
      type: fact.type,
      optional: fact.optional,
      byYear: fact.byYear,
    })),
  };
}

function lowerBars(
  context: Context,
  clauses: readonly ClauseDraft[],
  targets: TargetIndex,
  notes: readonly ir.Note[],
): readonly ir.Bar[] {
  return clauses.flatMap((clause) =>
    clause.bars.map(({ bar, scope, span }) => {
      const covered = coverage(context, scope, targets, clause, notes);
      if (covered.awards.length + covered.notes.length === 0) context.lint(diagnostic("bar-without-effect", span, {}));
      return { ...bar, ...covered };
    }),
  );
}

/** What a bar covers: awards, and the promises and benefits (never the duties) of the clauses it names. */
function coverage(
  context: Context,
  scope: ast.Scope,
  index: TargetIndex,
  home: ClauseDraft,
  notes: readonly ir.Note[],
): { readonly awards: readonly string[]; readonly notes: readonly number[] } {
  const targets =
    scope.kind === "all"
      ? [...index.clauses.values()].map((clause) => ({ kind: "clause", clause }) as const)
      : scope.items.flatMap((item) => resolveTarget(context, item, index, home) ?? []);
  const awards = new Set(
    targets.flatMap((target) =>
      target.kind === "award" ? [target.award.award.id] : target.clause.awards.map((draft) => draft.award.id),
    ),
  );
  const covered = new Set(targets.flatMap((target) => (target.kind === "clause" ? [target.clause.index] : [])));
  return {
    awards: [...awards],
    notes: notes.flatMap((note, position) => (note.note !== "duty" && covered.has(note.clause) ? [position] : [])),
  };
}

function reportEmpty(context: Context, clauses: readonly ClauseDraft[]): void {
  for (const clause of clauses) {
    if (clause.awards.length + clause.bars.length + clause.notes.length > 0 || clause.symbol.node === undefined)
      continue;
    if (clause.symbol.id === "") continue;
    if (hasAwards(clause.symbol.body)) continue;
    context.lint(diagnostic("empty-clause", clause.symbol.node.name.span, { name: clause.symbol.id }));
  }
  const { policy } = context.symbols;
  if (clauses.length === 0 && policy !== undefined) context.lint(diagnostic("empty-policy", policy.name.span, {}));
}
