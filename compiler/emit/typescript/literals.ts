/** Numbers in generated code: plain literals where they are safe, named constants where they are not whole. */
import type { Rational } from "../../ir/ir.js";

/** `100_000_000`, in groups of three from five digits on. */
export function integerLiteral(value: bigint): string {
  const digits = String(value < 0n ? -value : value);
  const grouped = digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, "_");
  return value < 0n ? `-${grouped}` : grouped;
}

/** A literal of a number or, beyond the safe integers, of a bigint. */
export function exactPart(value: bigint): string {
  return isSafe(value) ? integerLiteral(value) : `${value}n`;
}

export function isSafe(value: bigint): boolean {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return value <= limit && value >= -limit;
}

/** A rational number in lowest terms. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export function ratio(n: bigint, d: bigint): Ratio {
  const divisor = gcd(n < 0n ? -n : n, d);
  return { n: n / divisor, d: d / divisor };
}

export function ratioOf({ n, d }: Rational): Ratio {
  return ratio(BigInt(n), BigInt(d));
}

export function gcd(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left === 0n ? 1n : left;
}

/** A name for a fraction: `percent_12_5` for 12.5%, `ratio_2_3` otherwise. */
export function ratioName({ n, d }: Ratio): string {
  const sign = n < 0n ? "minus_" : "";
  const [numerator, percent] = [n < 0n ? -n : n, 10_000_000_000n];
  if ((numerator * percent) % d !== 0n) return `ratio_${sign}${numerator}_${d}`;
  const digits = String((numerator * percent) / d).padStart(9, "0");
  const decimals = digits.slice(-8).replace(/0+$/, "");
  return `percent_${sign}${digits.slice(0, -8)}${decimals === "" ? "" : `_${decimals}`}`;
}
