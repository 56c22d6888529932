/**
 * A line of source with a mark under the place that is meant. Everything is measured in display columns (a Han
 * character takes two), so that the marks stand where the reader sees the words.
 */
import stringWidth from "string-width";
import { cellText } from "./visible.js";

/** A character of the line as shown. `from` is its UTF-16 offset in the line. */
interface Cell {
  readonly from: number;
  readonly text: string;
  readonly width: number;
}

export interface MarkedLine {
  /** the line, or the part of it around the mark */
  readonly text: string;
  /** display columns before the mark and of the mark */
  readonly indent: number;
  readonly length: number;
}

const ellipsis = "...";
const segmenter = new Intl.Segmenter();

/**
 * Shows a line with the stretch `start` to `end` (UTF-16 offsets in the line) marked. A line wider than `width`
 * display columns is cut to a window around the start of the mark.
 */
export function markLine(line: string, start: number, end: number, width: number): MarkedLine {
  const near = neighbourhood(line, start, width);
  const cells = cellsOf(line.slice(near.from, near.to), near.from);
  const first = cells.findIndex((cell) => cell.from >= start);
  const window = windowOf(cells, first === -1 ? cells.length : first, width, near.from > 0, near.to < line.length);
  const shown = cells.slice(window.first, window.last);
  const before = shown.filter((cell) => cell.from < start);
  const marked = shown.filter((cell) => cell.from >= start && cell.from < end);
  const lead = window.cutLeft ? ellipsis : "";
  return {
    text: lead + shown.map((cell) => cell.text).join("") + (window.cutRight ? ellipsis : ""),
    indent: lead.length + widthOf(before),
    length: Math.max(1, widthOf(marked)),
  };
}

/** Enough of a very long line to fill the window, so that its length costs nothing. Never splits a character. */
function neighbourhood(line: string, start: number, width: number): { readonly from: number; readonly to: number } {
  const reach = 4 * width;
  if (line.length <= 2 * reach) return { from: 0, to: line.length };
  let from = Math.max(0, start - reach);
  let to = Math.min(line.length, start + reach);
  if (isLowSurrogate(line.charCodeAt(from))) from += 1;
  if (isLowSurrogate(line.charCodeAt(to))) to -= 1;
  return { from, to };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const shown = cellText(segment, column);
    const width = stringWidth(shown);
    cells.push({ from: offset + index, text: shown, width });
    column += width;
  }
  return cells;
}

interface Window {
  readonly first: number;
  readonly last: number;
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** Which cells to show: all that fit, else a third of the width before the mark and the rest after it. */
function windowOf(cells: readonly Cell[], mark: number, width: number, moreLeft: boolean, moreRight: boolean): Window {
  const total = widthOf(cells);
  if (total <= width && !moreLeft && !moreRight)
    return { first: 0, last: cells.length, cutLeft: false, cutRight: false };
  const room = Math.max(8, width - 2 * ellipsis.length);
  const after = widthOf(cells.slice(mark));
  const first = stepBack(cells, mark, Math.max(Math.floor(room / 3), room - after));
  const last = stepForward(cells, first, room);
  return { first, last, cutLeft: first > 0 || moreLeft, cutRight: last < cells.length || moreRight };
}

function stepBack(cells: readonly Cell[], from: number, room: number): number {
  let index = from;
  let used = 0;
  while (index > 0) {
    used += cells[index - 1]?.width ?? 0;
    if (used > room) break;
    index -= 1;
  }
  return index;
}

function stepForward(cells: readonly Cell[], from: number, room: number): number {
  let index = from;
  let used = 0;
  while (index < cells.length) {
    used += cells[index]?.width ?? 0;
    if (used > room) break;
    index += 1;
  }
  return index;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
