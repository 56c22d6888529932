/** What is being typed at the cursor: the word with its ends, or that it is a number, a string or a comment. */
import { lineText } from "../../compiler/source.js";
import { positionOf } from "../protocol.js";
import { linesOf, type TextFile } from "../text-file.js";

export interface Cursor {
  readonly place: "word" | "number" | "string" | "comment";
  /** the stretch that a completion replaces */
  readonly start: number;
  readonly end: number;
  /** what of it stands before the cursor */
  readonly typed: string;
  /** where the number starts that a unit is typed behind */
  readonly numberStart?: number;
}

const before = /[A-Za-z0-9_\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff%‰㎡]+$/;
const numeral = /\d[\d,.]*[A-Za-z\u4e00-\u9fff%‰㎡]*$/;
const behind = /^[A-Za-z0-9_\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff]+/;

export function cursorAt(file: TextFile, offset: number): Cursor {
  const { line } = positionOf(file, offset);
  const lineStart = linesOf(file)[line] ?? 0;
  const whole = lineText(file.text, linesOf(file), line + 1);
  const left = whole.slice(0, offset - lineStart);
  const opened = openQuote(left);
  if (opened !== undefined) {
    const start = opened === "#" ? offset : lineStart + opened + 1;
    return { place: opened === "#" ? "comment" : "string", start, end: offset, typed: file.text.slice(start, offset) };
  }
  const run = before.exec(left)?.[0] ?? "";
  const number = /^\d+/.exec(run)?.[0];
  if (number !== undefined) {
    const start = offset - run.length + number.length;
    const numberStart = offset - (numeral.exec(left)?.[0] ?? run).length;
    return { place: "number", start, end: offset, typed: file.text.slice(start, offset), numberStart };
  }
  const rest = run === "" ? "" : (behind.exec(whole.slice(offset - lineStart))?.[0] ?? "");
  return { place: "word", start: offset - run.length, end: offset + rest.length, typed: run };
}

const closing: Readonly<Partial<Record<string, string>>> = { '"': '"', "“": "”", "《": "》", "「": "」" };

/** Index of the quote that is open at the end of a line, `#` for a comment, or undefined. */
function openQuote(line: string): number | "#" | undefined {
  let opened: { readonly at: number; readonly close: string } | undefined;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (opened !== undefined) {
      if (character === opened.close) opened = undefined;
      continue;
    }
    if (character === "#" || character === "＃") return "#";
    const close = closing[character];
    if (close !== undefined) opened = { at, close };
  }
  return opened?.at;
}
