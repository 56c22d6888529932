/** What to write where the document must say how awards combine: a `stack` at the end of the clause. */
import type { KeywordName } from "../../grammar/keywords.js";
import type * as ast from "../ast/nodes.js";
import { type Fix, insert } from "../diagnostics/diagnostic.js";
import { type Context, wordFor } from "../elaborate/context.js";
import type { AwardDraft, ClauseDraft } from "./draft.js";

const modes: readonly KeywordName[] = ["StackSum", "StackHighest", "StackExclusive"];

/**
 * One fix for each way to combine the awards. A clause without a stack gets one about all its awards; otherwise they are
 * named, and awards without a name get no fix.
 */
export function stackFixes(context: Context, clause: ClauseDraft, awards: readonly AwardDraft[]): readonly Fix[] {
  const last = clause.symbol.body.filter((statement) => statement.span.file === awards[0]?.span.file).at(-1);
  if (last === undefined) return [];
  const zh = context.dialect(last.span.file) === "zh";
  const isWhole =
    clause.stacks.length === 0 && (clause.symbol.node !== undefined || context.symbols.clauses.length === 1);
  if (!isWhole && awards.some((draft) => !draft.named)) return [];
  const members = isWhole
    ? wordFor(context, last, "All")
    : awards.map((draft) => draft.award.name).join(zh ? "、" : ", ");
  return modes.map((mode) =>
    insert(
      last.span.file,
      last.span.end,
      `${separator(context, clause, last)}${wordFor(context, last, mode)} ${members}`,
    ),
  );
}

/** A new line where the statements stand on lines of their own. */
function separator(context: Context, clause: ClauseDraft, last: ast.ClauseStatement): string {
  const { node } = clause.symbol;
  if (node === undefined) return "\n";
  const before = context.sourceText({ ...node.span, end: last.span.start });
  const indent = /(?:\r\n|\n|\r)([ \t]*)$/.exec(before)?.[1];
  return indent === undefined ? (context.dialect(node.span.file) === "zh" ? "；" : "; ") : `\n${indent}`;
}
