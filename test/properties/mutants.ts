/**
 * Deliberately wrong readings of the language, each a small change of a policy or of what is known about an applicant. A
 * compiler with such a mistake would behave like the right one on the changed input, so random programs that tell the
 * two apart would catch it.
 */
import type { Award, Expression, Group, Policy } from "../../compiler/ir/ir.js";
import * as build from "../../compiler/ir/build.js";
import { money } from "../../compiler/types/type.js";
import { facts as declared, type Facts } from "./random/facts.js";

export interface Mutant {
  readonly name: string;
  readonly policy?: (policy: Policy) => Policy;
  readonly facts?: (facts: Facts) => Facts;
}

type Rewrite = (node: Expression) => Expression;

/** Applies a rewrite to every node, operands first. Nodes are plain data, so any object with a `kind` is walked. */
function rewrite(value: unknown, change: Rewrite): unknown {
  if (Array.isArray(value)) return value.map((entry) => rewrite(entry, change));
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rewrite(entry, change)]));
  return isExpression(copy) ? change(copy) : copy;
}

function isExpression(value: object): value is Expression {
  return "kind" in value && "origin" in value && "optional" in value;
}

const expressions =
  (change: Rewrite) =>
  (policy: Policy): Policy =>
    rewrite(policy, change) as Policy;

const groups =
  (from: Group["mode"], to: Group["mode"]) =>
  (policy: Policy): Policy => {
    const change = (member: Group | Group["members"][number]): Group["members"][number] =>
      member.kind === "award"
        ? member
        : { ...member, mode: member.mode === from ? to : member.mode, members: member.members.map(change) };
    return { ...policy, total: change(policy.total) as Group };
  };

const awards =
  (change: (award: Award) => Award) =>
  (policy: Policy): Policy => ({ ...policy, awards: policy.awards.map(change) });

const given =
  (types: readonly string[], value: unknown) =>
  (facts: Facts): Facts => {
    const missing = declared.filter(
      ({ name, type, optional, byYear }) => !(name in facts) && !optional && !byYear && types.includes(type.kind),
    );
    return { ...Object.fromEntries(missing.map(({ name }) => [name, value])), ...facts };
  };

export const mutants: readonly Mutant[] = [
  { name: "an unknown condition counts as no", facts: given(["bool"], false) },
  { name: "an unknown amount counts as 0", facts: given(["number"], 0) },
  { name: "history that is not given never happened", facts: (facts) => ({ past: "none", ...facts }) },
  {
    name: "an absent fact is unknown",
    facts: (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
  },
  {
    name: "the floor is dropped",
    policy: expressions((node) =>
      node.kind === "extreme" && node.operator === "max" ? { ...node, operands: node.operands.slice(0, 1) } : node,
    ),
  },
  {
    name: "the cap is dropped",
    policy: expressions((node) =>
      node.kind === "extreme" && node.operator === "min" ? { ...node, operands: node.operands.slice(0, 1) } : node,
    ),
  },
  {
    name: "the cap becomes a floor",
    policy: expressions((node) =>
      node.kind === "extreme" && node.operator === "min" ? { ...node, operator: "max" } : node,
    ),
  },
  {
    name: "the cap comes before the share",
    policy: expressions((node) => {
      const [amount, limit] = node.kind === "extreme" && node.operator === "min" ? node.operands : [];
      if (amount?.kind !== "product" || limit === undefined || node.kind !== "extreme") return node;
      return { ...amount, right: { ...node, type: amount.right.type, operands: [amount.right, limit] } };
    }),
  },
  {
    name: "the edge is left out",
    policy: expressions((node) =>
      node.kind === "compare" && node.operator === "lessEqual" ? { ...node, operator: "less" } : node,
    ),
  },
  {
    name: "half a 分 is rounded down",
    policy: expressions((node) => (node.kind === "round" && node.mode === "halfUp" ? { ...node, mode: "down" } : node)),
  },
  {
    name: "nothing granted counts as 0元 granted",
    policy: expressions((node) =>
      node.kind === "onlyIf" && node.type.kind === "number"
        ? build.orElse(node, build.integer(0, money, node.origin), node.type, node.origin)
        : node,
    ),
  },
  {
    name: "a division by zero is 0",
    policy: expressions((node) =>
      node.kind === "settle" && node.type.kind === "number"
        ? build.orElse(node.value, build.integer(0, node.type, node.origin), node.type, node.origin)
        : node,
    ),
  },
  {
    name: "an upper bound counts as the award",
    policy: expressions((node) => (node.kind === "hull" ? { ...node, low: node.high } : node)),
  },
  {
    name: "a negation is lost",
    policy: expressions((node) => (node.kind === "not" ? node.value : node)),
  },
  {
    name: "a bar is inverted",
    policy: (policy) => ({
      ...policy,
      bars: policy.bars.map((bar) => ({
        ...bar,
        condition: { ...bar.condition, value: build.not(bar.condition.value, bar.condition.value.origin) },
      })),
    }),
  },
  { name: "bars are forgotten", policy: (policy) => ({ ...policy, bars: [] }) },
  {
    name: "the last condition is forgotten",
    policy: awards((award) => ({ ...award, conditions: award.conditions.slice(0, -1) })),
  },
  { name: "the higher one is not taken but both", policy: groups("highest", "sum") },
  { name: "a choice is summed", policy: groups("exclusive", "sum") },
  { name: "an undeclared overlap is summed", policy: groups("undeclared", "sum") },
  { name: "an undeclared overlap takes the higher one", policy: groups("undeclared", "highest") },
];
