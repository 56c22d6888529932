/** What a pair of braces holds, judged by what stands in front of it. */
import type { TokenType } from "chevrotain";
import { Colon, K, Literal, type Token } from "./tokens.js";

/** `body`: statements; the others hold entries that a comma may separate. */
export type BlockKind = "body" | "policy" | "example" | "facts" | "members" | "rows" | "group" | "set" | "record";

const headed: ReadonlyMap<TokenType, BlockKind> = new Map<TokenType, BlockKind>([
  [K.Policy, "policy"],
  [K.Example, "example"],
  [K.Facts, "facts"],
  [K.Level, "members"],
  [K.Kinds, "members"],
]);

/**
 * The kind of a block. `before`: the tokens in front of the brace; `head`: the first token of the statement;
 * `keyed`: a `by` of the statement has no rows yet.
 */
export function blockKind(before: readonly Token[], head: Token | undefined, keyed: boolean): BlockKind {
  let last = before.length - 1;
  if (before[last]?.tokenType === Colon) last -= 1;
  const type = before[last]?.tokenType;
  if (type === K.AllOf || type === K.AnyOf) return "group";
  const number = type === K.Of ? before[last - 1] : before[last];
  if (number?.tokenType === Literal && before[type === K.Of ? last - 2 : last - 1]?.tokenType === K.Any) return "group";
  if (type === K.In) return "set";
  if (type === K.ListOf) return "record";
  if (keyed) return "rows";
  return (head && headed.get(head.tokenType)) ?? "body";
}
