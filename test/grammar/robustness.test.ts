import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../../compiler/ast/nodes.js";
import { children, walk } from "../../compiler/ast/visit.js";
import { parse } from "../../compiler/parse.js";
import { keywords, type Keyword } from "../../grammar/keywords.js";
import { awards } from "./samples/awards.js";
import { conditions } from "./samples/conditions.js";
import { metadata } from "./samples/metadata.js";

const samples = [metadata, awards, conditions].flatMap(({ zh, en }) => [zh, en]);
const spellings = Object.values(keywords as Record<string, Keyword>).flatMap((entry) => [...entry.en, ...entry.zh]);
const signs = [
  ...'{}[]()，,、；;。：:.·+-*/%=<>"“”《》「」‘’#¥￥~—①①　\r\n\t\\😀𠮷',
  "5万元",
  "2/3",
  "100",
  "5%",
  "2023-01-01",
  "3年",
  "20元/㎡·月",
  "研发投入",
  "funds",
  "的",
  "每张",
  " ",
];

/** Holds what every parse must hold: it ends, spans are within the text and nested, diagnostics too. */
function holds(text: string): void {
  const { value, diagnostics } = parse("/a.pol", text);
  const within = (span: { start: number; end: number }): boolean =>
    span.start >= 0 && span.start <= span.end && span.end <= text.length;
  for (const { span, fixes } of diagnostics) {
    if (!within(span)) throw new Error(`diagnostic outside the text: ${JSON.stringify(span)}`);
    for (const { edits } of fixes)
      for (const edit of edits) if (!within(edit.span)) throw new Error("fix outside the text");
  }
  for (const node of walk(value)) {
    if (!within(node.span)) throw new Error(`${node.kind} outside the text: ${JSON.stringify(node.span)}`);
    for (const child of children(node)) {
      if (child.kind === "comment") continue;
      if (child.span.start < node.span.start || child.span.end > node.span.end)
        throw new Error(`${child.kind} outside ${node.kind}: ${JSON.stringify([child.span, node.span])}`);
    }
  }
}

describe("any text is read", () => {
  it("made of words and signs of the language", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...spellings, ...signs, " ", "\n"), { maxLength: 40 }), (parts) =>
        holds(parts.join("")),
      ),
      { numRuns: 600 },
    );
  });
  it("made of words and signs with blanks between them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...spellings, ...signs, "\n"), { maxLength: 40 }), (parts) =>
        holds(parts.join(" ")),
      ),
      { numRuns: 600 },
    );
  });
  it("of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), holds), { numRuns: 300 });
  });
  it("cut off anywhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.double({ min: 0, max: 1, noNaN: true }), (text, part) =>
        holds(text.slice(0, Math.floor(text.length * part))),
      ),
      { numRuns: 200 },
    );
  });
  it("with a stretch deleted, doubled or replaced", () => {
    const stretch = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom("", "double", ...signs, ...spellings));
    fc.assert(
      fc.property(fc.constantFrom(...samples), stretch, (text, [at, length, write]) => {
        const start = at % text.length;
        const cut = text.slice(start, start + length);
        holds(text.slice(0, start) + (write === "double" ? cut + cut : write) + text.slice(start + length));
      }),
      { numRuns: 400 },
    );
  });
});

describe("length is bounded", () => {
  it.each([
    ["a word", "补".repeat(3_000_000), "statement-expected"],
    ["a number", `award ${"9".repeat(3_000_000)}`, "number-too-long"],
  ])("%s", (_, text, code) => {
    expect(parse("/a.pol", text).diagnostics.map((one) => one.code)).toEqual([code]);
  });
  it.each([
    ["a string", `原文 "${"补".repeat(12_000_000)}"`],
    ["a comment", `# ${"补".repeat(3_000_000)}`],
    ["line breaks", "\n".repeat(3_000_000)],
  ])("%s", (_, text) => {
    expect(parse("/a.pol", text).diagnostics).toEqual([]);
  });
});

describe("nesting is bounded", () => {
  const depth = 10_000;
  it.each([
    ["parentheses", `award ${"(".repeat(depth)}1${")".repeat(depth)}`],
    ["open parentheses", `award ${"(".repeat(depth)}`],
    ["closing parentheses", `award ${")".repeat(depth)}`],
    ["index brackets", `award x${"[".repeat(depth)}`],
    ["braces", "{".repeat(depth)],
    ["closing braces", "}".repeat(depth)],
    ["clauses", "clause a {".repeat(depth)],
    ["conditions", `${"if a, ".repeat(depth)}award 5万`],
    ["guarded blocks", `${"if a { ".repeat(depth)}award 5万${"}".repeat(depth)}`],
    ["guarded blocks on lines", `${"if a {\n".repeat(depth)}award 5万\n${"}\n".repeat(depth)}`],
    ["otherwise", `${"otherwise, ".repeat(depth)}award 1`],
    ["negations", `requires ${"not ".repeat(depth)}a`],
    ["shares", `award ${"5% of ".repeat(depth)}x`],
    ["possessives", `给予 ${"x 的 ".repeat(depth)}5%`],
    ["sums", `award ${"1元 + ".repeat(depth)}1元`],
    ["sums of sums", `award ${"(".repeat(90)}1元${" + 1元".repeat(depth)}${") * 2".repeat(90)}`],
    ["fallbacks", `award ${"a else ".repeat(depth)}a`],
    ["conjunctions", `requires ${"a and ".repeat(depth)}a`],
    ["comparisons", `requires a ${"> 1 ".repeat(depth)}`],
    ["tables", `award ${"by a { b: ".repeat(depth)}1${"}".repeat(depth)}`],
    ["keys", "by ".repeat(depth)],
    ["groups", `requires ${"all of { ".repeat(depth)}a${"}".repeat(depth)}`],
    ["counters", `award ${"per a ".repeat(depth)}1元`],
    ["bounds", `award 1 ${"max 1 ".repeat(depth)}`],
    ["dots", `bar ${"a.".repeat(depth)}`],
    ["particles", "的".repeat(depth)],
    ["a run of keywords", "对当按".repeat(depth)],
    ["quotes", "“".repeat(depth)],
    ["titles", "《".repeat(depth)],
    ["digits", "9".repeat(depth * 10)],
    ["errors", "facts a {\n" + "x y z\n".repeat(depth / 10) + "}"],
  ])("%s", (_, text) => {
    const start = performance.now();
    const { value, diagnostics } = parse("/a.pol", text);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(diagnostics.length).toBeLessThanOrEqual(text.length + 5);
    let deepest = 0;
    const waiting: [Node, number][] = [[value, 1]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [node, level] = next;
      deepest = Math.max(deepest, level);
      for (const child of children(node)) waiting.push([child, level + 1]);
    }
    expect(deepest).toBeLessThan(1500);
  });
});
