import { describe, expect, it } from "vitest";
import { type FactsSchema, PROBLEM_LIMIT, readFacts } from "../../runtime/facts.js";

const plain = { optional: false, byYear: false };
const schema: FactsSchema = {
  applicants: [
    {
      id: "企业",
      facts: [
        { name: "funds", type: { kind: "money" }, ...plain },
        { name: "national_major_project", type: { kind: "bool" }, ...plain },
        { name: "results", type: { kind: "count", unit: "项" }, ...plain },
        { name: "area", type: { kind: "number", unit: "㎡" }, ...plain },
        { name: "share", type: { kind: "percent" }, ...plain },
        { name: "founded", type: { kind: "date" }, ...plain },
        { name: "级别", type: { kind: "member", members: ["国家级", "省级"] }, optional: true, byYear: false },
        { name: "town", type: { kind: "text" }, ...plain },
        { name: "revenue", type: { kind: "money" }, optional: false, byYear: true },
        { name: "loss", type: { kind: "money" }, optional: true, byYear: true },
      ],
    },
    { id: "团队", facts: [{ name: "级别", type: { kind: "member", members: ["国家级"] }, ...plain }] },
  ],
  past: [{ award: "a.b", fields: ["granted", "paidThisYear"] }],
};
const one: FactsSchema = { applicants: schema.applicants.slice(0, 1), past: [] };

const firm = (facts: object): unknown => ({ applicant: "企业", ...facts });

function problems(json: unknown, of: FactsSchema = schema): readonly string[] {
  const result = readFacts(of, json);
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path.join("/")}: ${message.en}`);
}

describe("facts that are right", () => {
  it("become typed facts", () => {
    const json = firm({
      funds: "100万元",
      national_major_project: true,
      results: 3,
      area: 12.5,
      share: "5%",
      founded: "2020-02-29",
      级别: null,
      town: "a",
      revenue: { "2024": 12000.5, "2023": "3000万" },
      loss: null,
      past: { "a.b": { granted: false, paidThisYear: "1万" } },
    });
    const result = readFacts(schema, json);
    expect(result).toEqual({
      ok: true,
      facts: {
        applicant: "企业",
        funds: 100_000_000,
        national_major_project: true,
        results: 3,
        area: 12.5,
        share: 0.05,
        founded: "2020-02-29",
        级别: null,
        town: "a",
        revenue: { "2024": 1_200_050, "2023": 3_000_000_000 },
        loss: null,
        past: { "a.b": { granted: false, paidThisYear: 1_000_000 } },
      },
    });
  });

  it("may be missing altogether, and be given in part", () => {
    expect(readFacts(schema, { applicant: "团队" })).toEqual({ ok: true, facts: { applicant: "团队" } });
    expect(readFacts(one, {})).toEqual({ ok: true, facts: {} });
    expect(readFacts(one, { applicant: "企业" })).toEqual({ ok: true, facts: {} });
    expect(readFacts(schema, firm({ loss: { "2024": null }, past: "none" })).ok).toBe(true);
  });

  it.each([
    [0.05, 0.05],
    ["12.5%", 0.125],
    ["５％", 0.05],
    ["0.0001%", 0.000001],
    [1, 1],
  ])("share %j is %d", (share, expected) => {
    expect(readFacts(schema, firm({ share }))).toEqual({ ok: true, facts: { applicant: "企业", share: expected } });
  });
});

describe("facts that are wrong", () => {
  it.each([
    [[], ": expected an object { … }"],
    [null, ": expected an object { … }"],
    ["x", ": expected an object { … }"],
    [{}, "applicant: expected the kind of applicant: 企业, 团队"],
    [{ applicant: "个人" }, "applicant: expected the kind of applicant: 企业, 团队"],
    [firm({ fundz: 1 }), "fundz: there is no fact `fundz`; did you mean `funds`?"],
    [firm({ completely_different: 1 }), "completely_different: there is no fact `completely_different`"],
    [firm({ constructor: 1 }), "constructor: there is no fact `constructor`"],
    [firm({ funds: true }), 'funds: expected an amount in 元, such as 1000000 or "100万元"'],
    [firm({ funds: 0.001 }), "funds: an amount has at most two decimals (分)"],
    [firm({ funds: -1 }), "funds: must not be negative"],
    [firm({ funds: 1e14 }), "funds: an amount is at most 10,000,000,000,000元"],
    [firm({ funds: NaN }), 'funds: expected an amount in 元, such as 1000000 or "100万元"'],
    [firm({ funds: null }), "funds: must not be null; leave out what is not known"],
    [firm({ national_major_project: "yes" }), "national_major_project: expected true or false"],
    [firm({ results: 1.5 }), "results: expected a whole number"],
    [firm({ results: 2e9 }), "results: a count is at most 1,000,000,000"],
    [firm({ results: Infinity }), "results: expected a whole number"],
    [firm({ results: -1 }), "results: must not be negative"],
    [firm({ area: "12" }), "area: expected a number"],
    [firm({ area: 0.1234567 }), "area: at most 6 decimals"],
    [firm({ area: 2e12 }), "area: a number is at most 1,000,000,000,000"],
    [firm({ area: NaN }), "area: expected a number"],
    [firm({ share: "5" }), 'share: expected a share such as 0.05 or "5%"'],
    [firm({ share: "-5%" }), "share: must not be negative"],
    [firm({ share: "0.00001%" }), "share: at most 6 decimals"],
    [firm({ founded: "2023-02-29" }), "founded: there is no such day; write it like 2025-03-01"],
    [firm({ founded: 20230201 }), "founded: expected a date such as 2025-03-01"],
    [firm({ 级别: "市级" }), "级别: expected one of 国家级, 省级"],
    [firm({ 级别: ["国家级"] }), "级别: expected one of 国家级, 省级"],
    [firm({ town: 5 }), "town: expected a text"],
    [firm({ town: "x".repeat(10_001) }), "town: the text is too long"],
    [firm({ revenue: 5 }), 'revenue: expected values by year, such as { "2024": … }'],
    [firm({ revenue: { "24": 5 } }), "revenue/24: expected a year of four digits"],
    [firm({ revenue: { "2024": null } }), "revenue/2024: must not be null; leave out what is not known"],
    [firm({ revenue: { "2024": "x" } }), 'revenue/2024: expected an amount in 元, such as 1000000 or "100万元"'],
    [firm({ past: {}, x: 1 }), "x: there is no fact `x`"],
    [firm({ past: "never" }), 'past: expected "none" (nothing was ever granted) or records by award'],
    [firm({ past: { "a.c": {} } }), "past/a.c: there is no fact `a.c`; did you mean `a.b`?"],
    [firm({ past: { "a.b": true } }), "past/a.b: expected an object { … }"],
    [firm({ past: { "a.b": { granted: "no" } } }), "past/a.b/granted: expected true or false"],
    [
      firm({ past: { "a.b": { grantd: true } } }),
      "past/a.b/grantd: there is no fact `grantd`; did you mean `granted`?",
    ],
    [firm({ past: { "a.b": { years: 1 } } }), "past/a.b/years: there is no fact `years`"],
  ])("%j", (json, expected) => {
    expect(problems(json)).toEqual([expected]);
  });

  it("are refused when a key is one that every object has", () => {
    const json: unknown = JSON.parse(
      '{"applicant": "企业", "__proto__": {"funds": 5}, "past": {"__proto__": {"granted": true}}}',
    );
    expect(problems(json)).toEqual([
      "__proto__: there is no fact `__proto__`",
      "past/__proto__: there is no fact `__proto__`",
    ]);
    expect(problems(JSON.parse('{"__proto__": {"applicant": "企业"}}'))).toEqual([
      "applicant: expected the kind of applicant: 企业, 团队",
    ]);
  });

  it("may have such names when the policy declares them", () => {
    const names = ["__proto__", "constructor", "toString"];
    const odd: FactsSchema = {
      applicants: [{ id: "", facts: names.map((name) => ({ name, type: { kind: "bool" }, ...plain })) }],
      past: [],
    };
    const result = readFacts(odd, JSON.parse('{"__proto__": true, "constructor": false}'));
    expect(result.ok && Object.entries(result.facts)).toEqual([
      ["__proto__", true],
      ["constructor", false],
    ]);
    expect(result.ok && "toString" in result.facts).toBe(false);
  });

  it("are all reported, up to a limit", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, index]));
    expect(problems(firm(many))).toHaveLength(PROBLEM_LIMIT);
    expect(problems(firm({ funds: "x", results: "y" }))).toHaveLength(2);
  });

  it("are named in both languages", () => {
    const result = readFacts(schema, firm({ 级别: "市级", fund: 1 }));
    expect(result.ok ? [] : result.problems.map(({ message }) => message.zh)).toEqual([
      "应为以下之一：国家级、省级",
      "没有名为「fund」的信息，是否要写「funds」",
    ]);
  });
});
