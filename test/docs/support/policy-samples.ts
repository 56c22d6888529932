/**
 * Samples in `.pol` as the pages hold them, each as a whole text to compile.
 *
 *     ```pol                       a complete policy: no error, no warning, its examples hold
 *     ```pol with=shop             the same after the declarations of the prelude `shop`
 *     ```pol with=shop lines       each line is a policy of its own after the prelude
 *     ```pol reports=bare-number   reports exactly these codes, separated by commas
 *     ```pol name=shop             also serves as a prelude below
 *     ```pol file=card.pol         is saved under this name for the commands of the page
 *
 * A prelude that the reader need not see is a comment, `<!-- prelude shop` with its lines below. A table under the comment
 * `<!-- lines with=shop column=2 -->` holds such lines as code in that column; with `total=3` that column holds what they come
 * to, as an `example` would expect it, for the `given` lines of the comment; with `code=3` it holds the code that they report.
 */
import { codeIn, type Flags, type Page } from "./markdown.js";

export interface PolicySample {
  readonly text: string;
  /** where the sample itself starts in `text`: what is in front is prelude */
  readonly start: number;
  /** line of the page */
  readonly line: number;
  /** codes it must report, each once at least, and no others */
  readonly reports: readonly string[];
  readonly file: string | undefined;
}

export function policySamples(page: Page): readonly PolicySample[] {
  const preludes = new Map<string, string>();
  for (const comment of page.comments) {
    const [name] = comment.flags.keys();
    if (comment.word === "prelude" && name !== undefined) preludes.set(name, comment.text);
  }
  const fences = page.fences.filter((fence) => fence.language === "pol");
  for (const fence of fences) {
    const name = fence.flags.get("name");
    if (name !== undefined) preludes.set(name, preludeOf(fence.flags, preludes, fence.line) + fence.text);
  }
  const blocks = fences.flatMap((fence) => {
    const prelude = preludeOf(fence.flags, preludes, fence.line);
    const file = fence.flags.get("file");
    if (!fence.flags.has("lines")) return [sample(prelude, fence.text, fence.flags, fence.line, file)];
    return statements(fence.text).map(({ text, offset }) =>
      sample(prelude, text, fence.flags, fence.line + 1 + offset, undefined),
    );
  });
  const tables = page.rows.flatMap((row) => {
    const { comment } = row;
    if (comment?.word !== "lines") return [];
    const prelude = preludeOf(comment.flags, preludes, comment.line);
    const column = (flag: string): readonly string[] => codeIn(row.cells[Number(comment.flags.get(flag)) - 1] ?? "");
    const [total] = column("total");
    const example = total === undefined ? "" : `\nexample "row" {\n${comment.text}\nexpect total = ${total}\n}`;
    const reports = column("code");
    return column("column").map((code) => ({
      ...sample(prelude, code + example, comment.flags, row.line, undefined),
      reports,
    }));
  });
  return [...blocks, ...tables];
}

function preludeOf(flags: Flags, preludes: ReadonlyMap<string, string>, line: number): string {
  const names = flags.get("with")?.split(",") ?? [];
  return names
    .map((name) => {
      const text = preludes.get(name);
      if (text === undefined) throw new Error(`line ${line}: there is no prelude \`${name}\` on this page`);
      return `${text}\n`;
    })
    .join("");
}

function sample(prelude: string, text: string, flags: Flags, line: number, file: string | undefined): PolicySample {
  return { text: prelude + text, start: prelude.length, line, reports: flags.get("reports")?.split(",") ?? [], file };
}

/** Lines that are neither blank nor a comment; an indented line goes on with the one before. */
function statements(text: string): readonly { readonly text: string; readonly offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  text.split("\n").forEach((line, offset) => {
    const last = found.at(-1);
    if (/^\s*(#|$)/.test(line)) return;
    if (/^\s/.test(line) && last !== undefined) last.text += `\n${line}`;
    else found.push({ text: line, offset });
  });
  return found;
}
