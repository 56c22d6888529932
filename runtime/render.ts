/** A decision as text, in Chinese or English, for people who know the policy and not the program. */
import type { Decision } from "./decision.js";
import { totalLines } from "./render-amount.js";
import { awardSections } from "./render-awards.js";
import { leftOutLines, missingLines, noteSections, readingLines } from "./render-notes.js";
import { namesIn } from "./render-reasons.js";
import { BLANK, clauses, layOut, line, pick, type Language, type Line } from "./render-text.js";

export interface RenderOptions {
  readonly language: Language;
  /** with the steps of each amount, all conditions, duties and readings */
  readonly explain: boolean;
  /** columns of the terminal; without it lines are not broken */
  readonly width?: number;
}

function heading(decision: Decision, language: Language): readonly Line[] {
  const { applicant, asOf, claimYear } = decision;
  const about = [
    ...(applicant === "" ? [] : [pick(language, { zh: `申报对象：${applicant}`, en: `Applicant: ${applicant}` })]),
    pick(language, { zh: `截至 ${asOf}`, en: `as of ${asOf}` }),
    pick(language, { zh: `申报年度 ${String(claimYear)}`, en: `claim year ${String(claimYear)}` }),
  ];
  return [line(0, decision.label === "" ? decision.policy : decision.label), line(0, clauses(language, about))];
}

/**
 * The decision as lines of text without a line break at the end and without colours. Amounts that are only bounds are always
 * introduced as such. Texts of the policy are untrusted: control characters are removed.
 */
export function renderDecision(decision: Decision, { language, explain, width = Infinity }: RenderOptions): string {
  const names = namesIn(decision);
  const sections: readonly (readonly Line[])[] = [
    heading(decision, language),
    totalLines(decision, names, language),
    ...awardSections(decision.awards, { names, bars: decision.bars, total: decision.total, language, explain }),
    missingLines(decision, names, language),
    ...noteSections(decision.notes, language, explain),
    explain ? readingLines(decision.readings, language) : leftOutLines(decision, language),
  ];
  const lines = sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [BLANK, ...section]));
  return layOut(lines, width);
}
