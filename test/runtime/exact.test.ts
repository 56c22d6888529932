import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, type Exact, fraction, max, min, multiply, reduce, round } from "../../runtime/exact.js";
import { isWellFormed, meaning, type Oracle, oracle } from "./rational.js";

const edges = [0, 1, -1, 2, 3, 7, 20, 1e6, 1e15, -1e15, 2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 52, 2 ** 26 + 1];
const integer = fc.oneof(fc.constantFrom(...edges), fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
const denominator = fc.oneof(
  fc.constantFrom(1, 2, 3, 20, 1000, 1e6, 2 ** 53 - 1),
  fc.integer({ min: 1, max: 10 ** 9 }),
);
const finite: fc.Arbitrary<Exact> = fc.oneof(
  integer,
  fc.tuple(integer, denominator).map(([n, d]) => fraction(n, d)),
  fc
    .tuple(fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }), fc.bigInt({ min: 1n, max: 2n ** 70n }))
    .map(([n, d]) => fraction(n, d)),
);
const any: fc.Arbitrary<Exact> = fc.oneof(
  { weight: 9, arbitrary: finite },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, -Infinity) },
);

function finiteMeaning(value: Exact): { readonly n: bigint; readonly d: bigint } {
  const found = meaning(value);
  if (typeof found === "string") throw new Error("finite value expected");
  return found;
}

function same(actual: Exact, expected: Oracle): void {
  expect(isWellFormed(actual)).toBe(true);
  expect(meaning(actual)).toEqual(expected);
}

describe("exact arithmetic agrees with pairs of bigints", () => {
  it("add, multiply, divide, compare", () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [x, y] = [finiteMeaning(a), finiteMeaning(b)];
        same(add(a, b), oracle(x.n * y.d + y.n * x.d, x.d * y.d));
        same(multiply(a, b), oracle(x.n * y.n, x.d * y.d));
        if (y.n !== 0n) same(divide(a, b), oracle(x.n * y.d, x.d * y.n));
        const difference = x.n * y.d - y.n * x.d;
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        same(min(a, b), difference <= 0n ? x : y);
        same(max(a, b), difference >= 0n ? x : y);
        same(reduce(a), x);
      }),
      { numRuns: 5000 },
    );
  });

  it("round to every mode and quantum", () => {
    const mode = fc.constantFrom("halfUp", "down", "floor", "ceiling");
    const quantum = fc.constantFrom<Exact>(1, 10, 100, 1e6, { n: 1, d: 2 }, { n: 3, d: 7 });
    fc.assert(
      fc.property(finite, mode, quantum, (a, how, step) => {
        const [x, q] = [finiteMeaning(a), finiteMeaning(step)];
        const scaled = oracle(x.n * q.d, x.d * q.n);
        const down = scaled.n / scaled.d;
        const floor = scaled.n < 0n && down * scaled.d !== scaled.n ? down - 1n : down;
        const ceiling = scaled.n > 0n && down * scaled.d !== scaled.n ? down + 1n : down;
        const doubled = oracle(2n * scaled.n, scaled.d);
        const distance = doubled.n - 2n * down * doubled.d;
        const nearest = (distance < 0n ? -distance : distance) >= doubled.d ? (scaled.n < 0n ? floor : ceiling) : down;
        const whole = { halfUp: nearest, down, floor, ceiling }[how];
        same(round(a, how, step), oracle(whole * q.n, q.d));
      }),
      { numRuns: 5000 },
    );
  });

  it("has rules for infinite ends", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        for (const value of [add(a, b), multiply(a, b), min(a, b), max(a, b)]) expect(isWellFormed(value)).toBe(true);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      }),
    );
    expect(add(Infinity, -Infinity)).toBe(Infinity);
    expect(add(-Infinity, 5)).toBe(-Infinity);
    expect(multiply(0, Infinity)).toBe(0);
    expect(multiply({ n: -1, d: 2 }, Infinity)).toBe(-Infinity);
    expect(multiply(-Infinity, -Infinity)).toBe(Infinity);
    expect(divide(5, Infinity)).toBe(0);
    expect(divide(Infinity, -2)).toBe(-Infinity);
    expect(divide(Infinity, Infinity)).toBe(0);
    expect(compare(Infinity, { n: 1n, d: 3n })).toBeGreaterThan(0);
    expect(compare({ n: 1, d: 3 }, Infinity)).toBeLessThan(0);
    expect(compare(-Infinity, { n: 1, d: 3 })).toBeLessThan(0);
    expect(round(Infinity, "floor", 100)).toBe(Infinity);
  });
});

describe("rounding half away from zero", () => {
  it.each([
    [{ n: 5, d: 2 }, 3],
    [{ n: -5, d: 2 }, -3],
    [{ n: 249, d: 100 }, 2],
    [{ n: 1, d: 2 }, 1],
    [{ n: -1, d: 2 }, -1],
    [{ n: 1, d: 3 }, 0],
  ])("%o is %i", (value, expected) => {
    expect(round(value, "halfUp")).toBe(expected);
  });
});
