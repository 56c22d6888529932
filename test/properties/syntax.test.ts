import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../../compiler/ast/nodes.js";
import { hasErrors } from "../../compiler/format/errors.js";
import { childrenOf } from "../../compiler/format/source.js";
import { parse } from "../../compiler/parse.js";
import { nodeKinds, policySource } from "./syntax.js";

/** What is reported, each with the text it is reported at. */
function reported(text: string): readonly string[] {
  return parse("test.pol", text).diagnostics.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe("generated policies", () => {
  it("are well formed", () => {
    fc.assert(
      fc.property(policySource, (text) => {
        expect(reported(text)).toEqual([]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("hold every kind of node", () => {
    const seen = new Set<Node["kind"]>();
    const visit = (node: Node): void => {
      seen.add(node.kind);
      childrenOf(node).forEach(visit);
    };
    for (const text of fc.sample(policySource, { numRuns: 500, seed: 1 })) {
      const { value, diagnostics } = parse("random.pol", text);
      if (hasErrors(diagnostics)) continue;
      visit(value);
      if (value.comments.length > 0) seen.add("comment");
    }
    expect([...seen].sort()).toEqual([...nodeKinds].sort());
  });
});

/** Sentences that generated text found to be misread; each is well formed. */
describe("well-formed text", () => {
  it.each([
    "requires x != 5",
    "by level award { a: 1万 }",
    "requires all of {\n  1. not x\n  2. all of { y }\n}",
    "requires all of { level is 500㎡ or more\n x }",
    "award by x { a: 5% of level, max 10万元 per 年, other: none }",
    "by x award { a: 3 万元, b: 2 万元 }",
    "award by x { a: 1万 max 5万 per 年, b: 3万 max 5万 per 年 }",
    "bar all\n  when x; award 5万",
  ])("%s", (text) => expect(reported(text)).toEqual([]));
});

it("a mistake in front of a block ends the reading of its statement", () => {
  expect(reported("按 a:街道 给予 { 东：1万元，西：8000元 }\naward 5万").length).toBe(1);
});
