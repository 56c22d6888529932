/**
 * Where a number ends: the lexer gives a number together with all Chinese that touches it (`500㎡以上`, `20元/㎡·月`,
 * `100万元当…`); here the unit is kept and the rest becomes words of its own.
 */
import type { Context } from "./context.js";
import { report, spanOf } from "./context.js";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { signs, Word } from "./lexer.js";
import { keywordRun, type Known, type Piece } from "./runs.js";
import { Literal, token, type Token } from "./tokens.js";
import { leadingUnit, units } from "./units.js";

const numberPart = /^[\d.,]+(?:\/\d+)?(?:万亿|[十百千]?[万亿]|[百千](?![克米瓦分]))?/;

/** Splits the numbers of a file from the words that touch them. */
export function readQuantities(context: Context, tokens: readonly Token[], known: Known): Token[] {
  const out: Token[] = [];
  for (const current of tokens) {
    out.push(current);
    if (current.tokenType === Literal) out.push(...detach(context, current, known));
  }
  return out;
}

/** Shortens a literal to its number and unit; gives the tokens of the rest. */
function detach(context: Context, literal: Token, known: Known): Token[] {
  const number = numberPart.exec(literal.image)?.[0] ?? "";
  const tail = literal.image.slice(number.length);
  if (tail === "" || /^[%‰B]|\d/.test(tail) || units.has(tail)) return [];
  const length = number.length + unitLength(context, literal, number, tail, known);
  if (length === literal.image.length) return [];
  const rest = literal.image.slice(length);
  const start = literal.startOffset + length;
  literal.image = literal.image.slice(0, length);
  literal.endOffset = start - 1;
  let at = start;
  return rest
    .split(/([/·])/)
    .filter((part) => part !== "")
    .map((part) => {
      const type = signs.get(part) ?? Word;
      at += part.length;
      return token(type, part, at - part.length, at);
    });
}

/** Length of the unit at the head of what touches a number. */
function unitLength(context: Context, literal: Token, number: string, tail: string, known: Known): number {
  const [first = "", ...more] = tail.split(/(?=[/·])/);
  const isUnit = (text: string): boolean => units.has(text) || known.units.has(text);
  const head = first.startsWith("/")
    ? { unit: "", rest: [] }
    : unitHead(first, known, more.length === 0 && /\d$/.test(number));
  if (more.length === 0 && known.names.has(first)) {
    const span = spanOf(context, literal);
    const spaced = `${number} ${first}`;
    report(
      context,
      "space-needed",
      span,
      { word: literal.image, spaced },
      { fixes: [replace(span, spaced, { safe: true })] },
    );
    return 0;
  }
  const denominators = first.startsWith("/") ? [first, ...more] : more;
  let length = head?.unit.length ?? 0;
  if (denominators.length === 0 || (head && head.rest.length > 0) || (!head && !first.startsWith("/"))) return length;
  for (const part of denominators) {
    const unit = part.slice(1);
    if (isUnit(unit)) length += part.length;
    else return length + lastUnit(unit, known);
  }
  return length;
}

/** `/月` of `元/月以上`: the sign and the unit in front of keywords. */
function lastUnit(text: string, known: Known): number {
  const head = unitHead(text, known, false);
  return head && head.unit !== "" ? head.unit.length + 1 : 0;
}

/** A unit at the head of a run whose rest is keywords only. With `open`, up to three characters of any text may be the unit. */
export function unitHead(
  text: string,
  known: Known,
  open: boolean,
): { readonly unit: string; readonly rest: readonly Piece[] } | undefined {
  const candidates = [leadingUnit(text), ...[...known.units].filter((unit) => text.startsWith(unit))].sort(
    (a, b) => b.length - a.length,
  );
  for (const unit of candidates) {
    const rest = keywordRun(text.slice(unit.length), known);
    if (rest && unit !== "") return { unit, rest };
  }
  if (keywordRun(text, known)) return undefined;
  for (let length = 1; open && length <= Math.min(3, text.length); length += 1) {
    const rest = keywordRun(text.slice(length), known);
    if (rest) return { unit: text.slice(0, length), rest };
  }
  const [longest = ""] = candidates;
  return longest === "" ? undefined : { unit: longest, rest: [] };
}
