/** Amounts of a decision: whole 分 between bounds, with the reasons why the bounds are apart. */
import type { Amount } from "../../../runtime/decision.js";
import { compareEnds, isInfinite, isSingle, NOT_NEGATIVE, single, type Bounds, type End } from "./bounds.js";
import { rational, ZERO } from "./rational.js";
import type { Reason } from "./reasons.js";

/** Bounds of money in 分, and why they are apart: no reasons if they are not. */
export interface Money {
  readonly bounds: Bounds;
  readonly reasons: readonly Reason[];
}

export const NOTHING: Money = { bounds: single(ZERO), reasons: [] };

/** 10 万亿元, in 分: no amount lies above. */
export const LARGEST_AMOUNT = rational(10n ** 15n);

const isBeyond = (end: End): boolean => compareEnds(end, LARGEST_AMOUNT) > 0;

/** Whether an amount is certainly larger than any amount can be. */
export const isSurelyBeyond = (bounds: Bounds): boolean => isBeyond(bounds.low);

/** Whether a finite upper end is larger than any amount can be. */
export const mayBeBeyond = ({ high }: Bounds): boolean => !isInfinite(high) && isBeyond(high);

/** The total is at least what can be held, and open above it. */
export const totalWithinRange = ({ bounds, reasons }: Money): Money => {
  if (!isSurelyBeyond(bounds) && !mayBeBeyond(bounds)) return { bounds, reasons };
  const low = isBeyond(bounds.low) ? LARGEST_AMOUNT : bounds.low;
  return { bounds: { low, high: "∞" }, reasons: [...reasons, { kind: "outOfRange", award: null }] };
};

/** Nothing at least, the same at most. */
export const upTo = ({ high }: Bounds): Bounds => ({ low: NOT_NEGATIVE.low, high });

const fen = (end: End): number => {
  if (isInfinite(end) || end.d !== 1n) throw new TypeError("an amount is not rounded to whole 分");
  return Number(end.n);
};

/** The amount as the decision carries it; a TypeError if the IR did not round it to whole 分. */
export const amountOf = ({ bounds, reasons: because }: Money): Amount => {
  const { low, high } = bounds;
  if (isSingle(bounds)) return { kind: "exact", amount: fen(low) };
  const fromZero = compareEnds(low, ZERO) === 0;
  if (high === "∞") return fromZero ? { kind: "notSet", because } : { kind: "atLeast", atLeast: fen(low), because };
  if (fromZero) return { kind: "atMost", atMost: fen(high), because };
  return { kind: "between", atLeast: fen(low), atMost: fen(high), because };
};
