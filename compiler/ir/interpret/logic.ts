/** Conditions: negation, counting, comparison, membership, presence. */
import type { AtLeast, Compare, Expression, IsIn, IsPresent, Not, Policy, Type } from "../ir.js";
import { compareBounds, type Comparison } from "./bounds.js";
import * as kleene from "./truth.js";
import type { Truth } from "./truth.js";
import { ABSENT, asCondition, boundsOf, reasonsOf, truthValue, value, type Present, type Value } from "./value.js";

export type Evaluate = (expression: Expression) => Value;

export const notValue = (node: Not, evaluate: Evaluate): Value => {
  const operand = evaluate(node.value);
  if (operand.presence === "no") return ABSENT;
  if (operand.content.kind !== "truth") throw new TypeError("only a condition can be negated");
  return value(operand.presence, { kind: "truth", truth: kleene.not(operand.content.truth) }, operand.reasons);
};

export const atLeastValue = (node: AtLeast, evaluate: Evaluate): Value => {
  const operands = node.operands.map(evaluate);
  return truthValue(kleene.atLeast(node.n, operands.map(asCondition)), reasonsOf(operands));
};

/** Position in the declared order, the lowest member first. */
const rank = (policy: Policy, type: Type, name: string): number => {
  const enumeration = policy.enumerations.find(({ id }) => type.kind === "member" && id === type.enumeration);
  const index = enumeration?.members.findIndex(({ id }) => id === name) ?? -1;
  if (enumeration === undefined || index < 0) throw new TypeError(`${name} is no member that could be ranked`);
  return enumeration.members.length - index;
};

const compareNames = (operator: Comparison, left: string, right: string, type: Type, policy: Policy): boolean => {
  if (operator === "equal") return left === right;
  const difference = rank(policy, type, left) - rank(policy, type, right);
  return operator === "less" ? difference < 0 : difference <= 0;
};

const compareContents = (node: Compare, left: Present, right: Present, policy: Policy): Truth => {
  const [a, b] = [left.content, right.content];
  if (a.kind === "name" && b.kind === "name") {
    if (a.name === null || b.name === null) return "unknown";
    return kleene.truthOf(compareNames(node.operator, a.name, b.name, node.left.type, policy));
  }
  if (a.kind === "truth" && b.kind === "truth") {
    if (a.truth === "unknown" || b.truth === "unknown") return "unknown";
    return kleene.truthOf(a.truth === b.truth);
  }
  return compareBounds(node.operator, boundsOf(left), boundsOf(right));
};

export const compareValue = (node: Compare, evaluate: Evaluate, policy: Policy): Value => {
  const [left, right] = [evaluate(node.left), evaluate(node.right)];
  if (left.presence === "no" || right.presence === "no") return truthValue("no", []);
  const truth = kleene.and([left.presence, right.presence, compareContents(node, left, right, policy)]);
  return truthValue(truth, reasonsOf([left, right]));
};

/** The text under which a member, text or bool stands in a list or table; null if it is not known. */
export const keyOf = ({ content }: Present): string | null => {
  if (content.kind === "name") return content.name;
  if (content.kind === "truth") return content.truth === "unknown" ? null : content.truth;
  throw new TypeError("a number is no key");
};

export const isInValue = (node: IsIn, evaluate: Evaluate): Value => {
  const operand = evaluate(node.value);
  if (operand.presence === "no") return truthValue("no", []);
  const key = keyOf(operand);
  const found = key === null ? "unknown" : kleene.truthOf(node.members.includes(key));
  return truthValue(kleene.and([operand.presence, found]), operand.reasons);
};

export const isPresentValue = (node: IsPresent, evaluate: Evaluate): Value => {
  const operand = evaluate(node.value);
  return truthValue(operand.presence, operand.reasons);
};
