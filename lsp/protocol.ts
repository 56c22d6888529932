/** Between the compiler's offsets and the protocol's positions (both count UTF-16 units). */
import type { Location, Position, Range } from "vscode-languageserver";
import { positionAt } from "../compiler/source.js";
import { linesOf, type TextFile } from "./text-file.js";
import { uriOf } from "./uri.js";

/** A stretch of a file; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function positionOf(file: TextFile, offset: number): Position {
  const { line, column } = positionAt(linesOf(file), Math.min(offset, file.text.length));
  return { line: line - 1, character: column - 1 };
}

/** The offset of a position; positions outside the text are moved to the nearest place in it. */
export function offsetOf(file: TextFile, { line, character }: Position): number {
  const lines = linesOf(file);
  if (line >= lines.length) return file.text.length;
  const start = lines[Math.max(0, line)] ?? 0;
  const next = lines[line + 1];
  const end = next === undefined ? file.text.length : endOfLine(file.text, start, next);
  return Math.min(start + Math.max(0, character), end);
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return end;
}

export function rangeOf(file: TextFile, { start, end }: Stretch): Range {
  return { start: positionOf(file, start), end: positionOf(file, end) };
}

export function stretchOf(file: TextFile, range: Range): Stretch {
  const [one, other] = [offsetOf(file, range.start), offsetOf(file, range.end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

export function locationOf(file: TextFile, stretch: Stretch): Location {
  return { uri: uriOf(file.path), range: rangeOf(file, stretch) };
}
