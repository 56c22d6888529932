/** How large facts can be, and what plain numbers can hold. */
import { COUNT_LIMIT } from "../../../../runtime/fact-values.js";
import { MONEY_LIMIT } from "../../../../runtime/money.js";

/** Largest value of a fact in its base unit; of numbers and percents in millionths, as far as they have a plain form. */
export const NUMBER_LIMITS = {
  money: BigInt(MONEY_LIMIT),
  count: BigInt(COUNT_LIMIT),
  number: 2n ** 51n,
  percent: 2n ** 51n,
} as const;

/** Largest amount of an award, in 分. */
export const LARGEST_AMOUNT = BigInt(MONEY_LIMIT);

/** Days and years are far smaller than this. */
export const CALENDAR_LIMIT = 10_000_000n;

/** Largest whole number that is exact as a plain number. */
export const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
