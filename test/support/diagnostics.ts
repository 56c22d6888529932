/** Diagnostics as lines of text: `3:7 code «text»`, for comparison in tests. */
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.js";

export function describeDiagnostics(text: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, span }) => {
      const before = text.slice(0, span.start).split("\n");
      return `${before.length}:${(before.at(-1) ?? "").length + 1} ${code} «${text.slice(span.start, span.end)}»\n`;
    })
    .join("");
}
