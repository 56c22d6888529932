import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hunks } from "../../lsp/diff.js";

function apply(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...hunks(before, after)]
    .reverse()
    .reduce<readonly string[]>(
      (lines, { start, end, replacement }) => [...lines.slice(0, start), ...replacement, ...lines.slice(end)],
      before,
    );
}

describe("the difference of two texts", () => {
  it("leaves alone what stays", () => {
    expect(hunks(["a", "b", "c", "d", "e"], ["a", "B", "c", "e", "f"])).toEqual([
      { start: 1, end: 2, replacement: ["B"] },
      { start: 3, end: 4, replacement: [] },
      { start: 5, end: 5, replacement: ["f"] },
    ]);
    expect(hunks(["a"], ["a"])).toEqual([]);
  });

  it("leads from one to the other, with hunks in order", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(apply(before, after)).toEqual(after);
        const list = hunks(before, after);
        list.forEach(({ start, end }, index) =>
          expect(start <= end && start >= (list[index - 1]?.end ?? 0)).toBe(true),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("replaces the middle where nearly everything differs", () => {
    const [before, after] = [
      ["x", ...Array.from({ length: 400 }, (_, i) => `a${String(i)}`), "y"],
      ["x", ...Array.from({ length: 400 }, (_, i) => `b${String(i)}`), "y"],
    ];
    expect(apply(before, after)).toEqual(after);
    expect(hunks(before, after)).toHaveLength(1);
  });
});
