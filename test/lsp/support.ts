/** Snapshots from fixtures, and results as plain text. */
import type { Range, TextDocumentIdentifier, TextDocumentPositionParams, TextEdit } from "vscode-languageserver";
import { offsetOf, rangeOf } from "../../lsp/protocol.js";
import { readSettings, type Settings } from "../../lsp/settings.js";
import { createSnapshot, type Snapshot } from "../../lsp/snapshot.js";
import type { TextFile } from "../../lsp/text-file.js";
import { pathOf, uriOf } from "../../lsp/uri.js";
import { type Fixture, readFixture } from "../support/fixture.js";

/** A fixture opened in the editor. The document is the file with the cursor, else the first. */
export interface Opened {
  readonly fixture: Fixture;
  readonly snapshot: Snapshot;
  readonly file: TextFile;
  readonly document: { readonly textDocument: TextDocumentIdentifier };
  /** where the cursor is */
  readonly point: TextDocumentPositionParams;
  /** what is selected */
  readonly range: Range;
}

export function open(source: string, settings: Partial<Settings> = {}): Opened {
  const fixture = readFixture(source);
  const files = new Map([...fixture.files].map(([path, text]) => [path, { path, text, version: 1 }]));
  const file = files.get(fixture.selection?.file ?? fixture.root);
  if (file === undefined) throw new Error("a fixture without files");
  const snapshot = createSnapshot(files, { ...readSettings(undefined, "en"), ...settings });
  const range = rangeOf(file, fixture.selection ?? { start: 0, end: 0 });
  const textDocument = { uri: uriOf(file.path) };
  return { fixture, snapshot, file, document: { textDocument }, point: { textDocument, position: range.start }, range };
}

/** The text in a range of a file of the snapshot. */
export function textIn(snapshot: Snapshot, uri: string, range: Range): string {
  const file = fileOf(snapshot, uri);
  return file.text.slice(offsetOf(file, range.start), offsetOf(file, range.end));
}

export function fileOf(snapshot: Snapshot, uri: string): TextFile {
  const file = snapshot.files.get(pathOf(uri));
  if (file === undefined) throw new Error(`no file ${uri}`);
  return file;
}

/** `/a.pol:3:7 text` for a place in a file; lines and columns from 1. */
export function place(snapshot: Snapshot, uri: string, range: Range): string {
  const text = textIn(snapshot, uri, range).replace(/\s+/g, " ");
  return `${pathOf(uri)}:${String(range.start.line + 1)}:${String(range.start.character + 1)} ${text}`;
}

/** The text of a file after edits, which may not overlap. */
export function edited(file: TextFile, edits: readonly TextEdit[]): string {
  const stretches = edits
    .map(({ range, newText }) => ({ start: offsetOf(file, range.start), end: offsetOf(file, range.end), newText }))
    .sort((left, right) => left.start - right.start);
  stretches.forEach((edit, index) => {
    const next = stretches[index + 1];
    if (next !== undefined && next.start < edit.end) throw new Error("edits overlap");
  });
  return stretches.reduceRight(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    file.text,
  );
}
