/** From the concrete to the abstract syntax tree. Total: whatever recovery left out becomes `Invalid` or an empty list. */
import type { CstNode } from "chevrotain";
import type { Context } from "../../grammar/context.js";
import type { FileCstNode } from "../../grammar/cst.js";
import { amountOf } from "./build-amount.js";
import { declarationOf } from "./build-declaration.js";
import { operandOf } from "./build-expression.js";
import { topLevelOf } from "./build-statement.js";
import { groupOf, tableOf } from "./build-table.js";
import type { Comment, SourceFile, TopLevel } from "./nodes.js";

const of = { operand: operandOf, table: tableOf, group: groupOf, amount: amountOf, declaration: declarationOf };

/**
 * Builds the tree of a file from the concrete trees of its statements, and reports what the grammar accepted but the
 * language refuses. The concrete trees are read one after the other, so that none outlives its statement.
 */
export function buildFile(context: Context, trees: Iterable<CstNode>, comments: readonly Comment[]): SourceFile {
  const build = { ...context, here: 0, around: 0, of };
  const statements: TopLevel[] = [];
  for (const tree of trees) statements.push(...topLevelOf(build, (tree as FileCstNode).children.item));
  return { kind: "file", span: { file: context.file, start: 0, end: context.text.length }, statements, comments };
}
