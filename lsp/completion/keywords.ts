/** Keywords that the grammar allows at the cursor, in the dialect of the file. */
import { CompletionItemKind } from "vscode-languageserver";
import type { Language } from "../../compiler/diagnostics/message.js";
import { type Dialect, type Keyword, type KeywordName, keywords, spelling } from "../../grammar/keywords.js";
import { isPlanned, wordDoc } from "../words/index.js";
import { type Assist, isOneOf } from "./assist.js";
import { type Candidate, rank } from "./candidate.js";

const declarations: readonly KeywordName[] = [
  "Policy",
  "Use",
  "Fund",
  "Party",
  "Level",
  "Kinds",
  "Facts",
  "Fact",
  "Clause",
  "Example",
];
/** Statements that no condition can stand in front of. */
const unguarded: readonly KeywordName[] = [
  ...declarations,
  "Requires",
  "Let",
  "StackSum",
  "StackHighest",
  "StackExclusive",
  "Funding",
  "Responsible",
  "Reading",
  "Quotation",
];
const unset: readonly KeywordName[] = ["SetElsewhere", "CaseByCase", "NotStated", "NotComputable"];
const prefixes: readonly KeywordName[] = ["UpTo", "AtLeast"];
const caps: readonly KeywordName[] = ["Max", "Min"];
const comparisons: readonly KeywordName[] = ["LessEqual", "GreaterEqual"];
/** Words whose further spellings are the idiom of documents, too. */
const idiomatic: ReadonlySet<KeywordName> = new Set<KeywordName>([
  "GreaterEqual",
  "LessEqual",
  "Greater",
  "Less",
  "Equal",
]);

export interface Wording {
  readonly assist: Assist;
  readonly dialect: Dialect;
  readonly language: Language;
}

export function keywordCandidates(wording: Wording): readonly Candidate[] {
  const { assist } = wording;
  const left = leftOut(assist);
  const fits = (name: KeywordName): boolean => !isPlanned(name) && !left.has(name);
  const here = [...assist.keywords].filter(fits);
  const trailing = [...assist.trailing].filter((name) => fits(name) && !assist.keywords.has(name));
  return [
    ...here.flatMap((name) => candidates(name, rank.word, wording)),
    ...trailing.flatMap((name) => candidates(name, rank.trailing, wording)),
  ];
}

/** What the grammar reads only to refuse it with a better message. */
function leftOut({ keywords: here, previous, around, atHead }: Assist): ReadonlySet<KeywordName> {
  const left = new Set<KeywordName>();
  const without = (list: readonly KeywordName[]): void => list.forEach((name) => left.add(name));
  const amountBegins = here.has("None") || (here.has("UpTo") && !here.has("When") && !here.has("Is"));
  if (around === "body") without(declarations);
  if (!atHead && here.has("Award")) without(unguarded);
  if (!atHead && !amountBegins) without(unset);
  if (amountBegins) without([...caps, ...comparisons]);
  else if (here.has("Max")) without(here.has("Is") ? prefixes : [...prefixes, ...comparisons]);
  if (isOneOf(previous, "Once")) left.add("Once");
  if (isOneOf(previous, "Yearly")) left.add("Yearly");
  return left;
}

function candidates(name: KeywordName, place: number, { dialect, language }: Wording): readonly Candidate[] {
  const entry: Keyword = keywords[name];
  const main = spelling(name, dialect);
  if (entry[dialect].length === 0 || !/^[a-z\u4e00-\u9fff]/.test(main)) return [];
  const others = [...entry.en, ...entry.zh].filter((word) => word !== main && /^[a-z\u4e00-\u9fff]/.test(word));
  const doc = wordDoc(name);
  const base = {
    kind: CompletionItemKind.Keyword,
    about: { keyword: name } as const,
    ...(doc === undefined ? {} : { detail: doc[language] }),
  };
  const idioms = dialect === "zh" && idiomatic.has(name) ? entry.zh.filter((word) => word !== main) : [];
  return [
    { ...base, label: main, rank: place, also: others },
    ...idioms.map((word) => ({ ...base, label: word, rank: place })),
  ];
}
