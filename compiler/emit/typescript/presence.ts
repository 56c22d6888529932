/** Whether a value can be absent, found from the structure of its expression. */
import type { Expression, Match } from "../../ir/ir.js";
import { definitionOf, type Module } from "./module.js";

/** Whether the value of a node can be absent. */
export function mayBeAbsent(module: Module, node: Expression): boolean {
  const may = (operand: Expression): boolean => mayBeAbsent(module, operand);
  switch (node.kind) {
    case "constant":
    case "claimYear":
    case "asOf":
    case "atLeast":
    case "compare":
    case "isIn":
    case "isPresent":
    case "settle":
      return false;
    case "input":
      return node.optional;
    case "definition":
      return may(definitionOf(module, node.definition));
    case "not":
    case "round":
      return may(node.value);
    case "sum":
    case "extreme":
      return node.operands.some(may);
    case "product":
      return may(node.left) || may(node.right);
    case "hull":
      return may(node.low) || may(node.high);
    case "elapsed":
      return may(node.from) || may(node.to);
    case "dateAdd":
    case "datePart":
      return may(node.date);
    case "quotient":
    case "onlyIf":
      return true;
    case "select":
      return node.branches.some(({ value }) => may(value)) || may(node.otherwise);
    case "match":
      return matchMayBeAbsent(module, node);
    case "orElse":
      return may(node.fallback);
  }
}

function matchMayBeAbsent(module: Module, node: Match): boolean {
  const may = (branch: Expression | null): boolean => branch === null || mayBeAbsent(module, branch);
  const other = !isExhaustive(module, node) && may(node.otherwise);
  return node.arms.some(({ value }) => may(value)) || other || (mayBeAbsent(module, node.key) && may(node.absent));
}

/** Whether the rows of a table list every value that the key can have. */
export function isExhaustive({ policy }: Module, { key: { type }, arms }: Match): boolean {
  const listed = new Set(arms.flatMap((arm) => arm.keys));
  if (type.kind === "bool") return listed.has("yes") && listed.has("no");
  if (type.kind !== "member") return false;
  const enumeration = policy.enumerations.find(({ id }) => id === type.enumeration);
  return enumeration?.members.every(({ id }) => listed.has(id)) ?? false;
}
