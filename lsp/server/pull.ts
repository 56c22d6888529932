/** Diagnostics for clients that ask for them: of a document and of the whole workspace, with ids so that nothing is sent twice. */
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Diagnostic,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnose, type PageOf } from "../features/diagnostics.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { pathOf, uriOf } from "../uri.js";
import type { Workspace } from "../workspace.js";
import { nextTurn } from "./answer.js";
import { rootsInOrder } from "./push.js";

/** The diagnostics of one document. */
export function documentReport(
  snapshot: Snapshot,
  params: DocumentDiagnosticParams,
  pageOf: PageOf,
): DocumentDiagnosticReport {
  const place = placeOf(snapshot, params.textDocument);
  const items = place === undefined ? [] : [...(diagnose(snapshot, place.unit, pageOf).get(place.file.path) ?? [])];
  const resultId = idOf(items);
  return resultId === params.previousResultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
}

/** The diagnostics of all files, one policy at a time; `send` takes partial results where the client wants them. */
export async function workspaceReport(
  workspace: Workspace,
  params: WorkspaceDiagnosticParams,
  pageOf: PageOf,
  token: CancellationToken,
  send: ((report: WorkspaceDiagnosticReport) => void) | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const snapshot = workspace.snapshot();
  const before = new Map(params.previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
  const all: WorkspaceDocumentDiagnosticReport[] = [];
  const covered = new Set<string>();
  for (const root of rootsInOrder(snapshot, workspace)) {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [path, list] of diagnose(snapshot, snapshot.unit(root), pageOf)) {
      if (covered.has(path) || snapshot.roots().get(path) !== root) continue;
      covered.add(path);
      reports.push(report(snapshot, path, list, before.get(path)));
    }
    if (send === undefined) all.push(...reports);
    else send({ items: reports });
    await nextTurn();
    if (token.isCancellationRequested) return { items: all };
  }
  const gone = [...before.keys()]
    .filter((path) => !covered.has(path))
    .map((path) => report(snapshot, path, [], undefined));
  return { items: [...all, ...gone] };
}

function report(
  snapshot: Snapshot,
  path: string,
  list: readonly Diagnostic[],
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  const resultId = idOf(list);
  const head = { uri: uriOf(path), version: snapshot.files.get(path)?.version ?? null, resultId };
  return resultId === before ? { kind: "unchanged", ...head } : { kind: "full", ...head, items: [...list] };
}

/** FNV-1a of the diagnostics: the same list has the same id. */
function idOf(list: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(list);
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${String(list.length)}-${(hash >>> 0).toString(36)}-${String(text.length)}`;
}
