/** Expressions over partly known values: one call of the runtime for each kind of node. */
import type { Reason } from "../../../../runtime/decision.js";
import type { Compare, Expression, Hull, IsIn, Match } from "../../../ir/ir.js";
import type { Doc } from "../layout.js";
import { integerLiteral, ratioOf } from "../literals.js";
import { constant, definitionName, inputName, type Module, numberCode, reasonCode, use } from "../module.js";
import { isExhaustive, mayBeAbsent } from "../presence.js";
import type { RuntimeName } from "../runtime-names.js";
import { call, strings } from "../syntax.js";
import { quote } from "../text.js";

/** Where an expression stands. */
export interface Place {
  readonly module: Module;
  /** id of the award that the expression belongs to; "" for none */
  readonly award: string;
  /** code of operands: expressions that have a name of their own give it */
  readonly operand: (node: Expression) => Doc;
}

/** A place where nothing has a name of its own. */
export function place(module: Module, award: string): Place {
  const here: Place = { module, award, operand: (node) => expression(here, node) };
  return here;
}

/** Code of an expression, its operands included. */
export function expression(here: Place, node: Expression): Doc {
  const { module, operand } = here;
  const run = (name: RuntimeName, ...args: readonly Doc[]): Doc => call(use(module, name), ...args);
  switch (node.kind) {
    case "constant":
      return constantCode(module, node.value);
    case "input":
      return inputName(module, node);
    case "definition":
      return definitionName(module, node.definition);
    case "claimYear":
      return "claimYear";
    case "asOf":
      return "today";
    case "not":
      return run("not", operand(node.value));
    case "atLeast": {
      const operands = node.operands.map(operand);
      if (node.n === operands.length) return run("and", ...operands);
      return node.n === 1 ? run("or", ...operands) : run("atLeast", String(node.n), ...operands);
    }
    case "compare":
      return comparison(here, node);
    case "isIn":
      return run("isIn", operand(node.value), ...keys(node));
    case "isPresent":
      return run("isPresent", operand(node.value));
    case "sum":
      return run("sum", ...node.operands.map(operand));
    case "product":
      return run("product", operand(node.left), operand(node.right));
    case "quotient":
      return run("quotient", operand(node.dividend), operand(node.divisor));
    case "extreme":
      return run(node.operator === "min" ? "smallest" : "largest", ...node.operands.map(operand));
    case "round":
      return run("rounded", quote(node.mode), numberCode(module, ratioOf(node.quantum)), operand(node.value));
    case "dateAdd":
      return run("dateAdd", operand(node.date), String(node.months), String(node.days));
    case "datePart":
      return run("calendarYear", operand(node.date));
    case "elapsed":
      return run("elapsed", quote(node.unit), operand(node.from), operand(node.to));
    case "select": {
      const rows = node.branches.map(({ guard, value }) => run("when", operand(guard), operand(value)));
      return run("choose", ...rows, run("when", "true", operand(node.otherwise)));
    }
    case "match":
      return run(
        "choose",
        ...matchRows(here, node).map(({ guard, value }) =>
          run("when", guard, value === null ? "null" : operand(value)),
        ),
      );
    case "onlyIf":
      return isNo(node.condition) ? "null" : run("onlyIf", operand(node.condition), operand(node.value));
    case "orElse":
      return run("orElse", operand(node.value), operand(node.fallback));
    case "settle": {
      const because: Reason = { kind: "undefined", cause: node.cause, text: node.origin.text };
      const isNumber = node.type.kind === "number" || node.type.kind === "date";
      return run(isNumber ? "settled" : "settledChoice", operand(node.value), reasonCode(module, because));
    }
    case "hull":
      return run("hull", operand(node.low), operand(node.high), reasonCode(module, hullReason(node, here.award)));
  }
}

function constantCode(module: Module, value: Extract<Expression, { kind: "constant" }>["value"]): string {
  switch (value.kind) {
    case "bool":
      return String(value.bool);
    case "number":
      return numberCode(module, ratioOf(value.number));
    case "infinity":
      return "Infinity";
    case "date":
      return integerLiteral(BigInt(value.days));
    case "member":
      return quote(value.member);
    case "text":
      return quote(value.text);
  }
}

function isNo(node: Expression): boolean {
  return node.kind === "constant" && node.value.kind === "bool" && !node.value.bool;
}

/** Keys of a table or list as values: yes and no are booleans. */
function keys({ value: { type }, members }: Pick<IsIn, "value" | "members">): readonly string[] {
  return members.map((member) => keyCode(type.kind === "bool", member));
}

export function keyCode(isBool: boolean, key: string): string {
  return isBool ? String(key === "yes") : quote(key);
}

function comparison({ module, operand }: Place, node: Compare): Doc {
  const { type } = node.left;
  const sides = [operand(node.left), operand(node.right)];
  if (type.kind === "number" || type.kind === "date") return call(use(module, node.operator), ...sides);
  if (node.operator === "equal" || type.kind !== "member") return call(use(module, "same"), ...sides);
  return call(
    use(module, "ranksBelow"),
    ...sides,
    orderConstant(module, type.enumeration),
    String(node.operator === "lessEqual"),
  );
}

/** Name of the constant with the members of an enumeration, highest first. */
export function orderConstant(module: Module, enumeration: string): string {
  return constant(module, `order ${enumeration}`, `order_${enumeration}`, undefined, () =>
    strings(membersOf(module, enumeration)),
  );
}

export function membersOf(module: Module, enumeration: string): readonly string[] {
  return module.policy.enumerations.find(({ id }) => id === enumeration)?.members.map(({ id }) => id) ?? [];
}

/** The rows of a table with their guards; a value null is an absent one. */
export function matchRows(
  { module, operand }: Place,
  node: Match,
): readonly { readonly guard: Doc; readonly value: Expression | null }[] {
  const key = operand(node.key);
  const isBool = node.key.type.kind === "bool";
  const listed = node.arms.flatMap((arm) => arm.keys).map((one) => keyCode(isBool, one));
  const rows: { guard: Doc; value: Expression | null }[] = node.arms.map((arm) => ({
    guard: call(use(module, "isRow"), key, ...arm.keys.map((one) => keyCode(isBool, one))),
    value: arm.value,
  }));
  if (!isExhaustive(module, node))
    rows.push({ guard: call(use(module, "isOther"), key, ...listed), value: node.otherwise });
  if (mayBeAbsent(module, node.key)) rows.push({ guard: call(use(module, "isAbsent"), key), value: node.absent });
  return rows;
}

export function hullReason({ because }: Hull, award: string): Reason {
  if (because.kind === "discretion") return { kind: "discretion", award };
  return { kind: "unset", award, how: because.how, text: because.text };
}
