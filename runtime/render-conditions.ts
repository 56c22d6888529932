/** Conditions and bars in words. */
import type { BarResult, ConditionResult } from "./decision.js";
import { aside, pick, type Language } from "./render-text.js";

const MARKS = { yes: "✓", no: "✗", unknown: "?" } as const;

/** A condition as the writer put it, with what its origin adds for the reader. */
function conditionText({ info, truth }: ConditionResult, language: Language): string {
  const say = (zh: string, en: string): string => `${info.text}${aside(language, pick(language, { zh, en }))}`;
  switch (info.origin) {
    case "inForce":
      return truth === "no" ? say("不在有效期内", "not in force") : info.text;
    case "history":
      if (truth === "yes") return info.text;
      return truth === "no"
        ? say("此前已享受，不能再享受", "granted before, not again")
        : say("此前享受情况未提供", "history not given");
    case "amount":
      if (truth === "yes") return pick(language, { zh: "本情形有奖补", en: "this case is awarded" });
      return truth === "no"
        ? pick(language, { zh: "本情形不予奖补", en: "nothing is granted in this case" })
        : pick(language, { zh: "本情形是否有奖补待定", en: "whether this case is awarded is open" });
    default:
      return info.text;
  }
}

/** A condition behind its mark. */
export function marked(condition: ConditionResult, language: Language): string {
  return `${MARKS[condition.truth]} ${conditionText(condition, language)}`;
}

/** The condition of a bar, with its place in the document. */
export function barText({ info }: BarResult, language: Language): string {
  return `${info.condition.text}${aside(language, info.place ?? info.clause)}`;
}
