/** The words of awards, amounts and tables, explained. */
import type { KeywordName } from "../../grammar/keywords.js";
import { doc, type WordDoc } from "./entry.js";

export const awardWords = {
  Award: doc(
    "给予、奖励、补助",
    "一项奖补。",
    "One award.",
    "给予 投资额的5%，封顶 100万元",
    "award 5% of spend max 100万",
  ),
  As: doc(
    "给予…奖励、补贴",
    "原文对这笔钱的叫法。",
    "The document's own word for the money.",
    '给予 5万元，作为 "奖励"',
    'award 5万 as "prize"',
  ),
  UpTo: doc(
    "最高…、不超过…（由部门掌握）",
    "写在金额前面：由部门在此数以内决定，合计不会把它当成实数。封顶写在金额后面。",
    "In front of an amount: the office decides, and grants at most this. It is never summed as if it were granted. A cap is `max`, behind the amount.",
  ),
  AtLeast: doc("不低于…", "写在金额前面：至少给这么多。", "In front of an amount: at least this much."),
  To: doc("…至…", "区间的上限，或取整的单位。", "The upper end of a range, or the unit of rounding."),
  Of: doc("…的5%", "比例在前：5% of x。", "The share first: `5% of x`."),
  De: doc("…的5%", "基数在前：x 的 5%。也写在「对…的，」的末尾。", "The base first: `x 的 5%`."),
  Max: doc(
    "最高不超过、封顶",
    "写在金额后面：最多给这么多。",
    "Behind an amount: a cap.",
    "给予 投资额的5%，封顶 100万元",
    "award 5% of spend max 100万",
  ),
  Min: doc("保底、不低于", "写在金额后面：最少给这么多。", "Behind an amount: a floor."),
  Per: doc(
    "每项、每人、每亩",
    "按信息项的数量乘。",
    "Multiplied by what a fact counts.",
    "给予 每项 成果数 5万元",
    "award per 项 results 5万",
  ),
  SetElsewhere: doc("另行规定、按…执行", "金额写在别的文件里。", "The figure stands in another document."),
  CaseByCase: doc("一事一议、一企一策", "金额逐案决定。", "Decided case by case."),
  NotStated: doc("给予支持（没有写多少）", "原文没有写金额。", "The document gives no figure."),
  NotComputable: doc("", "原文自相矛盾，算不出来。", "The text contradicts itself."),
  PaidTo: doc("支付给、拨付给", "付给谁；不写则付给申报对象。", "Who is paid; without it, the applicant."),
  PaidFrom: doc(
    "从…列支",
    "这一项的资金来源，代替条款的。",
    "The funds of this award, instead of those of the clause.",
  ),
  Else: doc(
    "没有的按…计算",
    "没有值的时候用后面的数（可无的信息项没有、除数是零）；不知道的时候不用。",
    "What counts where there is no value: an optional fact is absent, a divisor is 0. Not where a fact is merely unknown.",
  ),
  Once: doc("一次性", "一生只给一次，要查享受记录。", "Granted once in a lifetime; asks for what was granted before."),
  Yearly: doc(
    "每年、逐年",
    "每个年度给一次；结果只算申报年度的一笔。",
    "Granted once a year; the result is that of the claim year.",
  ),
  ForUpTo: doc("最长…年、连续…年", "最多给几年。", "For how many years at most."),
  HistoryComplete: doc("", "没有给出的享受记录都是没有享受过。", "Whatever history is not given never happened."),
  By: doc(
    "分别给予",
    "查表：每种情况一行。",
    "A table: one row for each case.",
    "按 级别 给予 { 国家级：5万，省级：3万，其他：不予 }",
    "by grade award { gold: 5万, silver: 3万, other: none }",
  ),
  Other: doc(
    "其他",
    "表格的最后一行：前面没有列出的情况。不包括「没有」。",
    "The last row of a table: every case not listed. Never an absent value.",
  ),
  None: doc("不予", "这种情况不给。与 0元 不同。", "No award in this case; not the same as 0元."),
} as const satisfies Partial<Record<KeywordName, WordDoc>>;
