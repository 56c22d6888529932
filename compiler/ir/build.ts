/** Constructors of IR nodes: they derive type and presence from the operands, so callers cannot get them wrong. */
import { bool, date, type NumberType } from "../types/type.js";
import type * as ir from "./ir.js";

type Origin = ir.Origin;

const anyOptional = (operands: readonly ir.Expression[]): boolean => operands.some((operand) => operand.optional);

/** Rational in lowest terms. The denominator must be positive. */
export function rational(numerator: bigint, denominator: bigint = 1n): ir.Rational {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { n: String(numerator / divisor), d: String(denominator / divisor) };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

export function number(value: ir.Rational, type: NumberType, origin: Origin): ir.Constant {
  return { kind: "constant", value: { kind: "number", number: value }, type, optional: false, origin };
}

export function integer(value: number | bigint, type: NumberType, origin: Origin): ir.Constant {
  return number(rational(BigInt(value)), type, origin);
}

export function infinity(type: NumberType, origin: Origin): ir.Constant {
  return { kind: "constant", value: { kind: "infinity" }, type, optional: false, origin };
}

export function truth(value: boolean, origin: Origin): ir.Constant {
  return { kind: "constant", value: { kind: "bool", bool: value }, type: bool, optional: false, origin };
}

export function day(days: number, origin: Origin): ir.Constant {
  return { kind: "constant", value: { kind: "date", days }, type: date, optional: false, origin };
}

export function memberOf(member: string, type: ir.Type, origin: Origin): ir.Constant {
  return { kind: "constant", value: { kind: "member", member }, type, optional: false, origin };
}

export function words(value: string, origin: Origin): ir.Constant {
  return { kind: "constant", value: { kind: "text", text: value }, type: { kind: "text" }, optional: false, origin };
}

export function asOf(origin: Origin): ir.AsOf {
  return { kind: "asOf", type: date, optional: false, origin };
}

export function not(value: ir.Expression, origin: Origin): ir.Not {
  return { kind: "not", value, type: bool, optional: false, origin };
}

export function atLeast(n: number, operands: readonly ir.Expression[], origin: Origin): ir.Expression {
  const [only] = operands;
  if (operands.length === 1 && n === 1 && only !== undefined) return only;
  return { kind: "atLeast", n, operands, type: bool, optional: false, origin };
}

export function compare(
  operator: ir.Compare["operator"],
  left: ir.Expression,
  right: ir.Expression,
  origin: Origin,
): ir.Compare {
  return { kind: "compare", operator, left, right, type: bool, optional: false, origin };
}

export function isIn(value: ir.Expression, members: readonly string[], origin: Origin): ir.IsIn {
  return { kind: "isIn", value, members, type: bool, optional: false, origin };
}

export function isPresent(value: ir.Expression, origin: Origin): ir.IsPresent {
  return { kind: "isPresent", value, type: bool, optional: false, origin };
}

export function sum(operands: readonly ir.Expression[], type: ir.Type, origin: Origin): ir.Sum {
  return { kind: "sum", operands, type, optional: anyOptional(operands), origin };
}

export function product(left: ir.Expression, right: ir.Expression, type: ir.Type, origin: Origin): ir.Product {
  return { kind: "product", left, right, type, optional: anyOptional([left, right]), origin };
}

/** left - right, as left + (-1) × right. */
export function difference(left: ir.Expression, right: ir.Expression, type: ir.Type, origin: Origin): ir.Sum {
  const minusOne = integer(-1, { kind: "number", quantity: "number", unit: "" }, origin);
  return sum([left, product(minusOne, right, right.type, right.origin)], type, origin);
}

export function quotient(dividend: ir.Expression, divisor: ir.Expression, type: ir.Type, origin: Origin): ir.Quotient {
  return { kind: "quotient", dividend, divisor, type, optional: true, origin };
}

export function extreme(
  operator: "min" | "max",
  operands: readonly ir.Expression[],
  type: ir.Type,
  origin: Origin,
): ir.Extreme {
  return { kind: "extreme", operator, operands, type, optional: anyOptional(operands), origin };
}

export function round(mode: ir.Round["mode"], quantum: ir.Rational, value: ir.Expression, origin: Origin): ir.Round {
  return { kind: "round", mode, quantum, value, type: value.type, optional: value.optional, origin };
}

export function dateAdd(value: ir.Expression, months: number, days: number, origin: Origin): ir.DateAdd {
  return { kind: "dateAdd", date: value, months, days, type: date, optional: value.optional, origin };
}

export function onlyIf(condition: ir.Expression, value: ir.Expression, origin: Origin): ir.OnlyIf {
  return { kind: "onlyIf", condition, value, type: value.type, optional: true, origin };
}

/** `none`: nothing is granted in this case. */
export function none(type: NumberType, origin: Origin): ir.OnlyIf {
  return onlyIf(truth(false, origin), integer(0, type, origin), origin);
}

export function orElse(value: ir.Expression, fallback: ir.Expression, type: ir.Type, origin: Origin): ir.OrElse {
  return { kind: "orElse", value, fallback, type, optional: fallback.optional, origin };
}

export function settle(value: ir.Expression, cause: ir.Settle["cause"]): ir.Settle {
  return { kind: "settle", value, cause, type: value.type, optional: false, origin: value.origin };
}

export function hull(
  low: ir.Expression,
  high: ir.Expression,
  because: ir.Hull["because"],
  type: ir.Type,
  origin: Origin,
): ir.Hull {
  return { kind: "hull", low, high, because, type, optional: anyOptional([low, high]), origin };
}

export function match(
  key: ir.Expression,
  arms: ir.Match["arms"],
  otherwise: ir.Expression | null,
  absent: ir.Expression | null,
  type: ir.Type,
  origin: Origin,
): ir.Match {
  const branches = [
    ...arms.map((arm) => arm.value),
    ...(otherwise === null ? [] : [otherwise]),
    ...(absent === null ? [] : [absent]),
  ];
  return { kind: "match", key, arms, otherwise, absent, type, optional: anyOptional(branches), origin };
}
