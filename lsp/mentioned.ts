/** The clauses that a block of a policy refers to. */
import type * as ast from "../compiler/ast/nodes.js";
import { walk } from "../compiler/ast/visit.js";
import type { Compilation } from "../compiler/compile.js";

/** So many owners of one name show that the name alone is not enough. */
const enough = 2;

/** Clauses of a compiled policy that are named in a tree, or own an award that is named there and not by the tree itself. */
export function mentionedClauses({ symbols }: Compilation, tree: ast.SourceFile): readonly ast.Clause[] {
  const own = new Set(tree.statements.flatMap((node) => (node.kind === "clause" ? [node.name.text] : [])));
  const ownLabels = new Set(tree.statements.flatMap((node) => (node.kind === "clause" ? labelsIn(node.body) : [])));
  const references = [...walk(tree)].flatMap((node) => (node.kind === "reference" ? [node.parts] : []));
  const names = new Set(references.flatMap(([first]) => (first === undefined ? [] : [first.text])));
  const clauses = symbols.clauses.flatMap(({ node }) => (node === undefined || own.has(node.name.text) ? [] : [node]));
  const found = new Set(clauses.filter((clause) => names.has(clause.name.text)));
  for (const name of names) {
    if (ownLabels.has(name) || clauses.some((clause) => clause.name.text === name)) continue;
    for (const owner of clauses.filter((clause) => labelsIn(clause.body).includes(name)).slice(0, enough))
      found.add(owner);
  }
  return [...found];
}

/** Labels of a clause's statements. */
function labelsIn(body: readonly ast.ClauseStatement[]): readonly string[] {
  return body.flatMap((node): readonly string[] => {
    const own = "label" in node && node.label?.kind === "name" ? [node.label.text] : [];
    return node.kind === "guarded" || node.kind === "otherwise" ? [...own, ...labelsIn(node.body)] : own;
  });
}
