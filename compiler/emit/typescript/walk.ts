/** What expressions read, and how their parts hang together. */
import { operands as operandsOf } from "../../ir/visit.js";
import type { Expression } from "../../ir/ir.js";

export { operandsOf };

/** Facts, definitions and clocks that expressions read directly, each once, in order of first mention. */
export type Source = Extract<Expression, { kind: "input" | "definition" | "asOf" | "claimYear" }>;

export function isSource(node: Expression): node is Source {
  return node.kind === "input" || node.kind === "definition" || node.kind === "asOf" || node.kind === "claimYear";
}

/** Every node of the expressions once, parents before their operands. */
export function nodesOf(expressions: readonly Expression[]): ReadonlySet<Expression> {
  const seen = new Set<Expression>();
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    operandsOf(node).forEach(visit);
  };
  expressions.forEach(visit);
  return seen;
}

/** What tells sources apart. */
export function sourceKey(node: Source): string {
  switch (node.kind) {
    case "input":
      return `input ${JSON.stringify([node.path, node.year])}`;
    case "definition":
      return `definition ${node.definition}`;
    case "asOf":
    case "claimYear":
      return node.kind;
  }
}

/** The sources of expressions, each once. */
export function sourcesOf(expressions: readonly Expression[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const node of nodesOf(expressions)) {
    if (isSource(node) && !sources.has(sourceKey(node))) sources.set(sourceKey(node), node);
  }
  return [...sources.values()];
}

/** The parts of a node that are only looked at in some cases. */
export function branchesOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "select":
      return [
        ...node.branches.flatMap(({ guard, value }, index) => (index === 0 ? [value] : [guard, value])),
        node.otherwise,
      ];
    case "match":
      return [...node.arms.map(({ value }) => value), node.otherwise, node.absent].filter((one) => one !== null);
    case "onlyIf":
      return [node.value];
    case "orElse":
      return [node.fallback];
    default:
      return [];
  }
}

/** The nodes that are looked at in every case in which the expression is. */
export function certainNodes(root: Expression): ReadonlySet<Expression> {
  const seen = new Set<Expression>();
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const branches = new Set(branchesOf(node));
    for (const operand of operandsOf(node)) if (!branches.has(operand)) visit(operand);
  };
  visit(root);
  return seen;
}
