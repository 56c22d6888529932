/** Bounds of a number or date: two ends, each an exact number or infinite, and arithmetic end by end. */
import * as exact from "./rational.js";
import type { Rational, RoundingMode } from "./rational.js";
import { truthOf, type Truth } from "./truth.js";

export type End = Rational | "∞" | "-∞";

export interface Bounds {
  readonly low: End;
  readonly high: End;
}

export const single = (end: End): Bounds => ({ low: end, high: end });
export const NOT_NEGATIVE: Bounds = { low: exact.ZERO, high: "∞" };
export const ANYTHING: Bounds = { low: "-∞", high: "∞" };

export const isInfinite = (end: End): end is "∞" | "-∞" => end === "∞" || end === "-∞";

/** Negative if a < b, 0 if equal, positive if a > b. */
export const compareEnds = (a: End, b: End): number => {
  if (a === b) return 0;
  if (a === "∞" || b === "-∞") return 1;
  if (a === "-∞" || b === "∞") return -1;
  return exact.compare(a, b);
};

export const smaller = (a: End, b: End): End => (compareEnds(b, a) < 0 ? b : a);
export const larger = (a: End, b: End): End => (compareEnds(b, a) > 0 ? b : a);
export const smallest = (ends: readonly End[]): End => ends.reduce(smaller);
export const largest = (ends: readonly End[]): End => ends.reduce(larger);

export const isSingle = (bounds: Bounds): boolean => compareEnds(bounds.low, bounds.high) === 0;
export const sameBounds = (a: Bounds, b: Bounds): boolean =>
  compareEnds(a.low, b.low) === 0 && compareEnds(a.high, b.high) === 0;

/** From the smallest low to the largest high; at least one operand. */
export const hull = (all: readonly Bounds[]): Bounds => ({
  low: smallest(all.map((bounds) => bounds.low)),
  high: largest(all.map((bounds) => bounds.high)),
});

/** ∞ wins over -∞: no limit less anything is still no limit. */
export const addEnds = (a: End, b: End): End => {
  if (a === "∞" || b === "∞") return "∞";
  if (a === "-∞" || b === "-∞") return "-∞";
  return exact.add(a, b);
};

const signOf = (end: End): number => (end === "∞" ? 1 : end === "-∞" ? -1 : exact.sign(end));

const multiplyEnds = (a: End, b: End): End => {
  const sign = signOf(a) * signOf(b);
  if (sign === 0) return exact.ZERO;
  if (isInfinite(a) || isInfinite(b)) return sign > 0 ? "∞" : "-∞";
  return exact.multiply(a, b);
};

const divideEnds = (a: End, b: End): End => {
  if (isInfinite(b)) return exact.ZERO;
  if (isInfinite(a)) return signOf(a) * signOf(b) > 0 ? "∞" : "-∞";
  return exact.divide(a, b);
};

const corners = (combine: (a: End, b: End) => End, a: Bounds, b: Bounds): Bounds => {
  const ends = [combine(a.low, b.low), combine(a.low, b.high), combine(a.high, b.low), combine(a.high, b.high)];
  return { low: smallest(ends), high: largest(ends) };
};

export const sum = (all: readonly Bounds[]): Bounds => ({
  low: all.map((bounds) => bounds.low).reduce(addEnds, exact.ZERO),
  high: all.map((bounds) => bounds.high).reduce(addEnds, exact.ZERO),
});

/** 0 × ∞ = 0. */
export const product = (a: Bounds, b: Bounds): Bounds => corners(multiplyEnds, a, b);

/** Whether the number is not 0. */
export const isNotZero = (bounds: Bounds): Truth => {
  if (signOf(bounds.low) > 0 || signOf(bounds.high) < 0) return "yes";
  return isSingle(bounds) ? "no" : "unknown";
};

/** Bounds of a / b for every b that is not 0; b must not be exactly 0. */
export const quotient = (a: Bounds, b: Bounds): Bounds => {
  if (isNotZero(b) === "yes") return corners(divideEnds, a, b);
  if (signOf(a.low) >= 0 && signOf(b.low) >= 0) return { low: divideEnds(a.low, b.high), high: "∞" };
  return ANYTHING;
};

/** Smallest or largest, end by end; at least one operand. */
export const extreme = (operator: "min" | "max", all: readonly Bounds[]): Bounds => {
  const pick = operator === "min" ? smallest : largest;
  return { low: pick(all.map((bounds) => bounds.low)), high: pick(all.map((bounds) => bounds.high)) };
};

/** Both ends through a function that never falls; infinite ends stay. */
export const mapEnds = (change: (end: Rational) => Rational, { low, high }: Bounds): Bounds => ({
  low: isInfinite(low) ? low : change(low),
  high: isInfinite(high) ? high : change(high),
});

export const round = (mode: RoundingMode, quantum: Rational, bounds: Bounds): Bounds =>
  mapEnds((end) => exact.roundTo(mode, quantum, end), bounds);

export type Comparison = "less" | "lessEqual" | "equal";

export const compareBounds = (operator: Comparison, a: Bounds, b: Bounds): Truth => {
  switch (operator) {
    case "less":
      return compareEnds(a.high, b.low) < 0 ? "yes" : compareEnds(a.low, b.high) >= 0 ? "no" : "unknown";
    case "lessEqual":
      return compareEnds(a.high, b.low) <= 0 ? "yes" : compareEnds(a.low, b.high) > 0 ? "no" : "unknown";
    case "equal":
      if (isSingle(a) && isSingle(b)) return truthOf(sameBounds(a, b));
      return compareEnds(a.high, b.low) < 0 || compareEnds(a.low, b.high) > 0 ? "no" : "unknown";
  }
};
