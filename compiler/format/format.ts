/** Formats the text of a file, and proves that the result says the same before handing it out. */
import type { Dialect } from "../../grammar/keywords.js";
import type { SourceFile, Span } from "../ast/nodes.js";
import type { Lost } from "../diagnostics/catalogue/format.js";
import { diagnostic, type Phase } from "../diagnostics/diagnostic.js";
import { parse } from "../parse.js";
import { firstDifference, sameComments } from "./equal.js";
import { hasErrors } from "./errors.js";

export interface FormatOptions {
  /** dialect to print the keywords in; the one most of them are in when left out */
  readonly dialect?: Dialect;
  /** display columns of a line; 100 when left out */
  readonly printWidth?: number;
}

/**
 * The formatted text. `undefined`, with the reason as diagnostics, when the text has syntax errors or when the formatted
 * text would not read the same. Line ends are kept as they are (a file of mixed ones takes the first). Never throws.
 */
export async function formatText(
  file: string,
  text: string,
  options: FormatOptions = {},
): Promise<Phase<string | undefined>> {
  const before = parse(file, text);
  if (hasErrors(before.diagnostics)) return { value: undefined, diagnostics: before.diagnostics };
  const formatted = await withPrettier(text, options).catch(() => undefined);
  const loss =
    formatted === undefined
      ? { lost: "file" as const, span: before.value.span }
      : lossOf(before.value, parse(file, formatted));
  if (loss === undefined) return { value: formatted, diagnostics: [] };
  return { value: undefined, diagnostics: [diagnostic("format-unproven", loss.span, { lost: loss.lost })] };
}

async function withPrettier(text: string, options: FormatOptions): Promise<string> {
  const [prettier, plugin] = await Promise.all([import("prettier/standalone"), import("./plugin.js")]);
  return prettier.format(text, {
    parser: "pol",
    plugins: [plugin.default],
    endOfLine: "auto",
    printWidth: options.printWidth ?? plugin.defaultOptions.printWidth,
    polDialect: options.dialect ?? "keep",
  });
}

interface Loss {
  readonly lost: Lost;
  readonly span: Span;
}

function lossOf(before: SourceFile, after: Phase<SourceFile>): Loss | undefined {
  const index = hasErrors(after.diagnostics) ? 0 : firstDifference(before, after.value);
  if (index !== undefined) return { lost: "meaning", span: before.statements[index]?.span ?? before.span };
  return sameComments(before.comments, after.value.comments) ? undefined : { lost: "comments", span: before.span };
}
