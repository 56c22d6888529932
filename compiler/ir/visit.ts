/** Walking over IR expressions. */
import type { Expression } from "./ir.js";

/** Operands of a node, in the order of its fields. */
export function operands(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "constant":
    case "input":
    case "claimYear":
    case "asOf":
    case "definition":
      return [];
    case "not":
    case "isPresent":
    case "isIn":
    case "round":
    case "settle":
      return [node.value];
    case "atLeast":
    case "sum":
    case "extreme":
      return node.operands;
    case "compare":
    case "product":
      return [node.left, node.right];
    case "quotient":
      return [node.dividend, node.divisor];
    case "dateAdd":
    case "datePart":
      return [node.date];
    case "elapsed":
      return [node.from, node.to];
    case "select":
      return [...node.branches.flatMap((branch) => [branch.guard, branch.value]), node.otherwise];
    case "match":
      return [
        node.key,
        ...node.arms.map((arm) => arm.value),
        ...(node.otherwise === null ? [] : [node.otherwise]),
        ...(node.absent === null ? [] : [node.absent]),
      ];
    case "onlyIf":
      return [node.condition, node.value];
    case "orElse":
      return [node.value, node.fallback];
    case "hull":
      return [node.low, node.high];
  }
}

/** Calls `visit` for a node and all below it, parents first. */
export function walk(node: Expression, visit: (node: Expression) => void): void {
  visit(node);
  for (const operand of operands(node)) walk(operand, visit);
}

/** A text that is equal for nodes of the same structure, wherever they were written. */
export function structuralKey(node: Expression): string {
  return JSON.stringify(node, (key: string, value: unknown) => (key === "origin" ? undefined : value));
}
