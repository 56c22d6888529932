/** `pol fmt`: writes policies in the standard layout, or says which ones are not in it. */
import { formatText } from "../format/format.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Context, Options, Run } from "./commands.js";
import { policyLimit, readText } from "./files.js";
import { findPolicies } from "./find.js";
import { reportText } from "./report.js";
import { unwritable } from "./unwritable.js";
import { writeWhole } from "./write.js";

export const fmt: Run = async (paths, options, context) => {
  const found = findPolicies(paths);
  const unreadable: Diagnostic[] = [...found.problems];
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const changed: { readonly path: string; readonly text: string }[] = [];
  for (const { path } of found.files) {
    const read = readText(path, policyLimit);
    if (!read.ok) {
      unreadable.push(read.problem);
      continue;
    }
    texts.set(path, read.text);
    const formatted = await formatText(path, read.text, dialectOf(options));
    diagnostics.push(...formatted.diagnostics);
    if (formatted.value !== undefined && formatted.value !== read.text) changed.push({ path, text: formatted.value });
  }
  const report = {
    diagnostics: [...unreadable, ...diagnostics],
    files: [...texts.keys()],
    text: (file: string) => texts.get(file),
  };
  context.io.err.write(await reportText(report, context, "err"));
  const check = options["check"] === true;
  if (!check) for (const { path, text } of changed) unwritable(path, () => writeWhole(path, text));
  context.io.out.write(changed.map(({ path }) => `${path}\n`).join(""));
  context.io.err.write(summary(changed.length, texts.size, check, context));
  if (unreadable.length > 0) return 2;
  return diagnostics.length > 0 || (check && changed.length > 0) ? 1 : 0;
};

function dialectOf(options: Options): { readonly dialect?: "zh" | "en" } {
  const dialect = options["dialect"];
  return dialect === "zh" || dialect === "en" ? { dialect } : {};
}

function summary(changed: number, all: number, check: boolean, { lang }: Context): string {
  if (lang === "zh") return check ? `${all} 个文件，${changed} 个需要排版\n` : `${all} 个文件，已排版 ${changed} 个\n`;
  const files = `${all} ${all === 1 ? "file" : "files"}`;
  return check ? `${files}, ${changed} to format\n` : `${files}, ${changed} formatted\n`;
}
