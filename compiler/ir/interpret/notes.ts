/** Promises, duties and benefits: their status, and what keeps it open. */
import type { NoteResult } from "../../../runtime/decision.js";
import type { Note } from "../ir.js";
import { statusOf, testCondition, truthsOf, type TestedBar } from "./assessment.js";
import type { Context } from "./context.js";
import { evaluation } from "./expression.js";
import { noteInfo } from "./info.js";
import { union, type Reason } from "./reasons.js";
import { and, or } from "./truth.js";

export interface NoteAssessment {
  readonly result: NoteResult;
  /** bars that cover the note and are not no */
  readonly bars: readonly TestedBar[];
  readonly open: readonly Reason[];
}

/** `index`: of the note in the policy; `bars`: all bars of the applicant. */
export const assessNote = (note: Note, index: number, bars: readonly TestedBar[], context: Context): NoteAssessment => {
  const tests = evaluation(context, "");
  const conditions = note.conditions.map((condition) => testCondition(condition, context, tests));
  const covering = bars.filter(({ bar, tested }) => bar.notes.includes(index) && tested.result.truth !== "no");
  const status = statusOf(and(truthsOf(conditions)), or(truthsOf(covering.map(({ tested }) => tested))));
  const reasons = union(...conditions.map((one) => one.reasons), ...covering.map(({ tested }) => tested.reasons));
  return {
    result: { info: noteInfo(note, context.policy), status },
    bars: covering,
    open: status === "unknown" ? reasons : [],
  };
};
