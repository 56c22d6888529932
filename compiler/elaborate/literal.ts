/** Literals: an exact number takes its unit from the text, a bare one from its place. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Fix } from "../diagnostics/diagnostic.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { daysOf } from "../types/date.js";
import { money, numberIn, type NumberType, percent, plainNumber } from "../types/type.js";
import { normalizeUnit, sameUnit } from "../types/unit.js";
import { type Context, type Expected, originOf, unwrap, type Value } from "./context.js";

const percentUnits = new Set(["%", "‰", "BP", "个百分点", "个基点"]);

/** Whether an expression is a number without a unit: it takes the type of its place or of the other operand. */
export function isBare(node: ast.Expression): boolean {
  const inner = unwrap(node);
  return inner.kind === "literal" && inner.value.kind === "quantity" && inner.value.unit === "";
}

export function elaborateLiteral(context: Context, node: ast.Literal, expected: Expected): Value | undefined {
  const origin = originOf(context, node);
  const known = (value: ir.Expression): Value => ({ node: value, absence: undefined });
  switch (node.value.kind) {
    case "date":
      return known(build.day(daysOf(node.value), origin));
    case "calendarYear":
      return known(build.integer(node.value.year, plainNumber, origin));
    case "duration":
      return known(durationIn(node, node.value, expected, origin));
    case "quantity":
      return quantity(context, node, node.value, expected, origin);
  }
}

/** A duration beside a number in 月, 年 or 天 is a number in that unit. */
function durationIn(
  node: ast.Literal,
  value: { readonly months: number; readonly days: number },
  expected: Expected,
  origin: ir.Origin,
): ir.Constant {
  const unit = expected.type?.kind === "number" ? expected.type.unit : "";
  if (/[天日]$/.test(node.raw)) return build.integer(value.days, numberIn("天"), origin);
  if (unit === "年") return build.number(build.rational(BigInt(value.months), 12n), numberIn("年"), origin);
  return build.integer(value.months, numberIn("月"), origin);
}

function quantity(
  context: Context,
  node: ast.Literal,
  value: ast.QuantityValue,
  expected: Expected,
  origin: ir.Origin,
): Value | undefined {
  const type = typeOfQuantity(value, expected);
  if (type === "bare") {
    context.report(diagnostic("bare-number", node.span, { text: node.raw }, { fixes: unitFixes(node) }));
    return undefined;
  }
  const fen = type.quantity === "money" ? (smallMoney.get(value.unit.split("/")[0] ?? "") ?? 100n) : 1n;
  const exact = build.rational(value.numerator * fen, value.denominator);
  if (type.quantity === "money" && type.unit === "元" && exact.d !== "1") {
    context.report(diagnostic("inexact-value", node.span, { text: node.raw }));
    return undefined;
  }
  return { node: build.number(exact, type, origin), absence: undefined };
}

/** Parts of 元 that amounts are written in, in 分. */
const smallMoney: ReadonlyMap<string, bigint> = new Map([
  ["角", 10n],
  ["分", 1n],
]);

/** `5角` and `5分/度` are money; 分 alone is money only where money is expected, for it also counts points. */
function inYuan(unit: string, expectsMoney: boolean): string {
  const [first = "", ...rest] = unit.split("/");
  if (!smallMoney.has(first) || (first === "分" && rest.length === 0 && !expectsMoney)) return unit;
  return ["元", ...rest].join("/");
}

function typeOfQuantity(value: ast.QuantityValue, expected: Expected): NumberType | "bare" {
  const place = expected.type?.kind === "number" ? expected.type : undefined;
  if (percentUnits.has(value.unit)) return percent;
  if (value.unit !== "") {
    const unit = normalizeUnit(inYuan(value.unit, place?.quantity === "money"));
    const isCount = place?.quantity === "count" && sameUnit(place.unit, unit);
    return numberIn(unit, isCount ? "count" : "number");
  }
  if (place === undefined) return plainNumber;
  if (place.quantity !== "money") return value.denominator === 1n ? place : { ...place, quantity: "number" };
  return value.magnitude && place.unit === "元" ? money : "bare";
}

/** The unit that a bare amount may have meant: 元 (or 元 for each of something), or the same in 万 where no 万 is written. */
export function unitFixes(node: ast.Expression, yuan = "元"): readonly Fix[] {
  const literal = unwrap(node);
  if (literal.kind !== "literal" || literal.value.kind !== "quantity") return [];
  return (literal.value.magnitude ? [yuan] : [yuan, `万${yuan}`]).map((unit) => ({
    title: { zh: `写成 ${literal.raw}${unit}`, en: `write ${literal.raw}${unit}` },
    edits: [{ span: { ...literal.span, start: literal.span.end }, newText: unit }],
    safe: false,
  }));
}
