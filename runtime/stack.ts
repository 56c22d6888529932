/** Groups of awards: what their members are worth together, and which give way to which. */
import { highOfAmount, lowOfAmount } from "./amount.js";
import { type AwardDraft, doubt, drop, isDue } from "./award.js";
import type { Reason } from "./decision.js";
import { NO_REASONS, union } from "./reasons.js";

/** A member of a group that may be due. */
export interface Candidate {
  /** bounds of what is due, 分 */
  readonly low: number;
  readonly high: number;
  readonly reasons: readonly Reason[];
  /** something of it is granted for certain */
  readonly sure: boolean;
  /** the awards under it that may be due, in order */
  readonly awards: readonly AwardDraft[];
  /** id of the award named when something gives way to it; null if nothing under it is sure */
  readonly front: string | null;
}

/** An award or group as a member; null is a group of which nothing can be due. */
export type Member = AwardDraft | Candidate | null;

/** Members that add up. */
export function sumOf(...members: readonly Member[]): Candidate | null {
  const candidates = candidatesOf(members);
  return combined(candidates, candidates, total(candidates, "low"), total(candidates, "high"), some(candidates));
}

/** Members that exclude each other. */
export function alternatives(...members: readonly Member[]): Candidate | null {
  const candidates = candidatesOf(members);
  return combined(candidates, candidates, largest(candidates, "low"), largest(candidates, "high"), some(candidates));
}

/** Only the highest member is paid; the others are dropped, or may be. */
export function highest(...members: readonly Member[]): Candidate | null {
  const candidates = candidatesOf(members);
  const beats = (i: number, j: number): boolean => {
    const [one, other] = [candidates[i], candidates[j]];
    if (one === undefined || other === undefined || i === j) return false;
    return one.low > other.high || (one.low === other.high && i < j);
  };
  const winners = candidates.map((_, j) => leading(candidates.filter((_candidate, i) => beats(i, j))));
  const kept = candidates.filter((_, j) => winners[j] === undefined);
  const before = combined(candidates, kept, largest(candidates, "low"), largest(candidates, "high"), some(candidates));
  for (const [j, candidate] of candidates.entries()) {
    const winner = winners[j];
    if (winner !== undefined) for (const award of candidate.awards) drop(award, winner.front);
    const rivals = candidates.filter((_, i) => i !== j && winners[i] === undefined && !beats(j, i));
    if (winner === undefined && rivals.length > 0) {
      const reasons = union(...rivals.map((rival) => rival.reasons));
      for (const award of candidate.awards) doubt(award, highOfAmount(award.amount), reasons);
    }
  }
  return before;
}

/** The applicant chooses one member. */
export function exclusive(group: string, ...members: readonly Member[]): Candidate | null {
  const candidates = candidatesOf(members);
  const low = Math.min(...candidates.map((candidate) => candidate.low));
  const sure = candidates.every((candidate) => candidate.sure);
  return combined(candidates, candidates, low, largest(candidates, "high"), sure, (awards) => ({
    kind: "choice",
    group,
    awards,
  }));
}

/** Members of one matter about whose stacking the document says nothing: neither summed nor dropped. */
export function undeclared(group: string, ...members: readonly Member[]): Candidate | null {
  const candidates = candidatesOf(members);
  const high = total(candidates, "high");
  return combined(candidates, candidates, largest(candidates, "low"), high, some(candidates), (awards) => ({
    kind: "stackingNotDeclared",
    group,
    awards,
  }));
}

/** A member as a candidate; null if nothing of it can be due. */
export function asCandidate(member: Member): Candidate | null {
  if (member === null || !("info" in member)) return member;
  if (!isDue(member)) return null;
  const sure = member.status === "granted";
  const [low, high] = [lowOfAmount(member.amount), highOfAmount(member.amount)];
  return { low, high, reasons: member.reasons, sure, awards: [member], front: sure ? member.info.id : null };
}

function candidatesOf(members: readonly Member[]): readonly Candidate[] {
  return members.map(asCandidate).filter((candidate) => candidate !== null);
}

/** The group seen from outside. `kept` are the candidates that did not give way; one candidate needs no reason of the group. */
function combined(
  candidates: readonly Candidate[],
  kept: readonly Candidate[],
  low: number,
  high: number,
  sure: boolean,
  because?: (awards: readonly string[]) => Reason,
): Candidate | null {
  if (candidates.length === 0) return null;
  const awards = kept.flatMap((candidate) => candidate.awards);
  const own = because === undefined || candidates.length < 2 ? [] : [because(awards.map(({ info }) => info.id))];
  const reasons = low === high ? NO_REASONS : union(...kept.map((candidate) => candidate.reasons), own);
  return { low, high, reasons, sure, awards, front: leading(candidates)?.front ?? null };
}

/** The sure candidate with the largest lower bound, the first of equals. */
function leading(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.sure && (best === undefined || candidate.low > best.low)) best = candidate;
  }
  return best;
}

function some(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => candidate.sure);
}

function total(candidates: readonly Candidate[], end: "low" | "high"): number {
  return candidates.reduce((sum, candidate) => sum + candidate[end], 0);
}

function largest(candidates: readonly Candidate[], end: "low" | "high"): number {
  return candidates.reduce((most, candidate) => Math.max(most, candidate[end]), 0);
}
