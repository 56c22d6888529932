/** Formatting of a document and of a range of it. */
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from "vscode-languageserver";
import { formattingEdits } from "../formatting.js";
import { stretchOf } from "../protocol.js";
import { placeOf, type Snapshot } from "../snapshot.js";

export async function formatDocument(snapshot: Snapshot, params: DocumentFormattingParams): Promise<TextEdit[]> {
  const place = placeOf(snapshot, params.textDocument);
  return place === undefined ? [] : [...(await formattingEdits(place.file))];
}

/** The edits of the whole document's layout that touch the range: it is laid out as it would be with the rest. */
export async function formatRange(snapshot: Snapshot, params: DocumentRangeFormattingParams): Promise<TextEdit[]> {
  const place = placeOf(snapshot, params.textDocument);
  return place === undefined ? [] : [...(await formattingEdits(place.file, {}, stretchOf(place.file, params.range)))];
}
