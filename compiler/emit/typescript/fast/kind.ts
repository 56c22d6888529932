/**
 * The function that evaluates one kind of applicant fast, in plain numbers. It returns undefined where a fact that it
 * needs is not given, or where the result is open for reasons that plain numbers cannot say: then the full evaluation decides.
 */
import type { Award, Group } from "../../../ir/ir.js";
import { awardConstant } from "../constants.js";
import { type Doc, hardline, join, print } from "../layout.js";
import { constant, definitionOf, type Module, reasonCode, use } from "../module.js";
import type { Kind } from "../plan.js";
import { call, callable, type Callable, ifStatement } from "../syntax.js";
import { countNames } from "../text.js";
import { nodesOf } from "../walk.js";
import { named } from "./arithmetic.js";
import { awardBlock, type BarTest, type Due } from "./award.js";
import { Block } from "./block.js";
import { number, test } from "./condition.js";
import { resolve, stackedAwards } from "./groups.js";
import { isOpen } from "./number.js";
import { NotPlain, readingStatements, type Scope, type Shared } from "./scope.js";
import { atom, type Test, testCode } from "./truth.js";

interface Frame {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly block: Block;
  readonly bars: ReadonlyMap<string, BarTest>;
  /** variables of awards that are not yet in the result */
  readonly pending: Map<string, string>;
  readonly open: ReadonlySet<string>;
}

/** @param facts name of the interface of the facts */
export function fastFunction(module: Module, kind: Kind, name: string, facts: string): Callable {
  const scope: Scope = {
    module,
    names: module.names.scope(),
    award: "",
    wanted: "",
    inputs: new Map(),
    clocks: new Set(),
    definitions: new Map(),
  };
  const block = Block.root();
  shareDefinitions(scope, kind, block);
  const frame: Frame = {
    scope,
    kind,
    block,
    bars: barTests(scope, kind, block),
    pending: new Map(),
    open: openAwards(scope, kind),
  };
  writeAwards(frame);
  const end = endStatements(frame);
  const body = [...block.usedStatements(end), ...end];
  const order = [
    ...kind.applicant.facts.map(({ name: fact }) => fact),
    ...module.policy.history.map(({ path }) => path),
  ];
  const reading = readingStatements(scope, order, countNames(print(join(hardline, body))));
  const start = [
    `const awards: ${use(module, "MatchedAward")}[] = [];`,
    ...(frame.open.size === 0 ? ["let total = 0;"] : ["let low = 0;", "let high = 0;"]),
  ];
  const statements = [...reading, ...start, ...body];
  const parameters = [
    { name: "facts", type: facts },
    { name: "options", type: use(module, "EvaluationOptions") },
  ];
  return callable(name, parameters, `${use(module, "Summary")} | undefined`, statements);
}

/** Definitions that several parts use are evaluated once, at the top. */
function shareDefinitions(scope: Scope, { awards, bars }: Kind, block: Block): void {
  const { policy } = scope.module;
  const uses = new Map<string, number>();
  const count = (nodes: ReturnType<typeof nodesOf>): void => {
    for (const node of nodes)
      if (node.kind === "definition") uses.set(node.definition, (uses.get(node.definition) ?? 0) + 1);
  };
  for (const { conditions, amount } of awards) {
    for (const { value } of conditions) count(nodesOf([value]));
    count(nodesOf([amount]));
  }
  for (const { condition } of bars) count(nodesOf([condition.value]));
  for (const { value } of [...policy.definitions].reverse()) count(nodesOf([value]));
  for (const { id, value } of policy.definitions) {
    if ((uses.get(id) ?? 0) < 2 || isOpen(scope, value)) continue;
    const inner = block.inner();
    const shared = sharedDefinition(scope, inner, id);
    // what may leave the function is better left to where it turns out to be needed
    const leaves = inner.statements.some((statement) => print(statement).includes("return undefined"));
    if (shared === undefined || leaves) continue;
    block.append(inner);
    scope.definitions.set(id, shared);
  }
}

function sharedDefinition(scope: Scope, block: Block, id: string): Shared | undefined {
  const value = definitionOf(scope.module, id);
  try {
    if (value.type.kind === "bool")
      return { kind: "test", value: heldName(scope, block, test(scope, block, value), id) };
    if (value.type.kind !== "number" && value.type.kind !== "date") return undefined;
    return { kind: "number", value: named(scope, block, number(scope, block, value, "high"), id) };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function heldName(scope: Scope, block: Block, held: Test, wanted: string): Test {
  if (held.kind === "atom") return held;
  const name = scope.names.take(wanted);
  block.define([name], [`const ${name} = `, testCode(held), ";"]);
  return atom(name);
}

function barTests(scope: Scope, { bars }: Kind, block: Block): ReadonlyMap<string, BarTest> {
  const tests = new Map<string, BarTest>();
  for (const bar of bars) {
    const inner = block.inner();
    try {
      const held = test({ ...scope, wanted: bar.id }, inner, bar.condition.value);
      block.append(inner);
      tests.set(bar.id, heldName(scope, block, held, bar.id));
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
      tests.set(bar.id, undefined);
    }
  }
  return tests;
}

function openAwards(scope: Scope, { awards }: Kind): ReadonlySet<string> {
  return new Set(awards.filter((award) => isOpen({ ...scope, award: award.id }, award.amount)).map(({ id }) => id));
}

/** The awards in the order of the policy. Those of a stack wait for each other, and what stands between them waits too. */
function writeAwards(frame: Frame): void {
  const { kind, pending } = frame;
  const stacks = stackedAwards(kind.total);
  const written = new Set<string>();
  const isWaiting = (awards: readonly string[]): boolean =>
    awards.some((id) => written.has(id)) && !awards.every((id) => written.has(id));
  for (const award of kind.awards) {
    const stack = stacks.find(({ awards }) => awards.includes(award.id));
    written.add(award.id);
    if (stack === undefined && pending.size === 0) writeAtOnce(frame, award);
    else writePending(frame, award);
    if (stacks.some(({ awards }) => isWaiting(awards))) continue;
    for (const { group, awards } of stacks) {
      if (awards.some((id) => pending.has(id)))
        frame.block.add(...resolve(frame.scope.module, frame.scope.names, group, pending, frame.open));
    }
    flush(frame);
  }
}

function barsOf({ kind, bars }: Frame, { id }: Award): readonly BarTest[] {
  return kind.bars.filter((bar) => bar.awards.includes(id)).map((bar) => bars.get(bar.id));
}

function writeAtOnce(frame: Frame, award: Award): void {
  const inTotal = isInTotal(frame.kind.total, award.id);
  const scope = { ...frame.scope, award: award.id };
  frame.block.addBlock(
    awardBlock(scope, award, barsOf(frame, award), (inner, due) =>
      inner.add(...dueStatements(frame, award.id, due, inTotal)),
    ),
  );
}

function writePending(frame: Frame, award: Award): void {
  const { block, pending, open } = frame;
  const isOpenAward = open.has(award.id);
  const scope = { ...frame.scope, award: award.id };
  const variable = scope.names.take(award.id);
  const content = awardBlock(scope, award, barsOf(frame, award), (inner, due) => {
    inner.add([`${variable} = `, isOpenAward ? matchedCode(frame, award.id, due) : dueAmount(due), ";"]);
  });
  if (content.isEmpty) return;
  block.add(`let ${variable}: ${isOpenAward ? use(scope.module, "MatchedAward") : "number"} | null = null;`);
  block.addBlock(content);
  pending.set(award.id, variable);
}

function isInTotal({ members }: Group, id: string): boolean {
  return members.some((member) => (member.kind === "award" ? member.award === id : isInTotal(member, id)));
}

function dueAmount(due: Due): string {
  return due.kind === "exact" ? due.amount : due.high;
}

/** Puts the awards that waited into the result, in the order of the policy. */
function flush(frame: Frame): void {
  const { block, pending, open, kind, scope } = frame;
  for (const [id, variable] of pending) {
    const inTotal = isInTotal(kind.total, id);
    const statements = open.has(id)
      ? [
          `awards.push(${variable});`,
          ...(inTotal
            ? [
                `low += ${use(scope.module, "lowOfAmount")}(${variable}.amount);`,
                `high += ${use(scope.module, "highOfAmount")}(${variable}.amount);`,
              ]
            : []),
        ]
      : dueStatements(frame, id, { kind: "exact", amount: variable }, inTotal);
    const inner = Block.root();
    inner.require({ kind: "atom", text: `${variable} !== null`, negated: `${variable} === null` });
    inner.add(...statements);
    block.addBlock(inner);
  }
  pending.clear();
}

function matchedCode({ scope: { module }, kind }: Frame, id: string, due: Due): Doc {
  const award = kind.awards.find((one) => one.id === id);
  if (award === undefined) throw new TypeError(`the award ${id} is not of this kind`);
  const info = `${awardConstant(module, award)}.info`;
  if (due.kind === "exact") {
    const code = call(use(module, "granted"), info, due.amount);
    return isLiteral(due.amount)
      ? constant(module, `granted ${id} ${due.amount}`, `granted_${id}`, undefined, () => code)
      : code;
  }
  const because = constant(
    module,
    `because ${JSON.stringify(due.reason)}`,
    `because_${id}`,
    undefined,
    () => `[${reasonCode(module, due.reason)}]`,
  );
  const code = call(use(module, "matched"), info, due.low, due.high, because);
  const isConstant = isLiteral(due.low) && isLiteral(due.high);
  return isConstant ? constant(module, `matched ${id}`, `granted_${id}`, undefined, () => code) : code;
}

function isLiteral(code: string): boolean {
  return code === "Infinity" || /^[\d_]+$/.test(code);
}

function dueStatements(frame: Frame, id: string, due: Due, inTotal: boolean): readonly Doc[] {
  const statements: Doc[] = [];
  let named = due;
  if (due.kind === "exact" && !/^[\p{ID_Continue}$]+$/u.test(due.amount)) {
    const name = frame.scope.names.take(id);
    statements.push(`const ${name} = ${due.amount};`);
    named = { kind: "exact", amount: name };
  }
  statements.push([call("awards.push", matchedCode(frame, id, named)), ";"]);
  return [...statements, ...(inTotal ? totalStatements(frame, named) : [])];
}

function totalStatements({ open }: Frame, due: Due): readonly Doc[] {
  if (due.kind === "exact") {
    if (due.amount === "0") return [];
    return open.size === 0 ? [`total += ${due.amount};`] : [`low += ${due.amount};`, `high += ${due.amount};`];
  }
  const low = due.low === "0" ? [] : [`low += ${due.low};`];
  const high = due.high === "0" ? [] : [due.high === "Infinity" ? "high = Infinity;" : `high += ${due.high};`];
  return [...low, ...high];
}

function endStatements({ scope: { module }, open, kind }: Frame): readonly Doc[] {
  const none = use(module, "NO_REASONS");
  const totalOf = use(module, "totalOf");
  if (open.size === 0) return [`return { total: ${totalOf}(total, total, ${none}), awards };`];
  const isInOrder = sameOrder(kind, open);
  const check = isInOrder ? [] : [ifStatement("low !== high", "return undefined;")];
  const reasons = isInOrder ? `low === high ? ${none} : ${use(module, "reasonsOfTotal")}(awards)` : none;
  return [...check, `return { total: ${totalOf}(low, high, ${reasons}), awards };`];
}

/** Whether the open awards stand in the stacking tree in the order of the policy, so that their reasons come in that order. */
function sameOrder({ awards, total }: Kind, open: ReadonlySet<string>): boolean {
  const tree = leaves(total).filter((id) => open.has(id));
  const listed = awards.map(({ id }) => id).filter((id) => open.has(id));
  return tree.length === listed.length && tree.every((id, index) => id === listed[index]);
}

function leaves({ members }: Group): readonly string[] {
  return members.flatMap((member) => (member.kind === "award" ? [member.award] : leaves(member)));
}
