/** Types of expressions, with the words they have in both dialects. */
import type { Bilingual } from "../diagnostics/diagnostic.js";
import type { Type } from "../ir/ir.js";
import { combineUnits, sameUnit } from "./unit.js";

export type NumberType = Extract<Type, { kind: "number" }>;

export const bool: Type = { kind: "bool" };
export const date: Type = { kind: "date" };
export const text: Type = { kind: "text" };
export const money: NumberType = { kind: "number", quantity: "money", unit: "元" };
export const percent: NumberType = { kind: "number", quantity: "percent", unit: "" };
export const plainNumber: NumberType = { kind: "number", quantity: "number", unit: "" };

/** A number in a unit; money is what is left in 元. */
export function numberIn(unit: string, quantity: "percent" | "count" | "number" = "number"): NumberType {
  const isMoney = sameUnit(unit, "元") || unit.startsWith("元");
  return { kind: "number", quantity: isMoney ? "money" : quantity, unit };
}

export function member(enumeration: string): Type {
  return { kind: "member", enumeration };
}

/** The type words a policy may use, in both dialects. */
export const typeWords: ReadonlyMap<
  string,
  "bool" | "money" | "number" | "count" | "percent" | "date" | "text" | "duration"
> = new Map([
  ["bool", "bool"],
  ["是否", "bool"],
  ["money", "money"],
  ["金额", "money"],
  ["number", "number"],
  ["数值", "number"],
  ["count", "count"],
  ["数量", "count"],
  ["percent", "percent"],
  ["比例", "percent"],
  ["date", "date"],
  ["日期", "date"],
  ["text", "text"],
  ["文字", "text"],
  ["duration", "duration"],
  ["时长", "duration"],
]);

/** Whether values of the two types may be added, compared, or stand in branches of one table. */
export function compatible(left: Type, right: Type): boolean {
  if (left.kind === "number" && right.kind === "number") {
    return (
      sameUnit(left.unit, right.unit) &&
      !(isPlainCount(left) && right.quantity === "percent") &&
      !(isPlainCount(right) && left.quantity === "percent")
    );
  }
  if (left.kind === "member" && right.kind === "member") return left.enumeration === right.enumeration;
  return left.kind === right.kind;
}

function isPlainCount(type: NumberType): boolean {
  return type.quantity === "count" && type.unit === "";
}

/** Type of a sum or of the branches of a table: like units, the more general quantity. */
export function common(left: Type, right: Type): Type {
  if (left.kind !== "number" || right.kind !== "number" || left.quantity === right.quantity) return left;
  return left.quantity === "money" ? left : { kind: "number", quantity: "number", unit: left.unit };
}

/** Type of a product or quotient. */
export function productType(left: NumberType, right: NumberType, power: 1 | -1): NumberType {
  const unit = combineUnits(left.unit, right.unit, power);
  const bothCounts = left.quantity === "count" && right.quantity === "count" && power === 1;
  return numberIn(unit, bothCounts ? "count" : "number");
}

/** How a message names a type. `labelOf` gives the label of an enumeration. */
export function describe(type: Type, labelOf: (enumeration: string) => string = (id) => id): Bilingual {
  switch (type.kind) {
    case "bool":
      return { zh: "「是否」", en: "yes / no" };
    case "date":
      return { zh: "日期", en: "a date" };
    case "text":
      return { zh: "文字", en: "a text" };
    case "member":
      return { zh: `「${labelOf(type.enumeration)}」中的一项`, en: `a member of \`${labelOf(type.enumeration)}\`` };
    case "number":
      return describeNumber(type);
  }
}

function describeNumber(type: NumberType): Bilingual {
  if (type.quantity === "money") {
    return type.unit === "元"
      ? { zh: "金额", en: "money" }
      : { zh: `金额（${type.unit}）`, en: `money in ${type.unit}` };
  }
  if (type.unit !== "") return { zh: `数量（${type.unit}）`, en: `a number in ${type.unit}` };
  return type.quantity === "percent" ? { zh: "比例", en: "a percentage" } : { zh: "数值", en: "a plain number" };
}
