/** What is said at once after an edit agrees with what the whole says later. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.js";
import { severityOf } from "../../compiler/diagnostics/message.js";
import { blockAt, blocksOf, cut } from "../../lsp/blocks.js";
import { diagnose } from "../../lsp/features/diagnostics.js";
import { quickProblems } from "../../lsp/quick.js";
import { readSettings } from "../../lsp/settings.js";
import { createSnapshot } from "../../lsp/snapshot.js";
import { largePolicy } from "./large.js";

const settings = readSettings(undefined, "en");
const path = "/a.pol";
const text = largePolicy(40);
const original = createSnapshot(new Map([[path, { path, text, version: 1 }]]), settings);
original.unit(path).compilation();

function after(changed: string) {
  return createSnapshot(new Map([[path, { path, text: changed, version: 2 }]]), settings, original);
}

const errors = (list: readonly Diagnostic[]): readonly string[] =>
  list
    .filter((problem) => severityOf(problem) === "error")
    .map(({ code, span }) => `${String(span.start)}-${String(span.end)} ${code}`)
    .sort();

function quick(changed: string): readonly string[] {
  const snapshot = after(changed);
  const stale = original.unit(path);
  return errors(quickProblems(snapshot, snapshot.unit(path), stale, stale.problems()));
}

const whole = (changed: string): readonly string[] => errors(after(changed).unit(path).problems());

describe("blocks", () => {
  it("are clauses, examples and the rest, without gaps", () => {
    const kinds = (source: string) =>
      cut(source).map(({ kind, start, end }) => `${kind}: ${source.slice(start, end).trim().split("\n")[0] ?? ""}`);
    expect(
      kinds(
        'fact x: bool\n# note\nclause c {\n  award 5万\n}\nfact y: bool\nlevel l { a > b }\nclause d\n  at "2"\n{ award 5万 }\n\nexample "e" {\n}\naward 5万\n',
      ),
    ).toEqual([
      "rest: fact x: bool",
      "clause: clause c {",
      "rest: fact y: bool",
      "clause: clause d",
      'example: example "e" {',
      "rest: award 5万",
    ]);
    expect(kinds("条款 甲 {\n  给予 5万\n条款 乙 {\n  口径 “{”\n} # }\n")).toEqual([
      "clause: 条款 甲 {",
      "clause: 条款 乙 {",
    ]);
    expect(cut("")).toEqual([]);
    const blocks = blocksOf({ path, text, version: 1 });
    expect(blocks[0]?.start).toBe(0);
    blocks.forEach(({ end }, index) => expect(blocks[index + 1]?.start ?? text.length).toBe(end));
    expect(blockAt({ path, text, version: 1 }, text.indexOf("条款_7 ")).kind).toBe("clause");
  });
});

describe("quick diagnostics", () => {
  it("find mistakes in the clauses that are edited, and move the others", () => {
    const changed = text.replace("条件_7 的，", "条件_777 的，");
    expect(quick(changed)).toEqual(whole(changed));
    expect(quick(changed)).toHaveLength(1);
    const second = changed.replace("封顶 100万元", "封顶 100，\n");
    expect(quick(second)).toEqual(whole(second));
  });

  it("know the clauses that are referred to", () => {
    const changes = [
      text.replace("条款_2.甲", "条款_2.乙"),
      text.replace("条款_2.甲", "条款_2.丙"),
      text.replace("应得 条款_1.甲", "应得 条款_99.甲"),
    ];
    for (const changed of changes) expect(quick(changed)).toEqual(whole(changed));
  });

  it("agree with the whole after edits anywhere in clauses", () => {
    const first = text.indexOf("条款 条款_0");
    const place = fc.integer({ min: first, max: text.length });
    const piece = fc.constantFrom(
      "，",
      "的",
      " 5万",
      "当 条件_1",
      "金额_2",
      "\n",
      "}",
      "{",
      "不得享受 全部",
      '"',
      "#",
      "条件_1",
    );
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 6 }), piece, (at, length, inserted) => {
        const changed = text.slice(0, at) + inserted + text.slice(at + length);
        const [now, later] = [quick(changed), whole(changed)];
        // An edit that changes what other clauses can refer to, or where blocks end, is only judged by the whole.
        const isPlain = /^[^{}#"\n]*$/.test(inserted + text.slice(at, at + length));
        const head = text.slice(text.lastIndexOf("\n", at), at + length + 3);
        if (isPlain && !/(?:条款|算例|[甲乙]：)/.test(head)) expect(now).toEqual(later);
      }),
      { numRuns: 30 },
    );
  });

  it("are what a large policy shows until it is compiled again", () => {
    const large = largePolicy(150);
    const first = createSnapshot(new Map([[path, { path, text: large, version: 1 }]]), settings);
    diagnose(first, first.unit(path), () => undefined);
    const changed = large.replace("条件_7 的，", "条件_777 的，");
    const second = createSnapshot(new Map([[path, { path, text: changed, version: 2 }]]), settings, first);
    const codes = () =>
      diagnose(second, second.unit(path), () => undefined)
        .get(path)
        ?.map(({ code }) => code);
    expect(codes()).toEqual(["unknown-name"]);
    expect(second.unit(path).isCompiled()).toBe(false);
    second.unit(path).compilation();
    expect(codes()).toEqual(["unknown-name"]);
  });
});
