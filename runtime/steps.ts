/** The steps of an explanation: what came out of each part of an amount. */
import { highOf, isCertain, lowOf, type PartialValue, type Quantity, Unclear } from "./bounds.js";
import type { Step, StepInfo, Value } from "./decision.js";
import { compare, type Exact } from "./exact.js";

const UNKNOWN: Value = { kind: "unknown" };
const ABSENT: Value = { kind: "absent" };

/** A value as an explanation shows it. */
export function shown(value: PartialValue): Value {
  if (typeof value === "number") return { kind: "number", low: value, high: value };
  if (typeof value === "boolean") return { kind: "truth", truth: value };
  if (typeof value === "string") return { kind: "member", member: value };
  if (value === null) return ABSENT;
  if (value instanceof Unclear) return UNKNOWN;
  return { kind: "number", low: lowOf(value), high: highOf(value) };
}

/** A step that neither caps nor lifts. */
export function step(info: StepInfo, value: PartialValue, ...operands: readonly PartialValue[]): Step {
  return { info, value: shown(value), operands: operands.map(shown), effect: null };
}

/** A cap: it bites if the limit is below all that the amount could have been. The limit is the first operand. */
export function capStep(
  info: StepInfo,
  value: Quantity,
  before: Quantity,
  limit: Quantity,
  ...operands: readonly PartialValue[]
): Step {
  return { info, value: shown(value), operands: [limit, ...operands].map(shown), effect: effect(limit, before) };
}

/** A floor: it lifts if it is above all that the amount could have been. */
export function floorStep(
  info: StepInfo,
  value: Quantity,
  before: Quantity,
  limit: Quantity,
  ...operands: readonly PartialValue[]
): Step {
  return { info, value: shown(value), operands: [limit, ...operands].map(shown), effect: effect(before, limit) };
}

function effect(smaller: Quantity, larger: Quantity): "bit" | "idle" | "open" {
  if (smaller === null || larger === null) return "idle";
  if (compare(highOf(smaller), lowOf(larger)) < 0) return "bit";
  return compare(lowOf(smaller), highOf(larger)) >= 0 ? "idle" : "open";
}

/** Whether a step (of rounding, of lifting to 0) left its value as it was. */
export function unchanged(before: Quantity, after: Quantity): boolean {
  if (before === null || after === null) return before === after;
  return (
    isCertain(before) === isCertain(after) &&
    sameNumber(lowOf(before), lowOf(after)) &&
    sameNumber(highOf(before), highOf(after))
  );
}

function sameNumber(a: Exact, b: Exact): boolean {
  return a === b || compare(a, b) === 0;
}
