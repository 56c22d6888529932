/** Arithmetic: sums of like units, products and quotients of units, shares, amounts per counted fact, ranges. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Fix, insert, replace } from "../diagnostics/diagnostic.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { common, describe, money, type NumberType, percent, plainNumber, productType } from "../types/type.js";
import { combineUnits, sameUnit } from "../types/unit.js";
import {
  type Absence,
  type Context,
  enumerationLabel,
  type Expected,
  originOf,
  unwrap,
  type Value,
} from "./context.js";
import { isBare } from "./literal.js";
import { operandsDiffer, type Operation, requireCompatible, requireNumbers, requirePresent } from "./mismatch.js";
import { operatorWords } from "./operator.js";

/** Elaborates both operands so that a bare literal on either side adopts the type of the other. */
export function elaboratePair(
  context: Context,
  left: ast.Expression,
  right: ast.Expression,
  expected: Expected,
): [Value, Value] | undefined {
  const swapped = isBare(left) && !isBare(right);
  const [first, second] = swapped ? [right, left] : [left, right];
  const firstValue = context.elaborate(context, first, expected);
  const secondExpected = firstValue === undefined ? expected : { type: firstValue.node.type };
  const secondValue = context.elaborate(context, second, secondExpected);
  if (firstValue === undefined || secondValue === undefined) return undefined;
  return swapped ? [secondValue, firstValue] : [firstValue, secondValue];
}

export function elaborateArithmetic(context: Context, node: ast.Arithmetic, expected: Expected): Value | undefined {
  const duration = unwrap(node.right);
  if (
    (node.operator === "+" || node.operator === "-") &&
    duration.kind === "literal" &&
    duration.value.kind === "duration"
  ) {
    const shifted = dateShift(context, node, duration.value, expected);
    if (shifted !== "number") return shifted;
  }
  return node.operator === "+" || node.operator === "-"
    ? additive(context, node, expected)
    : multiplicative(context, node);
}

/** `d + 3年`; "number" when the left side is no date and ordinary arithmetic applies. */
function dateShift(
  context: Context,
  node: ast.Arithmetic,
  duration: { readonly months: number; readonly days: number },
  expected: Expected,
): Value | "number" | undefined {
  const target = context.elaborate(context, node.left, expected);
  if (target === undefined) return undefined;
  const { type } = target.node;
  if (type.kind === "number") return "number";
  if (type.kind !== "date") {
    context.report(
      diagnostic("operands-differ", node.left.span, {
        operator: operatorWords(node.operator),
        left: describe(type, enumerationLabel(context)),
        right: { zh: "时长", en: "a duration" },
      }),
    );
    return undefined;
  }
  const present = requirePresent(context, node.left, target);
  if (present === undefined) return undefined;
  const sign = node.operator === "+" ? 1 : -1;
  return {
    node: build.dateAdd(present.node, sign * duration.months, sign * duration.days, originOf(context, node)),
    absence: present.absence,
  };
}

/** Only a duration can be added to a date; a bare number is one without its unit. */
function dateError(context: Context, node: ast.Arithmetic, left: Value): undefined {
  const wrong = left.node.type.kind === "date" ? node.right : node;
  const { file, end } = wrong.span;
  const fixes = isBare(wrong) ? ["年", "个月", "天"].map((unit) => insert(file, end, unit)) : [];
  context.report(diagnostic("date-arithmetic", wrong.span, {}, { fixes }));
  return undefined;
}

function operationOf(node: ast.Arithmetic): Operation {
  return { span: node.span, operator: node.operator, sides: [node.left, node.right] };
}

function additive(context: Context, node: ast.Arithmetic, expected: Expected): Value | undefined {
  const pair = presentPair(context, node.left, node.right, expected.type === undefined ? {} : { type: expected.type });
  if (pair === undefined) return undefined;
  const [left, right] = pair;
  if (left.node.type.kind === "date" || right.node.type.kind === "date") return dateError(context, node, left);
  if (!requireNumbers(context, operationOf(node), left, right)) return undefined;
  if (!requireCompatible(context, operationOf(node), left, right)) return undefined;
  const type = common(left.node.type, right.node.type);
  const origin = originOf(context, node);
  const result =
    node.operator === "+"
      ? build.sum([left.node, right.node], type, origin)
      : build.difference(left.node, right.node, type, origin);
  return { node: result, absence: mergeAbsence(left, right) };
}

function multiplicative(context: Context, node: ast.Arithmetic): Value | undefined {
  const left = presentOperand(context, node.left, {});
  const right = presentOperand(context, node.right, {});
  if (left === undefined || right === undefined) return undefined;
  if (!requireNumbers(context, operationOf(node), left, right)) return undefined;
  const [leftType, rightType] = [left.node.type, right.node.type];
  if (leftType.kind !== "number" || rightType.kind !== "number") return undefined;
  if (leftType.quantity === "money" && rightType.quantity === "money" && node.operator === "*") {
    context.report(operandsDiffer(context, node.span, operationOf(node), left, right));
    return undefined;
  }
  const origin = originOf(context, node);
  if (node.operator === "*") {
    return {
      node: build.product(left.node, right.node, productType(leftType, rightType, 1), origin),
      absence: mergeAbsence(left, right),
    };
  }
  return { node: divide(left.node, right.node, leftType, rightType, origin), absence: "division" };
}

/** Money is kept in 分, so a quotient by money must be scaled back where 元 does not cancel. */
function divide(
  left: ir.Expression,
  right: ir.Expression,
  leftType: NumberType,
  rightType: NumberType,
  origin: ir.Origin,
): ir.Expression {
  const type = productType(leftType, rightType, -1);
  const result = build.quotient(left, right, type, origin);
  if (rightType.quantity !== "money" || leftType.quantity === "money") return result;
  return build.product(build.integer(100, plainNumber, origin), result, type, origin);
}

export function elaborateShare(context: Context, node: ast.Share, expected: Expected): Value | undefined {
  const operands = bothPresent(
    presentOperand(context, node.rate, { type: percent, ...noneOf(expected) }),
    presentOperand(context, node.base, expected.type?.kind === "number" ? { type: expected.type } : {}),
  );
  if (operands === undefined) return undefined;
  const [rate, base] = operands;
  const isNumeric =
    node.order === "of"
      ? requireNumbers(context, { span: node.span, operator: "of", sides: [node.rate, node.base] }, rate, base)
      : requireNumbers(context, { span: node.span, operator: "of", sides: [node.base, node.rate] }, base, rate);
  if (!isNumeric) return undefined;
  const [rateType, baseType] = [rate.node.type, base.node.type];
  if (rateType.kind !== "number" || baseType.kind !== "number") return undefined;
  if (rateType.unit !== "") {
    context.report(
      diagnostic("type-mismatch", node.rate.span, { expected: describe(percent), found: describe(rateType) }),
    );
    return undefined;
  }
  warnAboveHundred(context, node.rate, rate.node);
  const type: NumberType = baseType.quantity === "count" ? { ...baseType, quantity: "number" } : baseType;
  return {
    node: build.product(rate.node, base.node, type, originOf(context, node)),
    absence: mergeAbsence(rate, base),
  };
}

function warnAboveHundred(context: Context, node: ast.Expression, rate: ir.Expression): void {
  const constants = rate.kind === "hull" ? [rate.high] : [rate];
  for (const constant of constants) {
    if (constant.kind !== "constant" || constant.value.kind !== "number") continue;
    const { n, d } = constant.value.number;
    if (BigInt(n) <= BigInt(d)) continue;
    const fixes = isBare(node) ? [insert(node.span.file, unwrap(node).span.end, "%")] : [];
    context.report(diagnostic("rate-over-100", node.span, { rate: originOf(context, node).text }, { fixes }));
  }
}

/** `A per x`: money for each of what x counts. A rate that carries the unit of x already (元/㎡) cancels against it. */
export function elaboratePer(context: Context, node: ast.PerCounted, expected: Expected): Value | undefined {
  const operands = bothPresent(
    presentOperand(context, node.counted, {}),
    presentOperand(context, node.amount, { type: money, ...noneOf(expected) }),
  );
  if (operands === undefined) return undefined;
  const [counted, amount] = operands;
  const [countedType, amountType] = [counted.node.type, amount.node.type];
  if (countedType.kind !== "number" || countedType.quantity === "money") {
    const found = describe(countedType, enumerationLabel(context));
    context.report(diagnostic("type-mismatch", node.counted.span, { expected: { zh: "数量", en: "a count" }, found }));
    return undefined;
  }
  if (amountType.kind !== "number" || amountType.quantity !== "money") {
    const found = describe(amountType, enumerationLabel(context));
    context.report(diagnostic("type-mismatch", node.amount.span, { expected: describe(money), found }));
    return undefined;
  }
  if (node.unit !== undefined && !sameUnit(node.unit.text, countedType.unit)) {
    const name = originOf(context, node.counted).text;
    context.report(
      diagnostic(
        "per-unit-differs",
        node.unit.span,
        { written: node.unit.text, unit: countedType.unit, name },
        {
          fixes: countedType.unit === "" ? [] : [replace(node.unit.span, countedType.unit)],
        },
      ),
    );
    return undefined;
  }
  const cancelled = combineUnits(amountType.unit, countedType.unit, 1);
  const type: NumberType = amountType.unit === "元" ? money : { kind: "number", quantity: "money", unit: cancelled };
  return {
    node: build.product(amount.node, counted.node, type, originOf(context, node)),
    absence: mergeAbsence(amount, counted),
  };
}

export function elaborateElse(context: Context, node: ast.ElseValue, expected: Expected): Value | undefined {
  const value = context.elaborate(context, node.value, expected);
  const fallback = context.elaborate(
    context,
    node.fallback,
    value === undefined ? expected : { ...expected, type: value.node.type },
  );
  if (value === undefined || fallback === undefined) return undefined;
  const operation: Operation = { span: node.span, operator: "else", sides: [node.value, node.fallback] };
  if (!requireCompatible(context, operation, value, fallback)) return undefined;
  const type = common(value.node.type, fallback.node.type);
  return { node: build.orElse(value.node, fallback.node, type, originOf(context, node)), absence: fallback.absence };
}

export function elaborateRange(context: Context, node: ast.Range, expected: Expected): Value | undefined {
  const pair = elaboratePair(context, node.low, node.high, expected);
  if (pair === undefined) return undefined;
  const [low, high] = pair;
  const operation: Operation = { span: node.span, operator: "to", sides: [node.low, node.high] };
  if (!requireNumbers(context, operation, low, high) || !requireCompatible(context, operation, low, high))
    return undefined;
  if (isAbove(low.node, high.node)) {
    context.report(diagnostic("range-crossed", node.span, {}, { fixes: [swap(context, node.low, node.high)] }));
    return undefined;
  }
  const type = common(low.node.type, high.node.type);
  return {
    node: build.hull(low.node, high.node, { kind: "discretion" }, type, originOf(context, node)),
    absence: undefined,
  };
}

/** A fix that lets two expressions change places. */
export function swap(context: Context, first: ast.Expression, second: ast.Expression): Fix {
  const [one, other] = [context.sourceText(first.span), context.sourceText(second.span)];
  return {
    title: { zh: `对调「${one}」和「${other}」`, en: `swap \`${one}\` and \`${other}\`` },
    edits: [
      { span: first.span, newText: other },
      { span: second.span, newText: one },
    ],
    safe: false,
  };
}

/** Whether one constant is above another; false unless both are constants. */
export function isAbove(left: ir.Expression, right: ir.Expression): boolean {
  if (left.kind !== "constant" || right.kind !== "constant") return false;
  if (left.value.kind !== "number" || right.value.kind !== "number") return false;
  const [a, b] = [left.value.number, right.value.number];
  return BigInt(a.n) * BigInt(b.d) > BigInt(b.n) * BigInt(a.d);
}

function presentOperand(context: Context, node: ast.Expression, expected: Expected): Value | undefined {
  const value = context.elaborate(context, node, expected);
  return value === undefined ? undefined : requirePresent(context, node, value);
}

function presentPair(
  context: Context,
  left: ast.Expression,
  right: ast.Expression,
  expected: Expected,
): [Value, Value] | undefined {
  const pair = elaboratePair(context, left, right, expected);
  if (pair === undefined) return undefined;
  const first = requirePresent(context, left, pair[0]);
  const second = requirePresent(context, right, pair[1]);
  return first === undefined || second === undefined ? undefined : [first, second];
}

function noneOf(expected: Expected): Expected {
  return expected.none === true ? { none: true } : {};
}

/** Where one operand may be 「不予」, a division in the other is settled now: an unknown ratio is no reason to grant nothing. */
function bothPresent(left: Value | undefined, right: Value | undefined): [Value, Value] | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left.absence !== "none" && right.absence !== "none") return [left, right];
  return [settleDivision(left), settleDivision(right)];
}

/** A value whose only absence is a division by zero becomes an unknown number that names the cause. */
export function settleDivision(value: Value): Value {
  return value.absence === "division"
    ? { node: build.settle(value.node, "divisionByZero"), absence: undefined }
    : value;
}

/** Absence of a result: any operand's; a case without award outweighs a division, which is settled at the end. */
export function mergeAbsence(...values: readonly Value[]): Absence | undefined {
  const kinds = values.map((value) => value.absence);
  return (["none", "fact", "division"] as const).find((kind) => kinds.includes(kind));
}
