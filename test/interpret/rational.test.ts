import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  floor,
  fromNumber,
  multiply,
  rational,
  roundTo,
  type Rational,
  type RoundingMode,
} from "../../compiler/ir/interpret/rational.js";

const text = ({ n, d }: Rational): string => `${String(n)}/${String(d)}`;

describe("numbers by their decimal text", () => {
  test.each([
    [0, "0/1"],
    [-0, "0/1"],
    [0.05, "1/20"],
    [0.1, "1/10"],
    [-1.25, "-5/4"],
    [3e-7, "3/10000000"],
    [1.5e-7, "3/20000000"],
    [1e21, "1000000000000000000000/1"],
    [1e15, "1000000000000000/1"],
  ])("%d is %s", (value, expected) => {
    expect(text(fromNumber(value))).toBe(expected);
  });

  test.each([NaN, Infinity, -Infinity])("%d is refused", (value) => {
    expect(() => fromNumber(value)).toThrow(RangeError);
  });
});

test("results are in lowest terms with a positive denominator", () => {
  expect(text(rational(6n, -4n))).toBe("-3/2");
  expect(text(add(rational(1n, 6n), rational(1n, 3n)))).toBe("1/2");
  expect(text(multiply(rational(2n, 3n), rational(-3n, 2n)))).toBe("-1/1");
  expect(text(divide(rational(1n, 2n), rational(-1n, 4n)))).toBe("-2/1");
  expect(() => divide(rational(1n), rational(0n))).toThrow(RangeError);
  expect(Math.sign(compare(rational(1n, 3n), rational(333n, 1000n)))).toBe(1);
  expect([floor(rational(-7n, 2n)), floor(rational(7n, 2n)), floor(rational(-4n))]).toEqual([-4n, 3n, -4n]);
});

describe("rounding", () => {
  const halves: readonly (readonly [RoundingMode, readonly string[]])[] = [
    ["halfUp", ["-2/1", "-1/1", "0/1", "0/1", "1/1", "2/1"]],
    ["down", ["-1/1", "0/1", "0/1", "0/1", "0/1", "1/1"]],
    ["floor", ["-2/1", "-1/1", "-1/1", "0/1", "0/1", "1/1"]],
    ["ceiling", ["-1/1", "0/1", "0/1", "1/1", "1/1", "2/1"]],
  ];
  test.each(halves)("%s of -1.5, -0.5, -0.4, 0.4, 0.5, 1.5", (mode, expected) => {
    const values = [-15n, -5n, -4n, 4n, 5n, 15n].map((tenths) => rational(tenths, 10n));
    expect(values.map((value) => text(roundTo(mode, rational(1n), value)))).toEqual(expected);
  });

  test("to a quantum", () => {
    expect(text(roundTo("halfUp", rational(10000n), rational(14_999n)))).toBe("10000/1");
    expect(text(roundTo("halfUp", rational(10000n), rational(15_000n)))).toBe("20000/1");
    expect(text(roundTo("floor", rational(1n, 4n), rational(2n, 3n)))).toBe("1/2");
  });
});
