/** The words of conditions, values and examples, explained. */
import type { KeywordName } from "../../grammar/keywords.js";
import { doc, type WordDoc } from "./entry.js";

export const conditionWords = {
  When: doc("…的", "写在奖补后面的条件。", "A condition behind an award."),
  Unless: doc("…除外", "例外：符合这一条的不给。", "An exception."),
  And: doc("且、并", "两边都符合。", "Both hold."),
  Or: doc("或", "至少一边符合；资金渠道之间是二者取一。", "At least one holds; between funds, one of them."),
  Not: doc("非、未", "不符合后面的条件。", "The condition does not hold."),
  AllOf: doc("同时符合下列条件", "每一项都符合。", "Every item holds.", "同时符合 { 甲；乙 }", "all of { a; b }"),
  AnyOf: doc("符合下列条件之一", "至少符合一项。", "At least one item holds."),
  Any: doc(
    "符合下列任意2项",
    "至少符合几项。",
    "At least so many items hold.",
    "符合任意 2项 { 甲；乙；丙 }",
    "any 2 of { a; b; c }",
  ),
  In: doc(
    "属于",
    "是所列的一个。",
    "Is one of those listed.",
    "行业 属于 { 食品、纺织 }",
    "trade in { food, textile }",
  ),
  OrMore: doc("以上", "含本数（民法典第一千二百五十九条）。", "The number included."),
  OrLess: doc("以下、以内", "含本数。", "The number included."),
  Is: doc("在…以上", "后面写带「以上」「以下」的数。", "Followed by a number with `or more` or `or less`."),
  Including: doc("（含）", "含本数。", "The number included."),
  Excluding: doc("（不含）", "不含本数。", "The number not included."),
  ThisYear: doc("本年度、当年", "申报年度的值。", "The value of the claim year."),
  LastYear: doc("上年度、上一年", "申报年度的前一年的值。", "The value of the year before the claim year."),
  GreaterEqual: doc("不低于、达到、满", "大于或等于。", "At least; the number included."),
  LessEqual: doc("不超过、不高于", "小于或等于。", "At most; the number included."),
  Greater: doc("超过、高于", "大于，不含本数。", "More than; the number not included."),
  Less: doc("低于、不足、不满", "小于，不含本数。", "Less than; the number not included."),
  Equal: doc("为", "等于。", "Equal."),
  NotEqual: doc("", "不等于。", "Not equal."),
  Example: doc(
    "",
    "算例：一个申报对象的情况和应得的结果；编辑时就运行。",
    "A case with its expected result; it runs while you edit.",
    '算例 "按封顶" { 已知 投资额 = 3000万元；应得 合计 = 100万元 }',
    'example "at the cap" { given spend = 3000万; expect total = 100万 }',
  ),
  AsOf: doc("", "以哪一天为准。", "The day the case is judged on."),
  Given: doc("", "算例里已经知道的。没有写的就是未知。", "What is known in the example; the rest is unknown."),
  Expect: doc("", "算例应得的结果。", "What the example should come to."),
  Total: doc("合计", "全部奖补的合计。", "The sum of all awards."),
  Yes: doc("是", "是。", "Yes."),
  No: doc("否", "否。", "No."),
  Unknown: doc("", "不知道：既不是「否」，也不是零。", "Not known: neither no nor 0."),
  Absent: doc("没有、无", "已知没有。", "Known not to be there."),
  Granted: doc("", "符合，应得。", "Granted."),
  NotGranted: doc("", "不符合条件。", "Not granted: a condition does not hold."),
  Barred: doc("", "被限制，不得享受。", "Taken away by a bar."),
  Dropped: doc("", "就高时被更高的一项取代。", "Gave way to a higher award."),
} as const satisfies Partial<Record<KeywordName, WordDoc>>;

/** The type words a fact may have, in both dialects. */
export const typeDocs = {
  bool: doc("", "是或否。", "Yes or no."),
  money: doc("", "元为单位的金额，准到分，不为负。", "An amount of 元, to the 分, not negative."),
  number: doc(
    "",
    "数，最多 6 位小数，可带计量单位，如 数值（㎡）。",
    "A number with at most 6 decimals; it may have a unit, as in `number (㎡)`.",
  ),
  count: doc("", "整数，可带计量单位，如 数量（人）。", "A whole number; it may have a unit, as in `count (人)`."),
  percent: doc("", "比例，如 5%。", "A share, such as 5%."),
  date: doc("", "日期，如 2025-03-01。", "A day, such as 2025-03-01."),
  text: doc("", "文字。", "Any text."),
  duration: doc("", "时长；信息项暂不支持。", "A length of time; not supported for facts yet."),
} as const;

/** Fields of the history of an award, as examples give them. */
export const historyDocs = {
  granted: doc("", "以前是否享受过。", "Whether it was ever granted before."),
  grantedThisYear: doc("", "本年度是否已经享受。", "Whether it was granted this year already."),
  years: doc("", "已经享受了几年，不含这一次。", "In how many years it was granted, without this one."),
  paidThisYear: doc("", "本年度已经获得多少。", "How much was paid this year already."),
} as const;
