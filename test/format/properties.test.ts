import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../../compiler/ast/nodes.js";
import { formatText } from "../../compiler/format/format.js";
import { childrenOf } from "../../compiler/format/source.js";
import { parse } from "../../compiler/parse.js";
import { policySource } from "../properties/syntax.js";
import { formatted } from "./formatted.js";

const runs = { numRuns: 100, seed: 1 };
const options = fc.record({
  dialect: fc.constantFrom("zh", "en"),
  printWidth: fc.integer({ min: 10, max: 140 }),
} as const);

/** Kinds of node that are printed on lines of their own. */
const lineKinds: ReadonlySet<string> = new Set<Node["kind"]>([
  "policy",
  "use",
  "fund",
  "party",
  "enumeration",
  "facts",
  "fact",
  "clause",
  "example",
  "textField",
  "dateField",
  "validFor",
  "rounding",
  "requires",
  "award",
  "guarded",
  "otherwise",
  "bar",
  "stack",
  "funding",
  "responsible",
  "reading",
  "note",
  "quotation",
  "let",
]);

/** For each comment, how many lines begin before it, and how many before the innermost line that holds it. */
function places(text: string): Map<string, { readonly before: number; readonly around: number }> {
  const { value } = parse("test.pol", text);
  const lines: Node[] = [];
  const visit = (node: Node): void => {
    if (lineKinds.has(node.kind)) lines.push(node);
    childrenOf(node).forEach(visit);
  };
  visit(value);
  lines.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return new Map(
    value.comments.map(({ text: comment, span }) => {
      const before = lines.filter((line) => line.span.start < span.start).length;
      const around = lines.reduce(
        (found, line, index) => (line.span.start < span.start && span.end < line.span.end ? index : found),
        before,
      );
      return [comment.trimEnd(), { before, around }];
    }),
  );
}

describe("formatted random policies", () => {
  it("say the same, and are formatted already", async () => {
    await fc.assert(
      fc.asyncProperty(policySource, options, async (text, chosen) => {
        const once = await formatted(text, chosen);
        expect(await formatted(once, chosen)).toBe(once);
      }),
      runs,
    );
  });

  it("go to the other dialect and back", async () => {
    await fc.assert(
      fc.asyncProperty(policySource, async (text) => {
        const english = await formatted(await formatted(text, { dialect: "zh" }), { dialect: "en" });
        const chinese = await formatted(english, { dialect: "zh" });
        expect(await formatted(chinese, { dialect: "en" })).toBe(english);
      }),
      runs,
    );
  });

  it("have each comment at its statement", async () => {
    await fc.assert(
      fc.asyncProperty(policySource, options, async (text, chosen) => {
        const after = places(await formatted(text, chosen));
        for (const [comment, { before, around }] of places(text))
          expect([before, around]).toContain(after.get(comment)?.before);
      }),
      runs,
    );
  });

  it("do not depend on the line ends", async () => {
    await fc.assert(
      fc.asyncProperty(policySource, async (text) => {
        const unix = text.replaceAll("\r", "");
        expect((await formatted(unix.replaceAll("\n", "\r\n"))).replaceAll("\r", "")).toBe(await formatted(unix));
      }),
      runs,
    );
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "(",
    "）",
    "，",
    ";",
    "\n",
    "的",
    "award",
    "给予",
    "5",
    "万元",
    '"',
    "#",
    "「",
    "if ",
    "对",
    "by ",
    "》",
    "\u0000",
  );
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 6 }),
    insert: fc.array(piece, { maxLength: 2 }),
  });

  it("is formatted or refused with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(policySource, fc.array(damage, { minLength: 1, maxLength: 3 }), async (text, damages) => {
        const damaged = damages.reduce((current, { at, length, insert }) => {
          const start = Math.floor(at * current.length);
          return current.slice(0, start) + insert.join("") + current.slice(start + length);
        }, text);
        const { value, diagnostics } = await formatText("test.pol", damaged);
        if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0);
        expect(diagnostics.map(({ code }) => code)).not.toContain("format-unproven");
      }),
      { numRuns: 400, seed: 1 },
    );
  });
});
