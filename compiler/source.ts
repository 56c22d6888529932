/** Lines and columns of a text, from the offsets that syntax uses. */

/** 1-based; `column` counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offset at which each line starts. Lines end in LF, CRLF or CR. */
export type LineStarts = readonly number[];

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

/** The place of an offset; offsets outside the text are moved to its nearest end. */
export function positionAt(starts: LineStarts, offset: number): Position {
  const wanted = Math.max(0, offset);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
}

/** The text of a line (1-based) without its line break. */
export function lineText(text: string, starts: LineStarts, line: number): string {
  const start = starts[line - 1] ?? text.length;
  return text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/u, "");
}
