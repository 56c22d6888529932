/** Which nodes stand in braces, and what is in them. */
import type { Node } from "../ast/nodes.js";
import { childrenOf } from "./source.js";

/** What stands in the braces of a node, if it has braces. */
export function blockItems(node: Node): readonly Node[] | undefined {
  switch (node.kind) {
    case "policy":
      return node.fields;
    case "enumeration":
    case "membership":
      return node.members;
    case "facts":
      return node.facts;
    case "clause":
      return node.body;
    case "guarded":
    case "otherwise":
      return node.braced ? node.body : undefined;
    case "example":
      return [...node.givens, ...node.expects];
    case "table":
      return node.rows;
    case "group":
      return node.items;
    default:
      return undefined;
  }
}

/** Where the part of a node in front of its braces ends. */
export function headEndOf(node: Node, items: readonly Node[]): number {
  return Math.max(
    node.span.start,
    ...childrenOf(node)
      .filter((child) => !items.includes(child))
      .map((child) => child.span.end),
  );
}
