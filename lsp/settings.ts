/** What the user may set, read from whatever the client sends. */
import type { Language } from "../compiler/diagnostics/message.js";

export interface Settings {
  /** language of messages, hovers and hints */
  readonly language: Language;
  /** whether the examples of policies run while they are edited */
  readonly runExamples: boolean;
  readonly inlayHints: boolean;
}

/** The language of a locale such as `zh-cn`. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^zh\b/i.test(locale ?? "") ? "zh" : "en";
}

/** Settings from the section `pol` of the client's configuration; what is missing or odd has its default. */
export function readSettings(section: unknown, locale: string | undefined): Settings {
  const language = property(section, "language");
  return {
    language: language === "zh" || language === "en" ? language : languageOfLocale(locale),
    runExamples: property(section, "runExamples") !== false,
    inlayHints: property(section, "inlayHints") !== false,
  };
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
