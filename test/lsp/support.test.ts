/** The helpers of these tests do what they say. */
import { describe, expect, it } from "vitest";
import { edited, open, place } from "./support.js";

describe("fixtures in the editor", () => {
  it("open with the cursor where it is marked", () => {
    const { point, file, snapshot } = open('//- /a.pol\nuse "b.pol"\n//- /b.pol\nfact x: $0bool\n');
    expect(file.path).toBe("/b.pol");
    expect(point).toEqual({ textDocument: { uri: "file:///b.pol" }, position: { line: 0, character: 8 } });
    expect(place(snapshot, point.textDocument.uri, { start: point.position, end: { line: 0, character: 12 } })).toBe(
      "/b.pol:1:9 bool",
    );
  });

  it("apply edits from the end", () => {
    const { file } = open("fact x: bool\n");
    const at = (from: number, to: number, newText: string) => ({
      range: { start: { line: 0, character: from }, end: { line: 0, character: to } },
      newText,
    });
    expect(edited(file, [at(5, 6, "yyy"), at(8, 12, "money")])).toBe("fact yyy: money\n");
    expect(() => edited(file, [at(5, 8, ""), at(6, 7, "")])).toThrow("overlap");
  });
});
