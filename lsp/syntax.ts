/** Looking around in a syntax tree: what lies around an offset or a node. */
import type { Node, SourceFile } from "../compiler/ast/nodes.js";
import { children } from "../compiler/ast/visit.js";

/** Calls `visit` with a node and everything inside it; `around` are the nodes it lies in, the innermost last. */
export function walkInside(root: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = [];
  const enter = (node: Node): void => {
    visit(node, around);
    around.push(node);
    for (const child of children(node)) enter(child);
    around.pop();
  };
  enter(root);
}

/** The nodes that an offset lies in or touches, the file first; of two that touch it the later one. */
export function nodesAt(file: SourceFile, offset: number): readonly Node[] {
  const found: Node[] = [file];
  for (let node: Node | undefined = file; node !== undefined;) {
    node = children(node).findLast(({ span }) => span.start <= offset && offset <= span.end);
    if (node !== undefined) found.push(node);
  }
  return found;
}

/** The innermost node of a kind in a path of nodes. */
export function innermost<K extends Node["kind"]>(
  path: readonly Node[],
  ...kinds: readonly K[]
): Extract<Node, { kind: K }> | undefined {
  return path.findLast((node): node is Extract<Node, { kind: K }> => kinds.some((kind) => kind === node.kind));
}
