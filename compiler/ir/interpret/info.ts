/** What is constant about awards, notes, bars and readings: the parts of a decision that no fact changes. */
import type { AwardInfo, BarInfo, NoteInfo, ReadingInfo } from "../../../runtime/decision.js";
import type { Award, Bar, Clause, Note, Policy, Reading } from "../ir.js";
import { conditionInfo } from "./assessment.js";
import type { Context } from "./context.js";

const clauseAt = (policy: Policy, index: number): Clause => {
  const clause = policy.clauses[index];
  if (clause === undefined) throw new TypeError(`the policy has no clause ${String(index)}`);
  return clause;
};

export const awardInfo = (award: Award, policy: Policy): AwardInfo => {
  const { id, place, responsible } = clauseAt(policy, award.clause);
  return {
    id: award.id,
    clause: id,
    award: award.name,
    label: award.label,
    place,
    words: award.words,
    payees: award.payees,
    funding: award.funding,
    responsible,
  };
};

export const noteInfo = ({ note, clause, text }: Note, policy: Policy): NoteInfo => {
  const { id, place, responsible } = clauseAt(policy, clause);
  return { kind: note, clause: id, place, text, responsible };
};

export const barInfo = (bar: Bar, context: Context): BarInfo => {
  const { id, place } = clauseAt(context.policy, bar.clause);
  return { id: bar.id, clause: id, place, condition: conditionInfo(bar.condition, context) };
};

export const readingInfo = ({ clause, text, decidedBy, decidedOn }: Reading, policy: Policy): ReadingInfo => {
  const { id, place } = clause === null ? { id: "", place: null } : clauseAt(policy, clause);
  return { clause: id, place, text, decidedBy, decidedOn };
};
