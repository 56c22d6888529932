/** The values of an explanation's steps as JSON. */
import { formatDate } from "./date.js";
import { decimalPlaces, toDecimalText, toFixedText } from "./decimal.js";
import type { Display, Value } from "./decision.js";
import { compare, divide, type Exact, isInfinite } from "./exact.js";

/**
 * A value. Numbers are exact decimal texts (`n/d` where there is none): money in 元 (`unit` says 元 per what), percents as
 * plain numbers (5% is 0.05), dates as YYYY-MM-DD. An end of a range that is open is null; `∞` is a limit that does not limit.
 */
export type ValueJson =
  | { readonly kind: "exact"; readonly as: NumberDisplay; readonly value: string; readonly unit?: string }
  | {
      readonly kind: "between";
      readonly as: NumberDisplay;
      readonly low: string | null;
      readonly high: string | null;
      readonly unit?: string;
    }
  | { readonly kind: "member"; readonly member: string; readonly label: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "truth"; readonly truth: boolean }
  | { readonly kind: "unknown" }
  | { readonly kind: "absent" };

type NumberDisplay = "money" | "percent" | "number" | "date";

/** The published shape of a value. */
export function valueToJson(value: Value, display: Display): ValueJson {
  switch (value.kind) {
    case "number":
      return rangeToJson(value.low, value.high, display);
    case "member": {
      if (display.as !== "member") return { kind: "text", text: value.member };
      const { labels } = display;
      const label = Object.hasOwn(labels, value.member) ? labels[value.member] : undefined;
      return { kind: "member", member: value.member, label: label ?? value.member };
    }
    case "truth":
      return { kind: "truth", truth: value.truth };
    case "unknown":
    case "absent":
      return { kind: value.kind };
  }
}

function rangeToJson(low: Exact, high: Exact, display: Display): ValueJson {
  const as = display.as === "money" || display.as === "percent" || display.as === "date" ? display.as : "number";
  const unit = unitOf(display);
  const suffix = unit === "" ? {} : { unit };
  if (compare(low, high) === 0) return { kind: "exact", as, value: numberText(low, as), ...suffix };
  return { kind: "between", as, low: endText(low, as), high: endText(high, as), ...suffix };
}

function unitOf(display: Display): string {
  if (display.as === "money") return display.per === "" ? "元" : `元/${display.per}`;
  return display.as === "number" ? display.unit : "";
}

function endText(end: Exact, as: NumberDisplay): string | null {
  return isInfinite(end) ? null : numberText(end, as);
}

function numberText(value: Exact, as: NumberDisplay): string {
  if (as === "date" && typeof value === "number") return formatDate(value);
  if (as !== "money" || isInfinite(value)) return toDecimalText(value);
  const yuan = divide(value, 100);
  const places = decimalPlaces(yuan);
  return places === undefined ? toDecimalText(yuan) : toFixedText(yuan, Math.max(2, places));
}
