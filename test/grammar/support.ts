/** Helpers of the grammar tests. */
import { parse } from "../../compiler/parse.js";
import type { Node, SourceFile } from "../../compiler/ast/nodes.js";

/** The tree of a text that must be free of mistakes. */
export function parseClean(text: string): SourceFile {
  const { value, diagnostics } = parse("/a.pol", text);
  if (diagnostics.length > 0)
    throw new Error(diagnostics.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`).join("\n"));
  return value;
}

/** A tree without places: what two spellings of one policy have in common. */
export function withoutSpans(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      key === "span" || key === "comments" ? undefined : typeof value === "bigint" ? `${value}n` : value,
    ),
  );
}

/** Codes and texts of all diagnostics, in order. */
export function marksOf(text: string, declaredNames: readonly string[] = []): string[] {
  return parse("/a.pol", text, { declaredNames }).diagnostics.map(
    ({ code, span }) => `${code}:${text.slice(span.start, span.end)}`,
  );
}
