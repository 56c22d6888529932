/** Diagnostics as a command prints them, as text or as JSON, and the exit code that follows. */
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { inOrder, type Language, severityOf } from "../diagnostics/message.js";
import type { Context } from "./commands.js";

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** files that were read, in that order */
  readonly files: readonly string[];
  readonly text: (file: string) => string | undefined;
}

export interface Count {
  readonly errors: number;
  readonly warnings: number;
}

export function count(diagnostics: readonly Diagnostic[]): Count {
  const severities = diagnostics.map(severityOf);
  return {
    errors: severities.filter((severity) => severity === "error").length,
    warnings: severities.filter((severity) => severity === "warning").length,
  };
}

/** Diagnostics for people, each followed by a blank line; nothing when there are none. */
export async function reportText(report: Report, { io, lang }: Context, stream: "out" | "err"): Promise<string> {
  if (report.diagnostics.length === 0) return "";
  const { renderAll } = await import("../diagnostics/render.js");
  const rendered = renderAll(inOrder(report.diagnostics, report.files), {
    lang,
    text: report.text,
    width: io[stream].width,
    paint: io[stream].paint,
    ...(io[stream].rich
      ? { showCode: (code: string) => link(code, join(io.packageFolder, "docs", "diagnostics", `${code}.md`)) }
      : {}),
  });
  return `${rendered}\n\n`;
}

/** A code that a terminal opens as its page (OSC 8). */
function link(code: string, page: string): string {
  return `\u001b]8;;${pathToFileURL(page).href}\u001b\\${code}\u001b]8;;\u001b\\`;
}

/** The last line: how many files, errors and warnings, and where to read more. */
export function summaryText(report: Report, lang: Language): string {
  const { errors, warnings } = count(report.diagnostics);
  const files = report.files.length;
  const code = inOrder(report.diagnostics, report.files)[0]?.code;
  if (lang === "zh") {
    if (code === undefined) return `${files} 个文件，没有问题\n`;
    return `${files} 个文件，${errors} 个错误，${warnings} 个警告。说明见：pol explain ${code}\n`;
  }
  const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
  if (code === undefined) return `${plural(files, "file")}, no problems\n`;
  return `${plural(files, "file")}, ${plural(errors, "error")}, ${plural(warnings, "warning")}. For more: pol explain ${code}\n`;
}
