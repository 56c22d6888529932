/**
 * Diagnostics as text for people: the sentence in the reader's language, the place in the source with a mark under it,
 * the places that belong to it, and what to write instead.
 */
import type { Span } from "../ast/nodes.js";
import { type LineStarts, lineStarts, lineText, positionAt } from "../source.js";
import type { Code } from "./catalogue.js";
import type { Diagnostic, Fix } from "./diagnostic.js";
import { fixedLine } from "./fixed-line.js";
import { markLine } from "./frame.js";
import { type Language, message, severityOf } from "./message.js";
import { type Paint, plain } from "./paint.js";
import { visible } from "./visible.js";

export interface RenderOptions {
  readonly lang: Language;
  /** text of a file; undefined for one that could not be read */
  readonly text: (file: string) => string | undefined;
  /** display columns of the terminal; 100 unless given */
  readonly width?: number;
  readonly paint?: Paint;
  /** how a code is shown, e.g. as a link to its page */
  readonly showCode?: (code: Code) => string;
}

const words = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  hint: { zh: "提示", en: "hint" },
  instead: { zh: "改为：", en: "write instead: " },
  or: { zh: "或改为：", en: "or: " },
  colon: { zh: "：", en: ": " },
} as const;

/** All diagnostics, a blank line between two; no line break at the end. */
export function renderAll(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const starts = new Map<string, LineStarts>();
  return diagnostics.map((diagnostic) => renderOne(diagnostic, options, starts)).join("\n\n");
}

/** One diagnostic; `starts` keeps the line starts of files between calls. */
export function renderOne(
  diagnostic: Diagnostic,
  options: RenderOptions,
  starts = new Map<string, LineStarts>(),
): string {
  const { lang, paint = plain } = options;
  const severity = severityOf(diagnostic);
  const code = options.showCode?.(diagnostic.code) ?? diagnostic.code;
  const title = `${paint[severity](`${words[severity][lang]}[${code}]`)}${words.colon[lang]}${paint.strong(message(diagnostic, lang))}`;
  const view = { options, paint, starts };
  const spans = [diagnostic.span, ...diagnostic.related.map((one) => one.span)];
  const gutter = Math.max(...spans.map((span) => String(lastLine(span, view)).length));
  return [
    title,
    ...place(diagnostic.span, gutter, paint[severity], view),
    ...diagnostic.related.flatMap((one) => [
      `${" ".repeat(gutter)} ${paint.faint("=")} ${visible(one.note[lang])}`,
      ...place(one.span, gutter, paint.hint, view),
    ]),
    ...fixes(diagnostic.fixes, gutter, view),
  ].join("\n");
}

interface View {
  readonly options: RenderOptions;
  readonly paint: Paint;
  readonly starts: Map<string, LineStarts>;
}

function startsOf(file: string, text: string, view: View): LineStarts {
  const known = view.starts.get(file);
  if (known !== undefined) return known;
  const starts = lineStarts(text);
  view.starts.set(file, starts);
  return starts;
}

function lastLine(span: Span, view: View): number {
  const text = view.options.text(span.file);
  return text === undefined ? 0 : positionAt(startsOf(span.file, text, view), Math.max(span.start, span.end - 1)).line;
}

/** `--> file:line:column` and the marked line; of a stretch over several lines the first and the last. */
function place(span: Span, gutter: number, mark: (text: string) => string, view: View): readonly string[] {
  const { paint, options } = view;
  const indent = " ".repeat(gutter);
  const text = options.text(span.file);
  if (text === undefined) return [`${indent}${paint.faint("-->")} ${visible(span.file)}`];
  const starts = startsOf(span.file, text, view);
  const from = positionAt(starts, Math.min(span.start, text.length));
  const to = positionAt(starts, Math.max(span.start, span.end - 1));
  const width = (options.width ?? 100) - gutter - 3;
  const marked = (line: number, start: number, end: number): readonly string[] => {
    const shown = markLine(lineText(text, starts, line), start, end, width);
    return [
      `${paint.faint(`${String(line).padStart(gutter)} |`)} ${shown.text}`.trimEnd(),
      `${paint.faint(`${indent} |`)} ${" ".repeat(shown.indent)}${mark("^".repeat(shown.length))}`,
    ];
  };
  const bar = paint.faint(`${indent} |`);
  const head = [`${indent}${paint.faint("-->")} ${visible(span.file)}:${from.line}:${from.column}`, bar];
  const end = span.end - (starts[to.line - 1] ?? 0);
  if (from.line === to.line) return [...head, ...marked(from.line, from.column - 1, Math.max(end, from.column))];
  const lastStart = lineText(text, starts, to.line).search(/\S/u);
  return [
    ...head,
    ...marked(from.line, from.column - 1, Number.POSITIVE_INFINITY),
    ...(to.line > from.line + 1 ? [paint.faint("...")] : []),
    ...marked(to.line, Math.max(0, lastStart), end),
  ];
}

/** What to write instead: the line as it would be, or the title of the fix where it is more than a line. */
function fixes(all: readonly Fix[], gutter: number, view: View): readonly string[] {
  const { options, paint } = view;
  const width = Math.max(20, (options.width ?? 100) - gutter - 20);
  return all.map((fix, index) => {
    const file = fix.edits[0]?.span.file ?? "";
    const text = options.text(file);
    const fixed = text === undefined ? undefined : fixedLine(fix, text, startsOf(file, text, view));
    const label = index === 0 ? words.instead : words.or;
    const shown =
      fixed === undefined
        ? visible(fix.title[options.lang])
        : label[options.lang] + paint.good(markLine(fixed.text, fixed.changed, fixed.changed, width).text);
    return `${" ".repeat(gutter)} ${paint.faint("=")} ${shown}`;
  });
}
