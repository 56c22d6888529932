/** What can be folded: blocks in braces over several lines, and runs of comment lines. */
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from "vscode-languageserver";
import type { Node } from "../../compiler/ast/nodes.js";
import { walk } from "../../compiler/ast/visit.js";
import { lineText } from "../../compiler/source.js";
import { positionOf } from "../protocol.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { linesOf, parsed, type TextFile } from "../text-file.js";

const blocks: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "policy",
  "enumeration",
  "facts",
  "clause",
  "example",
  "guarded",
  "otherwise",
  "table",
  "group",
  "membership",
]);

export function foldingRanges(snapshot: Snapshot, params: FoldingRangeParams): FoldingRange[] {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined) return [];
  const { file } = place;
  const tree = parsed(file).value;
  const ranges = [...walk(tree)].filter((node) => blocks.has(node.kind)).flatMap((node) => fold(file, node));
  return [...ranges, ...comments(file)];
}

/** The line of the closing brace stays in sight. */
function fold(file: TextFile, { span }: Node): FoldingRange[] {
  const startLine = positionOf(file, span.start).line;
  const last = positionOf(file, span.end).line;
  const closes = /^\s*[}｝]/.test(lineText(file.text, linesOf(file), last + 1));
  const endLine = closes ? last - 1 : last;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}

function comments(file: TextFile): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const lines = linesOf(file);
  let start: number | undefined;
  for (let line = 0; line <= lines.length; line += 1) {
    const isComment = line < lines.length && /^\s*[#＃]/.test(lineText(file.text, lines, line + 1));
    if (isComment) start ??= line;
    else {
      if (start !== undefined && line - 1 > start)
        ranges.push({ startLine: start, endLine: line - 1, kind: FoldingRangeKind.Comment });
      start = undefined;
    }
  }
  return ranges;
}
