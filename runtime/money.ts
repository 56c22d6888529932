/** Money as people write it, to whole 分 and back. */
import { fromDecimal, toFixedText } from "./decimal.js";
import { type Exact, multiply } from "./exact.js";

/** No amount may be larger: 10¹⁵ 分, that is 10 万亿元. */
export const MONEY_LIMIT = 1e15;

/** Why a text is no amount of money. */
export type MoneyProblem = "notMoney" | "tooManyDecimals" | "outOfRange";

const MONEY = /^([+-]?)(\d{1,30}|\d{1,3}(?:,\d{3}){1,9})(\.\d{1,30})?\s?(千万|百万|千|万|亿)?\s?元?$/;

const SCALES: ReadonlyMap<string, number> = new Map([
  ["千", 1e3],
  ["万", 1e4],
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
]);

/**
 * Whole 分 of a text such as `100万元`, `3000万`, `12,000.50元` or `5000` (元). Full-width digits are read too.
 * More than two decimals of 元 are an error, not rounded.
 */
export function parseMoney(text: string): number | MoneyProblem {
  const match = MONEY.exec(halfWidth(text).trim());
  if (match === null) return "notMoney";
  const [, sign = "", whole = "", decimals = "", scale = ""] = match;
  const value = fromDecimal(sign + whole.replaceAll(",", "") + decimals);
  return value === undefined ? "notMoney" : fen(value, SCALES.get(scale) ?? 1);
}

/** The text with full-width digits and signs (１，．％) as their ASCII forms. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Whole 分 of a number of 元. */
export function fenFromYuan(yuan: number): number | MoneyProblem {
  const value = fromDecimal(yuan);
  return value === undefined ? "notMoney" : fen(value, 1);
}

function fen(value: Exact, scale: number): number | MoneyProblem {
  const exact = multiply(value, scale * 100);
  const whole = typeof exact === "number" ? exact : wholePart(exact.n, exact.d);
  if (whole === undefined) return "tooManyDecimals";
  return Math.abs(whole) <= MONEY_LIMIT ? whole + 0 : "outOfRange";
}

/** n / d where it is a whole number (Infinity stands for one far beyond the limit). */
function wholePart(n: number | bigint, d: number | bigint): number | undefined {
  return BigInt(n) % BigInt(d) === 0n ? Number(BigInt(n) / BigInt(d)) : undefined;
}

/** 元 with two decimals: 100000000 分 is `1000000.00`. */
export function formatYuan(amount: number): string {
  return toFixedText({ n: amount, d: 100 }, 2);
}

/**
 * An amount for people: in Chinese 万 or 亿 with at most two decimals where that is exact (`100万元`, `1.5亿元`), otherwise
 * and in English 元 in groups of three (`1,000,000元`), with decimals only where there are 角 or 分.
 */
export function formatMoney(amount: number, language: "zh" | "en"): string {
  if (language === "zh") {
    for (const [unit, size] of [
      ["亿", 1e10],
      ["万", 1e6],
    ] as const) {
      if (Math.abs(amount) >= size && amount % (size / 100) === 0) return `${shortened(amount, size)}${unit}元`;
    }
  }
  const text = amount % 100 === 0 ? String(amount / 100) : formatYuan(amount);
  const [whole = "", decimals] = text.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${grouped}${decimals === undefined ? "" : `.${decimals}`}元`;
}

function shortened(amount: number, size: number): string {
  const text = toFixedText({ n: amount, d: size }, 2);
  return text.replace(/\.?0+$/, "");
}
