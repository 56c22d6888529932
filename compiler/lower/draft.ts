/** What lowering collects of a clause before the whole policy is known. */
import type * as ast from "../ast/nodes.js";
import type * as ir from "../ir/ir.js";
import type { ClauseSymbol } from "../symbols.js";

export interface AwardDraft {
  readonly award: ir.Award;
  readonly span: ast.Span;
  /** the name a reference may use, if the writer gave one */
  readonly named: boolean;
}

export interface BarDraft {
  readonly bar: Omit<ir.Bar, "awards" | "notes">;
  readonly scope: ast.Scope;
  readonly span: ast.Span;
}

export interface ClauseDraft {
  readonly symbol: ClauseSymbol;
  readonly clause: ir.Clause;
  readonly index: number;
  readonly awards: AwardDraft[];
  readonly bars: BarDraft[];
  readonly notes: ir.Note[];
  readonly readings: ir.Reading[];
  readonly stacks: ast.Stack[];
  readonly history: ir.HistoryFact[];
}
