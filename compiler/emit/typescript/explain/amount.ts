/**
 * The statements that compute an amount over partly known values. Nodes that the explanation shows get a constant of
 * their own. A table whose rows contain such nodes becomes a chain of `if`s, because a row that cannot apply must not show.
 */
import type { Award, Expression } from "../../../ir/ir.js";
import type { Doc } from "../layout.js";
import { type Module, use } from "../module.js";
import type { Names } from "../names.js";
import { call, declare, ifBlock, ifStatement } from "../syntax.js";
import { branchesOf, certainNodes, isSource, nodesOf } from "../walk.js";
import { expression, matchRows, type Place } from "./expression.js";

/** The body of a function that is being written. */
export interface Body {
  readonly module: Module;
  readonly award: Award;
  readonly names: Names;
  /** nodes that get a name, with the name wanted */
  readonly wanted: ReadonlyMap<Expression, string>;
  /** nodes of the amount that every case looks at */
  readonly certain: ReadonlySet<Expression>;
  /** names of nodes that are computed already and visible here */
  readonly named: Map<Expression, string>;
  /** variables of steps that only some cases reach */
  readonly reached: Map<Expression, string>;
  readonly statements: Doc[];
}

const NAMES: Readonly<Record<Award["steps"][number]["kind"], string>> = {
  value: "base",
  share: "share",
  per: "product_",
  table: "row",
  cap: "capped",
  floor: "raised",
  discretion: "range",
  unset: "open",
  round: "whole",
  atLeastZero: "notNegative",
};

export function newBody(module: Module, award: Award, names: Names): Body {
  const wanted = new Map<Expression, string>([[award.amount, "amount"]]);
  const want = (node: Expression, name: string): void => {
    if (!isSource(node) && node.kind !== "constant" && !wanted.has(node)) wanted.set(node, name);
  };
  for (const step of award.steps) {
    want(step.value, NAMES[step.kind]);
    if (step.before !== null) want(step.before, "before");
    for (const { value } of step.operands) want(value, "part");
  }
  const [all, certain] = [nodesOf([award.amount]), certainNodes(award.amount)];
  const lazy = new Set(award.steps.map((step) => step.value).filter((node) => all.has(node) && !certain.has(node)));
  for (const node of wanted.keys()) if (!certain.has(node) && !lazy.has(node)) wanted.delete(node);
  const body: Body = { module, award, names, wanted, certain, named: new Map(), reached: new Map(), statements: [] };
  for (const node of lazy) declareReached(body, node);
  return body;
}

function declareReached(body: Body, node: Expression): void {
  const name = body.names.take(body.wanted.get(node) ?? "part");
  body.reached.set(node, name);
  body.statements.push(`let ${name}: ${use(body.module, valueType(node))} | undefined;`);
}

/** Code of an expression; what has a name is computed by statements before it. */
export function compute(body: Body, node: Expression): Doc {
  return body.named.get(node) ?? named(body, node) ?? expression(placeIn(body), node);
}

function placeIn(body: Body): Place {
  return { module: body.module, award: body.award.id, operand: (operand) => compute(body, operand) };
}

function named(body: Body, node: Expression): string | undefined {
  const variable = body.reached.get(node);
  const wanted = body.wanted.get(node);
  const chained = hasLazySteps(body, node);
  if (variable === undefined && wanted === undefined && !chained) return undefined;
  const code = chained ? chain(body, node) : expression(placeIn(body), node);
  if (variable !== undefined) body.statements.push([`${variable} = `, code, ";"]);
  else if (typeof code === "string" && chained && wanted === undefined) return code;
  const name = variable ?? body.names.take(wanted ?? "part");
  if (variable === undefined) body.statements.push(declare(name, undefined, code));
  body.named.set(node, name);
  return name;
}

function hasLazySteps(body: Body, node: Expression): boolean {
  const below = nodesOf(branchesOf(node));
  return [...body.reached.keys()].some((step) => below.has(step));
}

/** A table, `onlyIf` or `else` as a chain of `if`s; the code of its value. */
function chain(body: Body, node: Expression): Doc {
  const { module, statements } = body;
  if (node.kind === "orElse") return fallback(body, node);
  const variable = body.names.take("rows");
  statements.push(`let ${variable}: ${use(module, "Branches")}<${use(module, valueType(node))}>;`);
  statements.push(...nest(body, variable, rowsOf(body, node)));
  return call(use(module, "chosen"), variable);
}

function fallback(body: Body, node: Extract<Expression, { kind: "orElse" }>): Doc {
  const { module, statements } = body;
  const [value, variable] = [body.names.take("value"), body.names.take("rows")];
  statements.push(declare(value, undefined, compute(body, node.value)));
  statements.push(`let ${variable}: ${use(module, valueType(node))} = ${value};`);
  const lines = inBlock(body, () => {
    const code = compute(body, node.fallback);
    statements.push([`${variable} = `, call(use(module, "orElse"), value, code), ";"]);
  });
  statements.push(ifBlock(`${use(module, "isPresent")}(${value}) !== true`, lines));
  return variable;
}

interface Row {
  /** undefined: the row that is left when no other guard is yes */
  readonly guard: (() => Doc) | undefined;
  readonly value: Expression | null;
}

function rowsOf(body: Body, node: Expression): readonly Row[] {
  switch (node.kind) {
    case "select":
      return [
        ...node.branches.map(({ guard, value }) => ({ guard: () => compute(body, guard), value })),
        { guard: undefined, value: node.otherwise },
      ];
    case "match":
      return matchRows(placeIn(body), node).map(({ guard, value }) => ({ guard: () => guard, value }));
    case "onlyIf":
      return [
        { guard: () => compute(body, node.condition), value: node.value },
        { guard: undefined, value: null },
      ];
    default:
      throw new TypeError(`a ${node.kind} has no rows`);
  }
}

function nest(body: Body, variable: string, [row, ...others]: readonly Row[]): readonly Doc[] {
  if (row === undefined) return [];
  const { module } = body;
  const add = (guard: Doc): readonly Doc[] =>
    inBlock(body, () => {
      const value = row.value === null ? "null" : compute(body, row.value);
      body.statements.push([`${variable} = `, call(use(module, "branch"), variable, guard, value), ";"]);
    });
  if (row.guard === undefined) return add("true");
  return inBlock(body, () => {
    const [guard, held] = [body.names.take("guard"), body.names.take("held")];
    const code = row.guard?.() ?? "true";
    body.statements.push(
      declare(guard, undefined, code),
      declare(held, undefined, call(use(module, "holds"), guard)),
      ifBlock(`${held} !== false`, add(guard)),
      ifStatement(`${held} === false`, [`${variable} = `, call(use(module, "passed"), variable, guard), ";"]),
    );
    if (others.length > 0) body.statements.push(ifBlock(`${held} !== true`, nest(body, variable, others)));
  });
}

/** Runs `write` and returns the statements it wrote; the names it gave are forgotten. */
function inBlock(body: Body, write: () => void): readonly Doc[] {
  const [before, names] = [body.statements.length, new Map(body.named)];
  write();
  for (const node of [...body.named.keys()]) if (!names.has(node)) body.named.delete(node);
  return body.statements.splice(before);
}

/** Code of an operand of a step. It is shown whether or not the amount needed it, so it stands for itself. */
export function operandCode(body: Body, node: Expression): Doc {
  const { module, award } = body;
  return (
    body.named.get(node) ?? expression({ module, award: award.id, operand: (inner) => operandCode(body, inner) }, node)
  );
}

/** The type of partly known values of an expression. */
export function valueType({ type }: Expression): "Quantity" | "Verdict" | "Choice" {
  switch (type.kind) {
    case "number":
    case "date":
      return "Quantity";
    case "bool":
      return "Verdict";
    case "member":
    case "text":
      return "Choice";
  }
}
