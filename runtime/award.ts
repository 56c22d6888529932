/** One award by itself, before stacking: its status and what is due. */
import { amountOf } from "./amount.js";
import { Bounds, highOf, isCertain, lowOf, type Quantity, reasonsOf, undecided } from "./bounds.js";
import { allHold, type Covering, type Criterion, reasonsOfAll, tested } from "./criterion.js";
import type { Amount, AwardInfo, AwardResult, ConditionResult, Reason, Status, Step, Truth } from "./decision.js";
import { compare, type Exact, reduce } from "./exact.js";
import { MONEY_LIMIT } from "./money.js";
import { NO_REASONS, union } from "./reasons.js";

/** What is constant about an award. */
export interface AwardPart {
  readonly info: AwardInfo;
  /** that the amount is there, as a condition */
  readonly amount: Criterion;
  /** whether some case grants nothing, so that this condition is always listed */
  readonly optional: boolean;
}

const NO_STEPS: readonly Step[] = [];

/** The result of an award while awards of its group may still take it away. */
export class AwardDraft implements AwardResult {
  droppedFor: string | null = null;
  constructor(
    readonly info: AwardInfo,
    public status: Status,
    readonly eligible: Truth,
    readonly barred: Truth,
    public amount: Amount | null,
    public conditions: readonly ConditionResult[],
    readonly steps: readonly Step[],
    readonly bars: readonly string[],
    /** why status or amount are open */
    public reasons: readonly Reason[],
  ) {}
}

/** Whether the award is or may be due. */
export function isDue(award: AwardDraft): boolean {
  return award.status === "granted" || award.status === "unknown";
}

/** An award one of whose conditions is no; the amount does not matter. */
export function refused(part: AwardPart, tests: readonly ConditionResult[], { barred, bars }: Covering): AwardDraft {
  return new AwardDraft(part.info, "notGranted", "no", barred, null, notYes(tests), NO_STEPS, bars, NO_REASONS);
}

/**
 * An award none of whose conditions is no.
 * @param amount bounds in whole 分, at least 0
 * @param steps of the amount; not shown when the award is barred or there is no amount
 */
export function assessed(
  part: AwardPart,
  tests: readonly ConditionResult[],
  covering: Covering,
  amount: Quantity,
  steps: readonly Step[],
): AwardDraft {
  const value = withinRange(amount, part.info.id);
  const presence =
    value === null
      ? part.amount.no
      : isCertain(value)
        ? part.amount.yes
        : tested(part.amount, undecided(reasonsOf(value)));
  const all = part.optional || presence.truth !== "yes" ? [...tests, presence] : tests;
  const eligible = allHold(all);
  const { barred, bars } = covering;
  if (value === null || eligible === "no") return refused(part, all, covering);
  if (barred === "yes")
    return new AwardDraft(part.info, "barred", eligible, barred, null, notYes(all), NO_STEPS, bars, NO_REASONS);
  if (eligible === "yes" && barred === "no") {
    const reasons = reasonsOf(value);
    const due = amountOf(whole(lowOf(value)), whole(highOf(value)), reasons);
    return new AwardDraft(part.info, "granted", eligible, barred, due, all, steps, bars, reasons);
  }
  const reasons = union(reasonsOfAll(all), reasonsOf(value), covering.reasons);
  const due = amountOf(0, whole(highOf(value)), reasons);
  return new AwardDraft(part.info, "unknown", eligible, barred, due, notYes(all), steps, bars, reasons);
}

/** Amounts are whole 分 (or ∞), whichever way they are written down. */
function whole(value: Exact): number {
  return typeof value === "number" ? value : Number(reduce(value));
}

/** Conditions that are not yes: what keeps the award from being granted. */
function notYes(tests: readonly ConditionResult[]): readonly ConditionResult[] {
  return tests.every(({ truth }) => truth !== "yes") ? tests : tests.filter(({ truth }) => truth !== "yes");
}

/** A figure that no award can have leaves the award undecided; one that may be too large has no upper end. */
function withinRange(amount: Quantity, award: string): Quantity {
  if (amount === null || (typeof amount === "number" && amount <= MONEY_LIMIT)) return amount;
  const reason: Reason = { kind: "outOfRange", award };
  if (compare(lowOf(amount), MONEY_LIMIT) > 0) return new Bounds(false, 0, Infinity, [reason]);
  const high = highOf(amount);
  if (high === Infinity || compare(high, MONEY_LIMIT) <= 0) return amount;
  return new Bounds(isCertain(amount), lowOf(amount), Infinity, [...reasonsOf(amount), reason]);
}

/** Takes an award away because another one is higher. */
export function drop(award: AwardDraft, winner: string | null): void {
  award.status = "dropped";
  award.amount = null;
  award.conditions = notYes(award.conditions);
  award.reasons = NO_REASONS;
  award.droppedFor = winner;
}

/** Leaves an award undecided because others may be higher. */
export function doubt(award: AwardDraft, high: number, rivals: readonly Reason[]): void {
  award.status = "unknown";
  award.reasons = union(award.reasons, rivals);
  award.amount = amountOf(0, high, award.reasons);
  award.conditions = notYes(award.conditions);
}
