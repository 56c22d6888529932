/**
 * Rename: of a thing wherever it is named. The edits are tried on the policy first: when another name would then stand for
 * something else, or a mistake would appear, nothing is renamed and the reason is said.
 */
import type { PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from "vscode-languageserver";
import { catalogue } from "../../compiler/diagnostics/catalogue.js";
import type { Bilingual, Diagnostic, TextEdit as Change } from "../../compiler/diagnostics/diagnostic.js";
import { message } from "../../compiler/diagnostics/message.js";
import { distinct, entitiesOf } from "../across.js";
import { applyChanges, workspaceEdit } from "../edits.js";
import type { Occurrence } from "../names.js";
import { rangeOf } from "../protocol.js";
import { type Point, pointOf, type Snapshot } from "../snapshot.js";
import { isName, isReserved, writtenName } from "../spelling.js";
import type { TextFile } from "../text-file.js";
import { createUnit, type Unit } from "../unit.js";

/** Why something is not renamed, for the user to read. */
export interface Refusal {
  readonly refused: Bilingual;
}

export function prepareRename(
  snapshot: Snapshot,
  params: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const point = pointOf(snapshot, params);
  const found = point && renamable(point);
  return point === undefined || found === undefined
    ? null
    : { range: rangeOf(point.file, found.name.span), placeholder: found.entity.name };
}

export function rename(snapshot: Snapshot, params: RenameParams): WorkspaceEdit | Refusal | null {
  const point = pointOf(snapshot, params);
  const found = point && renamable(point);
  if (point === undefined || found === undefined) return null;
  const wanted = /^「(.*)」$/.exec(params.newName.trim())?.[1] ?? params.newName.trim();
  if (!isName(wanted))
    return refuse("名称不能为空，不能含「」和换行", "a name is not empty and holds neither 「」 nor line breaks");
  if (isReserved(wanted))
    return refuse(
      `「${wanted}」是语言的关键词，请换一个名称`,
      `\`${wanted}\` is a word of the language; choose another name`,
    );
  const everywhere = entitiesOf(snapshot, found.entity, point.unit);
  const names = distinct(everywhere.flatMap(({ entity }) => [...entity.declarations, ...entity.uses]));
  const changes = names.map(({ span }): Change => ({ span, newText: writtenName(wanted) }));
  return (
    everywhere.map(({ unit }) => objection(snapshot, unit, changes)).find((refusal) => refusal !== undefined) ??
    workspaceEdit(snapshot, changes)
  );
}

function refuse(zh: string, en: string): Refusal {
  return { refused: { zh, en } };
}

function renamable(point: Point): Occurrence | undefined {
  const found = point.unit.names().at(point.file.path, point.offset);
  if (found === undefined || found.entity.declarations.length === 0) return undefined;
  return found.entity.kind === "type" || found.entity.kind === "history" ? undefined : found;
}

/** What would be wrong with a policy after the changes and is not now. */
function objection(snapshot: Snapshot, unit: Unit, changes: readonly Change[]): Refusal | undefined {
  const after = createUnit(unit.root, changedFiles(snapshot.files, changes));
  const before = countErrors(unit.problems());
  for (const problem of after.problems().filter(isError)) {
    const left = before.get(problem.code) ?? 0;
    if (left === 0) return { refused: { zh: message(problem, "zh"), en: message(problem, "en") } };
    before.set(problem.code, left - 1);
  }
  return sameMeaning(unit, after)
    ? undefined
    : refuse(
        "改名后，有的名称会指别的内容：请换一个名称",
        "after this some name would stand for something else; choose another name",
      );
}

function changedFiles(files: ReadonlyMap<string, TextFile>, changes: readonly Change[]): ReadonlyMap<string, TextFile> {
  const changed = new Set(changes.map(({ span }) => span.file));
  return new Map(
    [...files].map(([path, file]) => {
      if (!changed.has(path)) return [path, file];
      return [
        path,
        {
          ...file,
          text: applyChanges(
            file.text,
            changes.filter(({ span }) => span.file === path),
          ),
        },
      ];
    }),
  );
}

function isError(problem: Diagnostic): boolean {
  return catalogue[problem.code].severity === "error";
}

function countErrors(problems: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems.filter(isError)) counts.set(problem.code, (counts.get(problem.code) ?? 0) + 1);
  return counts;
}

/** Whether the names of a policy, in their order, still stand for the same things among each other. */
function sameMeaning(before: Unit, after: Unit): boolean {
  const partners = new Map<unknown, unknown>();
  const taken = new Map<unknown, unknown>();
  return before.compilation().program.files.every(({ span: { file } }) => {
    const [left, right] = [before.names().in(file), after.names().in(file)];
    return (
      left.length === right.length &&
      left.every(({ entity, role }, index) => {
        const other = right[index];
        if (other === undefined || other.role !== role || other.entity.kind !== entity.kind) return false;
        const [partner, owner] = [partners.get(entity) ?? other.entity, taken.get(other.entity) ?? entity];
        partners.set(entity, partner);
        taken.set(other.entity, owner);
        return partner === other.entity && owner === entity;
      })
    );
  });
}
