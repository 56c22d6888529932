/** Mistakes of spelling and form, found while a file is read. */
import { entry } from "./entry.js";

export const syntax = {
  unexpected: entry<{ found: string; rule: string; expected: string }>(
    "error",
    ({ found }) => (found === "" ? "这里还没有写完" : `这里不应出现「${found}」`),
    ({ found }) => (found === "" ? "something is missing here" : `\`${found}\` is not expected here`),
  ),
  "space-needed": entry<{ word: string; spaced: string }>(
    "error",
    ({ word, spaced }) => `「${word}」中间缺空格：写成「${spaced}」`,
    ({ word, spaced }) => `blanks are missing in \`${word}\`: write \`${spaced}\``,
  ),
  "bracket-missing": entry<{ bracket: string }>("error", ({ bracket }) => `缺少与它配对的「${bracket}」`, ({ bracket }) => `the matching \`${bracket}\` is missing`),
  "bracket-extra": entry<{ bracket: string }>("error", ({ bracket }) => `多余的「${bracket}」`, ({ bracket }) => `this \`${bracket}\` closes nothing`),
  "bracket-mismatch": entry<{ bracket: string; expected: string }>(
    "error",
    ({ bracket, expected }) => `括号不配对：「${bracket}」应为「${expected}」`,
    ({ bracket, expected }) => `brackets do not match: \`${bracket}\` should be \`${expected}\``,
  ),
  "reserved-word": entry<{ word: string }>("error", ({ word }) => `「${word}」是保留词，不能作名称：写成「「${word}」」或换一个名称`, ({ word }) => `\`${word}\` is a reserved word: write 「${word}」 or choose another name`),
  "statement-same-line": entry<{ word: string }>("error", ({ word }) => `「${word}」另起一句：前面加「；」或换行`, ({ word }) => `\`${word}\` begins a new statement: write \`;\` before it or start a new line`),
  "comma-for-stop": entry<{ word: string }>("error", ({ word }) => `「${word}」另起一句：把前面的逗号改为「；」`, ({ word }) => `\`${word}\` begins a new statement: write \`;\` instead of the comma`),
  "number-too-long": entry<{ most: number }>("error", ({ most }) => `数字过长：最多 ${most} 位`, ({ most }) => `this number has more than ${most} digits`),
  "no-such-date": entry<{ written: string }>("error", ({ written }) => `没有「${written}」这一天`, ({ written }) => `there is no such day as \`${written}\``),
  "date-incomplete": entry<{ part: "year" | "day"; written: string }>(
    "error",
    ({ part, written }) => `日期「${written}」缺少${part === "year" ? "年份" : "日"}：写成 2025-03-01 或 2025年3月1日`,
    ({ part, written }) => `the ${part} is missing in \`${written}\`: write 2025-03-01`,
  ),
  "zero-denominator": entry<{ written: string }>("error", ({ written }) => `「${written}」的分母不能为 0`, ({ written }) => `\`${written}\` divides by zero`),
  "duration-fraction": entry<{ written: string }>("error", ({ written }) => `「${written}」不是整月或整日：改用整数的月或天`, ({ written }) => `\`${written}\` is not a whole number of months or days`),
  "and-or-mixed": entry<Record<string, never>>("warning", () => "「且」与「或」混用：用括号写明先后", () => "`and` and `or` are mixed: use brackets to say which goes first"),
  "nested-too-deep": entry<{ most: number }>("error", ({ most }) => `嵌套过深或过长：最多 ${most} 层`, ({ most }) => `nested deeper or longer than ${most}`),
  "chained-comparison": entry<Record<string, never>>("error", () => "一次只能比较两项：用「且」把两个比较连起来", () => "compare two values at a time and join the comparisons with `and`"),
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
  "edge-needs-number": entry<{ edge: string }>("error", ({ edge }) => `「${edge}」只能跟在数字后面：改用「不低于」或「不超过」`, ({ edge }) => `\`${edge}\` stands behind a number only: write \`>=\` or \`<=\``),
  "share-in-sum": entry<{ order: "of" | "de" }>("error", () => "加减与「的」混用，看不出是谁的比例：加括号", () => "a share inside a sum can be read two ways: use brackets"),
  "ratio-form": entry<{ written: string }>("error", ({ written }) => `「${written}」不是比：写成 1:1`, ({ written }) => `\`${written}\` is no ratio: write 1:1`),
  "whole-number-expected": entry<{ written: string }>("error", ({ written }) => `这里要写正整数，而不是「${written}」`, ({ written }) => `a whole number is needed here, not \`${written}\``),
  "word-for-place": entry<{ written: string; write: string }>("error", ({ written, write }) => `这里不用「${written}」：写「${write}」`, ({ written, write }) => `\`${written}\` does not stand here: write \`${write}\``),
  "scope-between-bounds": entry<{ scope: string }>("error", ({ scope }) => `「${scope}」属于哪一个上限？在它前面加逗号`, ({ scope }) => `which bound does \`${scope}\` belong to? write a comma before it`),
  "not-supported-yet": entry<{ word: string }>("error", ({ word }) => `暂不支持「${word}」`, ({ word }) => `\`${word}\` is not supported yet`),
  "misplaced-declaration": entry<{ word: string }>("error", ({ word }) => `「${word}」不能写在条款里：移到条款外面`, ({ word }) => `\`${word}\` cannot stand inside a clause: move it out`),
  "comma-missing": entry<Record<string, never>>("error", () => "条件后面缺少逗号", () => "a comma is missing after the condition"),
};
