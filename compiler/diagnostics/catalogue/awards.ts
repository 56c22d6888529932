/** Awards, bars, stacking and examples: what a policy must say and must not say. */
import { entry, listEn, listZh } from "./entry.js";

export const awards = {
  "empty-clause": entry<{ name: string }>(
    "warning",
    (a) => `条款「${a.name}」没有奖补，也没有承诺、任务或限制`,
    (a) => `clause \`${a.name}\` has no award, promise, duty or bar`,
  ),
  "empty-policy": entry<Record<never, never>>(
    "warning",
    () => "这份政策没有任何条款",
    () => "this policy has no clause",
  ),
  "unreachable-award": entry<{ condition: string }>(
    "warning",
    (a) => `条件「${a.condition}」永远不成立，这项奖补谁也拿不到`,
    (a) => `the condition \`${a.condition}\` can never hold, so nobody gets this award`,
  ),
  "duplicate-condition": entry<{ condition: string }>(
    "warning",
    (a) => `条件「${a.condition}」重复了`,
    (a) => `the condition \`${a.condition}\` stands here twice`,
  ),
  "undeclared-overlap": entry<{ first: string; second: string }>(
    "warning",
    (a) =>
      `「${a.first}」和「${a.second}」可能同时符合，没有写明怎么叠加，合计只能给出一个区间：请写「可叠加」「就高不重复」或「择一享受」`,
    (a) =>
      `\`${a.first}\` and \`${a.second}\` can both apply and nothing says whether they add up, so the total is only a range: write \`stack sum\`, \`stack highest\` or \`stack exclusive\``,
  ),
  "stacked-twice": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」已经在另一条叠加规则里，一项奖补只能属于一条`,
    (a) => `\`${a.name}\` is in another \`stack\` already; an award belongs to one at most`,
  ),
  "stack-of-one": entry<Record<never, never>>(
    "warning",
    () => "叠加规则至少要有两项",
    () => "a `stack` needs at least two members",
  ),
  "cap-below-floor": entry<{ cap: string; floor: string }>(
    "error",
    (a) => `封顶 ${a.cap} 低于保底 ${a.floor}`,
    (a) => `the cap ${a.cap} is below the floor ${a.floor}`,
  ),
  "cap-never-bites": entry<{ cap: string; amount: string }>(
    "warning",
    (a) => `金额固定为 ${a.amount}，封顶 ${a.cap} 不起作用：请核对是否写错数字`,
    (a) => `the amount is always ${a.amount}, so \`max ${a.cap}\` changes nothing: check the figures`,
  ),
  "rate-over-100": entry<{ rate: string }>(
    "warning",
    (a) => `比例 ${a.rate} 超过 100%，请核对`,
    (a) => `the rate ${a.rate} is above 100%; check it`,
  ),
  "negative-amount": entry<Record<never, never>>(
    "error",
    () => "这项金额总是负数，谁也拿不到：请核对",
    () => "this amount is always below zero, so nobody gets anything: check it",
  ),
  "award-needs-name": entry<{ clause: string }>(
    "error",
    (a) => `条款「${a.clause}」有几项奖补，这一项要查享受记录，请先起名，如「补贴：…」`,
    (a) =>
      `clause \`${a.clause}\` has several awards and this one looks at past payments: give it a name, as in \`grant: …\``,
  ),
  "otherwise-without-if": entry<Record<never, never>>(
    "error",
    () => "「其余」前面没有「对 … 的，」",
    () => "`otherwise` has no `if` before it",
  ),
  "modifier-twice": entry<{ word: { zh: string; en: string } }>(
    "error",
    (a) => `「${a.word.zh}」写了两次，只能写一次`,
    (a) => `\`${a.word.en}\` stands here twice`,
  ),
  "for-up-to-without-period": entry<Record<never, never>>(
    "error",
    () => "「最长」要与「逐年」一起用",
    () => "`for up to` goes with `yearly`",
  ),
  "whole-years-only": entry<Record<never, never>>(
    "error",
    () => "逐年给予的期数要写整年",
    () => "the term of a yearly award is a whole number of years",
  ),
  "cap-scope-not-supported": entry<{ unit: string }>(
    "error",
    (a) => `暂不支持「每${a.unit}封顶」，目前只支持每年封顶`,
    (a) => `a cap per ${a.unit} is not supported yet, only per 年`,
  ),
  "note-in-stack": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」没有奖补金额，不能写进叠加规则`,
    (a) => `\`${a.name}\` pays nothing, so it cannot be in a \`stack\``,
  ),
  "bar-without-effect": entry<Record<never, never>>(
    "warning",
    () => "这条限制没有覆盖任何奖补",
    () => "this bar covers no award",
  ),
  "effective-range": entry<{ from: string; to: string }>(
    "error",
    (a) => `失效日期 ${a.to} 早于施行日期 ${a.from}`,
    (a) => `the policy ends on ${a.to}, before it starts on ${a.from}`,
  ),
  "term-without-start": entry<Record<never, never>>(
    "error",
    () => "有效期从施行日期算起：请写明「施行日期」",
    () => "the term starts on the first day in force: say which with `effective from`",
  ),
  "term-differs": entry<{ counted: string; written: string }>(
    "error",
    (a) => `按有效期算到 ${a.counted} 为止，与失效日期 ${a.written} 不一致：请核对，只留一个`,
    (a) => `the term ends on ${a.counted}, but \`effective to\` says ${a.written}: keep the one that is right`,
  ),
  "applicant-needed": entry<{ applicants: readonly string[] }>(
    "error",
    (a) => `算例没有写明申报对象，从已知信息也看不出：请写「适用对象 …」（${listZh(a.applicants)}）`,
    (a) =>
      `the example does not say who applies, and its facts do not show it: write \`for …\` (${listEn(a.applicants)})`,
  ),
  "value-expected": entry<Record<never, never>>(
    "error",
    () => "已知信息要写具体的值",
    () => "a given fact needs a plain value",
  ),
  "unknown-history-field": entry<{ name: string; fields: { zh: string; en: string } }>(
    "error",
    (a) => `没有名为「${a.name}」的享受记录；可以写：${a.fields.zh}`,
    (a) => `there is no history field \`${a.name}\`; write one of ${a.fields.en}`,
  ),
  "history-not-needed": entry<{ award: string }>(
    "error",
    (a) => `奖补「${a.award}」用不到这项享受记录`,
    (a) => `the award \`${a.award}\` does not look at this history`,
  ),
  "example-failed": entry<{ target: string; expected: { zh: string; en: string }; actual: { zh: string; en: string } }>(
    "error",
    (a) => `${a.target}：应为 ${a.expected.zh}，实际为 ${a.actual.zh}`,
    (a) => `${a.target}: expected ${a.expected.en}, got ${a.actual.en}`,
  ),
};
