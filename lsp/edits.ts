/** Changes to files, from the compiler's spans to the protocol's edits. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit as Change } from "../compiler/diagnostics/diagnostic.js";
import { rangeOf } from "./protocol.js";
import type { Snapshot } from "./snapshot.js";
import { uriOf } from "./uri.js";

export function workspaceEdit(snapshot: Snapshot, changes: readonly Change[]): WorkspaceEdit {
  const edits = new Map<string, TextEdit[]>();
  for (const { span, newText } of changes) {
    const file = snapshot.files.get(span.file);
    if (file === undefined) continue;
    const uri = uriOf(file.path);
    const edit = { range: rangeOf(file, span), newText };
    const known = edits.get(uri);
    if (known === undefined) edits.set(uri, [edit]);
    else known.push(edit);
  }
  return { changes: Object.fromEntries(edits) };
}

/** The text of a file after changes that do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
