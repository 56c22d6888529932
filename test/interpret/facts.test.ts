import { describe, expect, test } from "vitest";
import type { FactTable } from "../../compiler/ir/interpret.js";
import type { Expression } from "../../compiler/ir/ir.js";
import {
  BOOL,
  COUNT,
  DATE,
  definition,
  history,
  input,
  memberOf,
  MONEY,
  number,
  PERCENT,
  policy,
  sum,
  TEXT,
} from "../support/ir.js";
import { evaluated } from "../support/value.js";
import { interpret } from "../../compiler/ir/interpret.js";

type Row = readonly [name: string, expression: Expression, facts: FactTable, expected: string];

const historyFacts = [
  { path: "past.a.b.granted", award: "a.b", field: "granted", label: "", type: BOOL },
  { path: "past.a.b.years", award: "a.b", field: "years", label: "", type: COUNT },
  { path: "past.a.b.paidThisYear", award: "a.b", field: "paidThisYear", label: "", type: MONEY },
] as const;

const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_name, expression, facts, expected) => {
    expect(evaluated(expression, facts, { policy: { history: historyFacts } })).toBe(expected);
  });
};

describe("facts given", () => {
  check([
    ["money", input("x", MONEY), { x: 12_345 }, "12345"],
    ["percent by its decimal text", input("x", PERCENT), { x: 0.07 }, "7/100"],
    ["bool", input("x", BOOL), { x: false }, "no"],
    ["date", input("x", DATE), { x: "1970-01-02" }, "1"],
    ["member", input("x", memberOf("level")), { x: "gold" }, "gold"],
    ["text", input("x", TEXT), { x: "甲" }, "甲"],
    ["null is absent", input("x", MONEY, { optional: true }), { x: null }, "absent"],
  ]);
});

describe("facts not given", () => {
  check([
    ["numbers are somewhere from 0", input("x", MONEY), {}, "[0, ∞] because x"],
    ["dates anywhere", input("x", DATE), {}, "[-∞, ∞] because x"],
    ["bool", input("x", BOOL), {}, "unknown because x"],
    ["member", input("x", memberOf("level")), {}, "unknown because x"],
    ["optional", input("x", MONEY, { optional: true }), {}, "maybe [0, ∞] because x"],
    ["names of the prototype are not given", input("constructor", MONEY), {}, "[0, ∞] because constructor"],
  ]);
});

describe("facts by year", () => {
  const now = input("x", MONEY, { year: 0 });
  const last = input("x", MONEY, { year: -1, optional: true });
  check([
    ["this year", now, { x: { "2024": 5, "2023": 4 } }, "5"],
    ["last year", last, { x: { "2024": 5, "2023": 4 } }, "4"],
    ["a year not given", now, { x: { "2023": 4 } }, "[0, ∞] because x.2024"],
    ["no year given", sum(now, last), {}, "maybe [0, ∞] because x.2024, x.2023"],
    ["a year absent", last, { x: { "2023": null } }, "absent"],
    ["all years absent", last, { x: null }, "absent"],
  ]);
});

describe("history", () => {
  const granted = history("past.a.b.granted", BOOL);
  const years = history("past.a.b.years", COUNT);
  check([
    ["given", granted, { past: { "a.b": { granted: true } } }, "yes"],
    ["not given at all", years, {}, "[0, ∞] because past.a.b.years"],
    ["of another award", years, { past: { a: { years: 3 } } }, "[0, ∞] because past.a.b.years"],
    ["another field", granted, { past: { "a.b": { years: 3 } } }, "unknown because past.a.b.granted"],
    ["nothing ever: no", granted, { past: "none" }, "no"],
    ["nothing ever: 0", sum(years, history("past.a.b.paidThisYear", MONEY)), { past: "none" }, "0"],
  ]);
  test("only declared history is read", () => {
    expect(() => evaluated(history("past.a.times", COUNT))).toThrow(TypeError);
  });
});

describe("definitions", () => {
  const definitions = [
    { id: "double", label: "double", value: sum(input("x", MONEY), input("x", MONEY)) },
    { id: "more", label: "more", value: sum(definition("double", MONEY), number(1)) },
  ];
  test("have the value of their expression", () => {
    expect(evaluated(definition("more", MONEY), { x: 4 }, { policy: { definitions } })).toBe("9");
    expect(evaluated(definition("more", MONEY), {}, { policy: { definitions } })).toBe("[1, ∞] because x");
  });
  test("refer only to earlier ones", () => {
    expect(() => evaluated(number(1), {}, { policy: { definitions: [...definitions].reverse() } })).toThrow(TypeError);
  });
});

test("a fact of another type is refused", () => {
  expect(() => evaluated(input("x", MONEY), { x: "5" })).toThrow(TypeError);
  expect(() => evaluated(input("x", DATE), { x: "2024-02-30" })).toThrow(RangeError);
});

test("an applicant that the policy does not know is refused", () => {
  expect(() => interpret(policy(), "team", {}, { asOf: "2024-06-15" })).toThrow(RangeError);
});
