/** From the assessments of all parts of a policy to one decision. */
import type { AwardResult, BarResult, Decision } from "../../../runtime/decision.js";
import { amountOf, NOTHING, totalWithinRange } from "./amount.js";
import { assess, testCondition, type Assessment, type TestedBar } from "./assessment.js";
import type { Standings } from "./candidate.js";
import { concerns, type Context } from "./context.js";
import { evaluation } from "./expression.js";
import { settleGroup } from "./groups.js";
import { awardInfo, barInfo, readingInfo } from "./info.js";
import { missingOf, type OpenMatter } from "./missing.js";
import { assessNote, type NoteAssessment } from "./notes.js";
import { stepsOf } from "./steps.js";

const testBars = (context: Context): readonly TestedBar[] =>
  context.policy.bars
    .filter(({ clause }) => concerns(context, clause))
    .map((bar) => ({ bar, tested: testCondition(bar.condition, context, evaluation(context, "")) }));

const assessAwards = (bars: readonly TestedBar[], context: Context): Standings =>
  new Map(
    context.policy.awards
      .filter(({ clause }) => concerns(context, clause))
      .map((award) => [award.id, assess(award, bars, context)] as const),
  );

const assessNotes = (bars: readonly TestedBar[], context: Context): readonly NoteAssessment[] =>
  context.policy.notes.flatMap((note, index) =>
    concerns(context, note.clause) ? [assessNote(note, index, bars, context)] : [],
  );

const isDue = ({ status }: Assessment): boolean => status === "granted" || status === "unknown";

const awardResult = (standing: Assessment, { policy }: Context): AwardResult => {
  const { award, status, eligible, barred, calculation } = standing;
  const conditions = standing.conditions.map(({ result }) => result);
  const hasSteps = calculation !== null && eligible !== "no" && barred !== "yes";
  return {
    info: awardInfo(award, policy),
    status,
    eligible,
    barred,
    amount: isDue(standing) ? amountOf(standing.due) : null,
    conditions: status === "granted" ? conditions : conditions.filter(({ truth }) => truth !== "yes"),
    steps: hasSteps ? stepsOf(award, calculation, policy) : [],
    bars: standing.bars.map(({ bar }) => bar.id),
    droppedFor: standing.droppedFor,
  };
};

/** Bars that are unknown and cover something that may be due. */
const openBars = (
  bars: readonly TestedBar[],
  awards: readonly Assessment[],
  notes: readonly NoteAssessment[],
): readonly TestedBar[] => {
  const covering = new Set(
    [...awards.filter(isDue), ...notes.filter(({ result }) => result.status === "unknown")].flatMap((one) => one.bars),
  );
  return bars.filter((bar) => bar.tested.result.truth === "unknown" && covering.has(bar));
};

const openMatters = (
  bars: readonly TestedBar[],
  awards: readonly Assessment[],
  notes: readonly NoteAssessment[],
): readonly OpenMatter[] => [
  ...awards.filter(isDue).map(({ award, due }) => ({ id: award.id, reasons: due.reasons })),
  ...openBars(bars, awards, notes).map(({ bar, tested }) => ({ id: bar.id, reasons: tested.reasons })),
  ...notes.map(({ open }) => ({ id: null, reasons: open })),
];

const barResult = ({ bar, tested }: TestedBar, context: Context): BarResult => ({
  info: barInfo(bar, context),
  truth: tested.result.truth,
});

/** The decision for a context whose definitions have their values. */
export const decide = (context: Context): Decision => {
  const { policy, applicant, asOf, claimYear } = context;
  const bars = testBars(context);
  const notes = assessNotes(bars, context);
  const { candidate, standings } = settleGroup(policy.total, assessAwards(bars, context));
  const awards = [...standings.values()];
  return {
    policy: policy.id,
    label: policy.label,
    applicant: applicant.id,
    asOf,
    claimYear,
    total: amountOf(totalWithinRange(candidate?.due ?? NOTHING)),
    awards: awards.map((standing) => awardResult(standing, context)),
    bars: bars.map((bar) => barResult(bar, context)),
    notes: notes.map(({ result }) => result),
    missing: missingOf(openMatters(bars, awards, notes), context),
    readings: policy.readings
      .filter(({ clause }) => clause === null || concerns(context, clause))
      .map((reading) => readingInfo(reading, policy)),
  };
};
