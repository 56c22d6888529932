/**
 * Conditions on partly known values. What decides is enough: a condition is open only if the operands leave it open.
 * An absent operand makes a comparison no, and counts as no where a condition is wanted.
 */
import {
  type Choice,
  highOf,
  isCertain,
  lowOf,
  type PartialValue,
  type Quantity,
  reasonsOf,
  undecided,
  Unclear,
  type Verdict,
} from "./bounds.js";
import { compare } from "./exact.js";
import { union } from "./reasons.js";

/** A condition that is decided or open, never absent. */
export type Condition = boolean | Unclear<boolean>;

/** A value as a condition: absent is no, and so is a `no` that may be absent. */
export function holds(value: Verdict): Condition {
  if (typeof value === "boolean") return value;
  return value === null || value.content === false ? false : value;
}

export function not(value: Verdict): Verdict {
  if (typeof value === "boolean") return !value;
  if (value === null) return null;
  return new Unclear<boolean>(value.certain, value.content === undefined ? undefined : !value.content, value.reasons);
}

/** All of the conditions hold. */
export function and(...values: readonly Verdict[]): Condition {
  let open = false;
  for (const value of values) {
    const held = holds(value);
    if (held === false) return false;
    if (held !== true) open = true;
  }
  return open ? undecided(union(...values.map(reasonsOf))) : true;
}

/** Any of the conditions holds. */
export function or(...values: readonly Verdict[]): Condition {
  let open = false;
  for (const value of values) {
    const held = holds(value);
    if (held === true) return true;
    if (held !== false) open = true;
  }
  return open ? undecided(union(...values.map(reasonsOf))) : false;
}

/** At least `n` of the conditions hold. */
export function atLeast(n: number, ...values: readonly Verdict[]): Condition {
  let [yes, open] = [0, 0];
  for (const value of values) {
    const held = holds(value);
    if (held === true) yes += 1;
    else if (held !== false) open += 1;
  }
  if (yes >= n) return true;
  return yes + open < n ? false : undecided(union(...values.map(reasonsOf)));
}

/** a < b */
export function less(a: Quantity, b: Quantity): Condition {
  if (typeof a === "number" && typeof b === "number") return a < b;
  if (a === null || b === null) return false;
  return compared(a, b, compare(highOf(a), lowOf(b)) < 0, compare(lowOf(a), highOf(b)) >= 0);
}

/** a ≤ b */
export function lessEqual(a: Quantity, b: Quantity): Condition {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  if (a === null || b === null) return false;
  return compared(a, b, compare(highOf(a), lowOf(b)) <= 0, compare(lowOf(a), highOf(b)) > 0);
}

/** a = b, for numbers and dates. */
export function equal(a: Quantity, b: Quantity): Condition {
  if (typeof a === "number" && typeof b === "number") return a === b;
  if (a === null || b === null) return false;
  const disjoint = compare(highOf(a), lowOf(b)) < 0 || compare(highOf(b), lowOf(a)) < 0;
  const same = [highOf(a), lowOf(b), highOf(b)].every((end) => compare(lowOf(a), end) === 0);
  return compared(a, b, same, disjoint);
}

function compared(a: Exclude<Quantity, null>, b: Exclude<Quantity, null>, yes: boolean, no: boolean): Condition {
  if (no) return false;
  return yes && isCertain(a) && isCertain(b) ? true : undecided(union(reasonsOf(a), reasonsOf(b)));
}

/** a = b, for members, texts and conditions. */
export function same<T extends boolean | string>(a: T | Unclear<T> | null, b: T | Unclear<T> | null): Condition {
  if (a === null || b === null) return false;
  const [left, right] = [contentOf(a), contentOf(b)];
  if (left !== undefined && right !== undefined && left !== right) return false;
  const decided = left !== undefined && right !== undefined && isCertain(a) && isCertain(b);
  return decided ? true : undecided(union(reasonsOf(a), reasonsOf(b)));
}

/** Whether the value is one of the members. */
export function isIn<T extends boolean | string>(value: T | Unclear<T> | null, ...members: readonly T[]): Condition {
  if (value === null) return false;
  if (!(value instanceof Unclear)) return members.includes(value);
  if (value.content !== undefined && !members.includes(value.content)) return false;
  return undecided(value.reasons);
}

/** Whether a stands further down the list than b (`orEqual`: or at the same place). `order` is highest first. */
export function ranksBelow(a: Choice, b: Choice, order: readonly string[], orEqual: boolean): Condition {
  if (a === null || b === null) return false;
  const [left, right] = [contentOf(a), contentOf(b)];
  if (left === undefined || right === undefined) return undecided(union(reasonsOf(a), reasonsOf(b)));
  const [place, other] = [order.indexOf(left), order.indexOf(right)];
  if (!(place > other || (orEqual && place === other))) return false;
  return isCertain(a) && isCertain(b) ? true : undecided(union(reasonsOf(a), reasonsOf(b)));
}

/** Whether the value is there. */
export function isPresent(value: PartialValue): Condition {
  if (value === null) return false;
  return isCertain(value) ? true : undecided(reasonsOf(value));
}

function contentOf<T extends boolean | string>(value: T | Unclear<T>): T | undefined {
  return value instanceof Unclear ? value.content : value;
}
