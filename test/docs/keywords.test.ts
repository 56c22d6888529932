/** The language pages list every word of the grammar, and their tables are up to date (`npm run docs`). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withKeywordTable } from "../../docs/tools/keyword-table.js";
import { type Keyword, type KeywordName, keywords } from "../../grammar/keywords.js";
import { root } from "./support/pages.js";

describe.each(["docs/language.md", "docs/language.zh-CN.md"])("%s", (path) => {
  const page = readFileSync(join(root, path), "utf8");

  it("holds the table as it is made from the grammar", () => {
    expect(withKeywordTable(page)).toBe(page);
    expect(page).toMatch(/<!-- keywords (en|zh) -->\n\|/);
  });

  it("says something of every word that exists, outside the table too", () => {
    const prose = page.replace(/<!-- keywords [^]*<!-- end keywords -->/, "");
    const silent = (Object.keys(keywords) as KeywordName[]).filter((name) => {
      const entry: Keyword = keywords[name];
      const spellings = [...entry.en, ...entry.zh];
      return entry.planned !== true && !spellings.some((spelling) => prose.includes(spelling));
    });
    expect(silent).toEqual([]);
  });
});
