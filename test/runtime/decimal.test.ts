import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces, fromDecimal, toDecimalText, toFixedText } from "../../runtime/decimal.js";
import { type Exact, fraction } from "../../runtime/exact.js";
import { meaning, oracle } from "./rational.js";

function read(value: number | string): Exact {
  const found = fromDecimal(value);
  if (found === undefined) throw new Error(`${value} was not read`);
  return found;
}

describe("reading decimal text", () => {
  it("takes a number by its shortest text", () => {
    expect(meaning(read(0.1))).toEqual(oracle(1n, 10n));
    expect(meaning(read(0.1 + 0.2))).toEqual(oracle(30000000000000004n, 10n ** 17n));
    expect(meaning(read(1e21))).toEqual(oracle(10n ** 21n));
    expect(meaning(read(1.5e-7))).toEqual(oracle(15n, 10n ** 8n));
    expect(read(-0)).toBe(0);
  });

  it("agrees with the text of every number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        expect(meaning(read(number))).toEqual(meaning(read(String(number))));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (micros) => {
        expect(meaning(read(micros / 1e6))).toEqual(oracle(BigInt(micros), 1_000_000n));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["", "abc", "1.", ".5", "1,000", "0x10", "1e9999", "--1"])("refuses %j", (text) => {
    expect(fromDecimal(text)).toBeUndefined();
  });

  it.each([NaN, Infinity, -Infinity])("refuses %s", (value) => {
    expect(fromDecimal(value)).toBeUndefined();
  });
});

describe("writing decimal text", () => {
  it.each<[Exact, string]>([
    [0, "0"],
    [-12, "-12"],
    [{ n: 1, d: 20 }, "0.05"],
    [{ n: -5, d: 1000 }, "-0.005"],
    [{ n: 6, d: 8 }, "0.75"],
    [{ n: 20, d: 20 }, "1"],
    [{ n: 2, d: 6 }, "1/3"],
    [fraction(10n ** 20n, 1n), "100000000000000000000"],
    [Infinity, "∞"],
    [-Infinity, "-∞"],
  ])("%o is %s", (value, text) => {
    expect(toDecimalText(value)).toBe(text);
  });

  it("cuts after a fixed number of decimals", () => {
    expect(toFixedText({ n: 199, d: 100 }, 1)).toBe("1.9");
    expect(toFixedText({ n: -1, d: 3 }, 2)).toBe("-0.33");
    expect(toFixedText(5, 0)).toBe("5");
    expect(toFixedText({ n: 1, d: 1000 }, 2)).toBe("0.00");
  });

  it("knows how many decimals there are", () => {
    expect(decimalPlaces({ n: 3, d: 40 })).toBe(3);
    expect(decimalPlaces({ n: 1, d: 3 })).toBeUndefined();
    expect(decimalPlaces(7)).toBe(0);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 20 }), (n, places) => {
        const value = fraction(BigInt(n), 10n ** BigInt(places));
        expect(meaning(read(toDecimalText(value)))).toEqual(meaning(value));
      }),
    );
  });
});
