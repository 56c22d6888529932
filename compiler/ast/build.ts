/** From the concrete to the abstract syntax tree. Total: whatever recovery left out becomes `Invalid` or an empty list. */
import type { CstNode } from "chevrotain";
import type { Context } from "../../grammar/context.js";
import type { FileCstNode } from "../../grammar/cst.js";
import { amountOf } from "./build-amount.js";
import { declarationOf } from "./build-declaration.js";
import { topLevelOf } from "./build-statement.js";
import { groupOf, tableOf } from "./build-table.js";
import type { Comment, SourceFile } from "./nodes.js";

const of = { table: tableOf, group: groupOf, amount: amountOf, declaration: declarationOf };

/** Builds the tree of a file and reports what the grammar accepted but the language refuses. */
export function buildFile(context: Context, node: CstNode, comments: readonly Comment[]): SourceFile {
  const children = (node as FileCstNode).children;
  const statements = topLevelOf({ ...context, here: 0, of }, children.item);
  return { kind: "file", span: { file: context.file, start: 0, end: context.text.length }, statements, comments };
}
