/** Literals: the exact value of a number, amount, rate, date or duration as written. */
import type { IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import { magnitudes } from "../../grammar/units.js";
import { tokenSpan, type Build } from "./build-support.js";
import type { Literal, LiteralValue, QuantityValue } from "./nodes.js";

/** Longest number that is read; what a policy writes has far fewer digits. */
const longestNumber = 40;

const zero: QuantityValue = { kind: "quantity", numerator: 0n, denominator: 1n, magnitude: false, unit: "" };

/** The literal of a token. Values that do not exist are reported and replaced by the nearest that does. */
export function literalOf(build: Build, token: IToken): Literal {
  const span = tokenSpan(build, token);
  const raw = token.image;
  const { value, problem } = literalValue(raw.replace(/\s+/g, ""));
  if (problem === "too-large") report(build, "number-too-long", span, { most: longestNumber });
  else if (problem === "no-such-date") report(build, "no-such-date", span, { written: raw });
  else if (problem === "date-incomplete") report(build, "date-incomplete", span, { part: "year", written: raw });
  else if (problem === "zero-denominator") report(build, "zero-denominator", span, { written: raw });
  else if (problem === "duration-fraction") report(build, "duration-fraction", span, { written: raw });
  return { kind: "literal", span, raw, value };
}

export type LiteralProblem =
  "too-large" | "no-such-date" | "date-incomplete" | "zero-denominator" | "duration-fraction";

interface Read {
  readonly value: LiteralValue;
  readonly problem?: LiteralProblem;
}

/** Reads the text of a literal without blanks. */
export function literalValue(raw: string): Read {
  const date = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(raw);
  if (date) return dateValue(Number(date[1]), Number(date[2]), Number(date[3]));
  const day = /^(\d{1,2})月(\d{1,2})日$/.exec(raw);
  if (day) return { ...dateValue(2000, Number(day[1]), Number(day[2])), problem: "date-incomplete" };
  const parts = /^(\d+(?:\.\d+)?)(?:\/(\d+))?(万亿|[十百千]?[万亿]|[百千](?![克米瓦分]))?(.*)$/.exec(
    raw.replace(/(\d),(?=\d{3})/g, "$1"),
  );
  if (!parts) return { value: zero };
  const [, digits = "0", divisor, power = "", unit = ""] = parts;
  if (digits.length + (divisor?.length ?? 0) > longestNumber) return { value: { ...zero, unit }, problem: "too-large" };
  if (divisor !== undefined && /^0+$/.test(divisor)) return { value: { ...zero, unit }, problem: "zero-denominator" };
  return inUnit(decimal(digits, divisor, power), power !== "", unit, digits);
}

function dateValue(year: number, month: number, day: number): Read {
  const inYear = Math.min(Math.max(month, 1), 12);
  const lastDay = new Date(Date.UTC(year, inYear, 0)).getUTCDate();
  const inMonth = Math.min(Math.max(day, 1), lastDay);
  const value: LiteralValue = { kind: "date", year, month: inYear, day: inMonth };
  return inYear === month && inMonth === day ? { value } : { value, problem: "no-such-date" };
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Digits times the magnitude, over the divisor of a written fraction; powers of ten are cancelled. */
function decimal(digits: string, divisor: string | undefined, power: string): Fraction {
  const [whole = "0", places = ""] = digits.split(".");
  let zeros = -places.length;
  for (const character of power) zeros += magnitudes[character] ?? 0;
  let numerator = BigInt(whole + places);
  let denominator = divisor === undefined ? 1n : BigInt(divisor);
  if (zeros > 0) numerator *= 10n ** BigInt(zeros);
  if (zeros < 0) denominator *= 10n ** BigInt(-zeros);
  while (zeros < 0 && divisor === undefined && denominator % 10n === 0n && numerator % 10n === 0n) {
    numerator /= 10n;
    denominator /= 10n;
  }
  return { numerator, denominator };
}

const parts: Readonly<Record<string, bigint>> = { "%": 100n, "‰": 1000n, BP: 10_000n, 个百分点: 100n, 个基点: 10_000n };
const monthsOf: Readonly<Record<string, bigint>> = { 年: 12n, 个月: 1n, 月: 1n };

function inUnit(number: Fraction, magnitude: boolean, unit: string, digits: string): Read {
  const { numerator, denominator } = number;
  if ((unit === "年" || unit === "年度") && /^(?:19|20|21)\d\d$/.test(digits))
    return { value: { kind: "calendarYear", year: Number(digits) } };
  const part = Object.hasOwn(parts, unit) ? parts[unit] : undefined;
  if (part !== undefined)
    return { value: { kind: "quantity", numerator, denominator: denominator * part, magnitude, unit } };
  const months = Object.hasOwn(monthsOf, unit) ? monthsOf[unit] : undefined;
  const days = unit === "天" || unit === "日" ? 1n : undefined;
  const scale = months ?? days;
  if (scale === undefined) return { value: { kind: "quantity", numerator, denominator, magnitude, unit } };
  const count = numerator * scale;
  const whole = Number(count / denominator);
  const value: LiteralValue = {
    kind: "duration",
    months: months === undefined ? 0 : whole,
    days: days === undefined ? 0 : whole,
  };
  if (!Number.isSafeInteger(whole)) return { value: { kind: "duration", months: 0, days: 0 }, problem: "too-large" };
  return count % denominator === 0n ? { value } : { value, problem: "duration-fraction" };
}
