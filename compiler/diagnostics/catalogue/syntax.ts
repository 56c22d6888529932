/** Mistakes of spelling and form, found while a file is read. */
import { entry } from "./entry.js";

type Wanted = "name" | "text" | "number" | "brace" | "colon" | "award" | "value";

const wantedWords: Readonly<Record<Wanted, { readonly zh: string; readonly en: string }>> = {
  name: { zh: "名称", en: "a name" },
  text: { zh: "带引号的文字", en: "a text in quotes" },
  number: { zh: "数字或日期", en: "a number or a date" },
  brace: { zh: "「{」", en: "`{`" },
  colon: { zh: "冒号", en: "a colon" },
  award: { zh: "「给予」", en: "`award`" },
  value: { zh: "内容", en: "what it applies to" },
};

export const syntax = {
  unexpected: entry<{ written: string }>(
    "error",
    ({ written }) => `这里不应出现「${written}」`,
    ({ written }) => `\`${written}\` is not expected here`,
  ),
  unfinished: entry<{ after: string; wanted: Wanted }>(
    "error",
    ({ after, wanted }) => `「${after}」后面没有写完：缺少${wantedWords[wanted].zh}`,
    ({ after, wanted }) => `unfinished after \`${after}\`: ${wantedWords[wanted].en} is missing`,
  ),
  "quote-needed": entry<{ written: string }>(
    "error",
    ({ written }) => `文字要加引号：写成 "${written}"`,
    ({ written }) => `text needs quotes: write "${written}"`,
  ),
  "of-missing": entry<{ write: "of" | "的" }>(
    "error",
    ({ write }) => `比例与基数之间缺少「${write}」`,
    ({ write }) => `\`${write}\` is missing between the rate and its base`,
  ),
  "separator-missing": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」前面缺少「、」`,
    ({ written }) => `a comma is missing before \`${written}\``,
  ),
  numbering: entry<{ written: string }>(
    "error",
    ({ written }) => `这里不写编号「${written}」：编号只写在「同时符合」「符合之一」的各项前`,
    ({ written }) =>
      `no numbering such as \`${written}\` here: numbers stand before the items of \`all of\` and \`any of\``,
  ),
  "applicant-word-missing": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」前面缺少「适用对象」`,
    ({ written }) => `\`for\` is missing before \`${written}\``,
  ),
  "connective-missing": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」前面缺少「且」或「或」`,
    ({ written }) => `\`and\` or \`or\` is missing before \`${written}\``,
  ),
  "comma-in-condition": entry<{ written: string }>(
    "error",
    () => "条件之间不用逗号：写「且」或「或」",
    () => "conditions are joined by `and` or `or`, not by a comma",
  ),
  "equals-missing": entry<{ after: string }>(
    "error",
    ({ after }) => `「${after}」后面缺少「=」`,
    ({ after }) => `\`=\` is missing after \`${after}\``,
  ),
  "per-after-amount": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」不能写在金额后面：每年发放写「逐年给予」，上限写「${written}封顶」`,
    ({ written }) =>
      `\`${written}\` cannot stand behind an amount: write \`yearly award\`, or \`max … ${written}\` for a cap`,
  ),
  "colon-missing": entry<{ after: string }>(
    "error",
    ({ after }) => `「${after}」后面缺少冒号`,
    ({ after }) => `a colon is missing after \`${after}\``,
  ),
  "name-missing": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」前面缺少名称`,
    ({ written }) => `a name is missing before \`${written}\``,
  ),
  "year-expected": entry<{ written: string }>(
    "error",
    ({ written }) => `[ ] 里只能写「本年度」或「上年度」，而不是「${written}」`,
    ({ written }) => `only \`this year\` or \`last year\` stands in [ ], not \`${written}\``,
  ),
  "glued-keyword": entry<{ written: string; keyword: string }>(
    "error",
    ({ written, keyword }) => `「${written}」以关键词「${keyword}」开头：在它后面加空格`,
    ({ written, keyword }) => `\`${written}\` begins with the keyword \`${keyword}\`: write a blank behind it`,
  ),
  "misspelt-keyword": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `没有「${written}」这个词，是否要写「${write}」`,
    ({ written, write }) => `there is no word \`${written}\`; did you mean \`${write}\`?`,
  ),
  "statement-expected": entry<{ written: string }>(
    "error",
    ({ written }) => `一句话要以关键词开头（如「给予」「对」「条件」），而不是「${written}」`,
    ({ written }) =>
      `a statement opens with a keyword such as \`award\`, \`if\`, \`requires\`, not with \`${written}\``,
  ),
  "condition-first": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `条件写在前面时用「${write} … 的，」：「${written}」只用在给予后面`,
    ({ written, write }) => `in front of an award write \`${write} …,\`: \`${written}\` stands behind it`,
  ),
  "equals-not-colon": entry<Record<string, never>>(
    "error",
    () => "这里用「=」，不用冒号",
    () => "write `=` here, not a colon",
  ),
  "space-needed": entry<{ word: string; spaced: string }>(
    "error",
    ({ word, spaced }) => `「${word}」中间缺空格：写成「${spaced}」`,
    ({ word, spaced }) => `blanks are missing in \`${word}\`: write \`${spaced}\``,
  ),
  "bracket-missing": entry<{ bracket: string }>(
    "error",
    ({ bracket }) => `缺少与它配对的「${bracket}」`,
    ({ bracket }) => `the matching \`${bracket}\` is missing`,
  ),
  "bracket-extra": entry<{ bracket: string }>(
    "error",
    ({ bracket }) => `多余的「${bracket}」`,
    ({ bracket }) => `this \`${bracket}\` closes nothing`,
  ),
  "bracket-mismatch": entry<{ bracket: string; expected: string }>(
    "error",
    ({ bracket, expected }) => `括号不配对：「${bracket}」应为「${expected}」`,
    ({ bracket, expected }) => `brackets do not match: \`${bracket}\` should be \`${expected}\``,
  ),
  "date-form": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `日期「${written}」写成「${write}」`,
    ({ written, write }) => `write the date \`${written}\` as \`${write}\``,
  ),
  "wide-thousands": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `「${written}」是一个数还是两个？一个数写成「${write}」，两个数在逗号后加空格`,
    ({ written, write }) => `is \`${written}\` one number or two? write \`${write}\`, or a blank after the comma`,
  ),
  "two-magnitudes": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `「${written}」写成一个数：「${write}」`,
    ({ written, write }) => `write \`${written}\` as one number: \`${write}\``,
  ),
  "latin-magnitude": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `「${written}」写成「${write}」`,
    ({ written, write }) => `write \`${write}\` instead of \`${written}\``,
  ),
  "currency-sign": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `不用货币符号：「${written}」写成「${write}」`,
    ({ written, write }) => `no currency sign: write \`${write}\` instead of \`${written}\``,
  ),
  "chinese-number": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `数用数字写：「${written}」写成「${write}」`,
    ({ written, write }) => `write \`${written}\` in digits: \`${write}\``,
  ),
  "digit-in-name": entry<{ written: string }>(
    "error",
    ({ written }) => `名称里的汉字后面不能直接跟数字：写成「「${written}」」`,
    ({ written }) => `a digit cannot follow a Han character in a name: write 「${written}」`,
  ),
  "quote-mismatch": entry<{ written: string }>(
    "error",
    () => '引号不配对：两端用一对“”或两个"',
    () => 'the quotes do not match: use a pair of “ ” or of "',
  ),
  "quote-unclosed": entry<{ written: string }>(
    "error",
    () => "缺少后引号",
    () => "the closing quote is missing",
  ),
  "slash-comment": entry<Record<string, never>>(
    "error",
    () => "注释用「#」开头",
    () => "a comment begins with `#`",
  ),
  "operator-form": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `「${written}」写成「${write}」`,
    ({ written, write }) => `write \`${write}\` instead of \`${written}\``,
  ),
  "dash-for-range": entry<{ written: string }>(
    "error",
    ({ written }) => `区间用「至」，不用「${written}」；相减则两边加空格`,
    ({ written }) => `write a range with \`to\`, not \`${written}\`; to subtract, put blanks around the sign`,
  ),
  "dash-in-name": entry<{ written: string }>(
    "error",
    ({ written }) => `名称里不能有「${written}」：用下划线「_」`,
    ({ written }) => `a name cannot hold \`${written}\`: write \`_\``,
  ),
  "unknown-character": entry<{ written: string }>(
    "error",
    ({ written }) => `不认识的字符「${written}」`,
    ({ written }) => `\`${written}\` means nothing here`,
  ),
  "write-instead": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `不写「${written}」，写「${write}」`,
    ({ written, write }) => `write \`${write}\` instead of \`${written}\``,
  ),
  "keyword-case": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `关键词用小写：「${written}」写成「${write}」`,
    ({ written, write }) => `keywords are lower case: write \`${write}\` instead of \`${written}\``,
  ),
  "reserved-word": entry<{ word: string }>(
    "error",
    ({ word }) => `「${word}」是保留词，不能作名称：写成「「${word}」」或换一个名称`,
    ({ word }) => `\`${word}\` is a reserved word: write 「${word}」 or choose another name`,
  ),
  "statement-same-line": entry<{ word: string }>(
    "error",
    ({ word }) => `「${word}」另起一句：前面加「；」或换行`,
    ({ word }) => `\`${word}\` begins a new statement: write \`;\` before it or start a new line`,
  ),
  "comma-for-stop": entry<{ word: string }>(
    "error",
    ({ word }) => `「${word}」另起一句：把前面的逗号改为「；」`,
    ({ word }) => `\`${word}\` begins a new statement: write \`;\` instead of the comma`,
  ),
  "number-too-long": entry<{ most: number }>(
    "error",
    ({ most }) => `数字过长：最多 ${most} 位`,
    ({ most }) => `this number has more than ${most} digits`,
  ),
  "no-such-date": entry<{ written: string }>(
    "error",
    ({ written }) => `没有「${written}」这一天`,
    ({ written }) => `there is no such day as \`${written}\``,
  ),
  "date-incomplete": entry<{ part: "year" | "day"; written: string }>(
    "error",
    ({ part, written }) => `日期「${written}」缺少${part === "year" ? "年份" : "日"}：写成 2025-03-01 或 2025年3月1日`,
    ({ part, written }) => `the ${part} is missing in \`${written}\`: write 2025-03-01`,
  ),
  "zero-denominator": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」的分母不能为 0`,
    ({ written }) => `\`${written}\` divides by zero`,
  ),
  "duration-fraction": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」不是整月或整日：改用整数的月或天`,
    ({ written }) => `\`${written}\` is not a whole number of months or days`,
  ),
  "and-or-mixed": entry<Record<string, never>>(
    "warning",
    () => "「且」与「或」混用：用括号写明先后",
    () => "`and` and `or` are mixed: use brackets to say which goes first",
  ),
  "nested-too-deep": entry<{ most: number }>(
    "error",
    ({ most }) => `嵌套过深或过长：最多 ${most} 层`,
    ({ most }) => `nested deeper or longer than ${most}`,
  ),
  "chained-comparison": entry<Record<string, never>>(
    "error",
    () => "一次只能比较两项：用「且」把两个比较连起来",
    () => "compare two values at a time and join the comparisons with `and`",
  ),
  "is-without-edge": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」后面要写带「以上」或「以下」的数；相等写「为」`,
    ({ written }) => `\`${written}\` needs a number with \`or more\` or \`or less\`; for equality write \`=\``,
  ),
  "comparison-missing": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」前面缺少比较：写「不低于」「不超过」，或在后面写「以上」「以下」`,
    ({ written }) => `a comparison is missing before \`${written}\`: write \`>=\` or \`<=\`, or \`or more\` behind it`,
  ),
  "edge-needs-number": entry<{ edge: string }>(
    "error",
    ({ edge }) => `「${edge}」只能跟在数字后面：改用「不低于」或「不超过」`,
    ({ edge }) => `\`${edge}\` stands behind a number only: write \`>=\` or \`<=\``,
  ),
  "share-in-sum": entry<{ order: "of" | "de" }>(
    "error",
    () => "加减与「的」混用，看不出是谁的比例：加括号",
    () => "a share inside a sum can be read two ways: use brackets",
  ),
  "ratio-form": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」不是比：写成 1:1`,
    ({ written }) => `\`${written}\` is no ratio: write 1:1`,
  ),
  "ratio-place": entry<{ written: string }>(
    "error",
    ({ written }) => `「${written}」只能写在「的」旁边，如「上级补助 的 1:1」`,
    ({ written }) => `\`${written}\` stands next to \`of\` only, as in \`1:1 of x\``,
  ),
  "whole-number-expected": entry<{ written: string }>(
    "error",
    ({ written }) => `这里要写正整数，而不是「${written}」`,
    ({ written }) => `a whole number is needed here, not \`${written}\``,
  ),
  "word-for-place": entry<{ written: string; write: string }>(
    "error",
    ({ written, write }) => `这里不用「${written}」：写「${write}」`,
    ({ written, write }) => `\`${written}\` does not stand here: write \`${write}\``,
  ),
  "scope-between-bounds": entry<{ scope: string }>(
    "error",
    ({ scope }) => `「${scope}」属于哪一个上限？在它前面加逗号`,
    ({ scope }) => `which bound does \`${scope}\` belong to? write a comma before it`,
  ),
  "not-supported-yet": entry<{ word: string }>(
    "error",
    ({ word }) => `暂不支持「${word}」`,
    ({ word }) => `\`${word}\` is not supported yet`,
  ),
  "misplaced-declaration": entry<{ word: string }>(
    "error",
    ({ word }) => `「${word}」不能写在条款里：移到条款外面`,
    ({ word }) => `\`${word}\` cannot stand inside a clause: move it out`,
  ),
  "comma-missing": entry<Record<string, never>>(
    "error",
    () => "条件后面缺少逗号",
    () => "a comma is missing after the condition",
  ),
};
