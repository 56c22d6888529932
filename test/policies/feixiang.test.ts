/** The 肥乡 policy against the inventory of its document: nothing skipped, nothing invented, every figure exercised. */
import { describe as suite, expect, it } from "vitest";
import { runExample } from "../../compiler/examples.js";
import { interpret } from "../../compiler/ir/interpret.js";
import type { Award } from "../../compiler/ir/ir.js";
import { walk } from "../../compiler/ir/visit.js";
import type { Decision } from "../../runtime/decision.js";
import { type Enterprise, evaluateEnterprise } from "../bench/handwritten.js";
import { describe, loadFacts, loadPolicy } from "./support.js";

const { compilation, problems } = loadPolicy("feixiang/feixiang.pol");
const { policy, examples, symbols } = compilation;

/** Every paragraph of the document: its place, who is responsible, what pays. */
const paragraphs: readonly (readonly [place: string, responsible: string, funding: string])[] = [
  ["前言", "", ""],
  ["一", "科工 财 经开", ""],
  ["二(一)", "科工 财 经开", "区 跃"],
  ["二(二)", "科工 财 经开", "区 跃"],
  ["二(三)", "科工 财 经开", "区 跃"],
  ["二(四)", "科工 财 经开", ""],
  ["三(一)", "科工 发改 财 经开", "区 跃"],
  ["三(二)", "科工 发改 经开", ""],
  ["三(三)", "科工 经开", ""],
  ["四(一)", "科工 财 经开", ""],
  ["四(二)", "科工 发改 财 农 经开", "区 跃"],
  ["五(一)", "科工 经开", "区 跃"],
  ["五(二)", "科工 经开", ""],
  ["五(三)", "市监", ""],
  ["六(一)", "科工 金", ""],
  ["六(二)", "科工 市监 金", ""],
  ["七(一)", "组 科工 人社 经开", ""],
  ["七(二)", "科工 组 教体 人社", ""],
  ["八", "科工 组 财 人社", "区 跃"],
  ["九(一)", "科工 组 财 人社 农", "区 跃"],
  ["九(二)", "科工 发改 卫健 环", ""],
  ["十(一)", "财 科工", ""],
  ["十(二)", "科工 税 经开", ""],
];

const shortNames: Readonly<Record<string, string>> = {
  区科技和工业信息化局: "科工",
  区财政局: "财",
  经济开发区管委会: "经开",
  区发展和改革局: "发改",
  区农业农村局: "农",
  区市场监管局: "市监",
  区地方金融监管局: "金",
  区委组织部: "组",
  区人力资源社会保障局: "人社",
  区教体局: "教体",
  区卫健局: "卫健",
  区生态环境分局: "环",
  区税务局: "税",
  区财政: "区",
  县域科技创新跃升计划奖励资金: "跃",
};
const short = (labels: readonly string[]): string => labels.map((label) => shortNames[label] ?? label).join(" ");

const isUnset = (award: Award): boolean => contains(award, (kind) => kind === "hull");

function contains(award: Award, matches: (kind: string) => boolean): boolean {
  let found = false;
  walk(award.amount, (node) => {
    found ||= matches(node.kind);
  });
  return found;
}

/** How many amounts the document gives for an award: a table has one a row. */
function figures(award: Award): number {
  let count = 1;
  walk(award.amount, (node) => {
    if (node.kind === "match") count = node.arms.length;
  });
  return count;
}

const clausesAt = (place: string): readonly number[] =>
  policy.clauses.flatMap((clause, index) => (clause.place === place ? [index] : []));

const results = examples.map((example) => runExample(policy, example));

suite("the 肥乡 policy", () => {
  it("compiles without errors and warnings", () => {
    expect(problems).toEqual([]);
  });

  it("has every paragraph of the document, in order, and no other place", () => {
    const places = policy.clauses.map((clause) => clause.place);
    expect([...new Set(places)]).toEqual(paragraphs.map(([place]) => place));
    const contiguous = places.filter((place, index) => place !== places[index - 1]);
    expect(contiguous).toHaveLength(paragraphs.length);
  });

  it.each(paragraphs)(
    "names the responsible bodies and the funds of %s as the document does",
    (place, responsible, funding) => {
      const clauses = clausesAt(place);
      for (const index of clauses) expect(short(policy.clauses[index]?.responsible ?? [])).toBe(responsible);
      const funds = policy.awards.filter((award) => clauses.includes(award.clause)).flatMap((award) => award.funding);
      expect(short([...new Set(funds)])).toBe(funding);
    },
  );

  it("says something in every clause", () => {
    policy.clauses.forEach((clause, index) => {
      const said = [...policy.awards, ...policy.notes, ...policy.bars].filter((part) => part.clause === index);
      expect(said.length, clause.id).toBeGreaterThan(0);
    });
  });

  it("has 14 awards with 18 amounts, 9 without an amount and 1 bar", () => {
    const stated = policy.awards.filter((award) => !isUnset(award));
    expect(stated).toHaveLength(14);
    expect(stated.reduce((sum, award) => sum + figures(award), 0)).toBe(18);
    expect(policy.awards.filter(isUnset)).toHaveLength(9);
    expect(policy.bars).toHaveLength(1);
  });

  it("pays the contests from one fund only", () => {
    const contests = policy.awards.filter((award) => award.id.startsWith("创新创业大赛."));
    expect(contests.map((award) => short(award.funding))).toEqual(["跃", "跃"]);
  });

  it("has the 13 bodies, the 2 funds, the 4 legal bases, and uses all of them", () => {
    expect(symbols.parties.size).toBe(13);
    expect(new Set(policy.clauses.flatMap((clause) => clause.responsible)).size).toBe(13);
    expect(symbols.funds.size).toBe(2);
    expect(policy.metadata.basis.map((basis) => basis.split("《")[0])).toEqual([
      "冀办〔2021〕18号",
      "冀办〔2021〕28号",
      "冀办传〔2021〕70号",
      "邯办〔2022〕13号",
    ]);
  });

  it("records a reading for each ambiguity that decides a result", () => {
    expect(policy.readings.length).toBeGreaterThanOrEqual(16);
    const read = new Set(
      policy.readings.map((reading) => (reading.clause === null ? "政策" : policy.clauses[reading.clause]?.place)),
    );
    for (const place of [
      "政策",
      "一",
      "二(一)",
      "二(二)",
      "二(三)",
      "三(一)",
      "三(三)",
      "四(二)",
      "五(一)",
      "七(一)",
      "八",
      "九(一)",
      "十(二)",
    ]) {
      expect(read, place).toContain(place);
    }
  });

  it("bars what rests on city-level and higher projects, and nothing else", () => {
    const [bar] = policy.bars;
    expect(bar?.awards).toEqual([
      "关键核心技术",
      "研发平台建设.平台培育",
      "园区和服务机构.孵化器",
      "星创天地",
      "研发投入水平.后补助",
    ]);
    const notes = bar?.notes.map((index) => policy.clauses[policy.notes[index]?.clause ?? -1]?.id);
    expect(notes).toEqual(["工业技改", "转化项目推荐", "星创天地"]);
  });
});

suite("the examples of the 肥乡 policy", () => {
  it.each(results.map((result) => [result.example.label, result] as const))("%s", (_, { failures }) => {
    expect(failures.map(describe)).toEqual([]);
  });

  it.each(policy.awards.map(({ id }) => id))("grant %s in one and deny it in another", (id) => {
    const statuses = results.flatMap(({ decision }) => statusOf(decision, id));
    expect(statuses).toContain("granted");
    expect(statuses.some((status) => status !== "granted" && status !== "unknown")).toBe(true);
  });

  it("let the bar bite, pass and stay open", () => {
    const truths = results.flatMap(({ decision }) => decision.bars.map((bar) => bar.truth));
    expect(new Set(truths)).toEqual(new Set(["yes", "no", "unknown"]));
  });
});

function statusOf(decision: Decision, id: string): readonly string[] {
  return decision.awards.filter((award) => award.info.id === id).map((award) => award.status);
}

/** `sample.json` in memory, 分, with the missing fact taken as no. */
const sampleFirm: Enterprise = {
  专项承担方式: "牵头承担",
  专项到位资金: { 2025: 2_600_000_000 },
  进入中小企业培育库: false,
  进入高企培育库: true,
  另有入库资助标准: false,
  高企认定: "重新认定",
  首次认定区级领军企业: true,
  省级平台入库数: 2,
  省级孵化器入库: false,
  获评区级科普基地: false,
  技术合同成交额: 860_000_000,
  入围大赛级别: "省级",
  区级大赛奖项: "一等奖",
  完成挂牌上市: false,
  全职引进人才数: 0,
  签署产学研协议: true,
  已开展科技合作: true,
  产学研成果数: 2,
  备案省级星创天地: false,
  可申请后补助: false,
  已有上年度: true,
  研发投入: { 2024: 420_000_000 },
  营业收入: { 2024: 21_000_000_000 },
  past: "none",
};

suite("the sample firm", () => {
  const facts = loadFacts(policy, "feixiang/sample.json");
  const decision = interpret(policy, "企业", facts, { asOf: "2025-06-30" });
  const amounts = new Map(
    decision.awards.flatMap((award) => (award.amount === null ? [] : [[award.info.id, award.amount] as const])),
  );

  it("gets what a hand-written evaluator says, whatever the missing fact turns out to be", () => {
    const { 获评区级科普基地: missing, past, ...given } = sampleFirm;
    expect(facts).toMatchObject({ ...given, past });
    expect(facts).not.toHaveProperty("获评区级科普基地");
    const totals = [missing, true].map(
      (base) => evaluateEnterprise({ ...sampleFirm, 获评区级科普基地: base }, 2025).total,
    );
    expect(totals).toEqual([
      { kind: "atLeast", atLeast: 140_500_000 },
      { kind: "atLeast", atLeast: 145_500_000 },
    ]);
    expect(decision.total).toMatchObject({ kind: "atLeast", atLeast: 140_500_000 });
  });

  it("shows several awards, a cap that bit, an amount not set, a dropped award and a missing fact", () => {
    expect([...amounts].filter(([, amount]) => amount.kind === "exact")).toHaveLength(8);
    expect(amounts.get("关键核心技术")).toEqual({ kind: "exact", amount: 100_000_000 });
    const cap = decision.awards
      .find((award) => award.info.id === "关键核心技术")
      ?.steps.find((step) => step.info.kind === "cap");
    expect(cap?.effect).toBe("bit");
    expect(amounts.get("技术合同登记")?.kind).toBe("notSet");
    expect(statusOf(decision, "产学研合作.合作")).toEqual(["dropped"]);
    expect(decision.missing.map((missing) => missing.fact)).toEqual(["获评区级科普基地"]);
  });
});
