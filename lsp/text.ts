/** Words of the server in the user's language, and texts of policies made safe to show. */
import type { MarkupContent } from "vscode-languageserver";
import type { Bilingual } from "../compiler/diagnostics/diagnostic.js";
import type { Language } from "../compiler/diagnostics/message.js";
import { visible } from "../compiler/diagnostics/visible.js";

export type Say = (zh: string, en: string) => string;

/** `say("中文", "English")` in one language. */
export function sayIn(language: Language): Say {
  return (zh, en) => (language === "zh" ? zh : en);
}

export function pick(text: Bilingual, language: Language): string {
  return text[language];
}

/** Text of a policy in Markdown: no markup, no links, no images, no HTML. */
export function plain(text: string): string {
  return visible(oneLine(text))
    .replace(/[\\`*_[\]<>&~|]|^[#+=-]/g, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A line of code in Markdown. */
export function code(text: string): string {
  const shown = visible(oneLine(text)).replaceAll("`", "ˋ");
  return shown === "" ? "" : `\`${shown}\``;
}

/** Paragraphs of Markdown; empty ones are left out. */
export function markdown(...paragraphs: readonly string[]): MarkupContent {
  return { kind: "markdown", value: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n") };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
