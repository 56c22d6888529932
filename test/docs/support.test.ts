/** The helpers that read the documentation. */
import { describe, expect, it } from "vitest";
import { checkPolicySample } from "./support/check-policy.js";
import { argumentsOf, readCommands } from "./support/commands.js";
import { holds } from "./support/json-samples.js";
import { anchorOf, codeIn, readPage } from "./support/markdown.js";
import { policySamples } from "./support/policy-samples.js";

const page = readPage(`# Title \`x\`

<!-- prelude shop
fact a: bool
-->

Text with [a link](other.md#there), [one](https://example.org) and \`[no link](x.md)\`.

\`\`\`pol with=shop reports=bare-number,unused-fact
award 5
\`\`\`

- in a list

  \`\`\`json file=facts.json
  {
    "a": 1
  }
  \`\`\`

## Title \`x\`

<!-- lines with=shop column=2 total=3
given a = yes
-->
| says | \`pol\` | total |
|---|---|---|
| x | \`award 1万 when a\` | \`1万\` |

| not marked | \`award\` |
|---|---|
| y | \`award 2万\` |

\`\`\`pol with=shop lines
# a comment
award 3万
  when a

award 4万
\`\`\`
`);

describe("readPage", () => {
  it("finds fences with their flags, and text without the indent of a list", () => {
    expect(page.fences.map(({ language, text, line }) => [language, text, line])).toEqual([
      ["pol", "award 5", 9],
      ["json", '{\n  "a": 1\n}', 15],
      ["pol", "# a comment\naward 3万\n  when a\n\naward 4万", 34],
    ]);
    expect(page.fences[0]?.flags).toEqual(
      new Map([
        ["with", "shop"],
        ["reports", "bare-number,unused-fact"],
      ]),
    );
  });

  it("finds links outside code, and numbers the anchors of equal headings", () => {
    expect(page.links).toEqual([
      { target: "other.md#there", line: 7 },
      { target: "https://example.org", line: 7 },
    ]);
    expect([...page.anchors]).toEqual(["title-x", "title-x-1"]);
  });

  it("finds rows with the comment directly above their table", () => {
    expect(page.rows.map((row) => [row.cells[0], row.comment?.word])).toEqual([
      ["x", "lines"],
      ["y", undefined],
    ]);
  });

  it("makes the anchors that GitHub makes", () => {
    expect(anchorOf("From policy phrase to `.pol`")).toBe("from-policy-phrase-to-pol");
    expect(anchorOf("1. 三行，三十分钟")).toBe("1-三行三十分钟");
    expect(anchorOf("[0001](0001.md) Money_words, payees")).toBe("0001-money_words-payees");
  });

  it("finds code in a cell", () => {
    expect(codeIn("`a`, or `b c`")).toEqual(["a", "b c"]);
  });
});

describe("policySamples", () => {
  const samples = policySamples(page);

  it("puts preludes in front and makes each line and row a sample", () => {
    expect(samples.map(({ text, start, line }) => [text.slice(start), line])).toEqual([
      ["award 5", 9],
      ["award 3万\n  when a", 36],
      ["award 4万", 39],
      ['award 1万 when a\nexample "row" {\ngiven a = yes\nexpect total = 1万\n}', 28],
    ]);
    expect(samples.every(({ text }) => text.startsWith("fact a: bool\n"))).toBe(true);
  });

  it("refuses a prelude that is not there", () => {
    expect(() => policySamples(readPage("```pol with=none\naward 1万\n```\n"))).toThrow("no prelude `none`");
  });
});

describe("checkPolicySample", () => {
  const check = (text: string, reports: readonly string[] = [], start = 0): readonly string[] =>
    checkPolicySample({ text, start, line: 1, reports, file: undefined }, new Map());

  it("accepts a policy without diagnostics whose examples hold", () => {
    expect(check("fact a: bool\naward 1万 when a\nexample { given a = yes; expect total = 1万 }")).toEqual([]);
  });

  it("complains of what is reported and not announced, and of what is announced and not reported", () => {
    expect(check("award 5")).toEqual([expect.stringMatching(/^reports bare-number at `5`/)]);
    expect(check("award 5", ["bare-number"])).toEqual([]);
    expect(check("award 5元", ["bare-number"])).toEqual(["does not report bare-number"]);
  });

  it("complains of an example that does not hold", () => {
    expect(check("fact a: bool\naward 1万 when a\nexample { given a = yes; expect total = 2万 }")).toEqual([
      expect.stringMatching(/^reports example-failed/),
    ]);
  });

  it("lets a prelude declare what the sample does not use", () => {
    expect(check("fact a: bool\naward 5元")).toEqual([expect.stringMatching(/^reports unused-fact/)]);
    expect(check("fact a: bool\naward 5元", [], 13)).toEqual([]);
  });
});

describe("commands", () => {
  it("are lines behind `$ ` with the output below", () => {
    expect(readCommands("$ npx pol check a.pol\none\n\ntwo\n$ echo $?\n1")).toEqual([
      { text: "npx pol check a.pol", output: "one\n\ntwo", offset: 1 },
      { text: "echo $?", output: "1", offset: 5 },
    ]);
  });

  it("of pol have arguments, others have none", () => {
    expect(argumentsOf('npx pol check "my policy.pol" --lang zh')).toEqual(["check", "my policy.pol", "--lang", "zh"]);
    expect(argumentsOf("npm test")).toBeUndefined();
  });
});

describe("holds", () => {
  it("lets objects have more keys, but lists have the same length", () => {
    expect(holds({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ c: 2 }] })).toBe(true);
    expect(holds({ b: [1, 2] }, { b: [1] })).toBe(false);
    expect(holds({ a: null }, { a: null })).toBe(true);
    expect(holds({}, { a: null })).toBe(false);
    expect(holds({ a: "1" }, { a: 1 })).toBe(false);
  });
});
