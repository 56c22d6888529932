/** Typed facts as values: a fact that was not given is unknown, `null` is absent. Numbers are not negative. */
import { Bounds, type Choice, type Quantity, Unclear, type Verdict } from "./bounds.js";
import { parseDate, yearOf } from "./date.js";
import type { Clock } from "./decide.js";
import { fromDecimal } from "./decimal.js";
import type { Reason } from "./decision.js";
import type { Exact } from "./exact.js";

/** A fact by year in memory: an object keyed by calendar year. */
export type ByYear<T> = Readonly<Record<number, T>>;

/** What was granted before under one award. Money in 分. */
export interface PastAward {
  readonly granted?: boolean;
  readonly grantedThisYear?: boolean;
  readonly years?: number;
  readonly paidThisYear?: number;
}

/** How to evaluate: `asOf` is the day of the decision, `claimYear` (its year by default) what "this year" means. */
export interface EvaluationOptions {
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly claimYear?: number;
}

const NOTHING_EVER: Required<PastAward> = { granted: false, grantedThisYear: false, years: 0, paidThisYear: 0 };

/** A number: whole for money (分) and counts, otherwise what its shortest decimal text says. */
export function numberFact(given: number | null | undefined, path: string, optional = false): Quantity {
  if (typeof given === "number") return Number.isSafeInteger(given) ? given : fractional(given);
  return given === null ? null : new Bounds(!optional, 0, Infinity, [notGiven(path)]);
}

/** A date as days since 1970-01-01. */
export function dateFact(given: string | null | undefined, path: string, optional = false): Quantity {
  if (given === null) return null;
  return given === undefined ? new Bounds(!optional, -Infinity, Infinity, [notGiven(path)]) : dayOf(given);
}

export function truthFact(given: boolean | null | undefined, path: string, optional = false): Verdict {
  return given === undefined ? new Unclear<boolean>(!optional, undefined, [notGiven(path)]) : given;
}

/** A member of an enumeration or a text. */
export function choiceFact(given: string | null | undefined, path: string, optional = false): Choice {
  return given === undefined ? new Unclear<string>(!optional, undefined, [notGiven(path)]) : given;
}

/** The value of one year of a fact by year: not given if the fact is not, absent if the fact is. */
export function inYear<T>(given: ByYear<T> | null | undefined, year: number): T | null | undefined {
  return given === null || given === undefined ? given : given[year];
}

/** The number of one year. */
export function yearNumber(
  given: ByYear<number | null> | null | undefined,
  year: number,
  name: string,
  optional = false,
): Quantity {
  const value = inYear(given, year);
  return value === undefined ? numberFact(undefined, `${name}.${year}`, optional) : numberFact(value, name);
}

/** The date of one year. */
export function yearDate(
  given: ByYear<string | null> | null | undefined,
  year: number,
  name: string,
  optional = false,
): Quantity {
  return dateFact(inYear(given, year), `${name}.${year}`, optional);
}

/** The truth of one year. */
export function yearTruth(
  given: ByYear<boolean | null> | null | undefined,
  year: number,
  name: string,
  optional = false,
): Verdict {
  return truthFact(inYear(given, year), `${name}.${year}`, optional);
}

/** The member or text of one year. */
export function yearChoice(
  given: ByYear<string | null> | null | undefined,
  year: number,
  name: string,
  optional = false,
): Choice {
  return choiceFact(inYear(given, year), `${name}.${year}`, optional);
}

/** The history of an award; "none" says that nothing was ever granted. */
export function pastOf<K extends string>(
  past: { readonly [key in K]?: PastAward } | "none" | undefined,
  award: K,
): PastAward {
  if (past === "none") return NOTHING_EVER;
  return (past === undefined ? undefined : own(past, award)) ?? {};
}

/** A property of the object itself, for names that every object inherits (such as `constructor`). */
export function own<T extends object, K extends keyof T>(object: T, key: K): T[K] | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The clocks of an evaluation. Throws a RangeError for an `asOf` that is no date. */
export function clockOf({ asOf, claimYear }: EvaluationOptions): Clock {
  return { asOf, claimYear: claimYear ?? yearOf(dayOf(asOf)) };
}

/** The error for facts about a kind of applicant that the policy does not have. */
export function unknownApplicant(facts: never): RangeError {
  return new RangeError(
    `the policy knows no such applicant: ${JSON.stringify((facts as { applicant?: unknown }).applicant)}`,
  );
}

/** Days since 1970-01-01 of a date that is expected to be valid; a RangeError otherwise. */
export function dayOf(text: string): number {
  const days = parseDate(text);
  if (days === undefined) throw new RangeError(`${text} is not a date`);
  return days;
}

function fractional(given: number): Exact {
  const value = fromDecimal(given);
  if (value === undefined) throw new RangeError(`${given} is not a number`);
  return value;
}

function notGiven(fact: string): Reason {
  return { kind: "fact", fact };
}
