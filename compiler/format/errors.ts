/** Syntax errors, as the formatter needs them. */
import type { Span } from "../ast/nodes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { message, severityOf } from "../diagnostics/message.js";

/** The first error, with its message in both languages. */
export function firstError(
  diagnostics: readonly Diagnostic[],
): { readonly message: string; readonly span: Span } | undefined {
  const error = diagnostics.find((candidate) => severityOf(candidate) === "error");
  return error && { message: `${message(error, "zh")} / ${message(error, "en")}`, span: error.span };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((candidate) => severityOf(candidate) === "error");
}
