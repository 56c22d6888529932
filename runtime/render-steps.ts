/** The steps of an amount in plain words: `到位资金 3000万元 × 5% = 150万元；封顶 100万元（已触及上限）`. */
import type { Display, Step, Value } from "./decision.js";
import { isInfinite } from "./exact.js";
import { aside, clauses, pick, type Language } from "./render-text.js";
import { isSingle, knownText, valueText } from "./render-value.js";

/** Whether the text is a figure, such as `5%`, `20元/㎡·月` or `5% 至 15%`, which says no more than its value. */
export function isFigure(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.every((word) => word === "至" || word === "to" || /^[\d０-９][^*×+(（]*$/u.test(word));
}

/** `到位资金 3000万元`; `到位资金（未知）`, `a + b（3000万元）` where it would not be read as one; or just `5%` for a figure. */
function operandText(text: string, value: Value, display: Display, language: Language): string {
  const shown = valueText(value, display, language);
  if (isFigure(text) && value.kind !== "unknown") return shown;
  return isSingle(value) && !/[\d+*/]/.test(text) ? `${text} ${shown}` : `${text}${aside(language, shown)}`;
}

function operandAt({ info, operands }: Step, index: number, language: Language): string | undefined {
  const [described, value] = [info.operands[index], operands[index]];
  return described === undefined || value === undefined
    ? undefined
    : operandText(described.text, value, described.display, language);
}

/** What came out of the step. */
function result({ info, value }: Step, language: Language): string {
  if (value.kind === "absent") return pick(language, { zh: "不予", en: "nothing" });
  return knownText(value, info.display, language) ?? pick(language, { zh: "待定", en: "not known yet" });
}

function productText(step: Step, language: Language): string {
  const [first, second] = [operandAt(step, 0, language), operandAt(step, 1, language)];
  const left = first === undefined || second === undefined ? step.info.text : `${first} × ${second}`;
  return `${left} = ${result(step, language)}`;
}

function tableText(step: Step, language: Language): string {
  const keys = step.operands
    .map((_, index) => operandAt(step, index, language) ?? "")
    .join(pick(language, { zh: "、", en: ", " }));
  const [found, table] = [result(step, language), step.info.text];
  return pick(language, {
    zh: `按 ${keys === "" ? table : keys}：${found}`,
    en: `by ${keys === "" ? table : keys}: ${found}`,
  });
}

function plainText(step: Step, language: Language): string {
  const found = result(step, language);
  return isFigure(step.info.text) ? found : `${step.info.text} = ${found}`;
}

const EFFECTS = {
  cap: {
    bit: { zh: "已触及上限", en: "reached" },
    idle: { zh: "未触及", en: "not reached" },
    open: { zh: "是否触及待定", en: "may be reached" },
  },
  floor: {
    bit: { zh: "已提至保底", en: "raised to it" },
    idle: { zh: "未触及", en: "not needed" },
    open: { zh: "是否触及待定", en: "may raise it" },
  },
} as const;

function boundText(step: Step, kind: "cap" | "floor", language: Language): string {
  const [limit, value] = [operandAt(step, 0, language) ?? step.info.text, step.operands[0]];
  if (value?.kind === "number" && isInfinite(value.low)) return pick(language, { zh: "不设上限", en: "no limit" });
  const words = kind === "cap" ? { zh: "封顶", en: "max" } : { zh: "保底", en: "min" };
  const effect = step.effect === null ? "" : pick(language, EFFECTS[kind][step.effect]);
  const text = `${pick(language, words)} ${limit}${aside(language, effect)}`;
  const isPlain = step.effect !== "open" && value !== undefined && isSingle(value);
  return isPlain ? text : `${text} = ${result(step, language)}`;
}

function stepText(step: Step, language: Language): string {
  const found = result(step, language);
  switch (step.info.kind) {
    case "share":
    case "per":
      return productText(step, language);
    case "table":
      return tableText(step, language);
    case "value":
      return plainText(step, language);
    case "cap":
    case "floor":
      return boundText(step, step.info.kind, language);
    case "discretion": {
      const known = knownText(step.value, step.info.display, language);
      const words = pick(language, { zh: "由主管部门在幅度内确定", en: "decided by the office within bounds" });
      return known === undefined ? words : pick(language, { zh: `${words}：${known}`, en: `${words}: ${known}` });
    }
    case "unset":
      return step.info.text;
    case "round":
      return pick(language, { zh: `取整为 ${found}`, en: `rounded to ${found}` });
    case "atLeastZero":
      return pick(language, { zh: `不足 0 的按 0 计：${found}`, en: `not below 0: ${found}` });
  }
}

/** All steps on one line. */
export function stepsText(steps: readonly Step[], language: Language): string {
  return clauses(
    language,
    steps.map((step) => stepText(step, language)),
  );
}
