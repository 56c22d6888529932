import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../../compiler/ast/nodes.js";
import { hasErrors } from "../../compiler/format/errors.js";
import { childrenOf } from "../../compiler/format/source.js";
import { parse } from "../../compiler/parse.js";
import { nodeKinds, policySource } from "./syntax.js";

describe("generated policies", () => {
  it("are well formed", () => {
    fc.assert(fc.property(policySource, (text) => {
      const { diagnostics } = parse("random.pol", text);
      expect(diagnostics.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`)).toEqual([]);
    }), { numRuns: 500 });
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
