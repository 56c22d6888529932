/** One award or note by itself, before stacking: conditions, bars, status, and what would be due. */
import type { ConditionInfo, ConditionResult, Status } from "../../../runtime/decision.js";
import type { Award, Bar, Condition, Expression } from "../ir.js";
import { isSurelyBeyond, mayBeBeyond, NOTHING, upTo, type Money } from "./amount.js";
import { NOT_NEGATIVE } from "./bounds.js";
import type { Context } from "./context.js";
import { evaluation, type Evaluation } from "./expression.js";
import { factsMentioned } from "./mentions.js";
import { union, type Reason } from "./reasons.js";
import * as kleene from "./truth.js";
import type { Truth } from "./truth.js";
import { ABSENT, asCondition, boundsContent, boundsOf, value, type Value } from "./value.js";

/** A condition or bar with its truth and, if that is unknown, the reasons. */
export interface Tested {
  readonly result: ConditionResult;
  readonly reasons: readonly Reason[];
}

export const conditionInfo = ({ origin, text, value: expression }: Condition, { policy }: Context): ConditionInfo => ({
  origin,
  text,
  facts: factsMentioned(expression, policy),
});

export const testCondition = (condition: Condition, context: Context, { evaluate }: Evaluation): Tested => {
  const tested = evaluate(condition.value);
  const truth = asCondition(tested);
  return {
    result: { info: conditionInfo(condition, context), truth },
    reasons: truth === "unknown" ? tested.reasons : [],
  };
};

export interface TestedBar {
  readonly bar: Bar;
  readonly tested: Tested;
}

export const truthsOf = (all: readonly Tested[]): readonly Truth[] => all.map(({ result }) => result.truth);

/** Status of what has conditions and bars, before stacking. */
export const statusOf = (eligible: Truth, barred: Truth): Exclude<Status, "dropped"> => {
  if (eligible === "no") return "notGranted";
  if (barred === "yes") return "barred";
  return eligible === "yes" && barred === "no" ? "granted" : "unknown";
};

export interface Assessment {
  readonly award: Award;
  readonly conditions: readonly Tested[];
  readonly eligible: Truth;
  readonly barred: Truth;
  /** bars that cover the award and are not no */
  readonly bars: readonly TestedBar[];
  /** the evaluation of the amount; null if a condition is no, for then there is none */
  readonly calculation: Evaluation | null;
  readonly status: Status;
  /** what is due now, and the reasons why amount or status are open */
  readonly due: Money;
  /** id of the award that it gave way to */
  readonly droppedFor: string | null;
}

/** A figure that no award can have leaves the award undecided; one that may be too large has no upper end. */
const withinRange = (amount: Value, award: string): Value => {
  if (amount.presence === "no") return amount;
  const bounds = boundsOf(amount);
  const reason: Reason = { kind: "outOfRange", award };
  if (isSurelyBeyond(bounds)) return value("unknown", boundsContent(NOT_NEGATIVE), [reason]);
  if (!mayBeBeyond(bounds)) return amount;
  return value(amount.presence, boundsContent({ low: bounds.low, high: "∞" }), [...amount.reasons, reason]);
};

const amountCondition = (expression: Expression, amount: Value, context: Context): readonly Tested[] => {
  if (!expression.optional && amount.presence === "yes") return [];
  const info: ConditionInfo = {
    origin: "amount",
    text: expression.origin.text,
    facts: factsMentioned(expression, context.policy),
  };
  return [{ result: { info, truth: amount.presence }, reasons: amount.presence === "unknown" ? amount.reasons : [] }];
};

const dueOf = (status: Status, amount: Value, open: readonly Reason[]): Money => {
  if (amount.presence === "no") return NOTHING;
  if (status === "granted") return { bounds: boundsOf(amount), reasons: amount.reasons };
  return status === "unknown" ? { bounds: upTo(boundsOf(amount)), reasons: open } : NOTHING;
};

/** What the award is worth by itself; `bars` are all bars of the applicant. */
export const assess = (award: Award, bars: readonly TestedBar[], context: Context): Assessment => {
  const tests = evaluation(context, award.id);
  const stated = award.conditions.map((condition) => testCondition(condition, context, tests));
  const isOut = kleene.and(truthsOf(stated)) === "no";
  const calculation = isOut ? null : evaluation(context, award.id);
  const amount = calculation === null ? ABSENT : withinRange(calculation.evaluate(award.amount), award.id);
  const conditions = isOut ? stated : [...stated, ...amountCondition(award.amount, amount, context)];
  const covering = bars.filter(({ bar, tested }) => bar.awards.includes(award.id) && tested.result.truth !== "no");
  const eligible = kleene.and(truthsOf(conditions));
  const barred = kleene.or(truthsOf(covering.map(({ tested }) => tested)));
  const status = statusOf(eligible, barred);
  const open = union(
    ...conditions.map(({ reasons }) => reasons),
    amount.reasons,
    ...covering.map(({ tested }) => tested.reasons),
  );
  return {
    award,
    conditions,
    eligible,
    barred,
    bars: covering,
    calculation,
    status,
    due: dueOf(status, amount, open),
    droppedFor: null,
  };
};
