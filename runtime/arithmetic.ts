/** Arithmetic on partly known numbers and dates. An absent operand makes the result absent. */
import { Bounds, bounded, highOf, isCertain, lowOf, type Quantity, reasonsOf, Unclear } from "./bounds.js";
import { addMonths, monthsBetween, yearOf } from "./date.js";
import type { Reason } from "./decision.js";
import { add, divide, type Exact, isInfinite, max, min, multiply, round, type RoundingMode, sign } from "./exact.js";
import { union } from "./reasons.js";

/** a + b + … */
export function sum(...values: readonly Quantity[]): Quantity {
  return endByEnd(values, add);
}

/** The smallest of the values: caps. */
export function smallest(...values: readonly Quantity[]): Quantity {
  return endByEnd(values, min);
}

/** The largest of the values: floors. */
export function largest(...values: readonly Quantity[]): Quantity {
  return endByEnd(values, max);
}

function endByEnd(values: readonly Quantity[], combine: (a: Exact, b: Exact) => Exact): Quantity {
  let [certain, known] = [true, true];
  let low: Exact | undefined;
  let high: Exact | undefined;
  for (const value of values) {
    if (value === null) return null;
    if (value instanceof Bounds) known = false;
    certain &&= isCertain(value);
    low = low === undefined ? lowOf(value) : combine(low, lowOf(value));
    if (!known) high = high === undefined ? highOf(value) : combine(high, highOf(value));
    else high = low;
  }
  if (low === undefined || high === undefined) return null;
  return known ? low : bounded(certain, low, high, union(...values.map(reasonsOf)));
}

/** a × b; 0 × ∞ is 0. */
export function product(a: Quantity, b: Quantity): Quantity {
  if (a === null || b === null) return null;
  if (!(a instanceof Bounds) && !(b instanceof Bounds)) return multiply(a, b);
  return fromEnds(a, b, multiply);
}

/** a / b; absent if b is 0, possibly absent if b may be 0. */
export function quotient(a: Quantity, b: Quantity): Quantity {
  if (a === null || b === null) return null;
  const [low, high] = [lowOf(b), highOf(b)];
  if (sign(low) === 0 && sign(high) === 0) return null;
  if (sign(low) > 0 || sign(high) < 0) {
    if (!(a instanceof Bounds) && !(b instanceof Bounds)) return divide(a, b);
    return fromEnds(a, b, divide);
  }
  const reasons = union(reasonsOf(a), reasonsOf(b));
  if (sign(lowOf(a)) < 0 || sign(low) < 0) return new Bounds(false, -Infinity, Infinity, reasons);
  return new Bounds(false, divide(lowOf(a), high), Infinity, reasons);
}

function fromEnds(a: Exact | Bounds, b: Exact | Bounds, combine: (a: Exact, b: Exact) => Exact): Quantity {
  const ends = [
    combine(lowOf(a), lowOf(b)),
    combine(lowOf(a), highOf(b)),
    combine(highOf(a), lowOf(b)),
    combine(highOf(a), highOf(b)),
  ];
  const reasons = union(reasonsOf(a), reasonsOf(b));
  return bounded(isCertain(a) && isCertain(b), ends.reduce(min), ends.reduce(max), reasons);
}

/** The value rounded to a multiple of `quantum`. */
export function rounded(mode: RoundingMode, quantum: Exact, value: Quantity): Quantity {
  return value === null ? null : monotone(value, (end) => round(end, mode, quantum));
}

/** Anything between two numbers, open for the reason given: ranges, `up to`, amounts that are not set. */
export function hull(a: Quantity, b: Quantity, because: Reason): Quantity {
  if (a === null || b === null) return null;
  const reasons = union(reasonsOf(a), reasonsOf(b), [because]);
  return bounded(isCertain(a) && isCertain(b), min(lowOf(a), lowOf(b)), max(highOf(a), highOf(b)), reasons);
}

/** A number that must have a value: if it has none it becomes an unknown number that names the cause. */
export function settled(value: Quantity, because: Reason): Exact | Bounds {
  if (value === null) return new Bounds(true, -Infinity, Infinity, [because]);
  return isCertain(value) ? value : new Bounds(true, -Infinity, Infinity, reasonsOf(value));
}

/** The same for a truth, member or text. */
export function settledChoice<T extends boolean | string>(
  value: T | Unclear<T> | null,
  because: Reason,
): T | Unclear<T> {
  if (value === null) return new Unclear<T>(true, undefined, [because]);
  return isCertain(value) ? value : new Unclear<T>(true, undefined, reasonsOf(value));
}

/** A date some months, then some days later; a day that the month lacks becomes its last one. */
export function dateAdd(date: Quantity, months: number, days: number): Quantity {
  return date === null ? null : monotone(date, (end) => onDay(end, (day) => addMonths(day, months) + days));
}

/** Calendar year of a date. */
export function calendarYear(date: Quantity): Quantity {
  return date === null ? null : monotone(date, (end) => onDay(end, yearOf));
}

/** Complete months or days from one date to another. */
export function elapsed(unit: "months" | "days", from: Quantity, to: Quantity): Quantity {
  if (from === null || to === null) return null;
  if (typeof from === "number" && typeof to === "number") return between(unit, from, to, 0);
  const low = between(unit, highOf(from), lowOf(to), -Infinity);
  const high = between(unit, lowOf(from), highOf(to), Infinity);
  return bounded(isCertain(from) && isCertain(to), low, high, union(reasonsOf(from), reasonsOf(to)));
}

/** Complete units between two days; `open` where one of them is infinitely far away. */
function between(unit: "months" | "days", from: Exact, to: Exact, open: number): Exact {
  if (typeof from !== "number" || typeof to !== "number" || isInfinite(from) || isInfinite(to)) return open;
  return unit === "days" ? to - from : monthsBetween(from, to);
}

function monotone(value: Exact | Bounds, map: (end: Exact) => Exact): Quantity {
  if (!(value instanceof Bounds)) return map(value);
  return bounded(value.certain, map(value.low), map(value.high), value.reasons);
}

function onDay(end: Exact, map: (day: number) => number): Exact {
  return typeof end !== "number" || isInfinite(end) ? end : map(end);
}
