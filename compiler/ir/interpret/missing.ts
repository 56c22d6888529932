/** Which facts would still change the result, the most useful to ask first. */
import type { MissingFact } from "../../../runtime/decision.js";
import type { Context } from "./context.js";
import { missingFacts, type Reason } from "./reasons.js";

/** Something undecided: an award or bar with its id, or a note without one. */
export interface OpenMatter {
  readonly id: string | null;
  readonly reasons: readonly Reason[];
}

interface Place {
  readonly label: string;
  /** position among the declared facts and the history after them */
  readonly position: number;
  readonly year: number;
}

/** The year at the end of the path of a fact by year; null if it is the path of something else. */
const yearIn = (path: string, name: string): number | null => {
  const year = path.startsWith(`${name}.`) ? path.slice(name.length + 1) : "";
  return /^-?\d+$/.test(year) ? Number(year) : null;
};

const placeOf = (path: string, { applicant: { facts }, policy: { history } }: Context): Place => {
  for (const [position, fact] of facts.entries()) {
    if (!fact.byYear && fact.name === path) return { label: fact.label, position, year: 0 };
    const year = fact.byYear ? yearIn(path, fact.name) : null;
    if (year !== null) return { label: `${fact.label} ${String(year)}`, position, year };
  }
  const index = history.findIndex((fact) => fact.path === path);
  return {
    label: history[index]?.label ?? path,
    position: facts.length + (index < 0 ? history.length : index),
    year: 0,
  };
};

const byUsefulness = (
  a: { awards: readonly string[]; place: Place },
  b: { awards: readonly string[]; place: Place },
): number => b.awards.length - a.awards.length || a.place.position - b.place.position || a.place.year - b.place.year;

/** Facts not given that appear among the reasons of what is open. */
export const missingOf = (matters: readonly OpenMatter[], context: Context): readonly MissingFact[] => {
  const affected = new Map<string, string[]>();
  for (const { id, reasons } of matters) {
    for (const fact of missingFacts(reasons))
      affected.set(fact, [...(affected.get(fact) ?? []), ...(id === null ? [] : [id])]);
  }
  return [...affected]
    .map(([fact, awards]) => ({ fact, awards, place: placeOf(fact, context) }))
    .sort(byUsefulness)
    .map(({ fact, awards, place }) => ({ fact, label: place.label, awards }));
};
