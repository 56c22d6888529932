import { describe, expect, it } from "vitest";
import { decide, results } from "../../support/decide.js";

describe("if … otherwise", () => {
  const chain =
    "fact a, b: bool\nclause c {\n  if a, one: award 5万\n  if b, two: award 3万\n  otherwise, three: award 1万\n  stack sum one, two\n}";

  it.each([
    [
      { a: true, b: true },
      { "c.one": "granted 50000", "c.two": "granted 30000", "c.three": "notGranted", total: "80000" },
    ],
    [
      { a: false, b: true },
      { "c.one": "notGranted", "c.two": "granted 30000", "c.three": "notGranted", total: "30000" },
    ],
    [
      { a: false, b: false },
      { "c.one": "notGranted", "c.two": "notGranted", "c.three": "granted 10000", total: "10000" },
    ],
    [{ b: false }, { "c.one": "unknown 0..50000", "c.two": "notGranted", "c.three": "unknown 0..10000" }],
  ])("decides on %j", (facts, expected) => {
    expect(results(chain, facts)).toMatchObject(expected);
  });

  it("begins anew behind an `otherwise`", () => {
    const two =
      "fact a, b: bool\nclause c {\n  if a, one: award 1元\n  otherwise, two: award 2元\n  if b, three: award 4元\n  otherwise, four: award 8元\n  stack sum all\n}";
    expect(results(two, { a: true, b: false })).toMatchObject({ total: "9" });
    expect(results(two, { a: false, b: true })).toMatchObject({ total: "6" });
  });

  it("nests, and guards several awards with braces", () => {
    const nested =
      "信息项 甲、乙：是否\n条款 丙 {\n  对 甲 {\n    对 乙 的，奖：给予 4元\n    其余，补：给予 2元\n    另：给予 1元\n  }\n  可叠加 全部\n}";
    expect(results(nested, { 甲: true, 乙: true })).toMatchObject({ total: "5" });
    expect(results(nested, { 甲: true, 乙: false })).toMatchObject({ total: "3" });
    expect(results(nested, { 甲: false, 乙: true })).toMatchObject({ total: "0" });
  });

  it("is an overlap of nobody's making when the branches exclude each other", () => {
    const branches =
      "fact size: count (人)\nclause c {\n  if size >= 10, large: award 2万\n  otherwise, small: award 1万\n}";
    expect(results(branches, { size: 10 })).toMatchObject({ total: "20000" });
    expect(results(branches, {})).toMatchObject({ total: "0..20000" });
  });
});

describe("requires", () => {
  const policy =
    'policy p "p" { requires here }\nfact here, ok: bool\nclause c {\n  requires ok\n  award 1万\n}\nclause d { award 2万 }';

  it("of the policy holds for every clause, of a clause for its awards", () => {
    expect(results(policy, { here: true, ok: false })).toEqual({ c: "notGranted", d: "granted 20000", total: "20000" });
    expect(results(policy, { here: false, ok: true })).toEqual({ c: "notGranted", d: "notGranted", total: "0" });
  });

  it("says which conditions failed, and where they come from", () => {
    const [award] = decide(policy, { here: true, ok: false }).awards;
    expect(award?.conditions.map(({ info, truth }) => `${info.origin} ${info.text} ${truth}`)).toEqual([
      "clause ok no",
    ]);
  });
});

describe("when and unless", () => {
  const award = "fact a, b: bool\naward 1万 when a unless b";

  it.each([
    [{ a: true, b: false }, "granted 10000"],
    [{ a: true, b: true }, "notGranted"],
    [{ a: false }, "notGranted"],
    [{ a: true }, "unknown 0..10000"],
  ])("decide on %j", (facts, expected) => {
    expect(results(award, facts)).toMatchObject({ main: expected });
  });

  it("count the items of a list, each with its exception", () => {
    const list = "fact a, b, c: bool\naward 1万 when any 2 of { a; b; c unless a }";
    expect(results(list, { a: true, b: false, c: true })).toMatchObject({ main: "notGranted" });
    expect(results(list, { a: false, b: true, c: true })).toMatchObject({ main: "granted 10000" });
    expect(results(list, { a: true, b: true })).toMatchObject({ main: "granted 10000" });
    expect(results(list, { b: true })).toMatchObject({ main: "unknown 0..10000" });
  });
});

describe("comparisons", () => {
  it("order the members of a level, highest first", () => {
    const level = "级别表 等级 { 甲 > 乙 > 丙 }\n信息项 评定：等级 可无\n给予 1万元 当 评定 不低于 乙";
    expect(results(level, { 评定: "甲" })).toMatchObject({ main: "granted 10000" });
    expect(results(level, { 评定: "丙" })).toMatchObject({ main: "notGranted" });
    expect(results(level, { 评定: null })).toMatchObject({ main: "notGranted" });
  });

  it.each([
    ["在 10台以上", 10, true],
    ["在 10台（不含）以上", 10, false],
    ["超过 10台", 10, false],
    ["不足 10台", 10, false],
    ["在 10台以内", 10, true],
    ["低于 10台", 9, true],
    ["为 10台", 10, true],
    ["不等于 10台", 10, false],
  ])("read the edge of %s", (edge, count, granted) => {
    expect(results(`信息项 充电桩：数量（台）\n对 充电桩 ${edge} 的，给予 1万元`, { 充电桩: count })).toMatchObject({
      main: granted ? "granted 10000" : "notGranted",
    });
  });

  it("ask whether an optional fact is there", () => {
    const optional =
      "fact won: money optional\nclause c {\n  prize: award won else 100元 when won != absent\n  comfort: award 50元 when won = absent\n}";
    expect(results(optional, { won: 20_000 })).toMatchObject({ "c.prize": "granted 200", "c.comfort": "notGranted" });
    expect(results(optional, { won: null })).toMatchObject({ "c.prize": "notGranted", "c.comfort": "granted 50" });
  });

  it("move dates by the calendar", () => {
    const dates = "fact founded, listed: date\naward 1万 when listed <= founded + 1年";
    expect(results(dates, { founded: "2024-02-29", listed: "2025-02-28" })).toMatchObject({ main: "granted 10000" });
    expect(results(dates, { founded: "2024-02-29", listed: "2025-03-01" })).toMatchObject({ main: "notGranted" });
  });

  it("with a ratio whose divisor is 0 stay unknown, unless `else` says what counts", () => {
    const facts = "fact spent, revenue: money\n";
    expect(results(`${facts}award 1万 when spent / revenue >= 5%`, { spent: 5, revenue: 0 })).toMatchObject({
      main: "unknown 0..10000",
    });
    expect(results(`${facts}award 1万 when (spent / revenue else 0%) >= 5%`, { spent: 5, revenue: 0 })).toMatchObject({
      main: "notGranted",
    });
  });
});
