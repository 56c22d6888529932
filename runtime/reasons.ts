/** Sets of reasons, kept in order of first appearance. */
import type { Reason } from "./decision.js";

/** No reasons: what every known value has. */
export const NO_REASONS: readonly Reason[] = [];

/** All reasons of the lists, in order, each once. */
export function union(...lists: readonly (readonly Reason[])[]): readonly Reason[] {
  const filled = lists.filter((list) => list.length > 0);
  const [first] = filled;
  if (first === undefined) return NO_REASONS;
  if (filled.length === 1) return first;
  const all: Reason[] = [];
  for (const list of filled) {
    for (const reason of list) if (!all.some((other) => sameReason(other, reason))) all.push(reason);
  }
  return all;
}

/** Whether two reasons are equal in every field. */
export function sameReason(a: Reason, b: Reason): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "fact":
      return b.kind === "fact" && a.fact === b.fact;
    case "undefined":
      return b.kind === "undefined" && a.cause === b.cause && a.text === b.text;
    case "discretion":
      return b.kind === "discretion" && a.award === b.award;
    case "unset":
      return b.kind === "unset" && a.award === b.award && a.how === b.how && a.text === b.text;
    case "stackingNotDeclared":
    case "choice":
      return b.kind === a.kind && a.group === b.group && sameList(a.awards, b.awards);
    case "outOfRange":
      return b.kind === "outOfRange" && a.award === b.award;
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
