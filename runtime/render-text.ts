/** Lines of text for a terminal: cleaned of control characters, measured in columns, broken at a width. */
import type { Bilingual } from "./decision.js";

export type Language = "zh" | "en";

/** One line before breaking; what does not fit continues two columns further in. */
export interface Line {
  readonly indent: number;
  readonly text: string;
}

export const BLANK: Line = { indent: 0, text: "" };

export function line(indent: number, text: string): Line {
  return { indent, text };
}

export function pick(language: Language, words: Bilingual): string {
  return words[language];
}

/** `甲、乙` or `a, b`. */
export function list(language: Language, items: readonly string[]): string {
  return items.join(pick(language, { zh: "、", en: ", " }));
}

/** Clauses of one line: `甲；乙` or `a; b`. */
export function clauses(language: Language, items: readonly string[]): string {
  return items.join(pick(language, { zh: "；", en: "; " }));
}

/** `（甲）` or ` (a)` behind something; nothing for an empty text. */
export function aside(language: Language, text: string): string {
  return text === "" ? "" : pick(language, { zh: `（${text}）`, en: ` (${text})` });
}

/** `甲：乙` or `a: b`. */
export function labelled(language: Language, label: string, text: string): string {
  return pick(language, { zh: `${label}：${text}`, en: `${label}: ${text}` });
}

/** A name as a quotation: `「甲」` or `“a”`. */
export function quoted(language: Language, text: string): string {
  return pick(language, { zh: `「${text}」`, en: `“${text}”` });
}

const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Text from a policy, from data or from a caller without anything a terminal could obey: line breaks become blanks, control
 * characters, marks of writing direction and invisible characters go.
 */
export function clean(text: string): string {
  return text.replace(SPACE, " ").replace(CONTROL, "");
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}]/u;

function widthOf(character: string): number {
  if (WIDE.test(character)) return 2;
  return ZERO_WIDTH.test(character) ? 0 : 1;
}

/** Columns that a text takes in a terminal: Chinese characters take two. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

const NO_BREAK_BEFORE = /[，。；：、）】」』》”’！？％%,.;:)\]]/u;
const NO_BREAK_AFTER = /[（【「『《“‘([]/u;

/** Parts that stay together: words, and Chinese characters with the punctuation that belongs to them. */
function parts(text: string): readonly string[] {
  const found: string[] = [];
  let previous = "";
  for (const character of text) {
    const mayBreak =
      (previous === " " && character !== " ") || ((WIDE.test(previous) || WIDE.test(character)) && character !== " ");
    const current = found.at(-1);
    const isBound = NO_BREAK_BEFORE.test(character) || NO_BREAK_AFTER.test(previous);
    if (current === undefined || (mayBreak && !isBound)) found.push(character);
    else found[found.length - 1] = current + character;
    previous = character;
  }
  return found;
}

function broken({ indent, text }: Line, width: number): readonly string[] {
  const rows: string[] = [];
  let row = " ".repeat(indent);
  let isEmpty = true;
  for (const part of parts(text)) {
    if (!isEmpty && columns(row + part.trimEnd()) > width) {
      rows.push(row.trimEnd());
      row = " ".repeat(indent + 2);
    }
    row += part;
    isEmpty = false;
  }
  return [...rows, row.trimEnd()];
}

/** The lines as one text, cleaned, each at most `width` columns wide as far as words allow. */
export function layOut(lines: readonly Line[], width: number): string {
  return lines.flatMap(({ indent, text }) => broken({ indent, text: clean(text) }, width)).join("\n");
}
