/**
 * Where a comment belongs. Prettier finds the nodes around it; this module says which of those places can hold a
 * comment when printed, and moves any other comment to the line above the statement it stands in.
 */
import type { Example, Node } from "../ast/nodes.js";
import type { AttachedComment, Commented } from "./context.js";
import { blockItems, headEndOf } from "./braces.js";
import { historyOffset } from "./history.js";
import { childrenOf, isNode, onOneLine, openingBrace } from "./source.js";

/** A comment with the nodes prettier found around it. */
export interface PlacedComment extends AttachedComment {
  readonly enclosingNode?: Node;
  readonly precedingNode?: Node;
  readonly followingNode?: Node;
  readonly placement?: "ownLine" | "endOfLine" | "remaining";
}

/** Attaches a comment where prettier's own choice would not do; answers false to leave it to prettier. */
export function attachComment(comment: PlacedComment, source: string, _options: unknown, file: Node): boolean {
  const { enclosingNode: enclosing, precedingNode: before, followingNode: after } = comment;
  if (enclosing === undefined || enclosing.kind === "file") return false;
  const place = placeIn(enclosing, comment, source);
  switch (place) {
    case "around":
      return false;
    case "before":
      return before !== undefined && attach(before, comment, "trailing");
    case "after":
      return after !== undefined && attach(after, comment, "leading");
    case "brace":
    case "above history":
    case "behind history":
      return attach(enclosing, comment, "dangling", place);
    case "inside":
      return attach(enclosing, comment, "dangling");
    case "above":
      return attach(lineNodeAt(file, comment), comment, "leading");
  }
}

type Place = "around" | "before" | "after" | "brace" | "above history" | "behind history" | "inside" | "above";

function placeIn(node: Node, comment: PlacedComment, source: string): Place {
  const { precedingNode: before, followingNode: after } = comment;
  const items = blockItems(node);
  if (items !== undefined) return placeInBlock(node, items, comment, source);
  switch (node.kind) {
    case "guarded":
    case "otherwise":
      if (after === undefined || after !== node.body[0]) return "above";
      return node.kind === "guarded" && before === node.condition ? "around" : "after";
    case "award":
    case "bar":
    case "note":
      return betweenTrailingParts(before, after) ? "around" : "above";
    case "row":
    case "expectation":
      return betweenTrailingParts(before, after) || inOneList(node, before, after) ? "around" : "above";
    case "logic":
    case "arithmetic":
      return before !== undefined && after !== undefined ? "before" : "above";
    case "parenthesized":
      return "around";
    default:
      return inOneList(node, before, after) ? "around" : "above";
  }
}

function placeInBlock(node: Node, items: readonly Node[], comment: PlacedComment, source: string): Place {
  const { precedingNode: before, followingNode: after } = comment;
  const headEnd = headEndOf(node, items);
  const open = openingBrace(source, headEnd, node.span.end);
  const history = node.kind === "example" ? placeAtHistory(node, comment, source) : undefined;
  if (history !== undefined) return history;
  const isItem = (other: Node | undefined): boolean => other !== undefined && items.includes(other);
  if (comment.span.start < open) return "above";
  if (after === undefined && comment.placement === "ownLine") return "inside";
  if (isItem(before)) return "around";
  if (onOneLine(source, open, comment.span.start)) return "brace";
  return isItem(after) ? "after" : "inside";
}

/** The place of a comment that has nothing but `history complete` on one of its sides. */
function placeAtHistory(node: Example, comment: PlacedComment, source: string): Place | undefined {
  const { precedingNode: before, followingNode: after } = comment;
  const history = historyOffset(node, source);
  if (history === undefined || history < (before?.span.end ?? 0) || history > (after?.span.start ?? node.span.end))
    return undefined;
  if (history > comment.span.start) return comment.placement === "ownLine" ? "above history" : undefined;
  if (onOneLine(source, history, comment.span.start)) return "behind history";
  return after === undefined ? "inside" : "after";
}

function betweenTrailingParts(before: Node | undefined, after: Node | undefined): boolean {
  return before !== undefined && !isPrefix(before) && isTrailingPart(after);
}

function isTrailingPart(node: Node | undefined): boolean {
  switch (node?.kind) {
    case "bound":
    case "forUpTo":
    case "as":
    case "paidTo":
    case "paidFrom":
    case "when":
    case "unless":
      return true;
    default:
      return false;
  }
}

/** Words that are printed in front of the verb wherever they stood. */
function isPrefix(node: Node | undefined): boolean {
  return node?.kind === "once" || node?.kind === "yearly";
}

function inOneList(node: Node, before: Node | undefined, after: Node | undefined): boolean {
  return Object.values(node).some(
    (value: unknown) => Array.isArray(value) && value.includes(before) && value.includes(after),
  );
}

const lineKinds: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "policy",
  "use",
  "fund",
  "party",
  "enumeration",
  "facts",
  "fact",
  "clause",
  "example",
  "textField",
  "dateField",
  "validFor",
  "rounding",
  "requires",
  "award",
  "guarded",
  "otherwise",
  "bar",
  "stack",
  "funding",
  "responsible",
  "reading",
  "note",
  "quotation",
  "let",
  "given",
  "expectation",
  "member",
  "row",
  "groupItem",
]);

/** The innermost node around a comment that is printed on a line of its own. */
function lineNodeAt(file: Node, comment: PlacedComment): Node {
  let found = file;
  let node: Node | undefined = file;
  while (node !== undefined) {
    if (lineKinds.has(node.kind)) found = node;
    node = childrenOf(node).find(
      (child) => child.span.start <= comment.span.start && comment.span.end <= child.span.end,
    );
  }
  return found;
}

function attach(node: Node, comment: PlacedComment, where: "leading" | "trailing" | "dangling", marker?: string): true {
  const target = node as Commented & { comments?: AttachedComment[] };
  target.comments ??= [];
  comment.leading = where === "leading";
  comment.trailing = where === "trailing";
  comment.printed = false;
  if (marker !== undefined) comment.marker = marker;
  target.comments.push(comment);
  return true;
}

/** Nodes a comment may be attached to. An amount is printed in pieces, so comments go to its pieces. */
export function canAttachComment(node: Node): boolean {
  return isNode(node) && node.kind !== "comment" && node.kind !== "amount";
}
