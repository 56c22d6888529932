/** The edit of a code action that was chosen. */
import type { CodeAction } from "vscode-languageserver";
import { type ActionData, exampleChange } from "../actions/example.js";
import { workspaceEdit } from "../edits.js";
import { formattingEdits } from "../formatting.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { uriOf } from "../uri.js";

export async function resolveAction(snapshot: Snapshot, action: CodeAction): Promise<CodeAction> {
  const data = readActionData(action.data);
  const place = data && placeOf(snapshot, { uri: uriOf(data.path) });
  if (data === undefined || place === undefined || action.edit !== undefined) return action;
  if (data.action === "example") return { ...action, edit: workspaceEdit(snapshot, exampleChange(place, data.clause)) };
  const edits = await formattingEdits(place.file, { dialect: data.dialect });
  return { ...action, edit: { changes: { [uriOf(data.path)]: [...edits] } } };
}

function readActionData(data: unknown): ActionData | undefined {
  if (
    typeof data !== "object" ||
    data === null ||
    !("action" in data) ||
    !("path" in data) ||
    typeof data.path !== "string"
  )
    return undefined;
  const { action, path } = data;
  if (action === "dialect" && "dialect" in data && (data.dialect === "zh" || data.dialect === "en"))
    return { action, path, dialect: data.dialect };
  if (action === "example" && "clause" in data && typeof data.clause === "string")
    return { action, path, clause: data.clause };
  return undefined;
}
