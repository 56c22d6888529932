/** What a literal comes to, written out for people: `100万` is 1,000,000元. */
import type { Literal, QuantityValue } from "../compiler/ast/nodes.js";
import type { Type } from "../compiler/ir/ir.js";
import { formatDate } from "../compiler/types/date.js";
import { toDecimalText } from "../runtime/decimal.js";
import type { Say } from "./text.js";

/** `type` is what the place of the literal made of it, where that is known. */
export function describeLiteral({ value, raw }: Literal, type: Type | undefined, say: Say): string {
  switch (value.kind) {
    case "date": {
      const { year, month, day } = value;
      return say(`${String(year)}年${String(month)}月${String(day)}日`, formatDate(value));
    }
    case "duration":
      return durationWords(value, say);
    case "calendarYear":
      return say(`${String(value.year)}年度`, `the year ${String(value.year)}`);
    case "quantity":
      return quantityWords(value, raw, type);
  }
}

/** Whether a number of a place for money was written without 元. */
export function isBareMoney(value: QuantityValue, type: Type | undefined): boolean {
  return value.unit === "" && type?.kind === "number" && type.quantity === "money";
}

function durationWords({ months, days }: { readonly months: number; readonly days: number }, say: Say): string {
  const [years, rest] = [Math.trunc(months / 12), months % 12];
  const many = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? "" : "s"}`;
  return (
    [
      years === 0 ? "" : say(`${String(years)}年`, many(years, "year")),
      rest === 0 ? "" : say(`${String(rest)}个月`, many(rest, "month")),
      days === 0 ? "" : say(`${String(days)}天`, many(days, "day")),
    ]
      .filter((part) => part !== "")
      .join(say("", " ")) || say("0天", "0 days")
  );
}

function quantityWords(value: QuantityValue, raw: string, type: Type | undefined): string {
  const unit = isBareMoney(value, type) ? "元" : value.unit;
  const number = exactWords(value);
  if (["%", "‰", "BP", "个百分点", "个基点"].includes(unit)) return `${raw} = ${number}`;
  return `${number}${unit}`;
}

/** The number with its thousands grouped; a fraction where decimals never end. */
function exactWords({ numerator, denominator }: QuantityValue): string {
  if (denominator <= 0n) return String(numerator);
  const [whole = "", decimals] = toDecimalText({ n: numerator, d: denominator }).split(".");
  if (whole.includes("/")) return whole;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
