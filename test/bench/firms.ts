/** Random applicants of the 肥乡 policy with all facts given, in memory: money in 分. Boundary values come up often. */
import fc from "fast-check";
import type { Enterprise, Institution, Person, Team } from "./handwritten.js";

/** The claim year of the facts. */
export const claimYear = 2025;

const money = fc.oneof(
  fc.constantFrom(0, 1, 100_000_000, 2_000_000_000, 2_000_000_009, 2_000_000_010, 1_999_999_990),
  fc.integer({ min: 0, max: 10_000_000_000 }),
);
const few = fc.integer({ min: 0, max: 4 });
const contest = {
  入围大赛级别: fc.constantFrom("国家级", "省级", "市级", null),
  区级大赛奖项: fc.constantFrom("一等奖", "二等奖", "三等奖", null),
};

/** Research spending and revenue of last year; often exactly at 1%, or with a revenue of 0. */
const intensity = fc.oneof(
  fc.tuple(money, money),
  fc.integer({ min: 1, max: 1_000_000 }).map((spending): [number, number] => [spending, spending * 100]),
  fc.integer({ min: 1, max: 1_000_000 }).map((spending): [number, number] => [spending, spending * 100 + 1]),
  money.map((spending): [number, number] => [spending, 0]),
);

export const enterprises: fc.Arbitrary<Enterprise> = fc
  .record({
    专项承担方式: fc.constantFrom("独立承担", "牵头承担", "参与承担", null),
    专项到位资金: money.map((funds) => ({ [claimYear]: funds })),
    进入中小企业培育库: fc.boolean(),
    进入高企培育库: fc.boolean(),
    另有入库资助标准: fc.boolean(),
    高企认定: fc.constantFrom("新认定", "重新认定", null),
    首次认定区级领军企业: fc.boolean(),
    有合格技改项目: fc.boolean(),
    省级平台入库数: few,
    省级孵化器入库: fc.boolean(),
    获评区级科普基地: fc.boolean(),
    技术合同成交额: money,
    ...contest,
    有产业化转化项目: fc.boolean(),
    完成挂牌上市: fc.boolean(),
    全职引进人才数: few,
    签署产学研协议: fc.boolean(),
    已开展科技合作: fc.boolean(),
    产学研成果数: few,
    备案省级星创天地: fc.boolean(),
    可申请后补助: fc.boolean(),
    研发投入较大: fc.boolean(),
    已有上年度: fc.boolean(),
    intensity,
    past: fc.oneof(fc.constant("none" as const), fc.record({ 科技领军企业: fc.record({ granted: fc.boolean() }) })),
  })
  .map(({ intensity: [spending, revenue], ...facts }) => ({
    ...facts,
    研发投入: { [claimYear - 1]: spending },
    营业收入: { [claimYear - 1]: revenue },
  }));

export const teams: fc.Arbitrary<Team> = fc.record(contest);

export const persons: fc.Arbitrary<Person> = fc.record({
  受聘区级科技特派员: fc.boolean(),
  属于青年科技人才: fc.boolean(),
  past: fc.oneof(fc.constant("none" as const), fc.record({ 科技特派员: fc.record({ grantedThisYear: fc.boolean() }) })),
});

export const institutions: fc.Arbitrary<Institution> = fc.record({
  服务企业通过认定数: few,
  研发机构评估合格: fc.boolean(),
  研发机构新认定: fc.constantFrom("初创型", "成长型", null),
  省级孵化器入库: fc.boolean(),
  获评区级科普基地: fc.boolean(),
  技术合同成交额: money,
  有产业化转化项目: fc.boolean(),
  全职引进人才数: few,
});
