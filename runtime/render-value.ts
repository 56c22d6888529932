/** Values of an explanation in words: money, percents, dates, members, and what is unknown or absent. */
import { formatDate } from "./date.js";
import { decimalPlaces, toDecimalText } from "./decimal.js";
import type { Display, Value } from "./decision.js";
import { compare, divide, type Exact, isInfinite, multiply, round, sign } from "./exact.js";
import { formatMoney } from "./money.js";
import { pick, type Language } from "./render-text.js";

const SHOWN_DECIMALS = 4;

/** A decimal number; groups of three from 10,000 on, so that years stay years; more than four decimals are rounded. */
function decimal(value: Exact, language: Language): string {
  const isShort = (decimalPlaces(value) ?? Infinity) <= SHOWN_DECIMALS;
  const text = toDecimalText(isShort ? value : round(value, "halfUp", { n: 1, d: 10 ** SHOWN_DECIMALS }));
  const [whole = "", decimals] = text.split(".");
  const digits = whole.replace("-", "").length;
  const grouped = digits > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const about = isShort ? "" : pick(language, { zh: "约", en: "about " });
  return `${about}${grouped}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** Money in 分, not necessarily whole: 100万元, 5,000元, 0.125元. */
export function moneyText(value: Exact, language: Language): string {
  return typeof value === "number" ? formatMoney(value, language) : `${decimal(divide(value, 100), language)}元`;
}

/** A finite or infinite number in the unit of its display. */
function numberText(value: Exact, display: Display, language: Language): string {
  if (isInfinite(value)) return value > 0 ? pick(language, { zh: "不设上限", en: "no limit" }) : "-∞";
  switch (display.as) {
    case "money":
      return `${moneyText(value, language)}${display.per === "" ? "" : `/${display.per}`}`;
    case "percent":
      return `${decimal(multiply(value, 100), language)}%`;
    case "date":
      return typeof value === "number" ? formatDate(value) : decimal(value, language);
    case "number":
      return `${decimal(value, language)}${display.unit}`;
    default:
      return decimal(value, language);
  }
}

/** `不超过 …`, `不低于 …`, `… 至 …`; undefined if both ends are open, which is as good as unknown. */
function rangeText(low: Exact, high: Exact, display: Display, language: Language): string | undefined {
  const isOpenBelow = isInfinite(low) || (display.as !== "date" && sign(low) === 0);
  const [from, to] = [numberText(low, display, language), numberText(high, display, language)];
  if (isInfinite(high))
    return isOpenBelow ? undefined : pick(language, { zh: `不低于 ${from}`, en: `at least ${from}` });
  if (isOpenBelow) return pick(language, { zh: `不超过 ${to}`, en: `at most ${to}` });
  return pick(language, { zh: `${from} 至 ${to}`, en: `${from} to ${to}` });
}

/** A value in words; undefined for one of which nothing is known. */
export function knownText(value: Value, display: Display, language: Language): string | undefined {
  switch (value.kind) {
    case "number":
      if (compare(value.low, value.high) === 0) return numberText(value.low, display, language);
      return rangeText(value.low, value.high, display, language);
    case "member": {
      const label =
        display.as === "member" && Object.hasOwn(display.labels, value.member)
          ? display.labels[value.member]
          : undefined;
      return label ?? value.member;
    }
    case "truth":
      return value.truth ? pick(language, { zh: "是", en: "yes" }) : pick(language, { zh: "否", en: "no" });
    case "absent":
      return pick(language, { zh: "没有", en: "none" });
    case "unknown":
      return undefined;
  }
}

/** A value in words. */
export function valueText(value: Value, display: Display, language: Language): string {
  return knownText(value, display, language) ?? pick(language, { zh: "未知", en: "unknown" });
}

/** Whether the value is one thing: not unknown, absent or a range. */
export function isSingle(value: Value): boolean {
  if (value.kind === "number") return compare(value.low, value.high) === 0;
  return value.kind === "member" || value.kind === "truth";
}
