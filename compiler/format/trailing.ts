/** Bounds and modifiers behind an amount: on its line where they fit, otherwise one a line. */
import type { Doc } from "prettier";
import { builders, utils } from "prettier/doc";
import type { Context } from "./context.js";

const { group, hardline, ifBreak, indent, indentIfBreak, line, softline } = builders;
const { willBreak } = utils;

export interface TrailingOptions {
  /** a comment behind the head needs the line break that follows it */
  readonly headCommented: boolean;
  /** whether the last part may open a block on the line of the head */
  readonly openLast?: boolean;
  /** whether a comma stands before each part; unless given, in the Chinese dialect only */
  readonly commas?: boolean;
}

/** `head part part` or `head，part，part`. */
export function withTrailing(c: Context, head: Doc, parts: readonly Doc[], options: TrailingOptions): Doc {
  const last = parts.at(-1);
  if (last === undefined) return head;
  const commas = options.commas ?? c.words.wide;
  const mark = commas ? c.words.comma : "";
  const wide = commas && c.words.wide;
  const separator = [mark, wide ? softline : line];
  const separated = (some: readonly Doc[], id?: symbol): Doc =>
    group(indent(some.map((part) => [separator, part])), { shouldBreak: options.headCommented, ...(id ? { id } : {}) });
  const opens = options.openLast === true && !options.headCommented && willBreak(last);
  if (!opens) return [head, separated(parts)];
  const groupId = Symbol("parts in front");
  const lineBreak = ifBreak([mark, indent(hardline)], [mark, wide ? "" : " "], { groupId });
  return [head, separated(parts.slice(0, -1), groupId), lineBreak, indentIfBreak(last, { groupId })];
}
