import { describe, expect, it } from "vitest";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../../lsp/features/call-hierarchy.js";
import { open } from "./support.js";

const source = `fact a: money
fact b: money
let ratio = a / b
clause c {
  let half = 50% of a
  x: award half when ratio > 50%
}
clause d { bar c.x when a > 5万; y: award 1万; stack sum y, y }
`;

/** Who uses it, and what it uses. */
function around(text: string): { readonly incoming: readonly string[]; readonly outgoing: readonly string[] } {
  const { snapshot, point } = open(source.replace(text, `$0${text}`));
  const [item] = prepareCallHierarchy(snapshot, point) ?? [];
  if (item === undefined) return { incoming: [], outgoing: [] };
  const incoming = incomingCalls(snapshot, { item });
  const outgoing = outgoingCalls(snapshot, { item });
  return {
    incoming: incoming.map(({ from, fromRanges }) => `${from.name} ${String(fromRanges.length)}`),
    outgoing: outgoing.map(({ to, fromRanges }) => `${to.name} ${String(fromRanges.length)}`),
  };
}

describe("dependencies", () => {
  it("lead from facts to definitions and clauses, and back", () => {
    expect(around("a: money")).toEqual({ incoming: ["ratio 1", "half 1", "d 1"], outgoing: [] });
    expect(around("ratio = a")).toEqual({ incoming: ["c 1"], outgoing: ["a 1", "b 1"] });
    expect(around("c {")).toEqual({ incoming: ["d 1"], outgoing: ["half 1", "ratio 1"] });
    expect(around("d {").outgoing).toEqual(["c 1", "x 1", "a 1", "y 2"]);
  });

  it("are not there for other words", () => {
    expect(around("award half")).toEqual({ incoming: [], outgoing: [] });
    expect(around("money\nfact b")).toEqual({ incoming: [], outgoing: [] });
  });
});
