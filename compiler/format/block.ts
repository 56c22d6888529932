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
  return nodes.map((node, index) => ({
    doc: documents[index] ?? "",
    start: startWithComments(node),
    end: node.span.end,
  }));
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
  const behindBrace = context
    .dangling("brace")
    .map((comment) => [lineSuffix([" ", commentText(comment)]), breakParent]);
  const lines = [...withOperator(items, options.operator), ...commentItems(context)];
  if (lines.length === 0) return ["{", ...behindBrace, behindBrace.length > 0 ? hardline : "", "}"];
  if (onOneLine(source, open, node.span.end)) return oneLineBlock(context, items, options);
  return ["{", ...behindBrace, indent([hardline, ...itemLines(source, lines)]), hardline, "}"];
}

function withOperator(items: readonly Item[], operator: string | undefined): Item[] {
  return items.map((item, index) =>
    operator === undefined || index === items.length - 1 ? item : { ...item, doc: [item.doc, " ", operator] },
  );
}

function oneLineBlock(context: Context, items: readonly Item[], options: BlockOptions): Doc {
  const separator =
    options.operator === undefined
      ? [ifBreak("", options.separator), context.words.wide ? softline : line]
      : [` ${options.operator}`, line];
  return group([
    "{",
    indent([
      line,
      join(
        separator,
        items.map((item) => item.doc),
      ),
    ]),
    line,
    "}",
  ]);
}

/** Items one a line, at most one blank line between two, where the source has any. */
export function itemLines(source: string, items: readonly Item[]): Doc[] {
  return items.map((item, index) => {
    const next = items[index + 1];
    if (next === undefined) return item.doc;
    return [item.doc, hardline, blankLineBetween(source, item.end, next.start) ? hardline : ""];
  });
}

/** Comments on lines of their own that no node holds. */
export function commentItems(context: Context): Item[] {
  return context
    .dangling()
    .map((comment) => ({ doc: commentText(comment), start: comment.span.start, end: comment.span.end }));
}

/** Where a node begins, with the comments in front of it. */
export function startWithComments(node: Node): number {
  const leading = commentsOf(node).filter((comment) => comment.leading);
  return Math.min(node.span.start, ...leading.map((comment) => comment.span.start));
}
