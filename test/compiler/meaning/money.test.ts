import { describe, expect, it } from "vitest";
import { decide, results } from "../../support/decide.js";

describe("exact money", () => {
  it.each([
    [100, 0.33],
    [200, 0.67],
    [150, 0.5],
    [1, 0],
    [2, 0.01],
    [900_000_000_000_001, 3_000_000_000_000],
  ])("rounds a third of %i 分 once, to 分", (spend, amount) => {
    expect(results("fact spend: money\naward 1/3 of spend", { spend })).toMatchObject({ main: `granted ${amount}` });
  });

  it("does not round what is between: three thirds are the whole", () => {
    const thirds = "fact spend: money\nlet third = spend / 3\naward third + third + third";
    expect(results(thirds, { spend: 100 })).toMatchObject({ main: "granted 1" });
    expect(results("fact a, b: money\naward (a / b) * b", { a: 7, b: 9 })).toMatchObject({ main: "granted 0.07" });
  });

  it("adds rounded awards", () => {
    const two = "fact spend: money\nclause a { award 1/3 of spend }\nclause b { award 1/3 of spend }";
    expect(results(two, { spend: 200 })).toEqual({ a: "granted 0.67", b: "granted 0.67", total: "1.34" });
  });

  it.each([
    ["half up to 元", 149, "0"],
    ["half up to 元", 150, "1"],
    ["half up to 万元", 3_009_999, "10000"],
    ["half up to 万元", 4_500_000, "20000"],
    ["round down to 元", 899, "2"],
    ["round down to 万元", 5_999_999, "10000"],
    ["round down to 角", 59_999, "199.9"],
  ])("rounds %s: a third of %i 分 is %s 元", (rounding, spend, amount) => {
    const policy = `policy p "p" { rounding ${rounding} }\nfact spend: money\nclause c { award 1/3 of spend }`;
    expect(results(policy, { spend })).toMatchObject({ c: `granted ${amount}` });
  });

  it("rounds after the bounds, and says so in the steps", () => {
    const policy =
      '政策 示例 "示例" { 取整 只舍不入 至 元 }\n信息项 支出：金额\n条款 补贴 { 给予 支出 的 1/3，封顶 99.5元 }';
    const [award] = decide(policy, { 支出: 100_000 }).awards;
    expect(award?.amount).toEqual({ kind: "exact", amount: 9900 });
    expect(award?.steps.map((step) => step.info.kind)).toEqual(["share", "cap", "round"]);
  });

  it("never falls below 0", () => {
    const net = "fact gain, loss: money\naward 50% of (gain - loss)";
    expect(results(net, { gain: 10_000, loss: 4000 })).toMatchObject({ main: "granted 30" });
    expect(results(net, { gain: 4000, loss: 10_000 })).toMatchObject({ main: "granted 0" });
  });

  it("keeps a rate with a fraction of a 分 exact", () => {
    expect(results("信息项 电量：数值（度）\n给予 0.0375元/度 * 电量", { 电量: 4 })).toMatchObject({
      main: "granted 0.15",
    });
  });
});

describe("bounds", () => {
  it.each([
    ["award 10% of spend min 1万 max 3万", 1_000_000, "granted 10000"],
    ["award 10% of spend min 1万 max 3万", 20_000_000, "granted 20000"],
    ["award 10% of spend min 1万 max 3万", 90_000_000, "granted 30000"],
    ["award up to 10% of spend max 3万", 90_000_000, "granted 0..30000"],
    ["award at least 10% of spend", 1_000_000, "granted 1000.."],
    ["award 5% to 10% of spend", 1_000_000, "granted 500..1000"],
    ["award at least 1万 max 3万", 0, "granted 10000..30000"],
    ['award set elsewhere "the yearly notice"', 0, "granted 0.."],
    ["award case by case max 50万", 0, "granted 0..500000"],
  ])("%s", (award, spend, expected) => {
    const unused = award.includes("spend") ? "" : " when spend >= 0元";
    expect(results(`fact spend: money\n${award}${unused}`, { spend })).toMatchObject({ main: expected });
  });
});
