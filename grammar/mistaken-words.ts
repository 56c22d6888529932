/** Words that writers use instead of a keyword, and keywords in the wrong case: read as meant, with a fix. */
import type { TokenType } from "chevrotain";
import { Minus, K, keywordName, Plus, Slash, Star } from "./tokens.js";
import { spelling } from "./keywords.js";
import { keywordVocabulary } from "./words.js";

const instead: readonly (readonly [type: TokenType, words: string])[] = [
  [K.If, "如果 若 假如 倘若"],
  [K.And, "并且 而且 以及"],
  [K.Or, "或者 或是"],
  [K.Not, "不是 非"],
  [K.GreaterEqual, "大于等于 大于或等于 不小于"],
  [K.LessEqual, "小于等于 小于或等于 不大于"],
  [K.Greater, "大于"],
  [K.Less, "小于"],
  [K.Equal, "equals"],
  [K.NotEqual, "不为"],
  [K.Yes, "true"],
  [K.No, "false"],
  [K.Absent, "null"],
  [K.LastYear, "上年 上一年 上一年度 去年"],
  [K.ThisYear, "本年 当年 今年 当年度"],
  [K.AllOf, "同时满足 全部满足 同时具备 全部符合"],
  [K.AnyOf, "满足任一 任一满足 满足其一 满足之一 符合任一 符合其一"],
  [K.Award, "给与 予以"],
  [K.UpTo, "至多 最高不超过"],
  [K.Max, "maximum 上限"],
  [K.Min, "minimum 下限"],
  [K.PaidTo, "支付给 发放给 拨付给"],
  [K.For, "适用于"],
  [K.Responsible, "责任部门"],
  [Star, "乘以 乘"],
  [Slash, "除以"],
  [Plus, "加上"],
  [Minus, "减去"],
];
const signs: ReadonlyMap<TokenType, string> = new Map([
  [Star, "*"],
  [Slash, "/"],
  [Plus, "+"],
  [Minus, "-"],
]);

let table: ReadonlyMap<string, TokenType> | undefined;

/** What a word that nobody declared was meant for. */
export interface Meant {
  readonly code: "write-instead" | "keyword-case";
  readonly type: TokenType;
  readonly write: string;
}

/** The keyword an undeclared word stands for, if it is a known mistake. */
export function meantWord(word: string): Meant | undefined {
  table ??= new Map(instead.flatMap(([type, words]) => words.split(" ").map((written) => [written, type] as const)));
  const type = table.get(word);
  const dialect = /^[\x20-\x7e]+$/.test(word) ? "en" : "zh";
  if (type) return { code: "write-instead", type, write: written(type, dialect) };
  const lower = word.toLowerCase();
  const keyword = lower === word ? undefined : keywordVocabulary().single.get(lower);
  return keyword && { code: "keyword-case", type: keyword, write: lower };
}

/** The canonical spelling of a keyword or sign. */
function written(type: TokenType, dialect: "en" | "zh"): string {
  const name = keywordName(type);
  return name ? spelling(name, dialect) : (signs.get(type) ?? type.name);
}
