/** Stacking: what the awards of a group are worth together. */
import type { Group, GroupAward } from "../ir.js";
import { leading, type Candidate, type Standings } from "./candidate.js";
import { extreme, hull, isSingle, sum, type Bounds } from "./bounds.js";
import { giveWay } from "./highest.js";
import { union, type Reason } from "./reasons.js";

/** What became of a group or award: null if nothing of it can be due. */
export interface Settled {
  readonly candidate: Candidate | null;
  readonly standings: Standings;
}

const settleAward = ({ award }: GroupAward, standings: Standings): Settled => {
  const standing = standings.get(award);
  if (standing?.status !== "granted" && standing?.status !== "unknown") return { candidate: null, standings };
  const sure = standing.status === "granted";
  return { candidate: { due: standing.due, sure, awards: [award], front: sure ? award : null }, standings };
};

interface Combined {
  readonly bounds: Bounds;
  readonly sure: boolean;
  /** a reason of the group's own */
  readonly reason?: Reason;
}

const combine = ({ id, mode }: Group, candidates: readonly Candidate[], awards: readonly string[]): Combined => {
  const all = candidates.map(({ due }) => due.bounds);
  const someSure = candidates.some(({ sure }) => sure);
  switch (mode) {
    case "sum":
      return { bounds: sum(all), sure: someSure };
    case "highest":
    case "alternatives":
      return { bounds: extreme("max", all), sure: someSure };
    case "exclusive": {
      const sure = candidates.every((candidate) => candidate.sure);
      return all.length < 2
        ? { bounds: hull(all), sure }
        : { bounds: hull(all), sure, reason: { kind: "choice", group: id, awards } };
    }
    case "undeclared": {
      if (all.length < 2) return { bounds: sum(all), sure: someSure };
      const bounds = { low: extreme("max", all).low, high: sum(all).high };
      return { bounds, sure: someSure, reason: { kind: "stackingNotDeclared", group: id, awards } };
    }
  }
};

/** The group seen from outside; `kept` are the candidates that did not give way. */
const asCandidate = (group: Group, candidates: readonly Candidate[], kept: readonly Candidate[]): Candidate => {
  const awards = kept.flatMap((candidate) => candidate.awards);
  const { bounds, sure, reason } = combine(group, candidates, awards);
  const reasons = union(...kept.map(({ due }) => due.reasons), reason === undefined ? [] : [reason]);
  const due = { bounds, reasons: isSingle(bounds) ? [] : reasons };
  return { due, sure, awards, front: leading(candidates)?.front ?? null };
};

/** The value of a group and the assessments after stacking, from the inside out. */
export const settleGroup = (group: Group, before: Standings): Settled => {
  let standings = before;
  const candidates: Candidate[] = [];
  for (const member of group.members) {
    const settled = member.kind === "group" ? settleGroup(member, standings) : settleAward(member, standings);
    standings = settled.standings;
    if (settled.candidate !== null) candidates.push(settled.candidate);
  }
  if (candidates.length === 0) return { candidate: null, standings };
  if (group.mode !== "highest") return { candidate: asCandidate(group, candidates, candidates), standings };
  const { kept, standings: after } = giveWay(candidates, standings);
  return { candidate: asCandidate(group, candidates, kept), standings: after };
};
