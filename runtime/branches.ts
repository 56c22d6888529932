/**
 * Tables and other choices between values. Under uncertainty every branch that may be the one takes part, and the result
 * is their join; an open guard is never taken for no.
 */
import {
  type Bounds,
  bounded,
  type Choice,
  highOf,
  isCertain,
  lowOf,
  type PartialValue,
  type Quantity,
  reasonsOf,
  Unclear,
  type Verdict,
} from "./bounds.js";
import type { Reason } from "./decision.js";
import { type Exact, max, min } from "./exact.js";
import { type Condition, holds } from "./logic.js";
import { NO_REASONS, union } from "./reasons.js";

/** Several branches that are all possible, with the reasons met on the way. */
class Possible<T extends PartialValue> {
  constructor(
    readonly values: readonly T[],
    readonly reasons: readonly Reason[],
  ) {}
}

/** What is known of a table so far: nothing (undefined), the value of its one branch, or several possible ones. */
export type Branches<T extends PartialValue> = T | Possible<T> | undefined;

/**
 * Adds the value of a branch whose guard is not no; a branch without a guard has the guard `true`. After a guard that is
 * yes no more branches may be added.
 */
export function branch<T extends PartialValue>(soFar: Branches<T>, guard: Verdict, value: T): Branches<T> {
  if (soFar === undefined && guard === true) return value;
  return extended(soFar, [value], guard, value);
}

/** Passes over a branch whose guard is no. (One that is no, but might be absent, still counts among the reasons.) */
export function passed<T extends PartialValue>(soFar: Branches<T>, guard: Verdict): Branches<T> {
  return typeof guard === "boolean" || guard === null ? soFar : extended(soFar, [], guard, null);
}

function extended<T extends PartialValue>(
  soFar: Branches<T>,
  values: readonly T[],
  guard: Verdict,
  value: PartialValue,
): Branches<T> {
  const before = soFar instanceof Possible ? soFar : new Possible<T>([], NO_REASONS);
  return new Possible<T>([...before.values, ...values], union(before.reasons, reasonsOf(guard), reasonsOf(value)));
}

/** The value of a table when all its branches were looked at. */
export function chosen<T extends PartialValue>(branches: Branches<T>): T | null;
export function chosen(branches: Branches<PartialValue>): PartialValue {
  if (branches === undefined) return null;
  return branches instanceof Possible ? join(branches.values, branches.reasons) : branches;
}

/** A row of a table. */
export interface Row<T extends PartialValue> {
  readonly guard: Verdict;
  readonly value: T;
}

/** A value under a guard; the guard of the last row is often `true`. */
export function when<T extends PartialValue>(guard: Verdict, value: T): Row<T> {
  return { guard, value };
}

/** The value of the first row whose guard holds; absent if there is none. */
export function choose(...rows: readonly Row<Quantity>[]): Quantity;
export function choose(...rows: readonly Row<Choice>[]): Choice;
export function choose(...rows: readonly Row<Verdict>[]): Verdict;
export function choose(...rows: readonly Row<PartialValue>[]): PartialValue {
  let branches: Branches<PartialValue>;
  for (const { guard, value } of rows) {
    const held = holds(guard);
    branches = held === false ? passed(branches, guard) : branch(branches, guard, value);
    if (held === true) break;
  }
  return chosen(branches);
}

/** Guard of a table's row: whether the key is one of the row's. */
export function isRow<T extends boolean | string>(key: T | Unclear<T> | null, ...keys: readonly T[]): Condition {
  if (typeof key === "string" || typeof key === "boolean") return keys.includes(key);
  if (key === null) return false;
  return key.content === undefined || keys.includes(key.content)
    ? new Unclear<boolean>(true, undefined, key.reasons)
    : false;
}

/** Guard of a table's last row: whether the key is present and none of the other rows'. */
export function isOther<T extends boolean | string>(key: T | Unclear<T> | null, ...keys: readonly T[]): Condition {
  if (typeof key === "string" || typeof key === "boolean") return !keys.includes(key);
  if (key === null) return false;
  return key.content === undefined || !keys.includes(key.content)
    ? new Unclear<boolean>(true, undefined, key.reasons)
    : false;
}

/** Guard of a table's row for an absent key. */
export function isAbsent(key: PartialValue): Condition {
  if (key === null) return true;
  return isCertain(key) ? false : new Unclear<boolean>(true, undefined, reasonsOf(key));
}

/** The value where the condition holds, absent where not. */
export function onlyIf(condition: Verdict, value: Quantity): Quantity;
export function onlyIf<T extends boolean | string>(
  condition: Verdict,
  value: T | Unclear<T> | null,
): T | Unclear<T> | null;
export function onlyIf(condition: Verdict, value: PartialValue): PartialValue {
  const held = holds(condition);
  if (held === true || value === null) return held === true ? value : null;
  return held === false ? null : withPresence(value, false, union(reasonsOf(held), reasonsOf(value)));
}

/** The value, or the fallback where there is none. */
export function orElse(value: Quantity, fallback: Quantity): Quantity;
export function orElse<T extends boolean | string>(
  value: T | Unclear<T> | null,
  fallback: T | Unclear<T> | null,
): T | Unclear<T> | null;
export function orElse(value: PartialValue, fallback: PartialValue): PartialValue {
  if (value === null) return fallback;
  if (isCertain(value)) return value;
  const reasons = union(reasonsOf(value), reasonsOf(fallback));
  return join([withPresence(value, true, reasons), fallback], reasons);
}

/** The same content, present for sure or perhaps. */
function withPresence(value: Exclude<PartialValue, null>, certain: boolean, reasons: readonly Reason[]): PartialValue {
  if (typeof value === "string" || typeof value === "boolean") {
    return certain ? value : new Unclear<boolean | string>(false, value, reasons);
  }
  if (value instanceof Unclear) {
    return certain && value.content !== undefined
      ? value.content
      : new Unclear<boolean | string>(certain, value.content, reasons);
  }
  return bounded(certain, lowOf(value), highOf(value), reasons);
}

/** What all the values have in common: the hull of their bounds, the content and the presence they agree on. */
function join(values: readonly PartialValue[], reasons: readonly Reason[]): PartialValue {
  const present = values.filter((value) => value !== null);
  const [first, ...others] = present;
  if (first === undefined) return null;
  const certain = present.length === values.length && present.every(isCertain);
  if (typeof first === "string" || typeof first === "boolean" || first instanceof Unclear) {
    const content = others.every((value) => contentOf(value) === contentOf(first)) ? contentOf(first) : undefined;
    return certain && content !== undefined ? content : new Unclear<boolean | string>(certain, content, reasons);
  }
  const numbers = present.filter((value): value is Exact | Bounds => !isDiscrete(value));
  return bounded(certain, numbers.map(lowOf).reduce(min), numbers.map(highOf).reduce(max), reasons);
}

function isDiscrete(value: PartialValue): value is string | boolean | Unclear<boolean | string> {
  return typeof value === "string" || typeof value === "boolean" || value instanceof Unclear;
}

function contentOf(value: PartialValue): boolean | string | undefined {
  if (value instanceof Unclear) return value.content;
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}
