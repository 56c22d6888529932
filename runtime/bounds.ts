/**
 * The values of a partly known world. A value is bare when it is known (a number, a string, a boolean, or `null` for a
 * value known to be absent); otherwise it is an object that says between which bounds it lies and why it is open. So a
 * known value cannot carry reasons, and code that meets only known values computes on plain numbers.
 */
import type { Reason } from "./decision.js";
import { compare, type Exact } from "./exact.js";
import { NO_REASONS } from "./reasons.js";

/** A number or a date (in days) that is not known. `certain` is false when it may turn out absent. */
export class Bounds {
  constructor(
    readonly certain: boolean,
    readonly low: Exact,
    readonly high: Exact,
    readonly reasons: readonly Reason[],
  ) {}
}

/** A truth, member or text that is not known; `content` is what it is if it is present, undefined for unknown. */
export class Unclear<T extends boolean | string> {
  constructor(
    readonly certain: boolean,
    readonly content: T | undefined,
    readonly reasons: readonly Reason[],
  ) {}
}

/** A number or a date in days; `null` is absent. */
export type Quantity = Exact | Bounds | null;

/** A condition; `null` is absent. */
export type Verdict = boolean | Unclear<boolean> | null;

/** A member of an enumeration or a text; `null` is absent. */
export type Choice = string | Unclear<string> | null;

/** Any value, of whatever type. */
export type PartialValue = Quantity | boolean | string | Unclear<boolean | string>;

/** A number between two bounds; known if it is certain and the bounds meet. */
export function bounded(certain: boolean, low: Exact, high: Exact, reasons: readonly Reason[]): Quantity {
  return certain && compare(low, high) === 0 ? low : new Bounds(certain, low, high, reasons);
}

/** A condition that is not decided. */
export function undecided(reasons: readonly Reason[]): Unclear<boolean> {
  return new Unclear<boolean>(true, undefined, reasons);
}

/** Reasons of a value: none of a known one. */
export function reasonsOf(value: PartialValue): readonly Reason[] {
  return value instanceof Bounds || value instanceof Unclear ? value.reasons : NO_REASONS;
}

/** Smallest value a present number can have. */
export function lowOf(value: Exact | Bounds): Exact {
  return value instanceof Bounds ? value.low : value;
}

/** Largest value a present number can have. */
export function highOf(value: Exact | Bounds): Exact {
  return value instanceof Bounds ? value.high : value;
}

/** Whether a value is present for sure, given that it is not known to be absent. */
export function isCertain(value: Exclude<PartialValue, null>): boolean {
  return value instanceof Bounds || value instanceof Unclear ? value.certain : true;
}
