/** The pages of the documentation. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Page, readPage } from "./markdown.js";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

export interface NamedPage extends Page {
  /** path from the root of the project, with `/` */
  readonly path: string;
}

/** Every Markdown page of the project. */
export function allPages(): readonly NamedPage[] {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [...top, ...pagesBelow("docs"), ...pagesBelow("policies")].sort().map(readNamedPage);
}

export function readNamedPage(path: string): NamedPage {
  return { path, ...readPage(readFileSync(join(root, path), "utf8")) };
}

function pagesBelow(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pagesBelow(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

export function isDiagnosticPage(path: string): boolean {
  return path.startsWith("docs/diagnostics/");
}

/** The language a page is written in. */
export function languageOf(path: string): "zh" | "en" {
  return path.endsWith(".zh-CN.md") ? "zh" : "en";
}
