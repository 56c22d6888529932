/** What stands beside the text: lenses, hints, results of examples. */
import { describe, expect, it } from "vitest";
import { codeLenses } from "../../lsp/features/code-lens.js";
import { inlayHints } from "../../lsp/features/inlay-hints.js";
import { typeDefinition } from "../../lsp/features/type-definition.js";
import { runExample } from "../../lsp/features/run-example.js";
import type { Settings } from "../../lsp/settings.js";
import { offsetOf, positionOf } from "../../lsp/protocol.js";
import { open, place } from "./support.js";

const policy = `fund f "the fund"
fact funds "project funds": money
fact ready: bool
clause c {
  award 5% of funds max 100万 paid from f when ready
}
`;

function lensesOf(source: string, settings: Partial<Settings> = {}): readonly string[] {
  const { snapshot, document } = open(source, settings);
  return codeLenses(snapshot, document).map(
    ({ range, command }) => `${String(range.start.line + 1)} ${String(command?.title)} ${String(command?.command)}`,
  );
}

/** The text with its hints in ‹›. */
function hinted(source: string, settings: Partial<Settings> = {}): string {
  const { snapshot, document, file } = open(source, settings);
  const range = { start: { line: 0, character: 0 }, end: positionOf(file, file.text.length) };
  return inlayHints(snapshot, { ...document, range })
    .map(({ position, label }) => ({ at: offsetOf(file, position), label: typeof label === "string" ? label : "" }))
    .sort((left, right) => right.at - left.at)
    .reduce((text, { at, label }) => `${text.slice(0, at)}‹${label}›${text.slice(at)}`, file.text);
}

describe("lenses", () => {
  it("run examples, with the result beside", () => {
    const source = `${policy}example "met" { given funds = 400万, ready = yes; expect total = 20万 }\nexample "not met" { given funds = 400万, ready = yes; expect total = 10万, c = 5万 }\n`;
    expect(lensesOf(source)).toEqual([
      "1 1 reference pol.showReferences",
      "4 1 reference pol.showReferences",
      "7 ▶ Run pol.runExample",
      "7 ✓ total 200,000元 pol.runExample",
      "8 ▶ Run pol.runExample",
      expect.stringMatching(/^8 ✗ .*expected 100,000元, got 200,000元 \(2 not met\) pol\.runExample$/),
    ]);
  });

  it("show no results where there are errors, or examples are off", () => {
    const source = `${policy}example "e" { given funds = 400万; expect total = up to 20万 }\n`;
    expect(lensesOf(`${source}award 5\n`).filter((lens) => lens.includes("pol.runExample"))).toEqual([
      "7 ▶ Run pol.runExample",
    ]);
    expect(lensesOf(source, { runExamples: false }).filter((lens) => lens.includes("pol.runExample"))).toEqual([
      "7 ▶ Run pol.runExample",
    ]);
    expect(lensesOf(source, { language: "zh" }).at(-1)).toBe("7 ✓ 合计 最高 20万元 pol.runExample");
  });

  it("count references over all files", () => {
    expect(
      lensesOf(
        '//- /a.pol\nuse "b.pol"\nclause c { responsible p }\nclause d { responsible p; bar c }\n//- /b.pol\nparty p "P"$0\n',
      ),
    ).toEqual(["1 2 references pol.showReferences"]);
  });
});

describe("hints", () => {
  it("add 元 to bare amounts and labels to names in ASCII", () => {
    expect(hinted(policy)).toBe(
      policy
        .replace("of funds", "of funds‹project funds›")
        .replace("100万", "100万‹元›")
        .replace("from f ", "from f‹the fund› "),
    );
  });

  it("leave Chinese names and written units alone, and cut long labels", () => {
    expect(hinted('信息项 额 "金额"：金额\n给予 额 的 5%，封顶 100万元\n')).not.toContain("‹");
    expect(hinted('fact x "a label that is longer than twenty characters": bool\naward 5万元 when x\n')).toContain(
      "when x‹a label that is lon…›",
    );
  });

  it("show results of examples, and can be turned off", () => {
    const source = 'award 5万元\nexample "e" {\n  expect total = 5万元\n}\n';
    expect(hinted(source)).toBe('award 5万元\nexample "e" {‹✓ total 50,000元›\n  expect total = 5万元\n}\n');
    expect(hinted(source, { inlayHints: false })).toBe(source);
  });
});

describe("running an example", () => {
  it("explains the decision", () => {
    const { snapshot, point } = open(
      `${policy}example "e$0" { given funds = 400万, ready = yes; expect total = 20万 }\n`,
    );
    const run = runExample(snapshot, point.textDocument.uri, point.position);
    expect(run).toMatchObject({ label: "e", ok: true, summary: "✓ total 200,000元" });
    expect(typeof run === "object" ? run.report : "").toContain("Calculation: funds 4,000,000元 × 5% = 200,000元");
  });

  it("says why it cannot", () => {
    const run = (source: string) => {
      const { snapshot, point } = open(source);
      return runExample(snapshot, point.textDocument.uri, point.position);
    };
    expect(run("$0award 5万元\n")).toBe("there is no example here");
    expect(run('$0award 5\nexample "e" { }\n')).toBe("the policy has errors; examples run when they are mended");
    expect(runExample(open("").snapshot, "file:///none.pol", { line: 0, character: 0 })).toBe("this file is not open");
  });
});

describe("type definition", () => {
  it("leads to the level", () => {
    const at = (source: string) => {
      const { snapshot, point } = open(source);
      return typeDefinition(snapshot, point).map(({ uri, range }) => place(snapshot, uri, range));
    };
    expect(at("level l { a > b }\nfact x: l\naward 5万 when $0x = a\n")).toEqual(["/main.pol:1:7 l"]);
    expect(at("level l { a > b }\nfact x: l\naward 5万 when x = $0a\n")).toEqual(["/main.pol:1:7 l"]);
    expect(at("fact x: bool\naward 5万 when $0x\n")).toEqual([]);
  });
});
