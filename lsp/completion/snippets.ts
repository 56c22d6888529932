/** Whole statements to start from: a clause, an award, an example. Places to fill in are marked as snippets mark them. */
import { CompletionItemKind } from "vscode-languageserver";
import type { Language } from "../../compiler/diagnostics/message.js";
import type { Dialect } from "../../grammar/keywords.js";
import type { Assist } from "./assist.js";
import { type Candidate, rank } from "./candidate.js";

interface Snippet {
  readonly where: "top" | "clause" | "both";
  readonly label: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Dialect, string>>;
  /** words by which it is found */
  readonly words: readonly string[];
}

const snippets: readonly Snippet[] = [
  {
    where: "top",
    label: { zh: "条款 …", en: "clause …" },
    words: ["条款", "clause", "tk"],
    text: {
      zh: '条款 ${1:名称} "${2:标题}" 出自 "${3:第一条}" 适用对象 ${4:企业} {\n  ${0:给予 5万元}\n}',
      en: 'clause ${1:name} "${2:title}" at "${3:1}" for ${4:firm} {\n  ${0:award 5万}\n}',
    },
  },
  {
    where: "top",
    label: { zh: "算例 …", en: "example …" },
    words: ["算例", "example", "sl"],
    text: {
      zh: '算例 "${1:说明}" {\n  已知 ${2:信息项} = ${3:是}\n  应得 合计 = ${0:5万元}\n}',
      en: 'example "${1:what it shows}" {\n  given ${2:fact} = ${3:yes}\n  expect total = ${0:5万}\n}',
    },
  },
  {
    where: "top",
    label: { zh: "信息表 …", en: "facts …" },
    words: ["信息表", "facts", "xxb"],
    text: {
      zh: '信息表 ${1:企业} {\n  ${2:信息项} "${3:说明}"：${0:金额}\n}',
      en: 'facts ${1:firm} {\n  ${2:fact} "${3:what it is}": ${0:money}\n}',
    },
  },
  {
    where: "top",
    label: { zh: "级别表 …", en: "level …" },
    words: ["级别表", "level", "jbb"],
    text: {
      zh: "级别表 ${1:级别} { ${2:国家级} > ${3:省级} > ${0:市级} }",
      en: "level ${1:grade} { ${2:gold} > ${3:silver} > ${0:bronze} }",
    },
  },
  {
    where: "both",
    label: { zh: "给予 … 的 5%，封顶 …", en: "award 5% of … max …" },
    words: ["给予", "award", "jy"],
    text: { zh: "给予 ${1:金额} 的 ${2:5%}，封顶 ${0:100万元}", en: "award ${2:5%} of ${1:amount} max ${0:100万}" },
  },
  {
    where: "both",
    label: { zh: "对 … 的，给予 …", en: "if …, award …" },
    words: ["对", "给予", "if", "award", "d"],
    text: { zh: "对 ${1:条件} 的，给予 ${0:5万元}", en: "if ${1:condition}, award ${0:5万}" },
  },
  {
    where: "both",
    label: { zh: "按 … 给予 { … }", en: "by … award { … }" },
    words: ["按", "给予", "by", "award", "a"],
    text: {
      zh: "按 ${1:级别} 给予 { ${2:国家级}：${3:5万元}，其他：${0:不予} }",
      en: "by ${1:grade} award { ${2:gold}: ${3:5万}, other: ${0:none} }",
    },
  },
  {
    where: "both",
    label: { zh: "对 … 的，不得享受 …", en: "if …, bar …" },
    words: ["不得享受", "bar", "bdxs"],
    text: { zh: "对 ${1:条件} 的，不得享受 ${0:全部}", en: "if ${1:condition}, bar ${0:all}" },
  },
];

export interface Snipping {
  readonly assist: Assist;
  readonly dialect: Dialect;
  readonly language: Language;
}

export function snippetCandidates({ assist, dialect, language }: Snipping): readonly Candidate[] {
  if (!assist.atHead || (assist.around !== undefined && assist.around !== "body")) return [];
  const isTop = assist.around === undefined;
  return snippets
    .filter(({ where }) => where === "both" || (where === "top") === isTop)
    .map(({ label, text, words }) => ({
      label: label[language],
      insert: text[dialect],
      snippet: true,
      kind: CompletionItemKind.Snippet,
      rank: rank.snippet,
      also: words,
    }));
}

/** The snippet as plain text, for clients that know no places to fill in. */
export function withoutPlaces(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\d+/g, "");
}
