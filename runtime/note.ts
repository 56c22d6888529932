/** Promises, duties and benefits, and bars: what carries no money but has a status of its own. */
import type { Verdict } from "./bounds.js";
import {
  allHold,
  type Covering,
  type Criterion,
  openReasons,
  reasonsOfAll,
  tested,
  type TestedBar,
} from "./criterion.js";
import type { BarInfo, BarResult, ConditionResult, NoteInfo, NoteResult, Reason, Truth } from "./decision.js";
import { NO_REASONS, union } from "./reasons.js";

/** The result of a bar, with the reasons if it is open. */
export class BarDraft implements BarResult, TestedBar {
  constructor(
    readonly info: BarInfo,
    readonly truth: Truth,
    readonly reasons: readonly Reason[],
  ) {}
}

/** Tests a bar. */
export function testBar(info: BarInfo, condition: Criterion, verdict: Verdict): BarDraft {
  const result = tested(condition, verdict);
  return new BarDraft(info, result.truth, openReasons(result));
}

/** The result of a note, with the reasons if it is open. */
export class NoteDraft implements NoteResult {
  constructor(
    readonly info: NoteInfo,
    readonly status: NoteResult["status"],
    readonly bars: readonly string[],
    readonly reasons: readonly Reason[],
  ) {}
}

/** A note under its conditions and the bars that cover it. */
export function noted(info: NoteInfo, covering: Covering, ...tests: readonly ConditionResult[]): NoteDraft {
  const { barred, bars, reasons } = covering;
  const eligible = allHold(tests);
  if (eligible === "no") return new NoteDraft(info, "notGranted", bars, NO_REASONS);
  if (barred === "yes") return new NoteDraft(info, "barred", bars, NO_REASONS);
  if (eligible === "yes" && barred === "no") return new NoteDraft(info, "granted", bars, NO_REASONS);
  return new NoteDraft(info, "unknown", bars, union(reasonsOfAll(tests), reasons));
}
