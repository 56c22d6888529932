/** Choosing between values: cases, tables, values that may not be there. Under uncertainty all possible ones are joined. */
import type { Match, OnlyIf, OrElse, Policy, Select, Settle } from "../ir.js";
import { keyOf, type Evaluate } from "./logic.js";
import { union, type Reason } from "./reasons.js";
import { and } from "./truth.js";
import { ABSENT, asCondition, join, unknownContent, value, type Value } from "./value.js";

export const selectValue = (node: Select, evaluate: Evaluate): Value => {
  const possible: Value[] = [];
  const reasons: Reason[] = [];
  const consider = (branch: Value): void => {
    possible.push(branch);
    reasons.push(...branch.reasons);
  };
  for (const branch of node.branches) {
    const guard = evaluate(branch.guard);
    const holds = asCondition(guard);
    reasons.push(...guard.reasons);
    if (holds !== "no") consider(evaluate(branch.value));
    if (holds === "yes") return join(possible, reasons);
  }
  consider(evaluate(node.otherwise));
  return join(possible, reasons);
};

/** Every key that a value of the type of the node's key can have; null if they cannot be listed. */
const possibleKeys = ({ key: { type } }: Match, policy: Policy): readonly string[] | null => {
  if (type.kind === "bool") return ["yes", "no"];
  if (type.kind !== "member") return null;
  return policy.enumerations.find(({ id }) => id === type.enumeration)?.members.map(({ id }) => id) ?? null;
};

const armsFor = (node: Match, key: string | null, policy: Policy): readonly Match["otherwise"][] => {
  if (key !== null) {
    const arm = node.arms.find(({ keys }) => keys.includes(key));
    return [arm === undefined ? node.otherwise : arm.value];
  }
  const listed = new Set(node.arms.flatMap(({ keys }) => keys));
  const exhaustive = possibleKeys(node, policy)?.every((one) => listed.has(one)) ?? false;
  return [...node.arms.map((arm) => arm.value), ...(exhaustive ? [] : [node.otherwise])];
};

export const matchValue = (node: Match, evaluate: Evaluate, policy: Policy): Value => {
  const key = evaluate(node.key);
  const arms = key.presence === "no" ? [] : armsFor(node, keyOf(key), policy);
  const possible = [...arms, ...(key.presence === "yes" ? [] : [node.absent])];
  const values = possible.map((arm) => (arm === null ? ABSENT : evaluate(arm)));
  return join(values, union(key.reasons, ...values.map((one) => one.reasons)));
};

export const onlyIfValue = (node: OnlyIf, evaluate: Evaluate): Value => {
  const condition = evaluate(node.condition);
  const holds = asCondition(condition);
  if (holds === "no") return ABSENT;
  const operand = evaluate(node.value);
  if (operand.presence === "no") return ABSENT;
  return value(and([holds, operand.presence]), operand.content, [...condition.reasons, ...operand.reasons]);
};

export const orElseValue = (node: OrElse, evaluate: Evaluate): Value => {
  const operand = evaluate(node.value);
  if (operand.presence === "yes") return operand;
  const fallback = evaluate(node.fallback);
  if (operand.presence === "no") return fallback;
  const ifPresent = { ...operand, presence: "yes" } as const;
  return join([ifPresent, fallback], [...operand.reasons, ...fallback.reasons]);
};

export const settleValue = (node: Settle, evaluate: Evaluate): Value => {
  const operand = evaluate(node.value);
  if (operand.presence === "yes") return operand;
  const cause: Reason = { kind: "undefined", cause: node.cause, text: node.origin.text };
  return value("yes", unknownContent(node.type), operand.presence === "no" ? [cause] : operand.reasons);
};
