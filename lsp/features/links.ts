/** Links of a document: the files that it uses. */
import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { resolvePath } from "../../compiler/program.js";
import { rangeOf } from "../protocol.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { parsed } from "../text-file.js";
import { uriOf } from "../uri.js";

export function documentLinks(snapshot: Snapshot, params: DocumentLinkParams): DocumentLink[] {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined) return [];
  const { file } = place;
  return parsed(file)
    .value.statements.flatMap((statement) => (statement.kind === "use" ? statement.paths : []))
    .flatMap((path) => {
      const target = resolvePath(file.path, path.text);
      if (!snapshot.files.has(target)) return [];
      const inside = { start: path.span.start + 1, end: Math.max(path.span.start + 1, path.span.end - 1) };
      return [{ range: rangeOf(file, inside), target: uriOf(target) }];
    });
}
