import { describe, expect, test } from "vitest";
import type { Expression } from "../../compiler/ir/ir.js";
import type { FactTable } from "../../compiler/ir/interpret.js";
import {
  all,
  any,
  atLeast,
  BOOL,
  bool,
  compare,
  COUNT,
  DATE,
  date,
  hull,
  input,
  isIn,
  isPresent,
  member,
  memberOf,
  not,
  number,
  TEXT,
  text,
} from "../support/ir.js";
import { evaluated } from "../support/value.js";

type Row = readonly [name: string, expression: Expression, facts: FactTable, expected: string];

const yes = bool(true);
const no = bool(false);
const p = input("p", BOOL);
const q = input("q", BOOL);
const maybe = input("o", BOOL, { optional: true });
const n = input("n", COUNT);
const m = input("m", COUNT, { optional: true });
const d = input("d", DATE);
const t = input("t", TEXT);
const level = input("level", memberOf("level"));
const medal = input("medal", memberOf("level"), { optional: true });
const enumerations = [
  {
    id: "level",
    label: "级别",
    ordered: true,
    members: ["national", "provincial", "city"].map((id) => ({ id, label: id })),
  },
];
const between = (low: number, high: number): Expression => hull(number(low), number(high));

const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_name, expression, facts, expected) => {
    expect(evaluated(expression, facts, { policy: { enumerations } })).toBe(expected);
  });
};

describe("not", () => {
  check([
    ["yes", not(yes), {}, "no"],
    ["no", not(no), {}, "yes"],
    ["unknown", not(p), {}, "unknown because p"],
    ["absent stays absent", not(maybe), { o: null }, "absent"],
    ["perhaps absent", not(maybe), {}, "maybe unknown because o"],
  ]);
});

describe("atLeast", () => {
  check([
    ["all of nothing", all(), {}, "yes"],
    ["any of nothing", any(), {}, "no"],
    ["all: one no decides", all(p, no), {}, "no"],
    ["all: unknown", all(yes, p, q), { q: true }, "unknown because p"],
    ["any: one yes decides", any(p, yes), {}, "yes"],
    ["any: unknown in order, once", any(q, p, q), {}, "unknown because q, p"],
    ["2 of 3 reached", atLeast(2, yes, p, yes), {}, "yes"],
    ["2 of 3 out of reach", atLeast(2, no, p, no), {}, "no"],
    ["2 of 3 open", atLeast(2, yes, p, no), {}, "unknown because p"],
    ["an absent operand is no", any(maybe, no), { o: null }, "no"],
    ["perhaps absent", any(maybe), {}, "unknown because o"],
    ["p or not p is not simplified", any(p, not(p)), {}, "unknown because p"],
  ]);
});

describe("compare", () => {
  check([
    ["less", compare(number(1), "less", number(2)), {}, "yes"],
    ["less: equal", compare(number(2), "less", number(2)), {}, "no"],
    ["lessEqual: equal", compare(number(2), "lessEqual", number(2)), {}, "yes"],
    ["lessEqual: above", compare(number(2.000001), "lessEqual", number(2)), {}, "no"],
    ["a number not given is never negative", compare(n, "less", number(0)), {}, "no"],
    ["and may be zero", compare(number(0), "less", n), {}, "unknown because n"],
    ["zero is at most a number not given", compare(number(0), "lessEqual", n), {}, "yes"],
    ["ranges that touch: less", compare(between(1, 2), "less", between(2, 3)), {}, "unknown because discretion"],
    ["ranges that touch: lessEqual", compare(between(1, 2), "lessEqual", between(2, 3)), {}, "yes"],
    ["ranges that touch from above: less", compare(between(2, 3), "less", between(1, 2)), {}, "no"],
    ["equal", compare(n, "equal", number(3)), { n: 3 }, "yes"],
    ["equal: apart", compare(between(1, 2), "equal", between(3, 4)), {}, "no"],
    ["equal: the same range", compare(between(1, 2), "equal", between(1, 2)), {}, "unknown because discretion"],
    ["equal: open", compare(n, "equal", number(3)), {}, "unknown because n"],
    ["absent", compare(m, "lessEqual", m), { m: null }, "no"],
    ["absent against unknown", compare(n, "equal", m), { m: null }, "no"],
    ["perhaps absent, else yes", compare(number(0), "lessEqual", m), {}, "unknown because m"],
    ["perhaps absent, else no", compare(m, "less", number(0)), {}, "no"],
    ["dates", compare(d, "less", date("2024-03-01")), { d: "2024-02-29" }, "yes"],
    ["a date not given", compare(d, "less", date("2024-03-01")), {}, "unknown because d"],
    ["texts", compare(t, "equal", text("甲")), { t: "甲" }, "yes"],
    ["text not given", compare(t, "equal", text("甲")), {}, "unknown because t"],
    ["bools", compare(p, "equal", bool(false)), { p: false }, "yes"],
    ["bool not given", compare(p, "equal", p), {}, "unknown because p"],
    ["a lower level is less", compare(level, "less", member("level", "national")), { level: "city" }, "yes"],
    ["a higher level is not", compare(level, "less", member("level", "city")), { level: "national" }, "no"],
    ["the same level", compare(level, "lessEqual", member("level", "city")), { level: "city" }, "yes"],
    ["equal levels", compare(level, "equal", member("level", "city")), { level: "city" }, "yes"],
    ["level not given", compare(member("level", "city"), "lessEqual", level), {}, "unknown because level"],
    ["level absent", compare(member("level", "city"), "lessEqual", medal), { medal: null }, "no"],
    ["level perhaps absent", compare(member("level", "city"), "lessEqual", medal), {}, "unknown because medal"],
  ]);
});

describe("isIn", () => {
  check([
    ["member", isIn(level, "national", "city"), { level: "city" }, "yes"],
    ["other member", isIn(level, "national"), { level: "city" }, "no"],
    ["not given", isIn(level, "national"), {}, "unknown because level"],
    ["absent", isIn(medal, "national"), { medal: null }, "no"],
    ["bool", isIn(p, "yes"), { p: true }, "yes"],
    ["text", isIn(t, "甲"), { t: "乙" }, "no"],
  ]);
});

describe("isPresent", () => {
  check([
    ["given", isPresent(m), { m: 0 }, "yes"],
    ["absent", isPresent(m), { m: null }, "no"],
    ["not given", isPresent(m), {}, "unknown because m"],
    ["not optional", isPresent(n), {}, "yes"],
  ]);
});

test("an expression of the wrong kind is refused", () => {
  expect(() => evaluated(all(number(1)))).toThrow(TypeError);
  expect(() => evaluated(not(number(1)))).toThrow(TypeError);
  expect(() => evaluated(isIn(number(1), "1"))).toThrow(TypeError);
  expect(() => evaluated(compare(text("甲"), "less", text("乙")))).toThrow(TypeError);
});
