/** Questions about the text a tree was read from: line breaks, braces and words that the tree does not keep. */
import { fold } from "../../grammar/fold.js";
import type { Node } from "../ast/nodes.js";

const comment = /#[^\r\n]*/g;

/** What stands between two nodes, with full-width forms folded and comments blanked. There are no strings between nodes. */
export function between(source: string, start: number, end: number): string {
  return fold(source.slice(start, end)).replace(comment, (text) => " ".repeat(text.length));
}

/** Whether an empty line follows `end` before `next` starts. */
export function blankLineBetween(source: string, end: number, next: number): boolean {
  return /\n[^\S\n]*\n/.test(source.slice(end, next));
}

/** Offset of the opening brace of a block whose head ends at `headEnd`. */
export function openingBrace(source: string, headEnd: number, end: number): number {
  const offset = between(source, headEnd, end).indexOf("{");
  return offset === -1 ? end : headEnd + offset;
}

/** Whether a stretch of the source stands on one line. */
export function onOneLine(source: string, start: number, end: number): boolean {
  return !source.slice(start, end).includes("\n");
}

/** The nodes directly inside a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === "comments") continue;
    for (const item of Array.isArray(value) ? value : [value]) if (isNode(item)) found.push(item);
  }
  return found.sort((left, right) => left.span.start - right.span.start);
}

/** Whether a value is a node of the tree (literal values have a kind, too, but no place). */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}
