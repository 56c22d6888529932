/**
 * The word pass: gives every remaining `Word` its type. Numbers take their units, 每 takes its unit, runs are split, and
 * glued Chinese that the declared names can tell apart is reported and read as if it were spaced.
 */
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { report, spanOf, type Context } from "./context.js";
import { LineBreak, Word } from "./lexer.js";
import { keywordRun, splitRun, type Known, type Split } from "./runs.js";
import { Identifier, K, Literal, PerUnit, retype, token, type Token } from "./tokens.js";
import { leadingUnit, units } from "./units.js";

/** Types all words of a file. The tokens that come back hold no `Word`. */
export function readWords(context: Context, tokens: readonly Token[], known: Known): Token[] {
  const out: Token[] = [];
  const splits = new Map<string, Split | undefined>();
  const isUnit = (text: string): boolean => units.has(text) || known.units.has(text);
  for (const current of tokens) {
    const previous = out[out.length - 1];
    if (current.tokenType !== Word) {
      out.push(current);
      continue;
    }
    if (previous?.tokenType === K.Per && isUnit(current.image) && !known.names.has(current.image)) {
      previous.endOffset = current.endOffset;
      previous.image = `${previous.image} ${current.image}`;
      retype(previous, PerUnit);
      continue;
    }
    if (previous?.tokenType === Literal && takeUnit(previous, current, known, out)) continue;
    if (!splits.has(current.image)) splits.set(current.image, splitRun(current.image, known));
    const split = splits.get(current.image);
    if (!split) out.push(retype(current, Identifier));
    else place(context, current, split, out);
  }
  return out;
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
  report(context, "space-needed", spanOf(context, word), { word: word.image, spaced }, { fixes: [replace(spanOf(context, word), spaced, { safe: true })] });
}

const bare = /^[\d.,\/]+(?:万亿|[十百千]?[万亿]|[百千])?$/;
const blanked = /^(万亿|[十百千]?[万亿])?(.*)$/;

/**
 * Gives a number the unit that follows it: touching it (`300株`, `5万每人` has none) or after blanks if the word is a
 * whole unit with at most edge words behind (`100 万元以上`). True if the word was used up; pieces left go to `out`.
 */
function takeUnit(literal: Token, word: Token, known: Known, out: Token[]): boolean {
  if (!bare.test(literal.image)) return false;
  const touching = literal.endOffset + 1 === word.startOffset;
  const [, magnitude = "", rest = ""] = blanked.exec(word.image) ?? [];
  const power = /[万亿百千]$/.test(literal.image) ? "" : magnitude;
  const text = power === "" ? word.image : rest;
  const known1 = unitHead(text, known, touching && power === "");
  if (known1 === undefined || (power === "" && known1.unit === "")) return false;
  if (known.names.has(word.image) && !touching) return false;
  const length = power.length + known1.unit.length;
  literal.endOffset = word.startOffset + length - 1;
  literal.image += word.image.slice(0, length);
  let start = word.startOffset + length;
  for (const piece of known1.rest) {
    out.push(token(piece.type, word.image.slice(start - word.startOffset, start - word.startOffset + piece.length), start, start + piece.length));
    start += piece.length;
  }
  return true;
}

/** A unit at the head of a run whose rest is keywords only. With `open`, up to three characters of any text may be the unit. */
function unitHead(text: string, known: Known, open: boolean): { unit: string; rest: readonly { type: Token["tokenType"]; length: number }[] } | undefined {
  const longest = leadingUnit(text);
  const candidates = [longest, ...[...known.units].filter((unit) => text.startsWith(unit))].sort((a, b) => b.length - a.length);
  for (const unit of candidates) {
    const rest = keywordRun(text.slice(unit.length), known);
    if (rest && (unit !== "" || text === "")) return { unit, rest };
  }
  if (!open) return undefined;
  if (keywordRun(text, known)) return undefined;
  for (let length = 1; length <= Math.min(3, text.length); length += 1) {
    const rest = keywordRun(text.slice(length), known);
    if (rest) return { unit: text.slice(0, length), rest };
  }
  return undefined;
}

void LineBreak;
