/** The pages of `docs/diagnostics`: titles, samples, and the index that belongs to them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { awards } from "../../compiler/diagnostics/catalogue/awards.js";
import { format } from "../../compiler/diagnostics/catalogue/format.js";
import { input } from "../../compiler/diagnostics/catalogue/input.js";
import { names } from "../../compiler/diagnostics/catalogue/names.js";
import { syntax } from "../../compiler/diagnostics/catalogue/syntax.js";
import { types } from "../../compiler/diagnostics/catalogue/types.js";
import { type Fence, readPage } from "../docs/support/markdown.js";

const folder = fileURLToPath(new URL("../../docs/diagnostics/", import.meta.url));

/** Codes by group, in the order of the catalogue. */
export const groups = [
  { zh: "写法", en: "Form", codes: Object.keys(syntax) },
  { zh: "名称", en: "Names", codes: Object.keys(names) },
  { zh: "类型和单位", en: "Types and units", codes: Object.keys(types) },
  { zh: "奖补、叠加和算例", en: "Awards, stacking and examples", codes: Object.keys(awards) },
  { zh: "文件和信息", en: "Files and facts", codes: [...Object.keys(input), ...Object.keys(format)] },
] as const;

/** Codes about policies: their pages show what is wrong and what is right. */
export const policyCodes: ReadonlySet<string> = new Set(groups.slice(0, 4).flatMap((group) => group.codes));

export interface Section {
  readonly title: string;
  readonly text: string;
  /** samples in the order of the page */
  readonly samples: readonly { readonly kind: "wrong" | "right"; readonly text: string }[];
}

export interface DiagnosticPage {
  readonly code: string;
  readonly heading: string;
  readonly zh: Section | undefined;
  readonly en: Section | undefined;
}

/** Names of the pages, without the index. */
export function pageNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => name.slice(0, -3));
}

export function readDiagnosticPage(code: string): DiagnosticPage {
  const text = readFileSync(`${folder}${code}.md`, "utf8");
  const sections = text.split(/^## /mu);
  const section = (language: string): Section | undefined => {
    const found = sections.find((part) => part.startsWith(language));
    if (found === undefined) return undefined;
    const [head = "", ...body] = found.split("\n");
    const inner = body.join("\n").trim();
    return {
      title: head.slice(language.length).replace(/^[：:]\s*/u, ""),
      text: inner,
      samples: readPage(inner).fences.flatMap(sampleOf),
    };
  };
  return { code, heading: /^# (.+)$/mu.exec(text)?.[1] ?? "", zh: section("中文"), en: section("English") };
}

function sampleOf({ language, flags, text }: Fence): Section["samples"] {
  const [kind] = flags.keys();
  return language === "pol" && (kind === "wrong" || kind === "right") ? [{ kind, text }] : [];
}

/** The files of a sample: one, or several with `# file: a.pol` / `# 文件：a.pol` in front of each. */
export function filesOf(text: string): ReadonlyMap<string, string> {
  const [before = "", ...parts] = text.split(/^# (?:file: |文件：)(\S+)\n/mu);
  if (parts.length === 0) return new Map([["sample.pol", before]]);
  return new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""] as const] : [])));
}

/** The index: every code with its titles, by group. */
export function indexOfPages(pages: ReadonlyMap<string, DiagnosticPage>): string {
  return groups
    .map((group) => {
      const rows = [...group.codes].sort().map((code) => {
        const page = pages.get(code);
        return `| [\`${code}\`](${code}.md) | ${page?.zh?.title ?? ""} | ${page?.en?.title ?? ""} |`;
      });
      return `## ${group.zh} / ${group.en}\n\n| 代码 / code | 中文 | English |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
    })
    .join("\n");
}

export function writtenIndex(): string {
  const text = readFileSync(`${folder}README.md`, "utf8");
  return text.slice(text.indexOf("\n## ") + 1);
}
