import { describe, expect, it } from "vitest";
import { results } from "../../support/decide.js";

describe("units", () => {
  it("cancel until money is left", () => {
    const rent = "信息项 面积：数值（㎡）\n信息项 月数：数量（月）\n给予 10元/㎡·月 * 面积 * 月数";
    expect(results(rent, { 面积: 120.5, 月数: 6 })).toMatchObject({ main: "granted 7230" });
  });

  it.each([
    ["award per 亩 area 150元", 1800],
    ["award 150元 per area", 1800],
    ["award 150元/亩 * area", 1800],
    ["award 0.015万 per area", 1800],
    ["award 5角 per area", 6],
    ["award 5分/亩 * area", 0.6],
    ["award 1.5万元/亩 * area / 100", 1800],
  ])("read %s alike", (award, amount) => {
    expect(results(`fact area: count (亩)\n${award}`, { area: 12 })).toMatchObject({ main: `granted ${amount}` });
  });

  it("compare months, years and bare numbers with what the fact counts", () => {
    const award = (condition: string): string => `fact months: count (月)\naward 1万 when ${condition}`;
    expect(results(award("months >= 1年"), { months: 12 })).toMatchObject({ main: "granted 10000" });
    expect(results(award("months >= 1年"), { months: 11 })).toMatchObject({ main: "notGranted" });
    expect(results(award("months >= 12"), { months: 12 })).toMatchObject({ main: "granted 10000" });
    expect(results("fact years: number (年)\naward 1万 when years >= 6个月", { years: 0.5 })).toMatchObject({
      main: "granted 10000",
    });
  });

  it("cancel in ratios, so that a ratio compares with a percentage", () => {
    const share = "fact staff, researchers: count (人)\naward 1万 when researchers / staff >= 8%";
    expect(results(share, { researchers: 8, staff: 100 })).toMatchObject({ main: "granted 10000" });
    expect(results(share, { researchers: 7, staff: 100 })).toMatchObject({ main: "notGranted" });
  });

  it("keep points apart from money", () => {
    const points = "信息项 得分：数量（分）\n给予 50分 当 得分 不低于 80分";
    expect(results(points, { 得分: 80 })).toMatchObject({ main: "granted 0.5" });
    expect(results(points, { 得分: 79 })).toMatchObject({ main: "notGranted" });
  });
});

describe("bare numbers", () => {
  it("with 万 or 亿 are 元 where money is expected", () => {
    expect(results("award 0.5万 max 1亿")).toMatchObject({ main: "granted 5000" });
    expect(results("fact spend: money\naward 10% of spend max 2万 min 500元", { spend: 100_000_000 })).toMatchObject({
      main: "granted 20000",
    });
  });

  it("take the type of the other side", () => {
    const count = "fact jobs: count (人)\naward 2万 when jobs - 2 > 3";
    expect(results(count, { jobs: 6 })).toMatchObject({ main: "granted 20000" });
    expect(results(count, { jobs: 5 })).toMatchObject({ main: "notGranted" });
    expect(results("fact paid: money\naward 2万 when paid >= 3万", { paid: 3_000_000 })).toMatchObject({
      main: "granted 20000",
    });
  });
});
