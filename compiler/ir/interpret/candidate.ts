/** What a group sees of its members. */
import type { Money } from "./amount.js";
import type { Assessment } from "./assessment.js";
import { compareEnds } from "./bounds.js";

/** Assessments of the applicant's awards by id, in the order of the policy. */
export type Standings = ReadonlyMap<string, Assessment>;

/** A member of a group that may be due. */
export interface Candidate {
  readonly due: Money;
  /** something of it is granted for certain */
  readonly sure: boolean;
  /** ids of the awards under it that may be due, in order */
  readonly awards: readonly string[];
  /** id of the award that is named when something gives way to it; null if nothing under it is sure */
  readonly front: string | null;
}

/** The sure candidate with the largest low end, the first of equals. */
export const leading = (candidates: readonly Candidate[]): Candidate | null =>
  candidates
    .filter(({ sure }) => sure)
    .reduce<Candidate | null>(
      (best, one) => (best === null || compareEnds(one.due.bounds.low, best.due.bounds.low) > 0 ? one : best),
      null,
    );
