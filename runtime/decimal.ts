/** Decimal text to exact value and back: JSON numbers are read by what they say, not by their binary approximation. */
import { type Exact, fraction, reduce } from "./exact.js";

const DECIMAL = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?(?:[eE]([+-]?\d{1,3}))?$/;
const MICRO = 1_000_000;

/**
 * The exact value of a decimal text (`12.5`, `-3`, `1e-7`), or of the shortest decimal text of a number.
 * @returns undefined for NaN, infinities and other texts
 */
export function fromDecimal(value: number | string): Exact | undefined {
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return value + 0;
    const micros = Math.round(value * MICRO);
    // below 2⁵¹ the nearest whole number of millionths is found reliably, and this checks that the value is one
    if (Math.abs(micros) < 2 ** 51 && micros / MICRO === value) return { n: micros, d: MICRO };
  }
  const match = DECIMAL.exec(typeof value === "number" ? String(value) : value.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const digits = BigInt(sign + whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? reduce({ n: digits * 10n ** BigInt(power), d: 1n })
    : reduce({ n: digits, d: 10n ** BigInt(-power) });
}

/** Number of decimal places of the shortest decimal text of the value; undefined if it has no finite one. */
export function decimalPlaces(value: Exact): number | undefined {
  const reduced = reduce(value);
  if (typeof reduced === "number") return 0;
  let rest = BigInt(reduced.d);
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The shortest exact decimal text, `n/d` in lowest terms where there is none, `∞` or `-∞`. */
export function toDecimalText(value: Exact): string {
  if (typeof value === "number") return String(value + 0).replace("Infinity", "∞");
  const places = decimalPlaces(value);
  if (places !== undefined) return toFixedText(value, places);
  const reduced = reduce(value);
  return typeof reduced === "number" ? String(reduced) : `${reduced.n}/${reduced.d}`;
}

/** The value with a fixed number of decimals, cut off towards zero after them. The value must be finite. */
export function toFixedText(value: Exact, places: number): string {
  const { n, d } = typeof value === "number" ? { n: value, d: 1 } : value;
  const scaled = (BigInt(n) * 10n ** BigInt(places)) / BigInt(d);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** The exact value of `n/d` given as decimal strings, as the compiler writes constants. */
export function fromRational(value: { readonly n: string; readonly d: string }): Exact {
  return reduce(fraction(BigInt(value.n), BigInt(value.d)));
}
