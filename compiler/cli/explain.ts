/** `pol explain CODE`: the page of a diagnostic, in the user's language. */
import { join } from "node:path";
import { catalogue } from "../diagnostics/catalogue.js";
import type { Language } from "../diagnostics/message.js";
import { suggest } from "../diagnostics/suggest.js";
import type { Run } from "./commands.js";
import { policyLimit, readText } from "./files.js";
import { usageError } from "./usage.js";

export const explain: Run = async ([written = ""], _options, { io, lang }) => {
  const code = written.toLowerCase();
  if (!Object.hasOwn(catalogue, code)) {
    const meant = suggest(code, Object.keys(catalogue));
    throw usageError(
      `没有诊断代码 ${written}${meant === undefined ? "" : `（是不是想写 ${meant}？）`}`,
      `there is no diagnostic code ${written}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`,
    );
  }
  const page = readText(join(io.packageFolder, "docs", "diagnostics", `${code}.md`), policyLimit);
  if (!page.ok) throw new Error(`the page of ${code} is missing`);
  io.out.write(`${code}\n\n${sectionOf(page.text, lang)}\n`);
  return Promise.resolve(0);
};

const headings: Readonly<Record<Language, string>> = { zh: "中文", en: "English" };

/** The text under the heading of a language, its title first, up to the next heading of that level. */
export function sectionOf(page: string, lang: Language): string {
  const section = page.split(/^## +/mu).find((text) => text.startsWith(headings[lang]));
  if (section === undefined) return page.trim();
  const [heading = "", ...body] = section.split("\n");
  const title = heading.slice(headings[lang].length).replace(/^\s*[:：]?\s*/u, "");
  return [title, body.join("\n").trim()].filter((part) => part !== "").join("\n\n");
}
