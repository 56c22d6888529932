/** The pictures show what the commands print today (`npm run docs` draws them anew). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { draw, pictures } from "../../docs/tools/pictures.js";
import { terminalPicture } from "../../docs/tools/terminal-picture.js";
import { root } from "./support/pages.js";
import { runPol } from "./support/workspace.js";

describe("pictures", () => {
  it.each(pictures.map((picture) => [picture.path, picture] as const))("%s", (path, picture) => {
    expect(inject("buildFailure")).toBe("");
    const { output, exitCode } = runPol(root, picture.args, "zh");
    expect(exitCode).toBe(0);
    expect(readFileSync(join(root, path), "utf8")).toBe(draw(picture, output));
  });

  it("of `npm start` show the command that it runs", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: { readonly start: string };
    };
    expect(scripts.start).toBe(`node dist/cli.js ${pictures[0]?.args.join(" ")}`);
  });

  it("give every stretch of one width its place and length, and escape the text", () => {
    const svg = terminalPicture({ command: "pol", lines: ["  a<b 金额 c"], columns: 20 });
    expect(svg).toContain('<text x="34.8" y="54" textLength="25.2">a&lt;b</text>');
    expect(svg).toContain('<text x="68.4" y="54" textLength="33.6" class="wide">金额</text>');
    expect(svg).toContain('<text x="110.4" y="54" textLength="8.4">c</text>');
  });

  it("say that there is more", () => {
    const picture = { path: "", args: [], lines: 1 };
    expect(draw(picture, "one\ntwo\n")).toContain("…");
    expect(draw(picture, "one\n")).not.toContain("…");
  });
});
