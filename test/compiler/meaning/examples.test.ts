import { describe, expect, it } from "vitest";
import { compile } from "../../../compiler/compile.js";
import { message } from "../../../compiler/diagnostics/message.js";
import { runExample } from "../../../compiler/examples.js";
import { compiled } from "../../support/decide.js";

/** What the examples of a policy say that was not met. */
function failures(text: string): readonly string[] {
  const { policy, examples } = compiled(text);
  return examples.flatMap((example) => runExample(policy, example).failures).map((problem) => message(problem, "en"));
}

const codes = (text: string): readonly string[] =>
  compile("main.pol", () => text).diagnostics.map((problem) => problem.code);

describe("expectations", () => {
  const policy =
    "fact spend: money\nfact ok, bad: bool\nclause c { award 10% of spend max 5万 when ok }\nclause d { award up to 1万 }\nclause out { bar c when bad }\n";
  const example = (body: string): string => `${policy}example "e" { ${body} }`;

  it.each([
    ["given spend = 30万, ok = yes, bad = no; expect c = 3万, c granted"],
    ["given spend = 30万, ok = yes, bad = no; expect d = up to 1万, total = 3万 to 4万"],
    ["given spend = 30万, ok = yes, bad = yes; expect c barred"],
    ["given spend = 30万, ok = no, bad = no; expect c not granted, c = none"],
    ["given spend = 30万, bad = no; expect c unknown"],
    ["given ok = yes, bad = no; expect c = up to 5万"],
  ])("are met: %s", (body) => {
    expect(failures(example(body))).toEqual([]);
  });

  it.each([
    ["given spend = 30万, ok = yes, bad = no; expect c = 4万", "c: expected 40,000元, got 30,000元"],
    ["given spend = 30万, ok = no, bad = no; expect c = 3万", "c: expected 30,000元, got not granted"],
    ["given spend = 30万, ok = yes, bad = yes; expect c granted", "c: expected granted, got barred"],
    [
      "given spend = 30万, bad = no; expect c granted",
      "c: expected granted, got unknown (at most 30,000元); not given: ok",
    ],
    [
      "given spend = 30万, ok = yes, bad = no; expect total = 3万",
      "合计 / total: expected 30,000元, got 30,000元 to 40,000元",
    ],
  ])("are not met: %s", (body, failure) => {
    expect(failures(example(body))).toEqual([failure]);
  });
});

describe("the kind of applicant", () => {
  const kinds =
    "facts firm { spend: money; staff: count (人) }\nfacts person { spend: money }\n" +
    "clause a for firm { award 10% of spend when staff > 0 }\nclause b for firm, person { award 20% of spend }\n";

  it.each([
    ["for person", "given spend = 100元; expect b = 20元", "person"],
    ["", "given spend = 100元, staff = 3人; expect b = 20元", "firm"],
    ["", "given spend = 100元, staff = 0人; expect a not granted", "firm"],
    ["", "given spend = 100元; expect a unknown", "firm"],
  ])("is what it says, or what its facts and expectations fit: %s %s", (applicant, body, expected) => {
    const text = `${kinds}example "e" ${applicant} { ${body} }`;
    expect(compiled(text).examples.map((example) => example.applicant)).toEqual([expected]);
    expect(failures(text)).toEqual([]);
  });

  it("has to be said when several fit", () => {
    expect(codes(`${kinds}example "e" { given spend = 100元; expect b = 20元 }`)).toEqual(["applicant-needed"]);
  });

  it("is not asked for because of a misspelt fact", () => {
    expect(codes(`${kinds}example "e" { given spend = 100元, stafff = 3人, staff = 3人; expect a = 10元 }`)).toEqual([
      "unknown-name",
    ]);
  });
});

describe("facts of examples", () => {
  it("are in base units: 分, whole numbers, decimals, dates, names", () => {
    const text =
      "level l { x > y }\nfact m: money\nfact n: count (人)\nfact p: percent\nfact q: number (㎡)\nfact d: date\nfact g: l optional\nfact b: bool\nfact t: text\nfact u: money\n" +
      'award m when n > 0 and p > 1% and q > 1 and d > 2020-01-01 and (g = x or g = absent) and b and t = "东街" and u > 1元\n' +
      'example "e" { given m = 1.5万元, n = 3人, p = 12.5%, q = 80.25㎡, d = 2024-05-06, g = absent, b = yes, t = "东街", u = unknown; expect main unknown }';
    expect(compiled(text).examples[0]?.facts).toEqual({
      m: 1_500_000,
      n: 3,
      p: 0.125,
      q: 80.25,
      d: "2024-05-06",
      g: null,
      b: true,
      t: "东街",
    });
  });

  it("name years by their distance to the year of the example", () => {
    const text =
      "信息项 产值：金额 分年度\n条款 增长 { 给予 （本年度 产值 - 上年度 产值） 的 10% }\n" +
      '算例 "增长" 截至 2023-06-30 { 已知 本年度 产值 = 300元，上年度 产值 = 100元；应得 增长 = 20元 }';
    const [example] = compiled(text).examples;
    expect(example?.facts).toEqual({ 产值: { 2023: 30_000, 2022: 10_000 } });
    expect(failures(text)).toEqual([]);
  });

  it("stand on the first day in force unless they say a day", () => {
    const day = (fields: string, head: string): string | undefined =>
      compiled(
        `policy p "p" { ${fields} }\nclause c { award 1万 }\nexample "e" ${head} { given history complete; expect c = 1万 }`,
      ).examples[0]?.asOf;
    expect(day("issued 2024-12-01; effective from 2025-01-01", "")).toBe("2025-01-01");
    expect(day("issued 2024-12-01", "")).toBe("2024-12-01");
    expect(day("effective from 2025-01-01", "as of 2026-02-03")).toBe("2026-02-03");
    expect(day("", "")).toBe("2025-01-01");
  });
});

describe("history of examples", () => {
  const policy =
    "fact rent: money\nclause shop { yearly award 30% of rent for up to 3年 }\nclause prize { once award 1万 }\n";
  const facts = (given: string): unknown =>
    compiled(`${policy}example "e" { given rent = 100元${given}; expect shop unknown }`).examples[0]?.facts["past"];

  it("is unknown, given, completed, or none at all", () => {
    expect(facts("")).toBeUndefined();
    expect(facts(", shop.years = 1年")).toEqual({ shop: { years: 1 } });
    expect(facts(", history complete")).toBe("none");
    expect(facts(", shop.years = 1年, history complete")).toEqual({
      shop: { grantedThisYear: false, years: 1 },
      prize: { granted: false },
    });
  });

  it("has names in both dialects", () => {
    const text = `信息项 租金：金额\n条款 店铺 {\n  租：逐年给予 租金 的 30%，最长 3年\n}\n算例 "第四年" { 已知 租金 = 100元，店铺.租.已享受年数 = 3年，店铺.租.本年已享受 = 否；应得 店铺.租 不符合 }`;
    expect(failures(text)).toEqual([]);
  });

  it("decides", () => {
    expect(
      failures(
        `${policy}example "e" { given rent = 100元, shop.years = 2年, history complete; expect shop = 30元, prize = 1万 }`,
      ),
    ).toEqual([]);
    expect(
      failures(
        `${policy}example "e" { given rent = 100元, prize.received = yes, history complete; expect prize not granted }`,
      ),
    ).toEqual([]);
  });
});
