/** Types and units: what does not fit where it stands. */
import { entry, listEn, listZh } from "./entry.js";

type Words = { zh: string; en: string };

export const types = {
  "type-mismatch": entry<{ expected: Words; found: Words }>(
    "error",
    (a) => `这里要写${a.expected.zh}，实际是${a.found.zh}`,
    (a) => `expected ${a.expected.en}, found ${a.found.en}`,
  ),
  "operands-differ": entry<{ operator: Words; left: Words; right: Words }>(
    "error",
    (a) => `「${a.operator.zh}」两边不能这样写：左边是${a.left.zh}，右边是${a.right.zh}`,
    (a) => `\`${a.operator.en}\` cannot join ${a.left.en} and ${a.right.en}`,
  ),
  "unit-mismatch": entry<{ left: string; right: string; factor: string }>(
    "error",
    (a) => `计量单位不一致：一边是「${a.left}」，另一边是「${a.right}」，相差「${a.factor}」`,
    (a) => `the units differ: \`${a.left}\` against \`${a.right}\`; the factor between them is \`${a.factor}\``,
  ),
  "unit-left-over": entry<{ unit: string; missing: string }>(
    "error",
    (a) => `算出来的单位是「${a.unit}」，奖补金额必须是元：还差${scale(a.missing, "除以", "乘以", "「", "」")}`,
    (a) =>
      `the result is in \`${a.unit}\`, an amount must be in 元: ${scale(a.missing, "divide by ", "multiply by ", "`", "`")}`,
  ),
  "per-unit-differs": entry<{ written: string; unit: string; name: string }>(
    "error",
    (a) =>
      a.unit === ""
        ? `「${a.name}」声明时没有写计量单位，不能写「每${a.written}」：请声明为 数量（${a.written}）`
        : `「${a.name}」按「${a.unit}」计数，这里写成了「每${a.written}」`,
    (a) =>
      a.unit === ""
        ? `\`${a.name}\` was declared without a unit, so \`per ${a.written}\` does not fit: declare it as \`count (${a.written})\``
        : `\`${a.name}\` counts in \`${a.unit}\`, not in \`${a.written}\``,
  ),
  "bare-number": entry<{ text: string }>(
    "error",
    (a) => `金额要写明单位：${a.text}元，还是 ${a.text}万元？`,
    (a) => `an amount needs its unit: ${a.text}元 or ${a.text}万元?`,
  ),
  "money-times-count": entry<{ text: string; count: string; unit: string }>(
    "error",
    (a) =>
      `「${a.text}」没有写单位，乘号两边不会自动补成元：请写「${a.text}${a.unit} * ${a.count}」，或「每… ${a.count} ${a.text}元」`,
    (a) =>
      `\`${a.text}\` has no unit and takes none through \`*\`: write \`${a.text}${a.unit} * ${a.count}\` or \`${a.text}元 per ${a.count}\``,
  ),
  "condition-expected": entry<{ found: Words }>(
    "error",
    (a) => `这里要写条件（是或否），实际是${a.found.zh}`,
    (a) => `a condition (yes or no) is wanted here, found ${a.found.en}`,
  ),
  "not-ordered": entry<{ name: string; operator: Words }>(
    "error",
    (a) => `「${a.name}」没有高低之分，不能用「${a.operator.zh}」：请用「为」「属于」，或改声明为级别表`,
    (a) =>
      `\`${a.name}\` has no order, so \`${a.operator.en}\` means nothing: use \`=\` or \`in\`, or declare it with \`level\``,
  ),
  "unknown-member": entry<{ name: string; enumeration: string; members: readonly string[]; suggestion: string | null }>(
    "error",
    (a) =>
      `「${a.enumeration}」里没有「${a.name}」${a.suggestion === null ? "" : `，是否要写「${a.suggestion}」`}；可以写：${listZh(a.members)}`,
    (a) =>
      `\`${a.enumeration}\` has no \`${a.name}\`${a.suggestion === null ? "." : `; did you mean \`${a.suggestion}\`?`} Its members: ${listEn(a.members)}`,
  ),
  "optional-value": entry<{ name: string; zero: string }>(
    "error",
    (a) => `「${a.name}」可能没有，直接计算没有结果：请写明没有时按多少算，如「${a.name} 否则按 ${a.zero}」`,
    (a) =>
      `\`${a.name}\` may be absent and then there is nothing to compute with: say what counts instead, as in \`${a.name} else ${a.zero}\``,
  ),
  "none-outside-award": entry<Record<never, never>>(
    "error",
    () => "「不予」只能作为奖补金额或其表格的一行；要表示零，请写 0元",
    () => "`none` may only be the amount of an award or a row of its table; for zero write 0元",
  ),
  "absent-comparison": entry<{ unknown: boolean }>(
    "error",
    (a) =>
      a.unknown
        ? "「未知」只能写在算例里；条件不能问一个信息项是否已知"
        : "「没有」只能与「可无」的信息项比较，且只能用「为」「不等于」",
    (a) =>
      a.unknown
        ? "`unknown` stands in examples only; a condition cannot ask whether a fact is known"
        : "`absent` can only be compared with an optional fact, with `=` or `!=`",
  ),
  "year-needed": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」分年度，请写明哪一年：「本年度 ${a.name}」或「上年度 ${a.name}」`,
    (a) => `\`${a.name}\` is a fact by year: say which year, \`${a.name}[this year]\` or \`${a.name}[last year]\``,
  ),
  "year-not-allowed": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」不分年度，不能指定年度：请去掉年度；确实逐年不同的信息项，在声明的类型后写「分年度」`,
    (a) =>
      `\`${a.name}\` is not a fact by year: leave the year out, or write \`by year\` behind the type where the fact is declared`,
  ),
  "date-arithmetic": entry<Record<never, never>>(
    "error",
    () => "日期只能加减时长（如 d + 3年）",
    () => "only a duration can be added to a date (as in d + 3年)",
  ),
  "table-not-exhaustive": entry<{ missing: Words; none: boolean }>(
    "error",
    (a) => `表格缺少：${a.missing.zh}。请补上，或补一行「${a.none ? "其他：不予" : "其他：…"}」`,
    (a) => `the table lacks ${a.missing.en}; add the rows, or \`${a.none ? "other: none" : "other: …"}\``,
  ),
  "table-needs-other": entry<{ none: boolean }>(
    "error",
    (a) => `按文字查表不可能列全，请补一行「${a.none ? "其他：不予" : "其他：…"}」`,
    (a) => `a table by text can never be complete; add \`${a.none ? "other: none" : "other: …"}\``,
  ),
  "duplicate-row": entry<{ key: string }>(
    "error",
    (a) => `表格里「${a.key}」出现了两次`,
    (a) => `the table has \`${a.key}\` twice`,
  ),
  "row-key-count": entry<{ expected: number; found: number }>(
    "error",
    (a) => `这张表每行要写 ${a.expected} 个键，这一行写了 ${a.found} 个`,
    (a) => `each row of this table has ${a.expected} keys, this one has ${a.found}`,
  ),
  "table-key-type": entry<{ found: Words }>(
    "error",
    (a) => `只能按级别、类别、是否或文字查表，这里是${a.found.zh}`,
    (a) => `a table goes by a level, a kind, a yes / no or a text; this is ${a.found.en}`,
  ),
  "absent-row-needed": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」可能没有，这张表不是奖补金额，请补一行「没有：…」`,
    (a) => `\`${a.name}\` may be absent and this table is no award's amount: add a row \`absent: …\``,
  ),
  "absent-row-useless": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」没有声明为可无，不会出现「没有」`,
    (a) => `\`${a.name}\` is not optional, so it is never absent`,
  ),
  "unreachable-row": entry<Record<never, never>>(
    "warning",
    () => "各行已经列全，「其他」这一行永远用不到",
    () => "the rows are complete; `other` is never reached",
  ),
  "duration-not-supported": entry<Record<never, never>>(
    "error",
    () => "信息项暂不支持时长类型：请用数量（月）或日期",
    () => "facts of type duration are not supported yet: use `count (月)` or a date",
  ),
  "range-crossed": entry<Record<never, never>>(
    "error",
    () => "区间的下限大于上限",
    () => "the lower end of the range is above the upper end",
  ),
  "group-count": entry<{ n: number; items: number }>(
    "error",
    (a) => `只列了 ${a.items} 项，不可能符合任意 ${a.n} 项`,
    (a) => `there are only ${a.items} items, so ${a.n} of them can never hold`,
  ),
  "inexact-value": entry<{ text: string }>(
    "error",
    (a) => `「${a.text}」不是整数分，金额写不准：请写到分为止`,
    (a) => `\`${a.text}\` is not a whole number of 分: write amounts to the 分`,
  ),
};

/** A factor as an operation: `1/人` divides by 人. */
function scale(factor: string, divide: string, multiply: string, open: string, close: string): string {
  return factor.startsWith("1/") ? divide + open + factor.slice(2) + close : multiply + open + factor + close;
}
