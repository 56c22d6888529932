/**
 * Exact rational numbers on big integers. Kept apart from the runtime's arithmetic on purpose: the interpreter is what
 * generated code is tested against, so the two must not share a mistake.
 */
import type { Rational as Written } from "../ir.js";

/** `n/d` in lowest terms, d > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The number n/d; d must not be 0 (RangeError). */
export const rational = (n: bigint, d: bigint = 1n): Rational => {
  if (d === 0n) throw new RangeError("a rational number with denominator 0");
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / divisor, d: d / divisor };
};

export const ZERO = rational(0n);

export const fromWritten = (written: Written): Rational => rational(BigInt(written.n), BigInt(written.d));

/** A JavaScript number as the value of its shortest decimal text, so that 0.05 is 1/20. */
export const fromNumber = (value: number): Rational => {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`${String(value)} is not a finite number`);
  const [, sign = "", whole = "0", decimals = "", exponent = "0"] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const power = Number(exponent) - decimals.length;
  return power < 0 ? rational(digits, 10n ** BigInt(-power)) : rational(digits * 10n ** BigInt(power));
};

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** a / b; b must not be 0 (RangeError). */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Negative if a < b, 0 if equal, positive if a > b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const sign = (a: Rational): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);

/** The largest whole number not above a. */
export const floor = (a: Rational): bigint => {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
};

export type RoundingMode = "halfUp" | "down" | "floor" | "ceiling";

const towardZero = (a: Rational): bigint => a.n / a.d;

const wholeNumber = (mode: RoundingMode, a: Rational): bigint => {
  switch (mode) {
    case "floor":
      return floor(a);
    case "ceiling":
      return -floor({ n: -a.n, d: a.d });
    case "down":
      return towardZero(a);
    case "halfUp":
      return towardZero(rational(2n * a.n + (a.n < 0n ? -a.d : a.d), 2n * a.d));
  }
};

/** The multiple of `quantum` that `mode` picks; `halfUp` rounds half away from zero, `down` toward zero. */
export const roundTo = (mode: RoundingMode, quantum: Rational, a: Rational): Rational =>
  multiply(rational(wholeNumber(mode, divide(a, quantum))), quantum);
