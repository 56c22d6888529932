import { describe, expect, it } from "vitest";
import { compiled, results } from "../../support/decide.js";

describe("once", () => {
  const prize = "fact won: bool\nclause prize { once award 8万 when won }";

  it.each([
    [{ won: true, past: "none" }, "granted 80000"],
    [{ won: true, past: { prize: { granted: false } } }, "granted 80000"],
    [{ won: true, past: { prize: { granted: true } } }, "notGranted"],
    [{ won: true }, "unknown 0..80000"],
    [{ won: false }, "notGranted"],
  ])("looks at the past: %j", (facts, expected) => {
    expect(results(prize, facts)).toMatchObject({ prize: expected });
  });

  it("derives one history fact, with words to ask for it", () => {
    expect(compiled(prize).policy.history.map(({ path, label }) => `${path}: ${label}`)).toEqual([
      "past.prize.granted: prize: granted before",
    ]);
    expect(
      compiled('信息项 获奖：是否\n条款 奖金 "获奖奖金" { 一次性给予 8万元 当 获奖 }').policy.history.map(
        ({ path, label }) => `${path} ${label}`,
      ),
    ).toEqual(["past.奖金.granted 「获奖奖金」是否已享受过"]);
  });
});

describe("yearly for up to 3年", () => {
  const rent = "信息项 租金：金额\n条款 店铺 { 逐年给予 租金 的 30%，封顶 2万元，最长 3年 }";

  it.each([
    [{ past: "none" }, "granted 20000"],
    [{ past: { 店铺: { grantedThisYear: false, years: 2 } } }, "granted 20000"],
    [{ past: { 店铺: { grantedThisYear: false, years: 3 } } }, "notGranted"],
    [{ past: { 店铺: { grantedThisYear: true, years: 1 } } }, "notGranted"],
    [{ past: { 店铺: { years: 1 } } }, "unknown 0..20000"],
  ])("looks at the past: %j", (facts, expected) => {
    expect(results(rent, { 租金: 10_000_000, ...facts })).toMatchObject({ 店铺: expected });
  });

  it("is the same with the words behind the amount", () => {
    const behind = "fact rent: money\nclause shop { award 30% of rent yearly max 2万 for up to 3年 }";
    expect(results(behind, { rent: 10_000_000, past: { shop: { grantedThisYear: false, years: 3 } } })).toMatchObject({
      shop: "notGranted",
    });
  });
});

describe("a cap per year", () => {
  const cap = "fact rent: money\nclause shop { award 30% of rent, max 2万 per 年 }";

  it.each([
    [{ past: "none" }, "granted 20000"],
    [{ past: { shop: { paidThisYear: 1_500_000 } } }, "granted 5000"],
    [{ past: { shop: { paidThisYear: 2_500_000 } } }, "granted 0"],
    [{}, "granted 0..20000"],
  ])("counts what was paid this year: %j", (facts, expected) => {
    expect(results(cap, { rent: 10_000_000, ...facts })).toMatchObject({ shop: expected });
  });
});

describe("facts by year", () => {
  const growth = "信息项 产值：金额 分年度\n给予 （本年度 产值 - 上年度 产值） 的 10% 当 上年度 产值 超过 0元";

  it("are read for the claim year and the year before", () => {
    const facts = { 产值: { 2025: 300_000, 2024: 100_000, 2023: 40_000 } };
    expect(results(growth, facts)).toMatchObject({ main: "granted 200" });
    expect(results(growth, facts, { claimYear: 2024 })).toMatchObject({ main: "granted 60" });
    expect(results(growth, facts, { asOf: "2024-03-01" })).toMatchObject({ main: "granted 60" });
  });

  it("are unknown in a year that is not given", () => {
    expect(results(growth, { 产值: { 2025: 50_000 } })).toMatchObject({ main: "unknown 0..50" });
  });
});
