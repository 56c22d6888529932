/**
 * The word pass: gives every remaining `Word` its type. Numbers take their units, 每 takes its unit, runs are split, and
 * glued Chinese that the declared names can tell apart is reported and read as if it were spaced.
 */
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { report, spanOf, type Context } from "./context.js";
import { Word } from "./lexer.js";
import { meantWord } from "./mistaken-words.js";
import { inDigits } from "./numerals.js";
import { readQuantities, unitHead } from "./quantities.js";
import { keywordRun, splitRun, type Known, type Piece, type Split } from "./runs.js";
import { Identifier, K, Literal, PerUnit, retype, token, type Token } from "./tokens.js";
import { units } from "./units.js";

/** English words that are written for a unit. */
const englishUnits: ReadonlyMap<string, string> = new Map([
  ["year", "年"],
  ["month", "月"],
  ["day", "天"],
  ["person", "人"],
  ["item", "项"],
  ["piece", "件"],
  ["firm", "家"],
  ["household", "户"],
  ["time", "次"],
]);

/** Types all words of a file. The tokens that come back hold no `Word`. */
export function readWords(context: Context, tokens: readonly Token[], known: Known): Token[] {
  const out: Token[] = [];
  const splits = new Map<string, Split | undefined>();
  const isUnit = (text: string): boolean => units.has(text) || known.units.has(text);
  for (const current of readQuantities(context, tokens, known)) {
    const previous = out[out.length - 1];
    const { tokenType, image } = current;
    if (tokenType !== Word) {
      if (tokenType !== Literal || !previous || !takeDigits(context, previous, current)) out.push(current);
    } else if (previous?.tokenType === K.Per && isUnit(image) && !known.names.has(image)) {
      previous.endOffset = current.endOffset;
      previous.image = `${previous.image} ${image}`;
      retype(previous, PerUnit);
    } else if (previous?.tokenType === K.Per && englishUnits.has(image) && !known.names.has(image)) {
      const write = englishUnits.get(image) ?? image;
      const span = spanOf(context, current);
      report(
        context,
        "write-instead",
        span,
        { written: image, write },
        { fixes: [replace(span, write, { safe: true })] },
      );
      previous.endOffset = current.endOffset;
      previous.image = `${previous.image} ${write}`;
      retype(previous, PerUnit);
    } else if (previous?.tokenType === Literal && takeUnit(previous, current, known, out)) {
      continue;
    } else {
      if (!splits.has(image)) splits.set(image, splitRun(image, known));
      const split = splits.get(image);
      if (split) place(context, current, split, out);
      else if (known.names.has(image)) out.push(retype(current, Identifier));
      else out.push(unknownWord(context, current));
    }
  }
  return out;
}

/** A word that is neither declared nor made of known pieces: a number in Chinese, a mistaken keyword, or a name of another file. */
function unknownWord(context: Context, word: Token): Token {
  const span = spanOf(context, word);
  const written = word.image;
  const digits = inDigits(written);
  if (digits !== undefined) {
    report(
      context,
      "chinese-number",
      span,
      { written, write: digits },
      { fixes: [replace(span, digits, { safe: true })] },
    );
    word.image = digits;
    return retype(word, Literal);
  }
  const meant = meantWord(written);
  if (!meant) return retype(word, Identifier);
  report(
    context,
    meant.code,
    span,
    { written, write: meant.write },
    { fixes: [replace(span, meant.write, { safe: true })] },
  );
  return retype(word, meant.type);
}

/** `项目1` and `百分之5`: digits that touch a word before them. True if they were used up. */
function takeDigits(context: Context, word: Token, digits: Token): boolean {
  if (word.tokenType !== Identifier || word.endOffset + 1 !== digits.startOffset) return false;
  const span = spanOf(context, word, digits);
  const written = context.folded.slice(span.start, span.end);
  if (word.image === "百分之" && /^[\d.]+$/.test(digits.image)) {
    report(
      context,
      "chinese-number",
      span,
      { written, write: `${digits.image}%` },
      { fixes: [replace(span, `${digits.image}%`, { safe: true })] },
    );
    word.image = `${digits.image}%`;
    retype(word, Literal);
  } else if (/^\d+$/.test(digits.image) && !word.image.startsWith("「")) {
    report(context, "digit-in-name", span, { written }, { fixes: [replace(span, `「${written}」`, { safe: true })] });
    word.image = `「${written}」`;
  } else return false;
  word.endOffset = digits.endOffset;
  return true;
}

/** Puts the pieces of a word in its place; reports a word that needs blanks. */
function place(context: Context, word: Token, split: Split, out: Token[]): void {
  const texts: string[] = [];
  let start = word.startOffset;
  for (const { type, length } of split.pieces) {
    const text = word.image.slice(start - word.startOffset, start - word.startOffset + length);
    texts.push(text);
    out.push(token(type, text, start, start + length));
    start += length;
  }
  if (!split.glued) return;
  const spaced = texts.join(" ");
  report(
    context,
    "space-needed",
    spanOf(context, word),
    { word: word.image, spaced },
    { fixes: [replace(spanOf(context, word), spaced, { safe: true })] },
  );
}

const bare = /^[\d.,/]+(?:万亿|[十百千]?[万亿]|[百千])?$/;
const written = /^(万亿|[十百千]?[万亿])?(.*)$/;

/**
 * Gives a number the unit that follows it after blanks, if the word is a whole unit with at most keywords behind it
 * (`100 万元以上`, but not `10 项目`). True if the word was used up.
 */
function takeUnit(literal: Token, word: Token, known: Known, out: Token[]): boolean {
  if (!bare.test(literal.image) || known.names.has(word.image)) return false;
  const [, magnitude = "", rest = ""] = written.exec(word.image) ?? [];
  const power = /[万亿百千]$/.test(literal.image) ? "" : magnitude;
  const text = power === "" ? word.image : rest;
  const head = wholeUnit(text, known);
  if (!head || (power === "" && head.unit === "")) return false;
  const length = power.length + head.unit.length;
  literal.endOffset = word.startOffset + length - 1;
  literal.image += word.image.slice(0, length);
  let start = word.startOffset + length;
  for (const piece of head.rest) {
    out.push(token(piece.type, pieceOf(word, start, piece.length), start, start + piece.length));
    start += piece.length;
  }
  return true;
}

function pieceOf(word: Token, start: number, length: number): string {
  return word.image.slice(start - word.startOffset, start - word.startOffset + length);
}

/** A unit, or nothing, with keywords behind it. */
function wholeUnit(text: string, known: Known): { readonly unit: string; readonly rest: readonly Piece[] } | undefined {
  const plain = keywordRun(text, known);
  if (plain) return { unit: "", rest: plain };
  const head = unitHead(text, known, false);
  const length = head ? head.rest.reduce((sum, piece) => sum + piece.length, head.unit.length) : 0;
  return length === text.length ? head : undefined;
}
