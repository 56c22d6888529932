/** Reading one untrusted JSON value as a fact of a certain type. */
import { parseDate } from "./date.js";
import { decimalPlaces, fromDecimal } from "./decimal.js";
import type { Bilingual } from "./decision.js";
import { compare, divide, type Exact, max } from "./exact.js";
import { fenFromYuan, formatMoney, halfWidth, MONEY_LIMIT, type MoneyProblem, parseMoney } from "./money.js";

/** Type of a fact, as far as its JSON form goes. */
export type FactType =
  | { readonly kind: "bool" | "money" | "percent" | "date" | "text" }
  | { readonly kind: "count" | "number"; readonly unit: string }
  | { readonly kind: "member"; readonly members: readonly string[] };

/** A fact in memory: money in 分, dates as YYYY-MM-DD. */
export type FactValue = boolean | number | string;

/** Largest count and largest other number that can be given. */
export const COUNT_LIMIT = 1e9;
export const NUMBER_LIMIT = 1e12;
/** Decimals of a number, and of a percent as a plain number (5% is 0.05). */
export const DECIMALS = 6;
/** Characters of a text. */
export const TEXT_LIMIT = 10_000;

export type ReadValue = { readonly value: FactValue } | { readonly problem: Bilingual };

/** The value in memory of a JSON value, or what is wrong with it. */
export function readValue(type: FactType, json: unknown): ReadValue {
  switch (type.kind) {
    case "bool":
      return typeof json === "boolean" ? { value: json } : problem("应为 true 或 false", "expected true or false");
    case "money":
      return readMoney(json);
    case "count":
      return readCount(json);
    case "number":
      return typeof json === "number" ? readNumber(fromDecimal(json)) : problem("应为数字", "expected a number");
    case "percent":
      return readPercent(json);
    case "date":
      return readDate(json);
    case "member":
      return readMember(type.members, json);
    case "text":
      return readText(json);
  }
}

function problem(zh: string, en: string): { readonly problem: Bilingual } {
  return { problem: { zh, en } };
}

const MONEY_PROBLEMS: Readonly<Record<MoneyProblem, Bilingual>> = {
  notMoney: {
    zh: '金额应为元的数额，如 1000000 或 "100万元"',
    en: 'expected an amount in 元, such as 1000000 or "100万元"',
  },
  tooManyDecimals: { zh: "金额最多两位小数（到分）", en: "an amount has at most two decimals (分)" },
  outOfRange: {
    zh: `金额不能超过 ${formatMoney(MONEY_LIMIT, "zh")}`,
    en: `an amount is at most ${formatMoney(MONEY_LIMIT, "en")}`,
  },
};

function readMoney(json: unknown): ReadValue {
  const fen = typeof json === "number" ? fenFromYuan(json) : typeof json === "string" ? parseMoney(json) : "notMoney";
  if (typeof fen === "string") return { problem: MONEY_PROBLEMS[fen] };
  const written = typeof json === "string" && json.includes("-");
  return fen < 0 || written ? negative() : { value: fen };
}

function negative(): ReadValue {
  return problem("不能是负数", "must not be negative");
}

function readCount(json: unknown): ReadValue {
  if (typeof json !== "number" || !Number.isInteger(json)) return problem("应为整数", "expected a whole number");
  if (json < 0) return negative();
  return json <= COUNT_LIMIT ? { value: json + 0 } : problem("数量不能超过 10 亿", "a count is at most 1,000,000,000");
}

function readNumber(value: Exact | undefined): ReadValue {
  if (value === undefined) return problem("应为数字", "expected a number");
  if (compare(value, 0) < 0) return negative();
  if (compare(value, NUMBER_LIMIT) > 0) return problem("数字不能超过 1 万亿", "a number is at most 1,000,000,000,000");
  const places = decimalPlaces(value);
  if (places === undefined || places > DECIMALS) return problem("最多 6 位小数", "at most 6 decimals");
  return { value: typeof value === "number" ? value : Number(value.n) / Number(value.d) };
}

const PERCENT = /^([+-]?\d{1,20}(?:\.\d{1,20})?)\s?%$/;

function readPercent(json: unknown): ReadValue {
  if (typeof json === "number") return readNumber(fromDecimal(json));
  const match = typeof json === "string" ? PERCENT.exec(halfWidth(json).trim()) : null;
  const value = match?.[1] === undefined ? undefined : fromDecimal(match[1]);
  if (value === undefined) return problem('比例应写成 0.05 或 "5%"', 'expected a share such as 0.05 or "5%"');
  return readNumber(max(divide(value, 100), compare(value, 0) < 0 ? -1 : 0));
}

function readDate(json: unknown): ReadValue {
  if (typeof json !== "string") return problem("日期应写成 2025-03-01", "expected a date such as 2025-03-01");
  if (parseDate(json) !== undefined) return { value: json };
  return problem("没有这一天，日期应写成 2025-03-01", "there is no such day; write it like 2025-03-01");
}

function readMember(members: readonly string[], json: unknown): ReadValue {
  if (typeof json === "string" && members.includes(json)) return { value: json };
  return problem(`应为以下之一：${members.join("、")}`, `expected one of ${members.join(", ")}`);
}

function readText(json: unknown): ReadValue {
  if (typeof json !== "string") return problem("应为文字", "expected a text");
  return json.length <= TEXT_LIMIT ? { value: json } : problem("文字太长", "the text is too long");
}
