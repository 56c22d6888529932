import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../compiler/ast/nodes.js";
import { keywords, type Keyword, type KeywordName } from "../../grammar/keywords.js";
import { parse } from "../../compiler/parse.js";
import { withoutSpans } from "./support.js";

/** A planned construct in a clause, and what is left of it (`""`: nothing). */
const statements: readonly (readonly [source: string, word: string, left: string])[] = [
  ["基准日 申请日期", "基准日", ""],
  ["申报期限 投用日期 之后 6个月内", "申报期限", ""],
  ["名额 每年 20家", "名额", ""],
  ["总额封顶 500万元 每年 范围 全部", "总额封顶", ""],
  ["limit 500万 per 年 on all", "limit", ""],
  ['对 已上市 的，提供 最高 20万元 "担保额度"', "提供", "对 已上市 { }"],
  ["退回：对 已上市 的，追回 设备改造", "追回", "退回：对 已上市 { }"],
  ["对 已上市 的，抵扣 甲.已获金额 范围 乙", "抵扣", "对 已上市 { }"],
  ["逐年给予 3万元，期限 5年，自 聘用日期 起", "期限", "逐年给予 3万元"],
  ["yearly award 3万 for a term of 5年 from hired_on", "for a term of", "yearly award 3万"],
  ["逐月给予 800元，最长 10个月", "逐月", "给予 800元，最长 10个月"],
  ["award 800元 monthly for up to 10个月", "monthly", "award 800元 for up to 10个月"],
  ["给予 5万元，只补差", "只补差", "给予 5万元"],
  ["给予 5万元，最多 3次 当 已上市", "最多", "给予 5万元 当 已上市"],
  ["给予 5万元，分期拨付 40%、30%、30%", "分期拨付", "给予 5万元"],
  ["给予 5万元，分期拨付 逐月", "分期拨付", "给予 5万元"],
  ["给予 5万元，累计封顶 60万元，付给 企业", "累计", "给予 5万元，封顶 60万元，付给 企业"],
  ["award 5万 max 60万 in total when a", "in total", "award 5万 max 60万 when a"],
  ["给予 5万元，原则上封顶 50万元", "原则上", "给予 5万元，封顶 50万元"],
  ["给予 5万元，一次性 每设备编号", "每设备编号", "给予 5万元，一次性"],
  ["award 5万 once per device when a", "per", "award 5万 once when a"],
  ["逐季给予 3万元", "逐季", "给予 3万元"],
  ["逐半年给予 3万元", "逐半年", "给予 3万元"],
  ["给予 5万元 除非 甲 除外", "除外", "给予 5万元 除非 甲"],
  ['就高不重复 全部 及外部 "市级政策"', "及外部", "就高不重复 全部"],
];

/** A planned construct whose place is taken by something invalid. */
const replaced: readonly (readonly [source: string, word: string])[] = [
  ["条件 登记日期 距今 满 8个月 且 已上市", "距今"],
  ["requires since registered_on >= 8个月", "since"],
  ["条件 连续 4个月 用工人数 不低于 2", "连续"],
  ["条件 近 12个月 节水量 / 用水总量 在 8%以上", "近"],
  ["条件 周岁（出生日期，申请日期） 不超过 50", "周岁"],
  ["条件 获奖日期 之前 3年内", "之前"],
  ["条件 甲[本年度] 为 本月 乙", "本月"],
  ["定义 甲 = 数量（讲解员 其中 在岗时间 满 6个月）", "数量"],
  ["给予 每满 100小时 服务时长 300元，封顶 6000元", "每满"],
  ["一次性 按 床位 分档 给予 { 不满 50张：每张 5000元，50张以上：每张 8000元 }，封顶 300万元", "分档"],
  ["by area in brackets award { < 200㎡: nothing, 500㎡ or more: 5万 }", "in brackets"],
  ["按 新增绿地 分段累加 给予 { 1000㎡以下：每㎡ 10元 }，封顶 5万元", "分段累加"],
  ["按 节能量 首次超过 给予 { 8000万元：20万元 }", "首次超过"],
  ["对 通过复核 的，按 节水量 排名 给予 { 1：10万元，2：8万元，其他：不予 }", "排名"],
  ["按 已获级别 可叠加 给予 { 国家级：20万元 }，一次性", "可叠加"],
  ["按 评定级别 国家级、省级 分别给予 20万元、10万元", "分别"],
  ["给予 分情形 { 当 甲：5万元；其他：不予 }", "分情形"],
  ["给予 租金 的 按支持年度 { 前2年：70%，后1年：40% }，每年封顶 18万元", "支持年度"],
  ["每名 讲解员 其中 在岗时间 满 12个月 的，一次性给予 2000元，付给 本人，最多 6人", "每名"],
  ["留任：每个 改造项目，给予 设备投入 的 10%，每家 封顶 20万元", "每个"],
];

const top: readonly (readonly [source: string, word: string])[] = [
  ['资金渠道 丙 "专项" 年度预算 500万元，预算不足 结转下年', "年度预算"],
  ["资金渠道 丙 年度预算 500万元，预算不足 先到先得", "年度预算"],
  ["资金渠道 丙 年度预算 500万元，预算不足 同比例折减", "年度预算"],
  ["facts 机构 { grade: any number of 等级; ok: bool }", "any number of"],
  ["参数表 基准利率：比例 { 自 2025-05-20 起：3.00%；自 2025-06-20 起：3.10% }", "参数表"],
  ["计量单位 亩 = 2000/3 ㎡", "计量单位"],
  ["分组 丙 { 甲、乙 }", "分组"],
  ['政策 丙 { 到期续付；文号 "1号" }', "到期续付"],
  ["条款 丙 优先于 丁", "优先于"],
  ["信息表 机构 { 人次：数量（人） 分月；级别：等级 多选 }", "分月"],
  ["信息表 机构 { 护理员：名单 { 姓名：文字；在岗时间：时长 }；甲：是否 }", "名单"],
];

const wrap = (line: string): string => `条款 甲 {\n  给予 1万元\n  ${line}\n  给予 9万元\n}\n条款 乙 { 给予 2万元 }\n`;

/** A tree without places; how a guard was written is no matter where its body was taken out. */
function withoutBraces(file: SourceFile): unknown {
  return JSON.parse(
    JSON.stringify(withoutSpans(file), (key, value: unknown) => (key === "braced" ? undefined : value)),
  );
}

describe("what is planned is named once", () => {
  it.each(statements)("%s", (source, word, left) => {
    const { value, diagnostics } = parse("/a.pol", wrap(source));
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([["not-supported-yet", { word }]]);
    expect(withoutBraces(value)).toEqual(withoutBraces(parse("/a.pol", wrap(left)).value));
  });
  it.each(replaced)("%s", (source, word) => {
    const { value, diagnostics } = parse("/a.pol", wrap(source));
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([["not-supported-yet", { word }]]);
    const [first, second] = value.statements;
    expect(first?.kind === "clause" && first.body.length).toBe(3);
    expect(second?.kind).toBe("clause");
    expect(JSON.stringify(withoutSpans(value))).toContain('"invalid"');
  });
  it.each(top)("%s", (source, word) => {
    const { value, diagnostics } = parse("/a.pol", `信息项 子：是否\n${source}\n${wrap("")}`);
    expect(diagnostics[0]).toMatchObject({ code: "not-supported-yet", args: { word } });
    expect(diagnostics.every(({ code }) => code === "not-supported-yet")).toBe(true);
    expect(value.statements.filter(({ kind }) => kind === "clause").length).toBe(2);
  });

  it("covers every planned word", () => {
    const texts = [...statements, ...replaced, ...top].map(([source]) => source).join("\n");
    const untested = (Object.entries(keywords) as [KeywordName, Keyword][])
      .filter(([, entry]) => entry.planned && ![...entry.en, ...entry.zh].some((word) => texts.includes(word)))
      .map(([name]) => name);
    expect(untested).toEqual([]);
  });
});
