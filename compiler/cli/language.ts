/** Which of the two languages to speak. */
import type { Language } from "../diagnostics/message.js";

/**
 * The language asked for with `--lang`, else that of the locale (LC_ALL, LC_MESSAGES, LANG: the first that is set).
 * Read from the raw arguments, so that mistakes in them are reported in the right language too.
 */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  return asked(argv) ?? localeLanguage(env);
}

function asked(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  for (let index = options.length - 1; index >= 0; index -= 1) {
    const option = options[index] ?? "";
    const value = option === "--lang" ? options[index + 1] : option.startsWith("--lang=") ? option.slice(7) : undefined;
    if (isLanguage(value)) return value;
  }
  return undefined;
}

export function isLanguage(value: string | undefined): value is Language {
  return value === "zh" || value === "en";
}

function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return /^zh/iu.test(locale ?? "") ? "zh" : "en";
}
