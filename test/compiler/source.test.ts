import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineStarts, lineText, positionAt } from "../../compiler/source.js";

describe("lines and columns", () => {
  it("reads LF, CRLF and CR as line ends", () => {
    const text = "a\nb\r\nc\rd";
    const starts = lineStarts(text);
    expect(starts).toEqual([0, 2, 5, 7]);
    expect([1, 2, 3, 4, 5].map((line) => lineText(text, starts, line))).toEqual(["a", "b", "c", "d", ""]);
    expect(positionAt(starts, 5)).toEqual({ line: 3, column: 1 });
  });

  it("moves places outside the text to its start", () => {
    expect(positionAt(lineStarts("ab"), -3)).toEqual({ line: 1, column: 1 });
    expect(positionAt(lineStarts(""), 0)).toEqual({ line: 1, column: 1 });
  });

  it("gives each offset the line that holds it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "金", "\n", "\r\n", "\r")), (parts) => {
        const text = parts.join("");
        const starts = lineStarts(text);
        for (let offset = 0; offset < text.length; offset += 1) {
          const { line, column } = positionAt(starts, offset);
          expect((starts[line - 1] ?? -1) + column - 1).toBe(offset);
          expect(offset).toBeLessThan(starts[line] ?? text.length);
        }
      }),
    );
  });
});
