/** Facts that were not given and would still change the result, the most useful to ask first. */
import { type AwardDraft, isDue } from "./award.js";
import type { MissingFact, Reason } from "./decision.js";
import type { BarDraft, NoteDraft } from "./note.js";

/** A fact as far as asking for it goes; `path` is its name, or `past.<award>.<field>`. */
export interface FactPart {
  readonly path: string;
  readonly label: string;
  readonly byYear: boolean;
}

const NOTHING: readonly MissingFact[] = [];

interface Matter {
  /** id of an award or bar; null for a note */
  readonly id: string | null;
  readonly reasons: readonly Reason[];
}

/** `facts`: of the applicant in the order of their declaration, then the history. */
export function missingFacts(
  facts: readonly FactPart[],
  awards: readonly AwardDraft[],
  bars: readonly BarDraft[],
  notes: readonly NoteDraft[],
): readonly MissingFact[] {
  if (!awards.some(hasReasons) && !notes.some(hasReasons)) return NOTHING;
  const affected = new Map<string, string[]>();
  for (const { id, reasons } of openMatters(awards, bars, notes)) {
    for (const reason of reasons) {
      if (reason.kind !== "fact") continue;
      const ids = affected.get(reason.fact) ?? [];
      affected.set(reason.fact, ids);
      if (id !== null) ids.push(id);
    }
  }
  return [...affected]
    .map(([fact, ids]) => ({ fact, awards: ids, ...placeOf(fact, facts) }))
    .sort((a, b) => b.awards.length - a.awards.length || a.position - b.position || a.year - b.year)
    .map(({ fact, label, awards: ids }) => ({ fact, label, awards: ids }));
}

function hasReasons({ reasons }: AwardDraft | NoteDraft): boolean {
  return reasons.length > 0;
}

/** Awards that are or may be due, bars that are open and cover something that is, and notes that are open. */
function openMatters(
  awards: readonly AwardDraft[],
  bars: readonly BarDraft[],
  notes: readonly NoteDraft[],
): readonly Matter[] {
  const openAwards = awards.filter(isDue);
  const openNotes = notes.filter(({ status }) => status === "unknown");
  const covering = new Set([...openAwards, ...openNotes].flatMap((one) => one.bars));
  const openBars = bars.filter(({ truth, info }) => truth === "unknown" && covering.has(info.id));
  return [
    ...openAwards.map(({ info, reasons }) => ({ id: info.id, reasons })),
    ...openBars.map(({ info, reasons }) => ({ id: info.id, reasons })),
    ...openNotes.map(({ reasons }) => ({ id: null, reasons })),
  ];
}

function placeOf(path: string, facts: readonly FactPart[]): { label: string; position: number; year: number } {
  const exact = facts.findIndex((fact) => !fact.byYear && fact.path === path);
  const dot = path.lastIndexOf(".");
  const [name, year] = [path.slice(0, dot), Number(path.slice(dot + 1))];
  const ofYear = facts.findIndex((fact) => fact.byYear && dot >= 0 && fact.path === name && Number.isInteger(year));
  const position = exact >= 0 ? exact : ofYear;
  const label = facts[position]?.label ?? path;
  return exact >= 0 ? { label, position, year: 0 } : { label: `${label} ${year}`, position, year };
}
