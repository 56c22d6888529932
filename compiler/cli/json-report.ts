/** Diagnostics as JSON for programs; the shape is documented in docs/cli-json.md and carries a version. */
import type { Span } from "../ast/nodes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { inOrder, message, severityOf } from "../diagnostics/message.js";
import { lineStarts, type LineStarts, type Position, positionAt } from "../source.js";
import { count, type Report } from "./report.js";

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const jsonVersion = 1;

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The parts that every report has. */
export function jsonReport(report: Report): Record<string, unknown> {
  const rangeOf = ranges(report.text);
  return {
    version: jsonVersion,
    files: report.files.length,
    diagnostics: inOrder(report.diagnostics, report.files).map((found) => jsonDiagnostic(found, rangeOf)),
    summary: count(report.diagnostics),
  };
}

type RangeOf = (span: Span) => Range | null;

/** Ranges by file; null for a file whose text is not known. */
function ranges(text: Report["text"]): RangeOf {
  const known = new Map<string, LineStarts>();
  return ({ file, start, end }) => {
    const content = text(file);
    if (content === undefined) return null;
    const starts = known.get(file) ?? lineStarts(content);
    known.set(file, starts);
    return { start: positionAt(starts, start), end: positionAt(starts, end) };
  };
}

function jsonDiagnostic(found: Diagnostic, rangeOf: RangeOf): Record<string, unknown> {
  return {
    code: found.code,
    severity: severityOf(found),
    message: { zh: message(found, "zh"), en: message(found, "en") },
    file: found.span.file,
    range: rangeOf(found.span),
    related: found.related.map(({ span, note }) => ({ file: span.file, range: rangeOf(span), note })),
    fixes: found.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, newText }) => ({ file: span.file, range: rangeOf(span), newText })),
    })),
  };
}
