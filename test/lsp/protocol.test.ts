import { describe, expect, it } from "vitest";
import { offsetOf, positionOf } from "../../lsp/protocol.js";
import { pathOf, uriOf } from "../../lsp/uri.js";

describe("positions", () => {
  const file = { path: "/a.pol", text: "条款 a\r\n😀b\n", version: 1 };

  it("count UTF-16 units and know every kind of line break", () => {
    expect(positionOf(file, 3)).toEqual({ line: 0, character: 3 });
    expect(positionOf(file, 8)).toEqual({ line: 1, character: 2 });
    expect(positionOf(file, 99)).toEqual({ line: 2, character: 0 });
    for (let offset = 0; offset <= file.text.length; offset += 1) {
      if (offset !== 5) expect(offsetOf(file, positionOf(file, offset))).toBe(offset);
    }
  });

  it("outside the text move into it", () => {
    expect(offsetOf(file, { line: 0, character: 99 })).toBe(4);
    expect(offsetOf(file, { line: 99, character: 0 })).toBe(file.text.length);
    expect(offsetOf(file, { line: 1, character: 99 })).toBe(9);
  });
});

describe("URIs", () => {
  it("of files become paths, and back", () => {
    expect(pathOf("file:///work/%E4%B8%80%20a.pol")).toBe("/work/一 a.pol");
    expect(uriOf("/work/一 a.pol")).toBe("file:///work/%E4%B8%80%20a.pol");
    expect(pathOf("file:///C%3A/x/a.pol")).toBe("c:/x/a.pol");
    expect(pathOf(uriOf("c:/x/a.pol"))).toBe("c:/x/a.pol");
    expect(pathOf(uriOf("//host/share/a.pol"))).toBe("//host/share/a.pol");
  });

  it("that are none stay what they are", () => {
    expect(pathOf("untitled:Untitled-1")).toBe("untitled:Untitled-1");
    expect(uriOf("untitled:Untitled-1")).toBe("untitled:Untitled-1");
    expect(pathOf("file:///a%zz.pol")).toBe("/a%zz.pol");
  });
});
