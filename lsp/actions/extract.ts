/** A selected expression becomes a definition in front of its statement. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import { spelling } from "../../grammar/keywords.js";
import { workspaceEdit } from "../edits.js";
import type { Stretch } from "../protocol.js";
import { type Place, treeOf } from "../snapshot.js";
import { nodesAt } from "../syntax.js";
import { sayIn } from "../text.js";
import { dialectOf } from "../text-file.js";

const extractable: ReadonlySet<ast.Node["kind"]> = new Set<ast.Node["kind"]>([
  "arithmetic",
  "share",
  "per",
  "comparison",
  "logic",
  "not",
  "membership",
  "group",
  "parenthesized",
  "indexed",
  "else",
]);

export function offerExtraction(place: Place, selected: Stretch): CodeAction[] {
  const { file, snapshot } = place;
  const text = file.text.slice(selected.start, selected.end);
  const [start, end] = [
    selected.start + text.length - text.trimStart().length,
    selected.end - text.length + text.trimEnd().length,
  ];
  if (start >= end) return [];
  const path = nodesAt(treeOf(place), start);
  const at = path.findIndex(({ kind, span }) => extractable.has(kind) && span.start === start && span.end === end);
  const statement = at === -1 ? undefined : statementAround(path.slice(0, at));
  if (statement === undefined) return [];
  const name = freshName(place);
  const line = file.text.lastIndexOf("\n", statement.span.start - 1) + 1;
  const indent = file.text.slice(line, statement.span.start);
  if (indent.trim() !== "") return [];
  const definition = `${spelling("Let", dialectOf(file))} ${name} = ${file.text.slice(start, end)}\n${indent}`;
  const inFile = (from: number, to: number): ast.Span => ({ file: file.path, start: from, end: to });
  return [
    {
      title: sayIn(snapshot.settings.language)("提取为定义", "Extract a definition"),
      kind: CodeActionKind.RefactorExtract,
      edit: workspaceEdit(snapshot, [
        { span: inFile(statement.span.start, statement.span.start), newText: definition },
        { span: inFile(start, end), newText: name },
      ]),
    },
  ];
}

/** The statement of a clause or of the file that holds the end of a path. */
function statementAround(path: readonly ast.Node[]): ast.Node | undefined {
  const home = path.findLastIndex(({ kind }) => kind === "clause" || kind === "file");
  const statement = path[home + 1];
  return statement === undefined || statement.kind === "policy" || statement.kind === "example" ? undefined : statement;
}

/** A name that the policy does not have yet. */
function freshName({ unit, file }: Place): string {
  const base = dialectOf(file) === "zh" ? "新定义" : "new_definition";
  const taken = new Set(unit.names().entities.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}_${String(count)}`;
    if (!taken.has(name)) return name;
  }
}
