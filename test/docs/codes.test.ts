/** The language pages name every code that a policy file can meet, and no others. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../compiler/diagnostics/catalogue.js";
import { format } from "../../compiler/diagnostics/catalogue/format.js";
import { input } from "../../compiler/diagnostics/catalogue/input.js";
import { root } from "./support/pages.js";

/** Codes about files and data, not about what is written in a policy. */
const elsewhere = new Set([...Object.keys(input), ...Object.keys(format)]);

describe.each(["docs/language.md", "docs/language.zh-CN.md"])("%s", (path) => {
  const page = readFileSync(join(root, path), "utf8");
  const linked = new Set([...page.matchAll(/\(diagnostics\/([a-z0-9-]+)\.md\)/g)].map(([, code = ""]) => code));

  it("names only codes that exist", () => {
    expect([...linked].filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  it("names all codes of policies", () => {
    expect(Object.keys(catalogue).filter((code) => !elsewhere.has(code) && !linked.has(code))).toEqual([]);
  });
});
