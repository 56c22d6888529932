/** The end of every award's amount: never below 0, rounded once. */
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { money } from "../types/type.js";

/** Rounding of a policy: mode and quantum in 分. */
export interface Rounding {
  readonly mode: "halfUp" | "down";
  readonly quantum: bigint;
}

export const defaultRounding: Rounding = { mode: "halfUp", quantum: 1n };

/** Quanta that `rounding … to` may name, in 分. */
export const quanta: ReadonlyMap<string, bigint> = new Map([
  ["分", 1n],
  ["角", 10n],
  ["元", 100n],
  ["十元", 1_000n],
  ["百元", 10_000n],
  ["千元", 100_000n],
  ["万元", 1_000_000n],
]);

/** Looks up a definition, whose value may be negative or uneven. */
export type Definitions = (id: string) => ir.Expression | undefined;

/** Appends the clamp at 0 and the rounding where they can change anything, each with its step. */
export function finishAmount(
  value: ir.Expression,
  steps: readonly ir.Step[],
  rounding: Rounding,
  definitions: Definitions,
): { readonly amount: ir.Expression; readonly steps: readonly ir.Step[] } {
  const { origin } = value;
  let amount = value;
  const all = [...steps];
  if (mayBeNegative(amount, definitions)) {
    const before = amount;
    amount = build.extreme("max", [before, build.integer(0, money, origin)], money, origin);
    all.push({ kind: "atLeastZero", text: origin.text, value: amount, operands: [], before });
  }
  if (!isMultiple(amount, rounding.quantum)) {
    const before = amount;
    amount = build.round(rounding.mode, build.rational(rounding.quantum), before, origin);
    all.push({ kind: "round", text: origin.text, value: amount, operands: [], before });
  }
  return { amount, steps: all };
}

function mayBeNegative(node: ir.Expression, definitions: Definitions): boolean {
  const may = (operand: ir.Expression): boolean => mayBeNegative(operand, definitions);
  switch (node.kind) {
    case "constant":
      return node.value.kind === "number" && node.value.number.n.startsWith("-");
    case "sum":
      return node.operands.some(may);
    case "extreme":
      return node.operator === "max" ? node.operands.every(may) : node.operands.some(may);
    case "product":
      return may(node.left) || may(node.right);
    case "quotient":
      return may(node.dividend) || may(node.divisor);
    case "settle":
      return true;
    case "definition": {
      const value = definitions(node.definition);
      return value === undefined || may(value);
    }
    case "select":
      return [...node.branches.map((branch) => branch.value), node.otherwise].some(may);
    case "match":
      return [...node.arms.map((arm) => arm.value), node.otherwise, node.absent].some(
        (branch) => branch !== null && may(branch),
      );
    case "onlyIf":
    case "round":
      return may(node.value);
    case "orElse":
      return may(node.value) || may(node.fallback);
    case "hull":
      return may(node.low);
    default:
      return false;
  }
}

/** Whether a value in 分 is surely a multiple of the quantum, so that rounding would change nothing. */
function isMultiple(node: ir.Expression, quantum: bigint): boolean {
  const is = (operand: ir.Expression): boolean => isMultiple(operand, quantum);
  switch (node.kind) {
    case "constant":
      if (node.value.kind !== "number") return true;
      return node.value.number.d === "1" && BigInt(node.value.number.n) % quantum === 0n;
    case "input":
      return (
        quantum === 1n && node.type.kind === "number" && (node.type.unit === "元" || node.type.quantity === "count")
      );
    case "sum":
    case "extreme":
      return node.operands.every(is);
    case "product":
      return (is(node.left) && isMultiple(node.right, 1n)) || (isMultiple(node.left, 1n) && is(node.right));
    case "match":
      return [...node.arms.map((arm) => arm.value), node.otherwise, node.absent].every(
        (branch) => branch === null || is(branch),
      );
    case "select":
      return [...node.branches.map((branch) => branch.value), node.otherwise].every(is);
    case "onlyIf":
      return is(node.value);
    case "orElse":
      return is(node.value) && is(node.fallback);
    case "hull":
      return is(node.low) && is(node.high);
    case "round":
      return node.quantum.d === "1" && BigInt(node.quantum.n) % quantum === 0n;
    default:
      return false;
  }
}
