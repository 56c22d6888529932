/** A slow and obvious oracle for exact arithmetic: pairs of bigints in lowest terms, or ±∞. */
import type { Exact } from "../../runtime/exact.js";

export type Oracle = { readonly n: bigint; readonly d: bigint } | "∞" | "-∞";

export function oracle(n: bigint, d = 1n): { readonly n: bigint; readonly d: bigint } {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = d < 0n ? -1n : 1n;
  return a === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / a, d: (sign * d) / a };
}

/** What an exact value stands for. */
export function meaning(value: Exact): Oracle {
  if (value === Infinity) return "∞";
  if (value === -Infinity) return "-∞";
  return typeof value === "number" ? oracle(BigInt(value)) : oracle(BigInt(value.n), BigInt(value.d));
}

/** Whether a value keeps the promises of its type: safe numbers, positive denominators, bigints only where needed. */
export function isWellFormed(value: Exact): boolean {
  if (typeof value === "number")
    return !Number.isFinite(value) || (Number.isSafeInteger(value) && !Object.is(value, -0));
  const parts = [value.n, value.d];
  const safe = parts.every((part) => typeof part === "bigint" || Number.isSafeInteger(part));
  return safe && value.d > 0 && !Object.is(value.n, -0);
}
