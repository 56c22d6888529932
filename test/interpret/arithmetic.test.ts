import { describe, expect, test } from "vitest";
import type { FactTable } from "../../compiler/ir/interpret.js";
import type { Expression } from "../../compiler/ir/ir.js";
import {
  cap,
  COUNT,
  extreme,
  floor,
  hull,
  infinity,
  input,
  money,
  none,
  number,
  percent,
  product,
  quotient,
  round,
  sum,
  unset,
  upTo,
} from "../support/ir.js";
import { evaluated } from "../support/value.js";

type Row = readonly [name: string, expression: Expression, facts: FactTable, expected: string];

const n = input("n", COUNT);
const k = input("k", COUNT);
const m = input("m", COUNT, { optional: true });
const between = (low: number, high: number): Expression => hull(number(low), number(high));
const minus = (value: Expression): Expression => product(number(-1), value);

const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_name, expression, facts, expected) => {
    expect(evaluated(expression, facts)).toBe(expected);
  });
};

describe("sum", () => {
  check([
    ["known", sum(number(0.1), number(0.2)), {}, "3/10"],
    ["partly known", sum(n, number(2)), {}, "[2, ∞] because n"],
    ["reasons in order, once", sum(k, n, k), {}, "[0, ∞] because k, n"],
    ["x - x is not simplified", sum(between(1, 3), minus(between(1, 3))), {}, "[-2, 2] because discretion"],
    ["absent", sum(n, m), { m: null }, "absent"],
    ["perhaps absent", sum(number(1), m), {}, "maybe [1, ∞] because m"],
    ["no limit less anything", sum(infinity(), minus(n)), {}, "∞"],
    ["no limit less no limit", sum(infinity(), minus(infinity())), {}, "∞"],
  ]);
});

describe("product", () => {
  check([
    ["known", product(percent(0.05), money(300_000_000)), {}, "15000000"],
    ["by a number not given", product(percent(0.05), n), {}, "[0, ∞] because n"],
    ["zero times a number not given", product(number(0), n), {}, "0"],
    ["zero times no limit", product(infinity(), number(0)), {}, "0"],
    ["signs", product(between(-2, 3), between(-5, 7)), {}, "[-15, 21] because discretion"],
    ["negative and open", product(number(-2), n), {}, "[-∞, 0] because n"],
    ["absent", product(m, number(0)), { m: null }, "absent"],
    ["perhaps absent", product(m, number(0)), {}, "maybe 0 because m"],
  ]);
});

describe("quotient", () => {
  check([
    ["known", quotient(number(1), number(3)), {}, "1/3"],
    ["by zero", quotient(n, number(0)), {}, "absent"],
    ["zero by zero", quotient(number(0), number(0)), {}, "absent"],
    ["divisor not given", quotient(number(6), n), {}, "maybe [0, ∞] because n"],
    ["divisor in a range from zero", quotient(number(6), between(0, 3)), {}, "maybe [2, ∞] because discretion"],
    ["divisor around zero", quotient(number(6), between(-1, 3)), {}, "maybe [-∞, ∞] because discretion"],
    ["negative dividend, divisor from zero", quotient(number(-6), n), {}, "maybe [-∞, ∞] because n"],
    ["divisor without zero", quotient(between(-6, 12), between(2, 3)), {}, "[-3, 6] because discretion"],
    ["negative divisor", quotient(number(6), between(-3, -2)), {}, "[-3, -2] because discretion"],
    ["dividend not given", quotient(n, number(4)), {}, "[0, ∞] because n"],
    ["both open, divisor without zero", quotient(sum(n, number(1)), sum(k, number(1))), {}, "[0, ∞] because n, k"],
    [
      "open downwards by open upwards",
      quotient(minus(sum(n, number(1))), sum(k, number(2))),
      {},
      "[-∞, 0] because n, k",
    ],
    ["absent divisor", quotient(n, m), { m: null }, "absent"],
    ["by zero that is perhaps absent", quotient(n, product(m, number(0))), {}, "absent"],
    ["divisor perhaps absent", quotient(number(6), sum(m, number(2))), {}, "maybe [0, 3] because m"],
  ]);
});

describe("extreme", () => {
  check([
    ["smallest", extreme("min", number(3), number(1), number(2)), {}, "1"],
    ["largest", extreme("max", number(3), number(1), number(5)), {}, "5"],
    ["cap of an open amount", cap(n, number(7)), {}, "[0, 7] because n"],
    ["cap that decides", cap(sum(n, number(7)), number(7)), {}, "7"],
    ["open cap", cap(number(7), n), {}, "[0, 7] because n"],
    ["no limit", cap(number(7), infinity()), {}, "7"],
    ["floor lifts the low end", floor(between(1, 9), number(4)), {}, "[4, 9] because discretion"],
    ["end by end", extreme("min", between(1, 9), between(2, 3)), {}, "[1, 3] because discretion"],
    ["absent", floor(none(), number(4)), {}, "absent"],
    ["perhaps absent", cap(m, number(4)), {}, "maybe [0, 4] because m"],
  ]);
});

describe("round", () => {
  check([
    ["half away from zero", round(number(2.5)), {}, "3"],
    ["negative half away from zero", round(number(-2.5)), {}, "-3"],
    ["toward zero", round(number(-2.5), "down"), {}, "-2"],
    ["floor", round(number(-2.5), "floor"), {}, "-3"],
    ["ceiling", round(number(2.1), "ceiling"), {}, "3"],
    ["to hundreds", round(number(149.99), "halfUp", 100), {}, "100"],
    ["completed steps", round(quotient(number(170), number(50)), "floor"), {}, "3"],
    ["both ends", round(between(1.4, 2.6)), {}, "[1, 3] because discretion"],
    ["ends that become one", round(between(1.6, 2.4)), {}, "2"],
    ["open ends stay", round(sum(n, number(0.5))), {}, "[1, ∞] because n"],
    ["absent", round(m), { m: null }, "absent"],
    ["perhaps absent", round(m), {}, "maybe [0, ∞] because m"],
  ]);
});

describe("hull", () => {
  check([
    ["up to", upTo(money(100)), {}, "[0, 100] because discretion"],
    ["up to nothing", upTo(money(0)), {}, "0"],
    ["at least", hull(money(100), infinity()), {}, "[100, ∞] because discretion"],
    ["of an open amount", upTo(n), {}, "[0, ∞] because n, discretion"],
    ["of nested ranges", hull(between(1, 2), between(3, 4)), {}, "[1, 4] because discretion"],
    ["crossed", hull(number(5), number(2)), {}, "[2, 5] because discretion"],
    ["not set", unset("setElsewhere", "《办法》"), {}, "[0, ∞] because setElsewhere 《办法》"],
    ["case by case", unset("caseByCase"), {}, "[0, ∞] because caseByCase"],
    ["capped", cap(unset("notStated"), money(9)), {}, "[0, 9] because notStated"],
    ["of nothing", upTo(none()), {}, "absent"],
  ]);
});

test("numbers are not conditions, texts are no numbers", () => {
  expect(() => evaluated(sum({ ...number(1), kind: "constant", value: { kind: "text", text: "1" } }))).toThrow(
    TypeError,
  );
});
