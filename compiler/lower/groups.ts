/**
 * Groups: how awards combine. The stacks of the document and the clauses form a forest whose root is the total; awards
 * of one clause that no stack covers are alternatives where they exclude each other, otherwise an undeclared overlap.
 */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { type Context, originOf } from "../elaborate/context.js";
import type * as ir from "../ir/ir.js";
import type { AwardDraft, ClauseDraft } from "./draft.js";
import { excludeEachOther } from "./overlap.js";
import { hasAwards, isNote, resolveTarget, type Target, type TargetIndex } from "./references.js";
import { stackFixes } from "./stack-fixes.js";

type Node = ir.Group | ir.GroupAward;

/** A stack with its members resolved; `home` is the clause it stands in. */
interface Stack {
  readonly node: ast.Stack;
  readonly home: ClauseDraft | undefined;
  readonly all: boolean;
  readonly targets: readonly Member[];
}

/** What a stack names, and where it does so. */
type Member = Target & { readonly span: ast.Span };

/** Where awards and clauses became members of a stack, by `claimId`. */
type Claims = Map<string, ast.Span>;

export function lowerGroups(
  context: Context,
  clauses: readonly ClauseDraft[],
  index: TargetIndex,
  topLevel: readonly ast.Stack[],
): ir.Group {
  const stacks = [
    ...clauses.flatMap((clause) => clause.stacks.map((node) => resolveStack(context, node, index, clause))),
    ...topLevel.map((node) => resolveStack(context, node, index, undefined)),
  ];
  const taken: Claims = new Map();
  const local = new Map<ClauseDraft, Stack[]>();
  for (const stack of stacks) {
    const home = homeOf(stack);
    if (home !== undefined) local.set(home, [...(local.get(home) ?? []), stack]);
  }
  const global = stacks.filter((stack) => homeOf(stack) === undefined && !stack.all);
  const [covering, ...others] = stacks.filter((stack) => stack.all && stack.home === undefined);
  for (const other of others) reportSecondCover(context, other, covering);

  const groupOfClause = new Map<ClauseDraft, Node | undefined>();
  const pulledOut = claimAcrossClauses(context, global, taken);
  for (const clause of clauses) {
    groupOfClause.set(
      clause,
      clauseGroup(context, clause, local.get(clause) ?? [], pulledOut, taken, covering?.node.mode),
    );
  }

  const used = new Set<ClauseDraft>();
  const globalGroups = global.map((stack) => crossClauseGroup(context, stack, groupOfClause, used, taken));
  const rest = clauses.filter((clause) => !used.has(clause)).flatMap((clause) => groupOfClause.get(clause) ?? []);
  let members: readonly Node[] = [...rest, ...globalGroups.filter((group) => group.members.length > 0)];
  if (covering !== undefined) members = [group("all", covering.node.mode, members)];
  return { kind: "group", id: "total", mode: "sum", members };
}

function resolveStack(context: Context, node: ast.Stack, index: TargetIndex, home: ClauseDraft | undefined): Stack {
  if (node.scope.kind === "all") return { node, home, all: true, targets: [] };
  const targets = node.scope.items.flatMap((item): readonly Member[] => {
    const isNoteName = isNote(item, index, home);
    const target = isNoteName ? undefined : resolveTarget(context, item, index, home);
    const pays = target?.kind === "award" || (target?.kind === "clause" && hasAwards(target.clause.symbol.body));
    if (target !== undefined && pays) return [{ ...target, span: item.span }];
    const name = item.parts.map((part) => part.text).join(".");
    if (target !== undefined || isNoteName) context.report(diagnostic("note-in-stack", item.span, { name }));
    return [];
  });
  if (node.scope.items.length < 2) context.report(diagnostic("stack-of-one", node.span, {}));
  return { node, home, all: false, targets };
}

/** The clause whose awards alone a stack is about. */
function homeOf(stack: Stack): ClauseDraft | undefined {
  if (stack.all) return stack.home;
  const [first] = stack.targets;
  if (first === undefined) return stack.home;
  const within = stack.targets.every((target) => target.kind === "award" && target.clause === first.clause);
  return within ? first.clause : undefined;
}

/** Marks an award or clause as member of a stack; a second stack is an error. */
function claim(context: Context, member: Member, taken: Claims): boolean {
  const id = claimId(member);
  const first = taken.get(id);
  if (first === undefined) {
    taken.set(id, member.span);
    return true;
  }
  reportTwice(context, member.span, member.kind === "award" ? member.award.award.name : member.clause.symbol.id, first);
  return false;
}

function claimId(target: Target): string {
  return target.kind === "award" ? `award ${target.award.award.id}` : `clause ${target.clause.symbol.id}`;
}

function reportTwice(context: Context, span: ast.Span, name: string, first: ast.Span): void {
  context.report(
    diagnostic(
      "stacked-twice",
      span,
      { name },
      {
        related: [{ span: first, note: { zh: "已经写在这里", en: "it stands here already" } }],
      },
    ),
  );
}

/** A second stack about everything. */
function reportSecondCover(context: Context, { node }: Stack, first: Stack | undefined): void {
  reportTwice(context, node.scope.span, originOf(context, node.scope).text, first?.node.scope.span ?? node.span);
}

/** Awards that a stack over several clauses takes out of their own clause. */
function claimAcrossClauses(context: Context, stacks: readonly Stack[], taken: Claims): ReadonlySet<AwardDraft> {
  const pulled = new Set<AwardDraft>();
  for (const stack of stacks) {
    for (const target of stack.targets) {
      if (target.kind !== "award") continue;
      if (claim(context, target, taken)) pulled.add(target.award);
    }
  }
  return pulled;
}

function clauseGroup(
  context: Context,
  clause: ClauseDraft,
  stacks: readonly Stack[],
  pulledOut: ReadonlySet<AwardDraft>,
  taken: Claims,
  covering: ir.Group["mode"] | undefined,
): Node | undefined {
  const free = new Set(clause.awards.filter((draft) => !pulledOut.has(draft)));
  const groups: ir.Group[] = [];
  const stacked: AwardDraft[][] = [];
  for (const stack of stacks.filter((candidate) => !candidate.all)) {
    const members = stack.targets.flatMap((target) =>
      target.kind === "award" && claim(context, target, taken) ? [target.award] : [],
    );
    for (const draft of members) free.delete(draft);
    stacked.push(members);
    groups.push(group(`${clause.symbol.id}#${groups.length + 1}`, stack.node.mode, members.map(awardNode)));
  }
  const members: readonly Node[] = clause.awards.length === 0 ? [] : [...[...free].map(awardNode), ...groups];
  const [only] = members;
  const [cover, ...others] = stacks.filter((stack) => stack.all);
  for (const other of others) reportSecondCover(context, other, cover);
  if (cover !== undefined) return group(clause.symbol.id, cover.node.mode, members);
  if (members.length <= 1) return only;
  const parts = [...[...free].map((draft) => [draft]), ...stacked];
  return group(clause.symbol.id, unstackedMode(context, clause, parts, covering), members);
}

/**
 * How the parts of a clause that no stack joins combine: as alternatives if they exclude each other in pairs, else as a
 * stack about everything says, else nobody knows. One warning a clause: the first pair, with the other awards as related
 * places.
 */
function unstackedMode(
  context: Context,
  clause: ClauseDraft,
  parts: readonly (readonly AwardDraft[])[],
  covering: ir.Group["mode"] | undefined,
): ir.Group["mode"] {
  const first = firstOverlap(parts);
  if (first === undefined) return "alternatives";
  if (covering !== undefined) return covering;
  const [left, right] = first;
  const more = parts
    .flat()
    .filter((draft) => draft !== left && draft !== right && overlap(left, draft))
    .slice(0, 8);
  context.lint(
    diagnostic(
      "undeclared-overlap",
      right.span,
      { first: left.award.label, second: right.award.label },
      {
        related: [left, ...more].map((draft) => ({
          span: draft.span,
          note: { zh: "同一条款的另一项奖补", en: "another award of the clause" },
        })),
        fixes: stackFixes(context, clause, [left, right, ...more]),
      },
    ),
  );
  return "undeclared";
}

function firstOverlap(parts: readonly (readonly AwardDraft[])[]): readonly [AwardDraft, AwardDraft] | undefined {
  const before: AwardDraft[] = [];
  for (const part of parts) {
    for (const right of part) {
      const left = before.find((candidate) => overlap(candidate, right));
      if (left !== undefined) return [left, right];
    }
    before.push(...part);
  }
  return undefined;
}

function overlap(left: AwardDraft, right: AwardDraft): boolean {
  return !excludeEachOther(left.award.conditions, right.award.conditions);
}

function crossClauseGroup(
  context: Context,
  stack: Stack,
  groupOfClause: ReadonlyMap<ClauseDraft, Node | undefined>,
  used: Set<ClauseDraft>,
  taken: Claims,
): ir.Group {
  const members = stack.targets.flatMap((target): readonly Node[] => {
    if (target.kind === "award") return taken.get(claimId(target)) === target.span ? [awardNode(target.award)] : [];
    if (!claim(context, target, taken)) return [];
    used.add(target.clause);
    return [groupOfClause.get(target.clause) ?? []].flat();
  });
  return group(
    members.map((member) => (member.kind === "award" ? member.award : member.id)).join("+"),
    stack.node.mode,
    members,
  );
}

function group(id: string, mode: ir.Group["mode"], members: readonly Node[]): ir.Group {
  return { kind: "group", id, mode, members };
}

function awardNode(draft: AwardDraft): ir.GroupAward {
  return { kind: "award", award: draft.award.id };
}
