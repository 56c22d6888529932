import { describe, expect, it } from "vitest";
import { compile } from "../../../compiler/compile.js";
import { compiled, decide, results } from "../../support/decide.js";

describe("names of awards", () => {
  it("are the clause's, the writer's, or numbers", () => {
    const ids = (text: string): readonly string[] => compiled(text).policy.awards.map((award) => award.id);
    expect(ids("clause c { award 1万 }")).toEqual(["c"]);
    expect(ids("clause c {\n  a: award 1万\n  award 2万\n  b: award 3万\n  stack sum all\n}")).toEqual([
      "c.a",
      "c.2",
      "c.b",
    ]);
    expect(ids("fact x: bool\nclause c {\n  prize: if x, award 1万\n  otherwise, rest: award 2万\n}")).toEqual([
      "c.prize",
      "c.rest",
    ]);
    expect(ids("award 1万")).toEqual(["main"]);
    expect(ids('policy grants "Grants" { }\naward 1万\nclause c { award 2万 }')).toEqual(["grants", "c"]);
  });

  it("are found in their own clause first, then by clause, then anywhere", () => {
    const text =
      "clause a {\n  x: award 1万\n  y: award 2万\n  stack highest x, y\n}\nclause x { award 4万 }\nclause b {\n  z: award 8万\n}\nstack highest x, z";
    expect(results(text)).toEqual({
      "a.x": "dropped",
      "a.y": "granted 20000",
      x: "dropped",
      "b.z": "granted 80000",
      total: "100000",
    });
  });
});

describe("definitions", () => {
  it("are shared, or belong to their clause", () => {
    const text =
      "fact x: money\nfact ok: bool\nclause c {\n  let half = 50% of x\n  award half max 3万 when ok\n}\nlet third = x / 3\nclause d { award third }";
    expect(results(text, { x: 100, ok: true })).toEqual({ c: "granted 0.5", d: "granted 0.33", total: "0.83" });
  });

  it("may stand before what they use", () => {
    const text = "let net = gross - cost\nlet gross = 2 * sales\nfact sales, cost: money\naward 10% of net";
    expect(results(text, { sales: 10_000, cost: 5_000 })).toMatchObject({ main: "granted 15" });
  });

  it("may be conditions and tables", () => {
    const text =
      "级别表 等级 { 甲 > 乙 }\n信息项 评定：等级\n信息项 支出：金额\n定义 合格 = 支出 不低于 100元 且 评定 = 甲\n" +
      "定义 比例 = 按 评定 { 甲：20%，乙：10% }\n给予 支出 的 比例 当 合格";
    expect(results(text, { 评定: "甲", 支出: 10_000 })).toMatchObject({ main: "granted 20" });
    expect(results(text, { 评定: "乙", 支出: 10_000 })).toMatchObject({ main: "notGranted" });
  });
});

describe("kinds of applicant", () => {
  const text =
    "facts firm { x: money }\nfacts person {\n  x: money\n  y: bool\n}\nclause a for firm { award 10% of x }\n" +
    "clause b for firm, person { award 20% of x }\nclause c for person { award 1万 when y }";

  it("see the clauses that are for them", () => {
    expect(results(text, { x: 1000 })).toEqual({ a: "granted 1", b: "granted 2", total: "3" });
    expect(results(text, { x: 1000, y: true }, { applicant: "person" })).toEqual({
      b: "granted 2",
      c: "granted 10000",
      total: "10002",
    });
  });

  it("are unnamed in a file without `facts`, and there is one without any fact", () => {
    expect(results("award 1万")).toEqual({ main: "granted 10000", total: "10000" });
  });

  it("may be given a member and a fact of one name", () => {
    const same = "级别表 等级 { 甲 > 乙 }\n信息项 甲：等级\n给予 1万元 当 甲 = 甲";
    expect(results(same, { 甲: "甲" })).toMatchObject({ main: "granted 10000" });
    expect(results(same, { 甲: "乙" })).toMatchObject({ main: "notGranted" });
  });
});

describe("who pays and who is paid", () => {
  const text =
    'fund a "fund A"\nfund b "fund B"\nparty office "the office"\nfacts firm "a firm" { x: money }\nclause c {\n' +
    '  one: award 10% of x paid to office, firm, "the landlord" paid from b\n  two: award 5% of x as "grant"\n' +
    "  stack sum all\n  funding a or b\n  responsible office\n}";

  it("is taken from the award, else from the clause", () => {
    const [one, two] = decide(text, { x: 100 }).awards.map((award) => award.info);
    expect(one).toMatchObject({
      payees: ["the office", "a firm", "the landlord"],
      funding: ["fund B"],
      responsible: ["the office"],
      words: null,
    });
    expect(two).toMatchObject({ payees: [], funding: ["fund A", "fund B"], words: "grant" });
  });
});

describe("one mistake", () => {
  const codes = (text: string): readonly string[] =>
    compile("main.pol", () => text).diagnostics.map((problem) => problem.code);

  it.each([
    ["a type that does not exist", "fact x: monny\naward 5% of x\naward 10% of x", ["unknown-name"]],
    ["a broken definition", "fact x: money\nlet y = x + z\naward y\naward 2 * y", ["unknown-name"]],
    ["a reserved name", "fact past: money\naward past", ["reserved-fact-name"]],
    ["an unknown member", "level l { a > b }\nfact g: l\nby g award { a: 1万, c: 2万 }", ["unknown-member"]],
    ["an award that a bar does not find", "clause c { award 1万 }\nclause d { bar e }", ["unknown-name"]],
    [
      "a condition that is none",
      "fact n: count\nclause c {\n  award 1万 when n\n  award 2万\n}",
      ["condition-expected"],
    ],
    [
      "an unknown name on the left of a member",
      "level l { a > b }\nfact grade: l\naward 1万 when grad = a",
      ["unknown-name"],
    ],
  ])("is said once: %s", (_what, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});
