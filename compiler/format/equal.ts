/**
 * Whether two trees say the same. Left out of the comparison is what formatting may change: places, quotes round names,
 * the dialect of keywords and type words, word order, and brackets (what they hold together shows in the tree).
 */
import type { Comment, Modifier, Node, SourceFile } from "../ast/nodes.js";
import { isNode } from "./source.js";
import { typeWord } from "./words.js";

/** The first statement in which two files differ, by index; undefined when they say the same. */
export function firstDifference(left: SourceFile, right: SourceFile): number | undefined {
  const length = Math.max(left.statements.length, right.statements.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [left.statements[index], right.statements[index]];
    if (one === undefined || other === undefined || essence(one) !== essence(other)) return index;
  }
  return undefined;
}

/** Whether both files have the same comments, in any order. */
export function sameComments(left: readonly Comment[], right: readonly Comment[]): boolean {
  const texts = (comments: readonly Comment[]): string =>
    JSON.stringify(comments.map((comment) => comment.text.trimEnd()).sort());
  return texts(left) === texts(right);
}

/** What a node says, as text that can be compared. */
export function essence(node: Node): string {
  return JSON.stringify(node, (key, value: unknown) => essential(key, value));
}

function essential(key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (key === "comments" || key === "span") return undefined;
  if (!isNode(value)) return value;
  switch (value.kind) {
    case "name":
      return { kind: value.kind, text: value.text };
    case "type":
      return { ...value, name: typeWord(value.name.text, "en") };
    case "parenthesized":
      return essential("", value.value);
    case "share":
      return { ...value, order: undefined };
    case "award":
      return { ...value, modifiers: prefixesFirst(value.modifiers) };
    default:
      return value;
  }
}

/** Prefixes are printed in front of the verb wherever they stood. */
function prefixesFirst(modifiers: readonly Modifier[]): readonly Modifier[] {
  const isPrefix = (modifier: Modifier): boolean => modifier.kind === "once" || modifier.kind === "yearly";
  return [...modifiers.filter(isPrefix), ...modifiers.filter((modifier) => !isPrefix(modifier))];
}
