/**
 * A decision as JSON: the published shape, described in `docs/decision-json.md`. Amounts are decimal strings of 元, so that
 * no reader has to trust binary fractions. New members may be added within a version; nothing changes its meaning.
 */
import type {
  Amount,
  AwardResult,
  BarResult,
  ConditionResult,
  Decision,
  MatchedAward,
  NoteResult,
  ReadingInfo,
  Reason,
  Status,
  Step,
  Summary,
  Truth,
} from "./decision.js";
import { formatYuan } from "./money.js";
import { valueToJson, type ValueJson } from "./value-json.js";

export type AmountJson =
  | { readonly kind: "exact"; readonly amount: string }
  | { readonly kind: "atMost"; readonly atMost: string; readonly because: readonly Reason[] }
  | { readonly kind: "atLeast"; readonly atLeast: string; readonly because: readonly Reason[] }
  | { readonly kind: "between"; readonly atLeast: string; readonly atMost: string; readonly because: readonly Reason[] }
  | { readonly kind: "notSet"; readonly because: readonly Reason[] };

export type StatusJson = "granted" | "not granted" | "barred" | "dropped" | "unknown";

export interface ConditionJson {
  readonly origin: ConditionResult["info"]["origin"];
  readonly text: string;
  readonly truth: Truth;
  readonly facts: readonly string[];
}

export interface StepJson {
  readonly kind: Step["info"]["kind"];
  readonly text: string;
  readonly value: ValueJson;
  readonly operands: readonly { readonly text: string; readonly value: ValueJson }[];
  readonly effect: Step["effect"];
}

export interface AwardJson {
  readonly id: string;
  readonly clause: string;
  readonly award: string;
  readonly label: string;
  readonly place: string | null;
  readonly status: StatusJson;
  readonly eligible: Truth;
  readonly barred: Truth;
  readonly amount: AmountJson | null;
  readonly conditions: readonly ConditionJson[];
  readonly steps: readonly StepJson[];
  readonly words: string | null;
  readonly payee: readonly string[];
  readonly funding: readonly string[];
  readonly responsible: readonly string[];
  readonly bars: readonly string[];
  readonly droppedFor: string | null;
}

export interface BarJson {
  readonly id: string;
  readonly clause: string;
  readonly place: string | null;
  readonly condition: ConditionJson;
}

export interface NoteJson {
  readonly kind: "promise" | "duty" | "benefit";
  readonly clause: string;
  readonly place: string | null;
  readonly text: string;
  readonly responsible: readonly string[];
  readonly status: Exclude<StatusJson, "dropped">;
}

export interface DecisionJson {
  readonly version: 1;
  readonly policy: string;
  readonly label: string;
  readonly asOf: string;
  readonly claimYear: number;
  readonly applicant: string;
  readonly total: AmountJson;
  readonly awards: readonly AwardJson[];
  readonly missing: readonly { readonly fact: string; readonly label: string; readonly awards: readonly string[] }[];
  readonly bars: readonly BarJson[];
  readonly notes: readonly NoteJson[];
  readonly readings: readonly ReadingInfo[];
}

export interface SummaryJson {
  readonly version: 1;
  readonly total: AmountJson;
  readonly awards: readonly {
    readonly id: string;
    readonly label: string;
    readonly status: "granted" | "unknown";
    readonly amount: AmountJson;
  }[];
}

/** The published shape of a decision. */
export function decisionToJson(decision: Decision): DecisionJson {
  const { policy, label, asOf, claimYear, applicant } = decision;
  return {
    version: 1,
    policy,
    label,
    asOf,
    claimYear,
    applicant,
    total: amountToJson(decision.total),
    awards: decision.awards.map(awardToJson),
    missing: decision.missing.map(({ fact, label: words, awards }) => ({ fact, label: words, awards })),
    bars: decision.bars.map(barToJson),
    notes: decision.notes.map(noteToJson),
    readings: decision.readings.map(({ clause, place, text, decidedBy, decidedOn }) => ({
      clause,
      place,
      text,
      decidedBy,
      decidedOn,
    })),
  };
}

/** The published shape of the result of the fast evaluation. */
export function summaryToJson({ total, awards }: Summary): SummaryJson {
  return { version: 1, total: amountToJson(total), awards: awards.map(matchedToJson) };
}

function matchedToJson({ info, status, amount }: MatchedAward): SummaryJson["awards"][number] {
  return { id: info.id, label: info.label, status, amount: amountToJson(amount) };
}

/** The published shape of an amount. */
export function amountToJson(amount: Amount): AmountJson {
  switch (amount.kind) {
    case "exact":
      return { kind: "exact", amount: formatYuan(amount.amount) };
    case "atMost":
      return { kind: "atMost", atMost: formatYuan(amount.atMost), because: amount.because };
    case "atLeast":
      return { kind: "atLeast", atLeast: formatYuan(amount.atLeast), because: amount.because };
    case "between": {
      const { atLeast, atMost, because } = amount;
      return { kind: "between", atLeast: formatYuan(atLeast), atMost: formatYuan(atMost), because };
    }
    case "notSet":
      return { kind: "notSet", because: amount.because };
  }
}

function awardToJson(award: AwardResult): AwardJson {
  const { id, clause, award: name, label, place, words, payees, funding, responsible } = award.info;
  return {
    id,
    clause,
    award: name,
    label,
    place,
    status: statusToJson(award.status),
    eligible: award.eligible,
    barred: award.barred,
    amount: award.amount === null ? null : amountToJson(award.amount),
    conditions: award.conditions.map(conditionToJson),
    steps: award.steps.map(stepToJson),
    words,
    payee: payees,
    funding,
    responsible,
    bars: award.bars,
    droppedFor: award.droppedFor,
  };
}

function statusToJson<S extends Status>(status: S): S extends "notGranted" ? "not granted" : S;
function statusToJson(status: Status): StatusJson {
  return status === "notGranted" ? "not granted" : status;
}

function conditionToJson({ info: { origin, text, facts }, truth }: ConditionResult): ConditionJson {
  return { origin, text, truth, facts };
}

function stepToJson({ info, value, operands, effect }: Step): StepJson {
  return {
    kind: info.kind,
    text: info.text,
    value: valueToJson(value, info.display),
    operands: info.operands.map(({ text, display }, index) => ({
      text,
      value: valueToJson(operands[index] ?? { kind: "unknown" }, display),
    })),
    effect,
  };
}

function barToJson({ info, truth }: BarResult): BarJson {
  const { id, clause, place, condition } = info;
  return { id, clause, place, condition: conditionToJson({ info: condition, truth }) };
}

function noteToJson({ info, status }: NoteResult): NoteJson {
  const { kind, clause, place, text, responsible } = info;
  return { kind, clause, place, text, responsible, status: statusToJson(status) };
}
