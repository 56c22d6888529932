/** Every word of the language with its explanation; the keyword table says which words there are. */
import { type Dialect, type Keyword, type KeywordName, keywords } from "../../grammar/keywords.js";
import type { Language } from "../../compiler/diagnostics/message.js";
import { code, plain, sayIn } from "../text.js";
import { awardWords } from "./award.js";
import { conditionWords } from "./condition.js";
import { documentWords } from "./document.js";
import type { WordDoc } from "./entry.js";

const docs: Readonly<Partial<Record<KeywordName, WordDoc>>> = { ...documentWords, ...awardWords, ...conditionWords };

/** The explanation of a keyword; none for those that are reserved for later. */
export function wordDoc(name: KeywordName): WordDoc | undefined {
  return docs[name];
}

/** Whether the language knows the word but does not support it yet. */
export function isPlanned(name: KeywordName): boolean {
  const entry: Keyword = keywords[name];
  return entry.planned === true;
}

/** The explanation as Markdown: what it means, the phrase it stands for, a sample in the file's dialect, the other spellings. */
export function describeWord(name: KeywordName, language: Language, dialect: Dialect): string {
  const say = sayIn(language);
  const entry: Keyword = keywords[name];
  const spellings = [...new Set([...entry.en, ...entry.zh])].map(code).join(say("、", ", "));
  const known = docs[name];
  if (known === undefined) return [say("保留的词，暂不支持。", "Reserved: not supported yet."), spellings].join("\n\n");
  return [
    known[language],
    known.phrase === "" ? "" : say(`原文：${plain(known.phrase)}`, `In documents: ${plain(known.phrase)}`),
    known.sample === undefined ? "" : `\`\`\`pol\n${known.sample[dialect]}\n\`\`\``,
    spellings,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
