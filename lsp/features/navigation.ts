/** From a name to where it is declared, to all its uses, and to those in the same file. */
import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
} from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import { resolvePath } from "../../compiler/program.js";
import { distinct, entitiesOf } from "../across.js";
import type { Occurrence } from "../names.js";
import { locationOf, rangeOf } from "../protocol.js";
import { type Point, pointOf, type Snapshot } from "../snapshot.js";
import { uriOf } from "../uri.js";

/** Where the name under the cursor is declared; for the path of a `use` that file. */
export function definition(snapshot: Snapshot, params: DefinitionParams): LocationLink[] {
  const point = pointOf(snapshot, params);
  if (point === undefined) return [];
  const occurrence = occurrenceAt(point);
  if (occurrence === undefined) return usedFile(point);
  const originSelectionRange = rangeOf(point.file, occurrence.name.span);
  return locations(snapshot, declarationsFor(point, occurrence)).map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

export function references(snapshot: Snapshot, params: ReferenceParams): Location[] {
  const point = pointOf(snapshot, params);
  const occurrence = point && occurrenceAt(point);
  if (point === undefined || occurrence === undefined) return [];
  const names = entitiesOf(snapshot, occurrence.entity, point.unit).flatMap(({ entity: { declarations, uses } }) =>
    params.context.includeDeclaration ? [...declarations, ...uses] : uses,
  );
  return locations(snapshot, distinct(names));
}

export function highlights(snapshot: Snapshot, params: DocumentHighlightParams): DocumentHighlight[] {
  const point = pointOf(snapshot, params);
  const occurrence = point && occurrenceAt(point);
  if (point === undefined || occurrence === undefined) return [];
  return point.unit
    .names()
    .in(point.file.path)
    .filter(({ entity }) => entity === occurrence.entity)
    .map(({ name, role }) => ({
      range: rangeOf(point.file, name.span),
      kind: role === "declaration" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

function occurrenceAt(point: Point): Occurrence | undefined {
  const found = point.unit.names().at(point.file.path, point.offset);
  return found?.entity.kind === "type" || found?.entity.kind === "history" ? undefined : found;
}

/** Of a fact that several kinds of applicant have, the declarations for those of the clause come alone. */
function declarationsFor(point: Point, { entity, role }: Occurrence): readonly ast.Name[] {
  if (entity.kind !== "fact" || role === "declaration") return entity.declarations;
  const { symbols } = point.unit.compilation();
  const clause = point.path().find((node) => node.kind === "clause" || node.kind === "example");
  const wanted =
    clause?.kind === "clause"
      ? clause.applicants
      : clause?.kind === "example" && clause.applicant !== undefined
        ? [clause.applicant]
        : [];
  const own = wanted.flatMap((name) => symbols.applicants.get(name.text)?.facts.get(entity.id)?.name ?? []);
  return own.length > 0 ? own : entity.declarations;
}

function locations(snapshot: Snapshot, names: readonly ast.Name[]): Location[] {
  return names.flatMap(({ span }) => {
    const file = snapshot.files.get(span.file);
    return file === undefined ? [] : [locationOf(file, span)];
  });
}

function usedFile(point: Point): LocationLink[] {
  const path = point.path();
  const text = path.at(-1);
  if (text?.kind !== "text" || path.at(-2)?.kind !== "use") return [];
  const target = resolvePath(point.file.path, text.text);
  if (!point.snapshot.files.has(target)) return [];
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [
    {
      originSelectionRange: rangeOf(point.file, text.span),
      targetUri: uriOf(target),
      targetRange: start,
      targetSelectionRange: start,
    },
  ];
}
