import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsSchema } from "../../compiler/emit/facts-schema.js";
import { emitJsonSchema } from "../../compiler/emit/json-schema.js";
import type { Policy } from "../../compiler/ir/ir.js";
import { parseDate } from "../../runtime/date.js";
import { readFacts } from "../../runtime/facts.js";
import { enumerations, facts, historyOf, shared } from "../properties/random/facts.js";
import { policy } from "../support/ir/policy.js";

const sharedFacts = facts.filter(({ name }) => shared.includes(name));
const history = historyOf("a.b");
const two: Policy = policy({
  label: "办法",
  applicants: [
    { id: "企业", label: "企业", facts },
    { id: "team", label: "团队", facts: sharedFacts },
  ],
  enumerations,
  history,
});
const one: Policy = policy({ applicants: [{ id: "", label: "", facts }], enumerations, history });
const plain: Policy = policy({});

function validator(of: Policy): (json: unknown) => boolean {
  const ajv = new Ajv2020.Ajv2020({ strict: true, formats: { date: (text: string) => parseDate(text) !== undefined } });
  const validate = ajv.compile(JSON.parse(emitJsonSchema(of)) as object);
  return (json) => validate(json);
}

/** Problems that a schema may miss: how many decimals a number has, and how large an amount in words is. */
const FINER = /decimals|at most 10,000,000,000,000/;

function agree(of: Policy, isValid: (json: unknown) => boolean, json: unknown): void {
  const read = readFacts(factsSchema(of), json);
  const problems = read.ok ? [] : read.problems.map(({ message }) => message.en);
  const valid = isValid(json);
  if (problems.length > 0 && problems.every((problem) => FINER.test(problem))) return;
  expect({ json, valid, problems }).toEqual({ json, valid: problems.length === 0, problems });
}

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    1,
    -1,
    0.5,
    0.29,
    1.005,
    0.1234567,
    1e9,
    1e9 + 1,
    1e13,
    1e13 + 1,
    1e12 + 1,
    {},
    [],
  ),
  fc.constantFrom<unknown>(
    "none",
    "high",
    "low",
    "a",
    "x",
    "",
    "yes",
    "2024-02-29",
    "2023-02-29",
    "2024-2-1",
    "5%",
    "-5%",
    "5",
    "５０％",
    "0.00001%",
    "5 %",
  ),
  fc.constantFrom<unknown>(
    "100万元",
    "12,000.50元",
    "12,00元",
    "1.005元",
    "-1元",
    "-0",
    "+5",
    "10000亿亿",
    "９亿",
    "99999999亿元",
    "5 万 元",
    "5  万",
    " 5 ",
    "100,0",
    "五万",
  ),
  fc.record({ "2024": fc.constantFrom<unknown>(1, "1万", null, "x"), "24": fc.constant(1) }, { requiredKeys: [] }),
  fc.record(
    {
      "a.b": fc.record(
        {
          granted: fc.constantFrom<unknown>(true, "no"),
          years: fc.constantFrom(1, 1.5, -1),
          paidThisYear: fc.constantFrom<unknown>(5, "5万", null),
          other: fc.constant(1),
        },
        { requiredKeys: [] },
      ),
      c: fc.constant({}),
    },
    { requiredKeys: [] },
  ),
);
const names = [...facts.map(({ name }) => name), "past", "unknown", "__proto__"];
const record = fc
  .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
const applicant = fc.constantFrom<Record<string, unknown>>(
  {},
  { applicant: "企业" },
  { applicant: "team" },
  { applicant: "" },
  { applicant: 5 },
);

describe("the JSON Schema of the facts", () => {
  it("accepts what readFacts accepts, and nothing else that it can tell", () => {
    for (const of of [two, one, plain]) {
      const isValid = validator(of);
      fc.assert(
        fc.property(record, applicant, (some, kind) => agree(of, isValid, { ...some, ...kind })),
        { numRuns: 2000 },
      );
      for (const json of [null, [], "x", 5, {}]) agree(of, isValid, json);
    }
  });

  it("says what the facts are about", () => {
    const schema = JSON.parse(emitJsonSchema(two)) as {
      title: string;
      oneOf: { title: string; properties: Record<string, object> }[];
    };
    expect(schema.title).toBe("办法");
    expect(schema.oneOf.map(({ title }) => title)).toEqual(["企业", "团队"]);
    expect(schema.oneOf[0]?.properties["money2"]).toMatchObject({
      title: "金额二",
      description: '元; or a text such as "100万元"',
    });
    expect(schema.oneOf[0]?.properties["level1"]).toMatchObject({ enum: ["high", "middle", "low"] });
  });

  it("is the same text on every run", () => {
    expect(emitJsonSchema(two)).toBe(emitJsonSchema(structuredClone(two)));
  });

  it("checks long texts in no time", () => {
    const isValid = validator(one);
    for (const text of [" ".repeat(50_000), "1".repeat(50_000), "1,111".repeat(10_000), `1${" ".repeat(50_000)}x`]) {
      expect(isValid({ money1: text })).toBe(false);
    }
  });
});
