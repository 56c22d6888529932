/** What the fast evaluation of generated code needs: exact arithmetic on plain whole numbers, and results without steps. */
import { amountOf } from "./amount.js";
import type { AwardInfo, MatchedAward, Reason } from "./decision.js";
import { NO_REASONS, union } from "./reasons.js";

const MICRO = 1_000_000;
const MICROS_LIMIT = 2 ** 51;

/** Whether a fact is given as a whole number from 0 to `limit`. */
export function isWhole(value: number | null | undefined, limit: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= limit;
}

/** Whether a value is that one. */
export function is(value: boolean | number | string | null, one: boolean | number | string): boolean {
  return value === one;
}

/** Millionths of a number with at most 6 decimals; undefined for others, and where plain numbers could be wrong. */
export function microsOf(value: number | null | undefined): number | undefined {
  if (typeof value !== "number") return undefined;
  const micros = Math.round(value * MICRO);
  return micros >= 0 && micros < MICROS_LIMIT && micros / MICRO === value ? micros : undefined;
}

/** n / d rounded half up. Both are whole, n from 0 to 2⁵³ - 1, d positive. */
export function halfUp(n: number, d: number): number {
  const quotient = Math.floor(n / d);
  const rest = n - quotient * d;
  return rest >= d - rest ? quotient + 1 : quotient;
}

/** x × p / q rounded half up, without an intermediate beyond p × q. All whole and not negative, q positive. */
export function halfUpShare(x: number, p: number, q: number): number {
  const quotient = Math.floor(x / q);
  return quotient * p + halfUp((x - quotient * q) * p, q);
}

/** x × p / q rounded down, without an intermediate beyond p × q. All whole and not negative, q positive. */
export function downShare(x: number, p: number, q: number): number {
  const quotient = Math.floor(x / q);
  return quotient * p + Math.floor(((x - quotient * q) * p) / q);
}

/** n / d rounded half away from zero, for whole n of any sign and positive d. */
export function halfAway(n: number, d: number): number {
  return n < 0 ? -halfUp(-n, d) + 0 : halfUp(n, d);
}

/** Negative, zero or positive as a × b is below, equal to or above c × d; exact for all whole numbers. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * b, c * d];
  const limit = Number.MAX_SAFE_INTEGER;
  if (Math.abs(left) <= limit || Math.abs(right) <= limit) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The year of a YYYY-MM-DD text. */
export function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}

/** An award that is due in full. */
export function granted(info: AwardInfo, amount: number): MatchedAward {
  return { info, status: "granted", amount: { kind: "exact", amount } };
}

/** An award that is due, between two bounds. */
export function matched(info: AwardInfo, low: number, high: number, because: readonly Reason[]): MatchedAward {
  return { info, status: "granted", amount: amountOf(low, high, because) };
}

/** Position of the highest of the amounts, the first of equals; -1 if none is due. */
export function winnerOf(...amounts: readonly (number | null)[]): number {
  let winner = -1;
  let best = -1;
  for (const [position, amount] of amounts.entries()) {
    if (amount !== null && amount > best) [winner, best] = [position, amount];
  }
  return winner;
}

/** What several awards are worth together; null if none is due. */
export function sumDue(...amounts: readonly (number | null)[]): number | null {
  let total: number | null = null;
  for (const amount of amounts) if (amount !== null) total = (total ?? 0) + amount;
  return total;
}

/** Whether two or more of the awards are due. */
export function severalDue(...awards: readonly boolean[]): boolean {
  let count = 0;
  for (const due of awards) if (due) count += 1;
  return count > 1;
}

/** Why a total is open: the reasons of the awards in it, each once. */
export function reasonsOfTotal(awards: readonly MatchedAward[]): readonly Reason[] {
  let reasons = NO_REASONS;
  for (const { amount } of awards) if (amount.kind !== "exact") reasons = union(reasons, amount.because);
  return reasons;
}
