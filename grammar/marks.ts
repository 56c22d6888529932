/** Numbering in front of items, `1、` `（一）` `①`: one token at the head of an item of a group, a mistake anywhere else. */
import type { TokenType } from "chevrotain";
import type { Fix } from "../compiler/diagnostics/diagnostic.js";
import { blockKind } from "./blocks.js";
import { report, spanOf, type Context } from "./context.js";
import { LineBreak } from "./lexer.js";
import {
  Comma,
  Dot,
  Identifier,
  LBrace,
  ListMark,
  Literal,
  LParen,
  RBrace,
  RParen,
  Stop,
  token,
  type Token,
} from "./tokens.js";

const count = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;
const starters: ReadonlySet<TokenType> = new Set([LBrace, Stop, LineBreak]);

/** Whether a text can hold numbering at all; few do. */
const possible =
  /[①-⑳]|(?:^|[\r\n{;。,，、])[ \t\u00A0\uFEFF]{0,200}(?:[\d一二三四五六七八九十]{1,3}[、.]|\([\d一二三四五六七八九十]{1,3}\))/;

/** Turns numbering into list marks, and takes out what numbers anything but the items of a group. */
export function readMarks(context: Context, tokens: readonly Token[]): readonly Token[] {
  if (!possible.test(context.folded)) return tokens;
  const out: Token[] = [];
  const groups: boolean[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    const type = current.tokenType;
    if (type === LBrace) groups.push(blockKind(out, undefined, false) === "group");
    else if (type === RBrace) groups.pop();
    const before = out[out.length - 1]?.tokenType;
    const inGroup = groups[groups.length - 1] ?? false;
    const length =
      before === undefined || starters.has(before) || (inGroup && before === Comma) ? markLength(tokens, i) : 0;
    if (length === 0) {
      if (type !== ListMark) out.push(current);
      else numbering(context, current, current);
      continue;
    }
    const last = tokens[i + length - 1] as Token;
    const image = tokens
      .slice(i, i + length)
      .map((part) => part.image)
      .join("");
    if (inGroup) out.push(token(ListMark, image, current.startOffset, last.endOffset + 1));
    else numbering(context, current, last);
    i += length - 1;
  }
  return out;
}

/** Number of tokens of the mark that stands here; 0 if none does. */
function markLength(tokens: readonly Token[], i: number): number {
  const [first, second, third, fourth] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!first || !second) return 0;
  if (first.tokenType === ListMark) return 1;
  const isCount = (part: Token | undefined): boolean =>
    part !== undefined && (part.tokenType === Literal || part.tokenType === Identifier) && count.test(part.image);
  const goesOn = (part: Token | undefined): boolean =>
    part !== undefined && part.tokenType !== LineBreak && part.tokenType !== RBrace;
  if (isCount(first) && ((second.tokenType === Comma && second.image === "、") || second.tokenType === Dot))
    return goesOn(third) ? 2 : 0;
  return first.tokenType === LParen && isCount(second) && third?.tokenType === RParen && goesOn(fourth) ? 3 : 0;
}

function numbering(context: Context, first: Token, last: Token): void {
  const span = spanOf(context, first, last);
  const fix: Fix = { title: { zh: "删除编号", en: "delete the number" }, edits: [{ span, newText: "" }], safe: true };
  report(context, "numbering", span, { written: context.text.slice(span.start, span.end) }, { fixes: [fix] });
}
