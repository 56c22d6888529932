/** A place to write down how a clause is read. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { spelling } from "../../grammar/keywords.js";
import { workspaceEdit } from "../edits.js";
import type { Stretch } from "../protocol.js";
import { type Place, treeOf } from "../snapshot.js";
import { innermost, nodesAt } from "../syntax.js";
import { sayIn } from "../text.js";
import { dialectOf } from "../text-file.js";

export function offerReading(place: Place, { start }: Stretch): CodeAction[] {
  const { file, snapshot } = place;
  const last = innermost(nodesAt(treeOf(place), start), "clause")?.body.at(-1);
  if (last === undefined) return [];
  const dialect = dialectOf(file);
  const line = file.text.lastIndexOf("\n", last.span.start - 1) + 1;
  const indent = file.text.slice(line, last.span.start);
  const separator = indent.trim() === "" ? `\n${indent}` : dialect === "zh" ? "；" : "; ";
  const words =
    dialect === "zh"
      ? `${spelling("Reading", "zh")} "写明如何理解" ${spelling("DecidedBy", "zh")} "单位"`
      : `${spelling("Reading", "en")} "how this is read" ${spelling("DecidedBy", "en")} "who decided"`;
  return [
    {
      title: sayIn(snapshot.settings.language)("为本条款记一条口径", "Write down a reading of this clause"),
      kind: CodeActionKind.Refactor,
      edit: workspaceEdit(snapshot, [
        { span: { file: file.path, start: last.span.end, end: last.span.end }, newText: `${separator}${words}` },
      ]),
    },
  ];
}
