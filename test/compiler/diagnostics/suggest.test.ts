import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, suggest } from "../../../compiler/diagnostics/suggest.js";

describe("suggest", () => {
  it.each([
    ["fundz", ["funds", "revenue"], "funds"],
    ["fudns", ["funds", "revenue"], "funds"],
    ["Funds", ["funds"], "funds"],
    ["revenu", ["revenue", "reserve"], "revenue"],
    ["面基", ["面积", "金额"], "面积"],
    ["研发投人", ["研发投入", "营业收入"], "研发投入"],
    ["ｆｕｎｄｓ", ["funds"], "funds"],
    ["national_major_projct", ["national_major_project"], "national_major_project"],
  ])("finds what %s meant", (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  it.each([
    ["x", ["y"]],
    ["ab", ["cb"]],
    ["funds", ["rates", "area"]],
    ["金额", ["面积"]],
    ["", ["a", ""]],
    ["abcdef", ["abcxyz"]],
    ["投入", ["研发投入合计"]],
  ])("leaves %s alone when nothing is near", (word, candidates) => {
    expect(suggest(word, candidates)).toBeUndefined();
  });

  it("prefers the nearest, then one that begins alike, then the first", () => {
    expect(suggest("rate", ["rates", "grate"])).toBe("rates");
    expect(suggest("rate", ["grate", "rates"])).toBe("rates");
    expect(suggest("level_x", ["level_a", "level_b"])).toBe("level_a");
  });

  it("never suggests the word itself", () => {
    expect(suggest("funds", ["funds"])).toBeUndefined();
  });
});

describe("editDistance", () => {
  /** The textbook algorithm, without a band. */
  function reference(a: readonly string[], b: readonly string[]): number {
    const table = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
    );
    const get = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          cost = Math.min(cost, get(i - 2, j - 2) + 1);
        const row = table[i];
        if (row !== undefined) row[j] = cost;
      }
    }
    return get(a.length, b.length);
  }

  it("agrees with the unbounded algorithm up to its limit", () => {
    const word = fc.array(fc.constantFrom("a", "b", "金", "额"), { maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(reference(a, b), limit + 1));
      }),
    );
  });
});
