/** One clause: its awards with all conditions that govern them, its bars, promises and readings. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { type Context, originOf } from "../elaborate/context.js";
import type * as ir from "../ir/ir.js";
import type { ClauseSymbol } from "../symbols.js";
import { formatDate } from "../types/date.js";
import { lowerAward } from "./award.js";
import { conjunction, lowerCondition, lowerException, lowerOtherwise } from "./conditions.js";
import type { ClauseDraft } from "./draft.js";
import type { Rounding } from "./finish.js";
import { nameAwards } from "./naming.js";
import { fundLabels, partyLabels } from "./references.js";

/** What a clause inherits from its policy. */
export interface ClauseFrame {
  readonly index: number;
  readonly conditions: readonly ir.Condition[];
  readonly rounding: Rounding;
  readonly definitions: (id: string) => ir.Expression | undefined;
}

/** What a statement inherits from those around it. */
interface Scope {
  readonly conditions: readonly ir.Condition[];
  readonly label: ast.Name | undefined;
}

export function lowerClause(context: Context, symbol: ClauseSymbol, frame: ClauseFrame): ClauseDraft {
  const statements = symbol.body;
  const responsible = statements.flatMap((statement) =>
    statement.kind === "responsible" ? partyLabels(context, statement.parties) : [],
  );
  const funding = statements.flatMap((statement) =>
    statement.kind === "funding" ? fundLabels(context, statement.funds) : [],
  );
  const draft: ClauseDraft = {
    symbol,
    index: frame.index,
    clause: {
      id: symbol.id,
      label: symbol.label,
      place: symbol.node?.place?.text ?? null,
      applicants: (context.applicants ?? []).map((applicant) => applicant.id),
      responsible,
    },
    awards: [],
    bars: [],
    notes: [],
    readings: [],
    stacks: [],
    history: [],
  };
  const names = nameAwards(context, symbol);
  const requires = statements.flatMap((statement) =>
    statement.kind === "requires" ? lowerCondition(context, statement.condition, "clause") : [],
  );

  const lowerStatements = (list: readonly ast.ClauseStatement[], scope: Scope): void => {
    let guards: ir.Expression[] = [];
    for (const statement of list) {
      switch (statement.kind) {
        case "guarded": {
          const guard = lowerCondition(context, statement.condition, "guard");
          guards.push(conjunction(guard, originOf(context, statement.condition)));
          lowerStatements(statement.body, {
            conditions: [...scope.conditions, ...guard],
            label: statement.label ?? scope.label,
          });
          break;
        }
        case "otherwise": {
          if (guards.length === 0) context.report(diagnostic("otherwise-without-if", headOf(context, statement), {}));
          const rest = guards.length === 0 ? [] : [lowerOtherwise(guards, originOf(context, statement))];
          lowerStatements(statement.body, {
            conditions: [...scope.conditions, ...rest],
            label: statement.label ?? scope.label,
          });
          guards = [];
          break;
        }
        case "award": {
          const name = names.get(statement);
          if (name === undefined) break;
          const lowered = lowerAward(context, statement, name, {
            clause: draft.clause,
            index: frame.index,
            inherited: [...frame.conditions, ...requires, ...scope.conditions],
            funding,
            rounding: frame.rounding,
            definitions: frame.definitions,
          });
          if (lowered !== undefined) {
            draft.awards.push({ award: lowered.award, span: statement.span, named: name.named });
            draft.history.push(...lowered.history);
          }
          break;
        }
        case "bar":
          lowerBar(context, draft, statement, scope);
          break;
        case "note":
          lowerNote(
            context,
            draft,
            statement,
            statement.note === "duty" ? scope.conditions : [...frame.conditions, ...requires, ...scope.conditions],
          );
          break;
        case "reading":
          draft.readings.push(lowerReading(statement, frame.index));
          break;
        case "stack":
          draft.stacks.push(statement);
          break;
        default:
          break;
      }
    }
  };
  lowerStatements(statements, { conditions: [], label: undefined });
  return draft;
}

/** The words in front of what an `otherwise` guards. */
function headOf(context: Context, node: ast.Otherwise): ast.Span {
  const end = node.body[0]?.span.start ?? node.span.end;
  const head = context.sourceText({ ...node.span, end }).replace(/[\s,，{｛]+$/, "");
  return { ...node.span, end: node.span.start + head.length };
}

function lowerTail(context: Context, modifiers: readonly (ast.When | ast.Unless)[]): readonly ir.Condition[] {
  return modifiers.flatMap((modifier) =>
    modifier.kind === "when"
      ? lowerCondition(context, modifier.condition, "when")
      : lowerException(context, modifier.condition, modifier),
  );
}

function lowerBar(context: Context, draft: ClauseDraft, node: ast.Bar, scope: Scope): void {
  const conditions = [...scope.conditions, ...lowerTail(context, node.modifiers)];
  const origin = originOf(context, node);
  const value = conjunction(conditions, origin);
  const label = (node.label ?? scope.label)?.text;
  const id = label === undefined ? numbered(draft.clause.id, draft.bars.length) : `${draft.clause.id}.${label}`;
  draft.bars.push({
    bar: { id, clause: draft.index, condition: { origin: "guard", text: value.origin.text, value }, origin },
    scope: node.scope,
    span: node.span,
  });
}

function numbered(id: string, index: number): string {
  return index === 0 ? id : `${id}.${index + 1}`;
}

function lowerNote(context: Context, draft: ClauseDraft, node: ast.Note, inherited: readonly ir.Condition[]): void {
  draft.notes.push({
    note: node.note,
    clause: draft.index,
    text: node.text.text,
    conditions: [...inherited, ...lowerTail(context, node.modifiers)],
  });
}

export function lowerReading(node: ast.Reading, clause: number | null): ir.Reading {
  const decided = node.decidedOn?.value;
  return {
    clause,
    text: node.text.text,
    decidedBy: node.decidedBy?.text ?? null,
    decidedOn: decided?.kind === "date" ? formatDate(decided) : null,
  };
}
