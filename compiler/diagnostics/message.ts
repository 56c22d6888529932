/** What a diagnostic says: its sentence in either language, its severity, and the order in which a list is read. */
import type { Entry, Severity } from "./catalogue/entry.js";
import { catalogue } from "./catalogue.js";
import type { Diagnostic } from "./diagnostic.js";
import { visible } from "./visible.js";

export type Language = "zh" | "en";

/** The sentence of a diagnostic. The catalogue's types tie arguments to code, so the pair always fits. */
export function message(diagnostic: Diagnostic, lang: Language): string {
  const found: Entry<never> = catalogue[diagnostic.code];
  return visible(found[lang](diagnostic.args as never));
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return catalogue[diagnostic.code].severity;
}

/** Diagnostics in reading order, each once. `files` gives the order of the files. */
export function inOrder(diagnostics: readonly Diagnostic[], files: readonly string[] = []): readonly Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = (file: string): number => rank.get(file) ?? files.length;
  const seen = new Set<string>();
  const once = diagnostics.filter((diagnostic) => {
    const { file, start, end } = diagnostic.span;
    const key = [file, start, end, diagnostic.code, message(diagnostic, "en")].join("\0");
    return seen.has(key) ? false : (seen.add(key), true);
  });
  return once.sort(
    (a, b) =>
      rankOf(a.span.file) - rankOf(b.span.file) ||
      (a.span.file < b.span.file ? -1 : a.span.file > b.span.file ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  );
}
