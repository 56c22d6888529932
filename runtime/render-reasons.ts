/** Why something is open, in words. */
import type { Decision, Reason } from "./decision.js";
import { aside, list, pick, quoted, type Language } from "./render-text.js";

/** Finds the words for what reasons name by id. */
export interface Names {
  readonly award: (id: string) => string;
  readonly fact: (path: string) => string;
}

export function namesIn({ awards, missing }: Decision): Names {
  const labels = new Map(awards.map(({ info }) => [info.id, info.label]));
  const facts = new Map(missing.map(({ fact, label }) => [fact, label]));
  return { award: (id) => labels.get(id) ?? id, fact: (path) => facts.get(path) ?? path };
}

type Unset = Extract<Reason, { kind: "unset" }>;

/** What the document says instead of a figure. */
export function unsetText({ how, text }: Unset, language: Language): string {
  const detail = aside(language, text ?? "");
  switch (how) {
    case "setElsewhere":
      return pick(language, { zh: "另行规定", en: "set elsewhere" }) + detail;
    case "caseByCase":
      return pick(language, { zh: "一事一议", en: "decided case by case" }) + detail;
    case "notStated":
      return pick(language, { zh: "文件没有写明金额", en: "the document states no amount" }) + detail;
    case "notComputable":
      return pick(language, { zh: "按文件无法计算", en: "cannot be computed from the document" }) + detail;
  }
}

function ofAward(
  id: string,
  words: { readonly zh: string; readonly en: string },
  names: Names,
  language: Language,
): string {
  if (id === "") return pick(language, words);
  const name = quoted(language, names.award(id));
  return pick(language, { zh: `${name}${words.zh}`, en: `${name}: ${words.en}` });
}

/** One reason that is no missing fact. `own`: the award that is being described, which need not be named. */
function reasonText(
  reason: Exclude<Reason, { kind: "fact" }>,
  own: string | null,
  names: Names,
  language: Language,
): string {
  switch (reason.kind) {
    case "undefined": {
      const what = quoted(language, reason.text);
      return reason.cause === "divisionByZero"
        ? pick(language, { zh: `${what}的除数为 0，无法计算`, en: `${what} divides by 0 and has no value` })
        : pick(language, { zh: `${what}没有值，无法计算`, en: `${what} has no value` });
    }
    case "discretion": {
      const id = reason.award === own ? "" : reason.award;
      return ofAward(
        id,
        { zh: "由主管部门在幅度内确定", en: "decided by the office within these bounds" },
        names,
        language,
      );
    }
    case "unset": {
      const words = unsetText(reason, language);
      return ofAward(reason.award === own ? "" : reason.award, { zh: words, en: words }, names, language);
    }
    case "stackingNotDeclared": {
      const awards = list(
        language,
        reason.awards.map((id) => quoted(language, names.award(id))),
      );
      return pick(language, {
        zh: `${awards}能否叠加，文件没有写明`,
        en: `the document does not say whether ${awards} add up`,
      });
    }
    case "choice": {
      const awards = list(
        language,
        reason.awards.map((id) => quoted(language, names.award(id))),
      );
      return pick(language, { zh: `${awards}择一享受，由申请人选择`, en: `the applicant chooses one of ${awards}` });
    }
    case "outOfRange": {
      const words = {
        zh: "金额超出可计算的范围（10万亿元）",
        en: "the figure is beyond the largest possible amount (10万亿元)",
      };
      return ofAward(reason.award === null || reason.award === own ? "" : reason.award, words, names, language);
    }
  }
}

/** Labels of the missing facts among the reasons. */
export function missingLabels(reasons: readonly Reason[], names: Names): readonly string[] {
  return [...new Set(reasons.flatMap((reason) => (reason.kind === "fact" ? [names.fact(reason.fact)] : [])))];
}

/** The reasons, missing facts together and first. */
export function reasonTexts(
  reasons: readonly Reason[],
  own: string | null,
  names: Names,
  language: Language,
): readonly string[] {
  const missing = missingLabels(reasons, names);
  const facts = list(language, missing);
  return [
    ...(missing.length === 0 ? [] : [pick(language, { zh: `未提供：${facts}`, en: `not given: ${facts}` })]),
    ...otherReasons(reasons, own, names, language),
  ];
}

/** The reasons that are no missing facts. */
export function otherReasons(
  reasons: readonly Reason[],
  own: string | null,
  names: Names,
  language: Language,
): readonly string[] {
  return reasons.flatMap((reason) => (reason.kind === "fact" ? [] : [reasonText(reason, own, names, language)]));
}
