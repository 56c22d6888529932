/** Reasons why a value is open, kept in the order of first appearance and without repetition. */
import type { Reason } from "../../../runtime/decision.js";

export type { Reason };

const keyOf = (reason: Reason): string => JSON.stringify(Object.entries(reason).sort(([a], [b]) => (a < b ? -1 : 1)));

export const union = (...lists: readonly (readonly Reason[])[]): readonly Reason[] => {
  const found = new Map<string, Reason>();
  for (const reason of lists.flat()) {
    const key = keyOf(reason);
    if (!found.has(key)) found.set(key, reason);
  }
  return [...found.values()];
};

/** Paths of the facts whose absence is among the reasons. */
export const missingFacts = (reasons: readonly Reason[]): readonly string[] =>
  reasons.flatMap((reason) => (reason.kind === "fact" ? [reason.fact] : []));
