/** From the parts of a decision to the whole. */
import { amountOf, totalOf } from "./amount.js";
import type { AwardDraft } from "./award.js";
import type { Amount, Decision, MatchedAward, ReadingInfo, Summary } from "./decision.js";
import { type FactPart, missingFacts } from "./missing.js";
import type { BarDraft, NoteDraft } from "./note.js";
import { asCandidate, type Member } from "./stack.js";

/** What is constant about a policy for one kind of applicant. */
export interface PolicyPart {
  readonly policy: string;
  readonly label: string;
  readonly applicant: string;
  /** facts of the applicant in the order of their declaration, then the history */
  readonly facts: readonly FactPart[];
  readonly readings: readonly ReadingInfo[];
}

/** The two clocks of an evaluation. */
export interface Clock {
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly claimYear: number;
}

/** The decision of which these are the parts; `total` is the value of the root of the stacking tree. */
export function decide(
  part: PolicyPart,
  { asOf, claimYear }: Clock,
  total: Member,
  awards: readonly AwardDraft[],
  bars: readonly BarDraft[],
  notes: readonly NoteDraft[],
): Decision {
  const { policy, label, applicant, facts, readings } = part;
  const missing = missingFacts(facts, awards, bars, notes);
  return {
    policy,
    label,
    applicant,
    asOf,
    claimYear,
    total: amountOfRoot(total),
    awards,
    bars,
    notes,
    missing,
    readings,
  };
}

function amountOfRoot(total: Member): Amount {
  const candidate = asCandidate(total);
  return candidate === null ? amountOf(0, 0, []) : totalOf(candidate.low, candidate.high, candidate.reasons);
}

/** What the fast evaluation returns, from a full decision. */
export function summaryOf(decision: Decision): Summary {
  const awards: MatchedAward[] = [];
  for (const { info, status, amount } of decision.awards) {
    if ((status === "granted" || status === "unknown") && amount !== null) awards.push({ info, status, amount });
  }
  return { total: decision.total, awards };
}
