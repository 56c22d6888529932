/**
 * Exact rational arithmetic on plain numbers, with bigints only where plain numbers could be wrong.
 *
 * A value is a number when it is a whole number of at most 2⁵³ - 1 in size, or ±∞; everything else is a fraction, not
 * necessarily in lowest terms. No function rounds except `round`.
 */

/** `n / d` with d > 0. Both are plain numbers while they are safe integers, bigints otherwise. */
export interface Fraction {
  readonly n: number | bigint;
  readonly d: number | bigint;
}

/** A safe integer, ±Infinity, or a fraction. */
export type Exact = number | Fraction;

/** `halfUp` rounds half away from zero, `down` towards zero. */
export type RoundingMode = "halfUp" | "down" | "floor" | "ceiling";

const LIMIT = Number.MAX_SAFE_INTEGER;

/** The exact value n / d, d > 0. */
export function fraction(n: number | bigint, d: number | bigint): Exact {
  if (typeof n === "number" && typeof d === "number") return d === 1 ? n : { n, d };
  return lowestTerms(BigInt(n), BigInt(d));
}

/** The same value in lowest terms; whole numbers that are safe become plain numbers. */
export function reduce(value: Exact): Exact {
  return typeof value === "number" ? value : lowestTerms(BigInt(value.n), BigInt(value.d));
}

/** a + b; ∞ + -∞ is ∞. */
export function add(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= LIMIT && sum >= -LIMIT) return sum;
  }
  if (a === Infinity || b === Infinity) return Infinity;
  if (a === -Infinity || b === -Infinity) return -Infinity;
  const [an, ad, bn, bd] = [numerator(a), denominator(a), numerator(b), denominator(b)];
  if (typeof an === "number" && typeof ad === "number" && typeof bn === "number" && typeof bd === "number") {
    const n = ad === bd ? an + bn : an * bd + bn * ad;
    const d = ad === bd ? ad : ad * bd;
    if (isSafe(n) && isSafe(d) && isSafe(an * bd) && isSafe(bn * ad)) return fraction(n, d);
  }
  return lowestTerms(BigInt(an) * BigInt(bd) + BigInt(bn) * BigInt(ad), BigInt(ad) * BigInt(bd));
}

/** a × b; 0 × ∞ is 0. */
export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (product <= LIMIT && product >= -LIMIT) return product + 0;
    if (product !== product) return 0;
  }
  if (isInfinite(a) || isInfinite(b)) return sign(a) * sign(b) === 0 ? 0 : sign(a) * sign(b) * Infinity;
  const [an, ad, bn, bd] = [numerator(a), denominator(a), numerator(b), denominator(b)];
  if (typeof an === "number" && typeof ad === "number" && typeof bn === "number" && typeof bd === "number") {
    if (isSafe(an * bn) && isSafe(ad * bd)) return fraction(an * bn + 0, ad * bd);
  }
  return lowestTerms(BigInt(an) * BigInt(bn), BigInt(ad) * BigInt(bd));
}

/** a / b with b ≠ 0; x / ±∞ is 0, also for an infinite x. */
export function divide(a: Exact, b: Exact): Exact {
  if (isInfinite(b)) return 0;
  const n = numerator(b);
  const inverse = n < 0 ? { n: negated(denominator(b)), d: negated(n) } : { n: denominator(b), d: n };
  return multiply(a, inverse);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (isInfinite(a) || isInfinite(b)) return isInfinite(a) ? sign(a) : -sign(b);
  const [an, ad, bn, bd] = [numerator(a), denominator(a), numerator(b), denominator(b)];
  if (typeof an === "number" && typeof ad === "number" && typeof bn === "number" && typeof bd === "number") {
    const [left, right] = [an * bd, bn * ad];
    if (isSafe(left) && isSafe(right)) return left - right;
  }
  const [left, right] = [BigInt(an) * BigInt(bd), BigInt(bn) * BigInt(ad)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of two values; the first of equals. */
export function min(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two values; the first of equals. */
export function max(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The multiple of `quantum` (positive) next to the value; ±∞ stays. */
export function round(value: Exact, mode: RoundingMode, quantum: Exact = 1): Exact {
  if (typeof value === "number" && (quantum === 1 || isInfinite(value))) return value;
  const scaled = quantum === 1 ? value : divide(value, quantum);
  const whole = typeof scaled === "number" ? scaled : roundFraction(scaled, mode);
  return quantum === 1 ? whole : multiply(whole, quantum);
}

function roundFraction({ n, d }: Fraction, mode: RoundingMode): Exact {
  if (typeof n !== "number" || typeof d !== "number") return roundBig(BigInt(n), BigInt(d), mode);
  const quotient = Math.trunc(n / d);
  const rest = n - quotient * d;
  if (rest === 0) return quotient + 0;
  switch (mode) {
    case "down":
      return quotient + 0;
    case "floor":
      return rest < 0 ? quotient - 1 : quotient;
    case "ceiling":
      return rest > 0 ? quotient + 1 : quotient + 0;
    case "halfUp":
      return Math.abs(rest) >= d - Math.abs(rest) ? quotient + Math.sign(rest) : quotient + 0;
  }
}

function roundBig(n: bigint, d: bigint, mode: RoundingMode): Exact {
  const quotient = n / d;
  const rest = n % d;
  const away = rest < 0n ? -1n : 1n;
  const step =
    mode === "halfUp" ? 2n * rest * away >= d : mode === "floor" ? rest < 0n : mode === "ceiling" ? rest > 0n : false;
  return lowestTerms(step ? quotient + away : quotient, 1n);
}

/** Whether the value is ∞ or -∞. */
export function isInfinite(value: Exact): value is number {
  return value === Infinity || value === -Infinity;
}

/** -1, 0 or 1. */
export function sign(value: Exact): number {
  const n = numerator(value);
  return n > 0 ? 1 : n < 0 ? -1 : 0;
}

function numerator(value: Exact): number | bigint {
  return typeof value === "number" ? value : value.n;
}

function denominator(value: Exact): number | bigint {
  return typeof value === "number" ? 1 : value.d;
}

function negated(value: number | bigint): number | bigint {
  return typeof value === "number" ? -value : -value;
}

/** Products and sums of safe integers are exact exactly when they come out in this range. */
function isSafe(value: number): boolean {
  return value <= LIMIT && value >= -LIMIT;
}

function lowestTerms(n: bigint, d: bigint): Exact {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  const numerator = plain(n / a);
  const denominator = plain(d / a);
  return denominator === 1 && typeof numerator === "number" ? numerator : { n: numerator, d: denominator };
}

function plain(value: bigint): number | bigint {
  return value >= -BigInt(LIMIT) && value <= BigInt(LIMIT) ? Number(value) : value;
}
