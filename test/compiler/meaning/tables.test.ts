import { describe, expect, it } from "vitest";
import { results } from "../../support/decide.js";

describe("a table by one key", () => {
  const stars =
    "level star { five > four > three }\nfact held: star optional\nby held award { five: 20万, four: 10万, three: none }";

  it.each([
    [{ held: "five" }, "granted 200000"],
    [{ held: "three" }, "notGranted"],
    [{ held: null }, "notGranted"],
    [{}, "unknown 0..200000"],
  ])("gives %j its row", (facts, expected) => {
    expect(results(stars, facts)).toMatchObject({ main: expected });
  });

  it("covers the rest with `other`", () => {
    const table = '信息项 街道：文字\n按 街道 给予 { "东街"、"西街"：1万元，其他：2000元 }';
    expect(results(table, { 街道: "西街" })).toMatchObject({ main: "granted 10000" });
    expect(results(table, { 街道: "南街" })).toMatchObject({ main: "granted 2000" });
    expect(results(table, {})).toMatchObject({ main: "granted 2000..10000" });
  });

  it("may be a rate, by a condition, with a row for what is absent", () => {
    const rate =
      "fact large: bool optional\nfact cost: money\naward (by large { yes: 20%, no: 10%, absent: 5% }) of cost";
    expect(results(rate, { large: true, cost: 10_000 })).toMatchObject({ main: "granted 20" });
    expect(results(rate, { large: null, cost: 10_000 })).toMatchObject({ main: "granted 5" });
    expect(results(rate, { cost: 10_000 })).toMatchObject({ main: "granted 5..20" });
  });

  it("may be a rate that is not granted in one row", () => {
    const rate =
      "kinds crop { rice, tea }\nfact sown: crop\nfact cost: money\naward (by sown { rice: 30%, tea: none }) of cost min 100元";
    expect(results(rate, { sown: "rice", cost: 10_000 })).toMatchObject({ main: "granted 100" });
    expect(results(rate, { sown: "tea", cost: 10_000 })).toMatchObject({ main: "notGranted" });
  });

  it("has whole amounts in its rows", () => {
    const rows =
      "level grade { a > b }\nfact g: grade\nfact cost: money\nby g award { a: up to 30% of cost max 5万, b: case by case } max 4万";
    expect(results(rows, { g: "a", cost: 100_000_000 })).toMatchObject({ main: "granted 0..40000" });
    expect(results(rows, { g: "b", cost: 1 })).toMatchObject({ main: "granted 0..40000" });
  });

  it("reads labels of members as keys", () => {
    const labels = 'level grade { a "甲级" > b "乙级" }\nfact g: grade\nby g award { "甲级": 3万, "乙级": 1万 }';
    expect(results(labels, { g: "b" })).toMatchObject({ main: "granted 10000" });
  });
});

describe("a table by two keys", () => {
  const fair = `级别表 级别 { 国家级 > 省级 > 市级 }
    类别表 展位 { 特装、标准 }
    信息项 展会：级别
    信息项 类型：展位
    信息项 面积：数量（㎡）
    按 展会、类型 给予 { 国家级 特装：800元/㎡ * 面积；国家级 标准：3万元；省级 标准、市级 标准：1万元；其他：不予 }，封顶 5万元`;

  it.each([
    [{ 展会: "国家级", 类型: "特装", 面积: 50 }, "granted 40000"],
    [{ 展会: "国家级", 类型: "特装", 面积: 100 }, "granted 50000"],
    [{ 展会: "市级", 类型: "标准" }, "granted 10000"],
    [{ 展会: "省级", 类型: "特装" }, "notGranted"],
    [{ 展会: "国家级", 面积: 10 }, "granted 8000..30000"],
    [{ 类型: "标准" }, "granted 10000..30000"],
  ])("gives %j its row", (facts, expected) => {
    expect(results(fair, facts)).toMatchObject({ main: expected });
  });

  it("takes `other` for one key before `other` for both", () => {
    const table =
      "level l { a > b }\nkinds k { x, y }\nfact one: l\nfact two: k\nby one, two award { a x: 4万, a other: 3万, other: 1万 }";
    expect(results(table, { one: "a", two: "x" })).toMatchObject({ main: "granted 40000" });
    expect(results(table, { one: "a", two: "y" })).toMatchObject({ main: "granted 30000" });
    expect(results(table, { one: "b", two: "x" })).toMatchObject({ main: "granted 10000" });
  });

  it("lets one row serve every combination in which a key is absent", () => {
    const table =
      "level l { a > b }\nkinds k { x, y }\nfact one: l optional\nfact two: k optional\n" +
      "by one, two award { a x: 4万, a y: 3万, b x: 2万, b y: 1万, absent: 1000元 }";
    for (const facts of [{ one: null, two: "x" }, { one: "b", two: null }, { one: null, two: null }, { two: null }]) {
      expect(results(table, facts)).toMatchObject({ main: "granted 1000" });
    }
    expect(results(table, { one: "b", two: "x" })).toMatchObject({ main: "granted 20000" });
  });

  it("tells apart which key is absent", () => {
    const table =
      "level l { a > b }\nkinds k { x, y }\nfact one: l optional\nfact two: k\n" +
      "by one, two award { a x: 4万, absent x: 2000元, absent y: none, other: 500元 }";
    expect(results(table, { one: null, two: "x" })).toMatchObject({ main: "granted 2000" });
    expect(results(table, { one: null, two: "y" })).toMatchObject({ main: "notGranted" });
    expect(results(table, { one: "b", two: "y" })).toMatchObject({ main: "granted 500" });
  });
});
