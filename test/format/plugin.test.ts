import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import * as plugin from "../../compiler/format/plugin.js";

const format = (source: string, options: prettier.Options = {}): Promise<string> =>
  prettier.format(source, { plugins: [plugin], filepath: "a.pol", ...options });

describe("the prettier plugin", () => {
  it("is chosen by the file name", async () => {
    expect(await format("award  5万")).toBe("award 5万\n");
  });

  it("takes the dialect as an option", async () => {
    expect(await format("award 5万 when x", { polDialect: "zh" })).toBe("给予 5万，当 x\n");
  });

  it("obeys prettier's own options", async () => {
    expect(await format("clause x {\naward 5万 }", { tabWidth: 4, endOfLine: "crlf" })).toBe(
      "clause x {\r\n    award 5万\r\n}\r\n",
    );
  });

  it("tells where a syntax error is", async () => {
    const attempt = format("award 5万\naward max\n");
    await expect(attempt).rejects.toThrow(SyntaxError);
    await expect(attempt).rejects.toMatchObject({ loc: { start: { line: 2 } } });
  });
});
