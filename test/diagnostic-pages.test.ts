/** The page of every code: both languages, samples that are as wrong and as right as they say, and the index. */
import { describe, expect, it } from "vitest";
import { catalogue } from "../compiler/diagnostics/catalogue.js";
import { sectionOf } from "../compiler/cli/explain.js";
import { diagnose } from "./support/diagnostic-fixtures.js";
import {
  filesOf,
  indexOfPages,
  pageNames,
  policyCodes,
  readDiagnosticPage,
  type Section,
  writtenIndex,
} from "./support/diagnostic-pages.js";

const codes = Object.keys(catalogue);

const found = (sample: string): readonly string[] => {
  const files = filesOf(sample);
  const [root = ""] = files.keys();
  return diagnose(root, files).map((problem) => problem.code);
};

describe("docs/diagnostics", () => {
  it("has a page for every code and for nothing else", () => {
    expect([...pageNames()].sort()).toEqual([...codes].sort());
  });

  it("has an index of all pages with their titles", () => {
    expect(writtenIndex()).toBe(indexOfPages(new Map(codes.map((code) => [code, readDiagnosticPage(code)]))));
  });
});

describe.each(codes)("%s.md", (code) => {
  const page = readDiagnosticPage(code);
  const sections: readonly (Section | undefined)[] = [page.zh, page.en];

  it("explains the code in Chinese and in English", () => {
    expect(page.heading).toBe(code);
    expect(page.zh?.title).toMatch(/\p{Script=Han}/u);
    expect(page.zh?.text).toMatch(/\p{Script=Han}/u);
    expect(page.en?.title).toMatch(/[a-z]/u);
    expect(page.en?.text.replace(/```[^]*?```/gu, "")).toMatch(/[a-z]{3}.*[.:]/u);
  });

  it.runIf(policyCodes.has(code))("shows what is wrong and what is right", () => {
    for (const section of sections) {
      const samples = section?.samples ?? [];
      expect(samples.map((sample) => sample.kind)).toEqual(["wrong", "right"]);
      const [wrong, right] = samples.map((sample) => found(sample.text));
      expect([...new Set(wrong)]).toEqual([code]);
      expect(right).toEqual([]);
    }
  });
});

describe("pol explain", () => {
  it("prints the section of the language, its title first", () => {
    const text =
      "# bare-number\n\n## 中文：金额没有写单位\n\n说明。\n\n## English: An amount without its unit\n\nWhy.\n";
    expect(sectionOf(text, "zh")).toBe("金额没有写单位\n\n说明。");
    expect(sectionOf(text, "en")).toBe("An amount without its unit\n\nWhy.");
  });
});
