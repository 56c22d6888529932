/** Taking the higher: which candidates give way for certain, and which may. */
import { NOTHING, upTo } from "./amount.js";
import type { Assessment } from "./assessment.js";
import { compareEnds } from "./bounds.js";
import { leading, type Candidate, type Standings } from "./candidate.js";
import { union, type Reason } from "./reasons.js";

const change = (ids: readonly string[], standings: Standings, alter: (one: Assessment) => Assessment): Standings => {
  const changed = new Map(standings);
  for (const id of ids) {
    const standing = changed.get(id);
    if (standing !== undefined) changed.set(id, alter(standing));
  }
  return changed;
};

const drop = (loser: Candidate, droppedFor: string | null, standings: Standings): Standings =>
  change(loser.awards, standings, (one) => ({ ...one, status: "dropped", due: NOTHING, droppedFor }));

/** What may give way is undecided, for the reasons of those that may beat it too. */
const doubt = (candidate: Candidate, rivals: readonly Candidate[], standings: Standings): Standings => {
  const added: readonly Reason[] = rivals.flatMap(({ due }) => due.reasons);
  return change(candidate.awards, standings, (one) => ({
    ...one,
    status: "unknown",
    due: { bounds: upTo(one.due.bounds), reasons: union(one.due.reasons, added) },
  }));
};

/** The candidates that are not dropped, and the assessments with the consequences for each award. */
export const giveWay = (
  candidates: readonly Candidate[],
  before: Standings,
): { readonly kept: readonly Candidate[]; readonly standings: Standings } => {
  const stands = new Map(candidates.map((candidate, position) => [candidate, position] as const));
  const isFirst = (i: Candidate, j: Candidate): boolean => (stands.get(i) ?? 0) < (stands.get(j) ?? 0);
  const beats = (i: Candidate, j: Candidate): boolean => {
    const difference = compareEnds(i.due.bounds.low, j.due.bounds.high);
    return difference > 0 || (difference === 0 && isFirst(i, j));
  };
  const winnerOver = (j: Candidate): Candidate | null => leading(candidates.filter((i) => i !== j && beats(i, j)));

  const kept = candidates.filter((candidate) => winnerOver(candidate) === null);
  let standings = before;
  for (const candidate of candidates) {
    const winner = winnerOver(candidate);
    const rivals = kept.filter((other) => other !== candidate && !beats(candidate, other));
    if (winner !== null) standings = drop(candidate, winner.front, standings);
    else if (rivals.length > 0) standings = doubt(candidate, rivals, standings);
  }
  return { kept, standings };
};
