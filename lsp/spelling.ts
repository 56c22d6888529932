/** How names are written: plain where the language reads them so, otherwise in 「」. */
import { type Keyword, type KeywordName, keywords } from "../grammar/keywords.js";
import { hasOuterParticle } from "../grammar/names.js";
import { lazy } from "./lazy.js";

const han = "[\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff]";
const plainName = new RegExp(`^(?:[A-Za-z_][A-Za-z0-9_]*|${han})+$`);

/** Words that are no names even where a name stands. */
const reserved = lazy(
  () =>
    new Set(
      (Object.keys(keywords) as KeywordName[]).flatMap((name) => {
        const entry: Keyword = keywords[name];
        return entry.soft === true ? [] : [...entry.en, ...entry.zh].filter((spelling) => !spelling.includes(" "));
      }),
    ),
);

/** Whether 「…」 can hold the name. */
export function isName(name: string): boolean {
  return name.trim() === name && name.length <= 100 && /^[^「」\r\n]+$/.test(name);
}

export function isReserved(name: string): boolean {
  return reserved().has(name);
}

export function needsQuotes(name: string): boolean {
  return !plainName.test(name) || isReserved(name) || hasOuterParticle(name);
}

/** The name as it is written in a file. */
export function writtenName(name: string): string {
  return needsQuotes(name) ? `「${name}」` : name;
}
