/** What a decision says besides money: what to ask next, promises, benefits, duties and readings. */
import type { Decision, MissingFact, NoteInfo, NoteResult, ReadingInfo } from "./decision.js";
import { itemCount } from "./render-awards.js";
import type { Names } from "./render-reasons.js";
import { aside, clauses, labelled, line, list, pick, type Language, type Line } from "./render-text.js";

const NAMED_AWARDS = 4;

function affects({ awards }: MissingFact, decision: Decision, names: Names, language: Language): string {
  const bars = new Map(decision.bars.map(({ info }) => [info.id, info.condition.text]));
  const barred = (text: string): string => pick(language, { zh: `不得享受（${text}）`, en: `bar (${text})` });
  const all = awards.map((id) => {
    const bar = bars.get(id);
    return bar === undefined ? names.award(id) : barred(bar);
  });
  const shown = list(language, all.slice(0, NAMED_AWARDS));
  const rest = all.length - NAMED_AWARDS;
  return rest > 0
    ? pick(language, { zh: `${shown}等 ${String(all.length)} 项`, en: `${shown} and ${String(rest)} more` })
    : shown;
}

/** The facts to ask for, the most useful first. */
export function missingLines(decision: Decision, names: Names, language: Language): readonly Line[] {
  if (decision.missing.length === 0) return [];
  const head = pick(language, { zh: "还需要的信息（按作用大小）", en: "Facts to ask for, the most useful first" });
  return [
    line(0, head),
    ...decision.missing.map((fact, index) => {
      const affected = affects(fact, decision, names, language);
      const words = affected === "" ? "" : pick(language, { zh: `关系到：${affected}`, en: `decides: ${affected}` });
      return line(2, `${String(index + 1)}. ${fact.label}${aside(language, words)}`);
    }),
  ];
}

const KINDS: readonly (readonly [NoteInfo["kind"], { readonly zh: string; readonly en: string }])[] = [
  ["promise", { zh: "服务承诺", en: "Promises" }],
  ["benefit", { zh: "优惠", en: "Benefits" }],
  ["duty", { zh: "工作任务", en: "Duties" }],
];

function noteStatus(status: NoteResult["status"], language: Language): string {
  switch (status) {
    case "granted":
      return "";
    case "unknown":
      return pick(language, { zh: "待定", en: "not decided yet" });
    case "notGranted":
      return pick(language, { zh: "不符合条件", en: "not granted" });
    case "barred":
      return pick(language, { zh: "不得享受", en: "barred" });
  }
}

function noteLine({ info, status }: NoteResult, language: Language, explain: boolean): Line {
  const who = explain ? list(language, info.responsible) : "";
  const parts = [noteStatus(status, language), info.place ?? "", who].filter((part) => part !== "");
  return line(2, `${info.text}${aside(language, clauses(language, parts))}`);
}

/** Promises and benefits that are or may be due; with `explain` all of them, and the duties. */
export function noteSections(
  notes: readonly NoteResult[],
  language: Language,
  explain: boolean,
): readonly (readonly Line[])[] {
  return KINDS.filter(([kind]) => explain || kind !== "duty").flatMap(([kind, words]) => {
    const found = notes.filter(
      ({ info, status }) => info.kind === kind && (explain || status === "granted" || status === "unknown"),
    );
    return found.length === 0
      ? []
      : [[line(0, pick(language, words)), ...found.map((note) => noteLine(note, language, explain))]];
  });
}

function readingLine({ text, place, clause, decidedBy, decidedOn }: ReadingInfo, language: Language): Line {
  const parts = [
    place ?? clause,
    ...(decidedBy === null ? [] : [labelled(language, pick(language, { zh: "确认人", en: "decided by" }), decidedBy)]),
    ...(decidedOn === null
      ? []
      : [labelled(language, pick(language, { zh: "确认日期", en: "decided on" }), decidedOn)]),
  ].filter((part) => part !== "");
  return line(2, `${text}${aside(language, clauses(language, parts))}`);
}

/** The interpretations that the result rests on. */
export function readingLines(readings: readonly ReadingInfo[], language: Language): readonly Line[] {
  if (readings.length === 0) return [];
  return [
    line(0, pick(language, { zh: "口径", en: "Readings relied on" })),
    ...readings.map((one) => readingLine(one, language)),
  ];
}

/** What the short text leaves out, so that nobody takes it for everything. */
export function leftOutLines({ notes, readings }: Decision, language: Language): readonly Line[] {
  const duties = notes.filter(({ info }) => info.kind === "duty").length;
  const parts = [
    ...(duties === 0
      ? []
      : [pick(language, { zh: `工作任务 ${itemCount(duties, language)}`, en: `duties: ${String(duties)}` })]),
    ...(readings.length === 0
      ? []
      : [
          pick(language, {
            zh: `口径 ${itemCount(readings.length, language)}`,
            en: `readings relied on: ${String(readings.length)}`,
          }),
        ]),
  ];
  if (parts.length === 0) return [];
  const what = list(language, parts);
  return [line(0, pick(language, { zh: `另有${what}，见详细说明。`, en: `Not listed here: ${what}.` }))];
}
