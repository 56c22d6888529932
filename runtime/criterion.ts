/** Conditions of awards, bars and notes: what is constant about them, and how one turned out. */
import type { Verdict } from "./bounds.js";
import type { ConditionInfo, ConditionResult, Reason, Truth } from "./decision.js";
import { holds } from "./logic.js";
import { NO_REASONS, union } from "./reasons.js";

/** A condition of a policy with its two settled results, which all decisions share. */
export interface Criterion {
  readonly info: ConditionInfo;
  readonly yes: ConditionResult;
  readonly no: ConditionResult;
}

/** A condition that is not decided, and why. */
class OpenResult implements ConditionResult {
  readonly truth = "unknown";
  constructor(
    readonly info: ConditionInfo,
    readonly reasons: readonly Reason[],
  ) {}
}

/** A condition of a policy. `facts` are the paths of the facts it reads. */
export function criterion(origin: ConditionInfo["origin"], text: string, ...facts: readonly string[]): Criterion {
  const info: ConditionInfo = { origin, text, facts };
  return { info, yes: { info, truth: "yes" }, no: { info, truth: "no" } };
}

/** How a condition turned out. */
export function tested(condition: Criterion, verdict: Verdict): ConditionResult {
  const held = holds(verdict);
  if (held === true) return condition.yes;
  return held === false ? condition.no : new OpenResult(condition.info, held.reasons);
}

/** Why a condition is open; nothing if it is decided. */
export function openReasons(result: ConditionResult): readonly Reason[] {
  return result instanceof OpenResult ? result.reasons : NO_REASONS;
}

/** Whether a condition is no, so that the rest does not matter. */
export function isRejected(results: readonly ConditionResult[]): boolean {
  for (const { truth } of results) if (truth === "no") return true;
  return false;
}

/** All of the conditions. */
export function allHold(results: readonly ConditionResult[]): Truth {
  let all: Truth = "yes";
  for (const { truth } of results) {
    if (truth === "no") return "no";
    if (truth === "unknown") all = "unknown";
  }
  return all;
}

/** The bars that cover an award or note, taken together. Awards with the same bars share it. */
export interface Covering {
  readonly barred: Truth;
  /** ids of the bars that are not no */
  readonly bars: readonly string[];
  readonly reasons: readonly Reason[];
}

export const NO_BARS: Covering = { barred: "no", bars: [], reasons: NO_REASONS };

/** A bar that was tested, as far as awards and notes need to know it. */
export interface TestedBar {
  readonly info: { readonly id: string };
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
}

/** Any of the bars. */
export function covering(...bars: readonly TestedBar[]): Covering {
  const effective = bars.filter(({ truth }) => truth !== "no");
  if (effective.length === 0) return NO_BARS;
  return {
    barred: effective.some(({ truth }) => truth === "yes") ? "yes" : "unknown",
    bars: effective.map(({ info }) => info.id),
    reasons: union(...effective.map(({ reasons }) => reasons)),
  };
}

/** Reasons of all conditions that are open. */
export function reasonsOfAll(results: readonly ConditionResult[]): readonly Reason[] {
  return union(...results.map(openReasons));
}
