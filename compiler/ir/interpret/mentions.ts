/** Which facts an expression mentions, whether or not they turn out to matter. */
import type { Expression, Policy } from "../ir.js";

/** The direct operands of an expression, in the order in which they are evaluated. */
export const operandsOf = (node: Expression): readonly Expression[] => {
  switch (node.kind) {
    case "constant":
    case "input":
    case "claimYear":
    case "asOf":
    case "definition":
      return [];
    case "not":
    case "isIn":
    case "isPresent":
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
      return [...node.branches.flatMap(({ guard, value }) => [guard, value]), node.otherwise];
    case "match":
      return [node.key, ...node.arms.map(({ value }) => value), node.otherwise, node.absent].filter(
        (one) => one !== null,
      );
    case "onlyIf":
      return [node.condition, node.value];
    case "orElse":
      return [node.value, node.fallback];
    case "hull":
      return [node.low, node.high];
  }
};

/** Paths of the facts in order of first mention, without years; definitions are looked into. */
export const factsMentioned = (expression: Expression, policy: Policy): readonly string[] => {
  const facts = new Set<string>();
  const seen = new Set<Expression>();
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === "input") facts.add(node.path);
    if (node.kind === "definition") {
      const definition = policy.definitions.find(({ id }) => id === node.definition);
      if (definition !== undefined) visit(definition.value);
    }
    operandsOf(node).forEach(visit);
  };
  visit(expression);
  return [...facts];
};
