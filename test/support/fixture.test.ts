import { describe, expect, it } from "vitest";
import { readFixture } from "./fixture.js";

describe("readFixture", () => {
  it("takes the marks out and says where they were", () => {
    const { root, text, expected } = readFixture("给予 «bare-number:5»，封顶 «a:«b:1» 元»«unexpected:»\n");
    expect(root).toBe("/main.pol");
    expect(text).toBe("给予 5，封顶 1 元\n");
    expect(expected).toEqual([
      { code: "bare-number", file: "/main.pol", start: 3, end: 4 },
      { code: "a", file: "/main.pol", start: 8, end: 11 },
      { code: "b", file: "/main.pol", start: 8, end: 9 },
      { code: "unexpected", file: "/main.pol", start: 11, end: 11 },
    ]);
  });

  it("splits files at their headers", () => {
    const { root, files, expected } = readFixture('use "b.pol"\n//- /b.pol\nfund x\n«a:fund y»\n');
    expect(root).toBe("/main.pol");
    expect([...files]).toEqual([
      ["/main.pol", 'use "b.pol"\n'],
      ["/b.pol", "fund x\nfund y\n"],
    ]);
    expect(expected).toEqual([{ code: "a", file: "/b.pol", start: 7, end: 13 }]);
  });

  it("takes the name of the first file from a header at the top", () => {
    const { root, files } = readFixture("//- /one.pol\nfund x\n//- /two.pol\n");
    expect(root).toBe("/one.pol");
    expect([...files]).toEqual([
      ["/one.pol", "fund x\n"],
      ["/two.pol", ""],
    ]);
  });

  it("finds the cursor and the selection", () => {
    expect(readFixture("award $05万").selection).toEqual({ file: "/main.pol", start: 6, end: 6 });
    expect(readFixture("//- /a.pol\naward $05万$0").selection).toEqual({ file: "/a.pol", start: 6, end: 8 });
    expect(readFixture("award").selection).toBeUndefined();
  });

  it.each(["a » b", "«a:b", "« b", "$0 $0 $0"])("refuses %s", (source) => {
    expect(() => readFixture(source)).toThrow();
  });
});
