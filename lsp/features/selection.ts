/** Selections that grow from the word under the cursor to the file, along the syntax. */
import type { Position, SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { offsetOf, rangeOf, type Stretch } from "../protocol.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { nodesAt } from "../syntax.js";
import { parsed, type TextFile } from "../text-file.js";

export function selectionRanges(snapshot: Snapshot, params: SelectionRangeParams): SelectionRange[] {
  const place = placeOf(snapshot, params.textDocument);
  return params.positions.map((position) =>
    place === undefined ? { range: { start: position, end: position } } : growing(place.file, position),
  );
}

function growing(file: TextFile, position: Position): SelectionRange {
  const offset = offsetOf(file, position);
  const stretches: Stretch[] = [{ start: 0, end: file.text.length }];
  for (const node of nodesAt(parsed(file).value, offset)) {
    add(stretches, node.span);
    if (node.kind === "text" && node.span.end - node.span.start >= 2)
      add(stretches, { start: node.span.start + 1, end: node.span.end - 1 });
  }
  let found: SelectionRange | undefined;
  for (const stretch of stretches)
    found = { range: rangeOf(file, stretch), ...(found === undefined ? {} : { parent: found }) };
  return found ?? { range: { start: position, end: position } };
}

/** Adds a stretch that is smaller than the last one and inside it. */
function add(stretches: Stretch[], { start, end }: Stretch): void {
  const last = stretches.at(-1);
  if (last === undefined || start < last.start || end > last.end || end - start >= last.end - last.start) return;
  stretches.push({ start, end });
}
