/**
 * Mistakes of typing that the lexer knows: each is reported once with its fix, and its token becomes what was meant, so
 * that the parser never sees it.
 */
import type { TokenType } from "chevrotain";
import type { Code } from "../compiler/diagnostics/catalogue.js";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { report, spanOf, stretch, type Context } from "./context.js";
import { BadComment, BadNumber, BadOperator, BadQuote, Circled, Quantity, Quoted, signs, Word } from "./lexer.js";
import { K, ListMark, Minus, retype, Stop, token, type Token } from "./tokens.js";

const mistaken: ReadonlySet<TokenType> = new Set([BadComment, BadNumber, BadOperator, BadQuote, Circled]);

/** Replaces mistake tokens by what was meant. */
export function readMistakes(context: Context, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((current, i) => mistaken.has(current.tokenType) || isDash(tokens, i))) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    const type = current.tokenType;
    if (type === BadNumber) number(context, current, out);
    else if (type === BadQuote) quote(context, current, out);
    else if (type === BadComment) replaced(context, "slash-comment", current, "#");
    else if (type === Circled) out.push(retype(current, ListMark));
    else if (type === BadOperator || isDash(tokens, i)) i += operator(context, current, tokens[i + 1], out);
    else out.push(current);
  }
  return out;
}

/** `5%-20%`: a minus that touches a number with a unit, or two numbers, means a range. */
function isDash(tokens: readonly Token[], i: number): boolean {
  const [before, dash, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    dash?.tokenType === Minus &&
    before?.tokenType === Quantity &&
    after?.tokenType === Quantity &&
    touches(before, dash) &&
    touches(dash, after)
  );
}

function touches(first: Token, second: Token): boolean {
  return first.endOffset + 1 === second.startOffset;
}

function replaced(context: Context, code: "slash-comment", current: Token, write: string): void {
  const span = stretch(context, current.startOffset, current.startOffset + 2);
  report(context, code, span, {}, { fixes: [replace(span, write, { safe: true })] });
}

const dated = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;
const twoMagnitudes = /^(\d+)([万亿])(\d+)([千百万]?)元$/;
const powers: Readonly<Record<string, bigint>> = { "": 1n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** A number in a form the language does not take. */
function number(context: Context, current: Token, out: Token[]): void {
  const { code, write } = meantNumber(current.image);
  const span = spanOf(context, current);
  const written = context.text.slice(span.start, span.end);
  if (code === "date-incomplete") report(context, code, span, { part: "day", written });
  else
    report(
      context,
      code,
      span,
      { written, write },
      { fixes: [replace(span, write, { safe: code !== "wide-thousands" })] },
    );
  current.image = write;
  out.push(retype(current, Quantity));
}

type NumberCode = Extract<
  Code,
  "date-form" | "date-incomplete" | "wide-thousands" | "two-magnitudes" | "latin-magnitude" | "currency-sign"
>;

function meantNumber(image: string): { readonly code: NumberCode; readonly write: string } {
  const date = dated.exec(image);
  if (date)
    return {
      code: "date-form",
      write: `${date[1]}-${(date[2] ?? "").padStart(2, "0")}-${(date[3] ?? "").padStart(2, "0")}`,
    };
  if (image.endsWith("月")) return { code: "date-incomplete", write: `${image}1日` };
  if (image.startsWith("¥"))
    return { code: "currency-sign", write: `${image.slice(1).trim().replace(/[wW]/, "万").replace(/元$/, "")}元` };
  if (image.includes("，")) return { code: "wide-thousands", write: image.replaceAll("，", ",") };
  const sum = twoMagnitudes.exec(image);
  if (sum) {
    const [, high = "0", power = "", low = "0", lowPower = ""] = sum;
    const value =
      BigInt(high.slice(0, 30)) * (powers[power] ?? 1n) + BigInt(low.slice(0, 30)) * (powers[lowPower] ?? 1n);
    return { code: "two-magnitudes", write: `${value}元` };
  }
  return { code: "latin-magnitude", write: image.replace(/[wW]/, "万").replace(/[kK]/, "千") };
}

/** Where the text of an unclosed string ends: the brackets and stops at the end of its line do not belong to it. */
function textEnd(image: string): number {
  let end = image.length;
  while (end > 1 && /[\s{};]/.test(image.charAt(end - 1))) end -= 1;
  return end;
}

/** A string with the wrong quotes, or without its end: then the brackets at the end of the line are given back. */
function quote(context: Context, current: Token, out: Token[]): void {
  const { startOffset } = current;
  const closed = current.image.length > 1 && /["“”‘’']$/.test(current.image);
  const rest = closed ? "" : current.image.slice(textEnd(current.image));
  const end = current.endOffset + 1 - rest.length;
  const span = stretch(context, startOffset, end);
  const content = context.text.slice(startOffset + 1, closed ? end - 1 : end);
  const mark = /["'＂]/.test(context.text.charAt(startOffset)) ? ['"', '"'] : ["“", "”"];
  const fixed = `${mark[0]}${content.replaceAll(/["“”]/g, "")}${mark[1]}`;
  report(
    context,
    closed ? "quote-mismatch" : "quote-unclosed",
    span,
    { written: context.text.slice(span.start, span.end) },
    { fixes: [replace(span, fixed, { safe: closed })] },
  );
  out.push(token(Quoted, current.image.slice(0, end - startOffset), startOffset, end));
  rest.split("").forEach((sign, i) => {
    const type = signs.get(sign);
    if (type) out.push(token(type, sign, end + i, end + i + 1));
  });
}

const operators: Readonly<Record<string, readonly [type: TokenType, write: string]>> = {
  "》=": [K.GreaterEqual, ">="],
  "《=": [K.LessEqual, "<="],
  "=>": [K.GreaterEqual, ">="],
  "=<": [K.LessEqual, "<="],
  "==": [K.Equal, "="],
  "<>": [K.NotEqual, "!="],
  "&&": [K.And, "且"],
  "||": [K.Or, "或"],
  "!": [K.Not, "并非"],
  "《": [K.Less, "<"],
  "》": [K.Greater, ">"],
};

/** An operator in a form of its own. Gives the number of further tokens used up. */
function operator(context: Context, current: Token, next: Token | undefined, out: Token[]): number {
  const previous = out[out.length - 1];
  const span = spanOf(context, current);
  const written = context.text.slice(span.start, span.end);
  const meant = Object.hasOwn(operators, current.image) ? operators[current.image] : undefined;
  if (meant) {
    const write = ` ${meant[1]} `;
    report(
      context,
      "operator-form",
      span,
      { written, write: meant[1] },
      {
        fixes: [
          replace(span, meant[0] === K.And || meant[0] === K.Or || meant[0] === K.Not ? write : meant[1], {
            safe: true,
          }),
        ],
      },
    );
    out.push(retype(current, meant[0]));
    return 0;
  }
  if (previous?.tokenType === Quantity && next?.tokenType === Quantity) {
    report(
      context,
      "dash-for-range",
      span,
      { written },
      { fixes: [replace(span, " 至 ", { safe: current.image !== "-" })] },
    );
    out.push(retype(current, K.To));
    return 0;
  }
  if (
    previous?.tokenType === Word &&
    next?.tokenType === Word &&
    touches(previous, current) &&
    touches(current, next)
  ) {
    report(context, "dash-in-name", span, { written }, { fixes: [replace(span, "_", { safe: true })] });
    previous.image = `${previous.image}_${next.image}`;
    previous.endOffset = next.endOffset;
    return 1;
  }
  if (current.image === "。。") out.push(retype(current, Stop));
  else report(context, "unknown-character", span, { written });
  return 0;
}
