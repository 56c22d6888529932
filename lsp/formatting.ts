/** Formatting as edits that leave alone what stays the same, so that cursors and marks keep their places. */
import type { TextEdit } from "vscode-languageserver";
import { formatText, type FormatOptions } from "../compiler/format/format.js";
import { hasErrors } from "../compiler/compile.js";
import { type Hunk, hunks } from "./diff.js";
import { positionOf, type Stretch } from "./protocol.js";
import { linesOf, parsed, type TextFile } from "./text-file.js";

export function hasSyntaxErrors(file: TextFile): boolean {
  return hasErrors(parsed(file).diagnostics);
}

/** The edits that lay a file out, or those of them that touch a stretch; none for a file with syntax errors. */
export async function formattingEdits(
  file: TextFile,
  options: FormatOptions = {},
  within?: Stretch,
): Promise<readonly TextEdit[]> {
  if (hasSyntaxErrors(file)) return [];
  const { value } = await formatText(file.path, file.text, options);
  if (value === undefined || value === file.text) return [];
  const [first, last] =
    within === undefined ? [0, Infinity] : [positionOf(file, within.start).line, positionOf(file, within.end).line];
  const [before, after] = [linesIn(file.text), linesIn(value)];
  return hunks(before, after)
    .flatMap(singleLines)
    .filter(({ start, end }) => start <= last && Math.max(start, end - 1) >= first)
    .map(({ start, end, replacement }) => ({
      range: { start: positionOf(file, offsetOfLine(file, start)), end: positionOf(file, offsetOfLine(file, end)) },
      newText: replacement.join(""),
    }));
}

/** A hunk that has as many lines as before, line by line. */
function singleLines({ start, end, replacement }: Hunk): readonly Hunk[] {
  if (end - start !== replacement.length) return [{ start, end, replacement }];
  return replacement.map((line, index) => ({ start: start + index, end: start + index + 1, replacement: [line] }));
}

/** Lines with their line breaks. */
function linesIn(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function offsetOfLine(file: TextFile, line: number): number {
  return linesOf(file)[line] ?? file.text.length;
}
