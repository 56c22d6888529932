/** The words and marks of a dialect, as the formatter prints them. */
import { keywords, spelling, type Dialect, type Keyword, type KeywordName } from "../../grammar/keywords.js";
import type { Comparator } from "../ast/nodes.js";
import { typeWords } from "../types/type.js";

/** Punctuation of a dialect. A mark of the Chinese dialect is as wide as a character and wants no blank behind it. */
export interface Marks {
  readonly comma: string;
  /** between the members of a list */
  readonly listComma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
  readonly wide: boolean;
}

const marks: Readonly<Record<Dialect, Marks>> = {
  en: { comma: ",", listComma: ",", semicolon: ";", colon: ":", open: "(", close: ")", wide: false },
  zh: { comma: "，", listComma: "、", semicolon: "；", colon: "：", open: "（", close: "）", wide: true },
};

export interface Words extends Marks {
  readonly dialect: Dialect;
  /** canonical spelling of a keyword */
  readonly word: (name: KeywordName) => string;
}

export function wordsOf(dialect: Dialect): Words {
  return { ...marks[dialect], dialect, word: (name) => spelling(name, dialect) };
}

const comparatorKeywords: Readonly<Record<Comparator, KeywordName>> = {
  ">=": "GreaterEqual",
  "<=": "LessEqual",
  ">": "Greater",
  "<": "Less",
  "=": "Equal",
  "!=": "NotEqual",
};

/** What the Chinese dialect says between two dates. */
const dateComparators: Partial<Readonly<Record<Comparator, string>>> = {
  ">=": "不早于",
  "<=": "不晚于",
  ">": "晚于",
  "<": "早于",
};

/**
 * The word of a comparison. English has the sign; Chinese keeps the word that was written (满, 达到, 早于 and so on are
 * the idiom of official texts, and all read as the same sign) and says 不早于 for 不低于 beside a date.
 */
export function comparatorWord(words: Words, operator: Comparator, written: string, besideDate: boolean): string {
  if (words.dialect === "en") return operator;
  const entry: Keyword = keywords[comparatorKeywords[operator]];
  if (entry.zh.includes(written)) return written;
  return (besideDate ? dateComparators[operator] : undefined) ?? spelling(comparatorKeywords[operator], "zh");
}

/** A type word in the dialect asked for; any other name of a type stays as it is. */
export function typeWord(name: string, dialect: Dialect): string {
  const type = typeWords.get(name);
  if (type === undefined) return name;
  const candidates = [...typeWords].filter(([, meaning]) => meaning === type).map(([word]) => word);
  return candidates.find((word) => /^[a-z]/.test(word) === (dialect === "en")) ?? name;
}
