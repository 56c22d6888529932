/** The line of source that a fix leaves behind, to show what to write instead. */
import { type LineStarts, lineText, positionAt } from "../source.js";
import type { Fix } from "./diagnostic.js";

export interface FixedLine {
  /** the line after the fix, without the blanks around it */
  readonly text: string;
  /** offset in `text` of the first change */
  readonly changed: number;
}

/** The line after a fix; undefined when the fix is about more than one line or leaves nothing of it. */
export function fixedLine(fix: Fix, text: string, starts: LineStarts): FixedLine | undefined {
  const first = fix.edits[0]?.span;
  if (first === undefined || fix.edits.some((edit) => edit.span.file !== first.file || /[\r\n]/u.test(edit.newText)))
    return undefined;
  const { line } = positionAt(starts, first.start);
  const lineStart = starts[line - 1] ?? 0;
  const before = lineText(text, starts, line);
  if (fix.edits.some(({ span }) => span.start < lineStart || span.end > lineStart + before.length)) return undefined;
  const fromTheEnd = [...fix.edits].sort((a, b) => b.span.start - a.span.start);
  const after = fromTheEnd.reduce(
    (result, { span, newText }) =>
      result.slice(0, span.start - lineStart) + newText + result.slice(span.end - lineStart),
    before,
  );
  const trimmed = after.trim();
  if (trimmed === "") return undefined;
  const indent = after.length - after.trimStart().length;
  const changed = (fromTheEnd.at(-1)?.span.start ?? lineStart) - lineStart - indent;
  return { text: trimmed, changed: Math.max(0, changed) };
}
