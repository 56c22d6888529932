/** Blocks in braces: on one line where the writer had them so and they fit, otherwise one item a line. */
import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import type { Node } from "../ast/nodes.js";
import { commentsOf, commentText, type Context } from "./context.js";
import { blankLineBetween, onOneLine, openingBrace } from "./source.js";

const { breakParent, group, hardline, ifBreak, indent, join, line, lineSuffix, softline } = builders;

/** One line of a block: what is printed, and the stretch of the source it stands for, comments in front included. */
export interface Item {
  readonly doc: Doc;
  readonly start: number;
  readonly end: number;
}

export function itemsOf(nodes: readonly Node[], documents: readonly Doc[]): Item[] {
  return nodes.map((node, index) => ({ doc: documents[index] ?? "", start: startWithComments(node), end: node.span.end }));
}

export interface BlockOptions {
  /** where the head of the block ends; the opening brace comes next */
  readonly headEnd: number;
  /** mark between items on one line */
  readonly separator: string;
  /** sign that stays between items on separate lines, too, such as `>` between levels */
  readonly operator?: string;
}

/** `{ … }` with the items of a node. */
export function block(context: Context, items: readonly Item[], options: BlockOptions): Doc {
  const { node, source } = context;
  const open = openingBrace(source, options.headEnd, node.span.end);
  const behindBrace = context.dangling("brace").map((comment) => [lineSuffix([" ", commentText(comment)]), breakParent]);
  const ownLines = commentLines(context);
  if (items.length === 0 && ownLines.length === 0) return ["{", ...behindBrace, behindBrace.length > 0 ? hardline : "", "}"];
  if (onOneLine(source, open, node.span.end)) return oneLineBlock(context, items, options);
  const operator = options.operator === undefined ? "" : ` ${options.operator}`;
  return ["{", ...behindBrace, indent([hardline, ...itemLines(source, items, operator), ...ownLines]), hardline, "}"];
}

function oneLineBlock(context: Context, items: readonly Item[], options: BlockOptions): Doc {
  const separator = options.operator === undefined
    ? [ifBreak("", options.separator), context.words.wide ? softline : line]
    : [` ${options.operator}`, line];
  return group(["{", indent([line, join(separator, items.map((item) => item.doc))]), line, "}"]);
}

/** Items one a line, at most one blank line between two, where the source has any. */
export function itemLines(source: string, items: readonly Item[], operator = ""): Doc[] {
  return items.map((item, index) => {
    const next = items[index + 1];
    if (next === undefined) return item.doc;
    const blank = blankLineBetween(source, item.end, next.start);
    return [item.doc, operator, hardline, blank ? hardline : ""];
  });
}

/** Comments on lines of their own where there is no node to hold them. */
export function commentLines(context: Context): Doc[] {
  const items = context.dangling().map((comment) => ({ doc: commentText(comment), start: comment.span.start, end: comment.span.end }));
  return itemLines(context.source, items);
}

/** Where a node begins, with the comments in front of it. */
export function startWithComments(node: Node): number {
  const leading = commentsOf(node).filter((comment) => comment.leading);
  return Math.min(node.span.start, ...leading.map((comment) => comment.span.start));
}
