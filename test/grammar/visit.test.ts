import { describe, expect, it } from "vitest";
import type { Node } from "../../compiler/ast/nodes.js";
import { children, walk } from "../../compiler/ast/visit.js";
import { awards } from "./samples/awards.js";
import { conditions } from "./samples/conditions.js";
import { metadata } from "./samples/metadata.js";
import { parseClean } from "./support.js";

const files = Object.entries({ metadata, awards, conditions }).flatMap(([name, { zh, en }]) => [
  [`${name} zh`, parseClean(`${zh}\n# 结束`)] as const,
  [`${name} en`, parseClean(en)] as const,
]);

/** Every node that can be reached through any property. */
function reachable(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== "object" || value === null) return found;
  if ("kind" in value && "span" in value) found.add(value);
  for (const part of Object.values(value)) reachable(part, found);
  return found;
}

describe("walking the tree", () => {
  it.each(files)("meets every node once: %s", (_, file) => {
    const met = [...walk(file)];
    expect(new Set(met).size).toBe(met.length);
    expect(new Set<object>(met)).toEqual(reachable(file));
  });

  it.each(files)("goes in the order of the source: %s", (_, file) => {
    for (const node of walk(file)) {
      const starts = children(node).map((child) => child.span.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it.each(files)("nests the spans: %s", (_, file) => {
    const outside = [...walk(file)].flatMap((node: Node) =>
      children(node)
        .filter((child) => child.span.start < node.span.start || child.span.end > node.span.end)
        .map((child) => `${child.kind} in ${node.kind}`),
    );
    expect(outside).toEqual([]);
  });
});
