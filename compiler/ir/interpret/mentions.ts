/** Which facts an expression mentions, whether or not they turn out to matter. */
import type { Expression, Policy } from "../ir.js";
import { operands } from "../visit.js";

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
    operands(node).forEach(visit);
  };
  visit(expression);
  return [...facts];
};
