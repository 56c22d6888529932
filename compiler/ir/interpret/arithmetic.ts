/** Numbers: sums, products, quotients, bounds, rounding, and amounts that are open by their own words. */
import type { Extreme, Hull, Product, Quotient, Round, Sum } from "../ir.js";
import * as bounds from "./bounds.js";
import type { Evaluate } from "./logic.js";
import { fromWritten } from "./rational.js";
import type { Reason } from "./reasons.js";
import { and } from "./truth.js";
import { ABSENT, boundsContent, boundsOf, lift, reasonsOf, strict, value, type Value } from "./value.js";

export const sumValue = (node: Sum, evaluate: Evaluate): Value => strict(node.operands.map(evaluate), bounds.sum);

export const productValue = (node: Product, evaluate: Evaluate): Value =>
  strict([evaluate(node.left), evaluate(node.right)], (all) => all.reduce(bounds.product));

export const quotientValue = (node: Quotient, evaluate: Evaluate): Value => {
  const [dividend, divisor] = [evaluate(node.dividend), evaluate(node.divisor)];
  if (dividend.presence === "no" || divisor.presence === "no") return ABSENT;
  const notZero = bounds.isNotZero(boundsOf(divisor));
  if (notZero === "no") return ABSENT;
  const content = boundsContent(bounds.quotient(boundsOf(dividend), boundsOf(divisor)));
  return value(and([dividend.presence, divisor.presence, notZero]), content, reasonsOf([dividend, divisor]));
};

export const extremeValue = (node: Extreme, evaluate: Evaluate): Value =>
  strict(node.operands.map(evaluate), (all) => bounds.extreme(node.operator, all));

export const roundValue = (node: Round, evaluate: Evaluate): Value => {
  const quantum = fromWritten(node.quantum);
  return lift(evaluate(node.value), (operand) => bounds.round(node.mode, quantum, operand));
};

const reasonOf = ({ because }: Hull, award: string): Reason =>
  because.kind === "discretion"
    ? { kind: "discretion", award }
    : { kind: "unset", award, how: because.how, text: because.text };

/** `award`: id of the award that the node belongs to, "" for none. */
export const hullValue = (node: Hull, evaluate: Evaluate, award: string): Value =>
  strict([evaluate(node.low), evaluate(node.high)], bounds.hull, [reasonOf(node, award)]);
