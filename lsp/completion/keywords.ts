/** Keywords that the grammar allows at the cursor, in the dialect of the file. */
import { CompletionItemKind } from "vscode-languageserver";
import type { Language } from "../../compiler/diagnostics/message.js";
import { type Dialect, type Keyword, type KeywordName, keywords, spelling } from "../../grammar/keywords.js";
import { isPlanned, wordDoc } from "../words/index.js";
import { type Assist, isOneOf } from "./assist.js";
import { type Candidate, rank } from "./candidate.js";
import type { Slot } from "./slot.js";

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
/** Statements that follow a condition, behind its comma. */
const guarded: readonly KeywordName[] = [
  ...unguarded,
  "If",
  "Award",
  "By",
  "Otherwise",
  "Once",
  "Yearly",
  "Bar",
  "Promise",
  "Duty",
  "Benefit",
];
const unset: readonly KeywordName[] = ["SetElsewhere", "CaseByCase", "NotStated", "NotComputable"];
const prefixes: readonly KeywordName[] = ["UpTo", "AtLeast"];
const caps: readonly KeywordName[] = ["Max", "Min"];
const bounds: readonly KeywordName[] = ["GreaterEqual", "LessEqual"];
const comparisons: readonly KeywordName[] = [...bounds, "Greater", "Less", "Equal", "NotEqual", "Is", "In"];
/** Words in the order in which they are most often wanted; others follow in the order of the grammar. */
const usual: readonly KeywordName[] = [
  "If",
  "Award",
  "By",
  "Otherwise",
  "De",
  "Of",
  "And",
  "Or",
  ...comparisons,
  "Max",
  "Min",
  "Once",
  "Yearly",
  "When",
  "Unless",
  "As",
  "Per",
  "Responsible",
  "Funding",
  "StackSum",
  "StackHighest",
  "StackExclusive",
  "Requires",
  "Bar",
  "Reading",
];
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
  readonly slot: Slot | undefined;
  readonly dialect: Dialect;
  readonly language: Language;
}

export function keywordCandidates(wording: Wording): readonly Candidate[] {
  const { assist } = wording;
  const left = leftOut(wording);
  const fits = (name: KeywordName): boolean => !isPlanned(name) && !left.has(name);
  const here = [...assist.keywords].filter(fits);
  if (assist.around !== "policy") here.sort((one, other) => placeOf(one) - placeOf(other));
  const trailing = [...assist.trailing].filter((name) => fits(name) && !assist.keywords.has(name));
  return [
    ...here.flatMap((name) => candidates(name, rank.word, wording)),
    ...trailing.flatMap((name) => candidates(name, rank.trailing, wording)),
  ];
}

function placeOf(name: KeywordName): number {
  const place = usual.indexOf(name);
  return place === -1 ? usual.length : place;
}

/** What the grammar reads only to refuse it with a better message, and what the types of the place rule out. */
function leftOut({ assist, slot }: Wording): ReadonlySet<KeywordName> {
  const { keywords: here, previous, around, atHead, compared } = assist;
  const left = new Set<KeywordName>();
  const without = (list: readonly KeywordName[]): void => list.forEach((name) => left.add(name));
  const amountBegins = here.has("None") || isOneOf(previous, "Award");
  if (around === "body") without(declarations);
  if (!atHead && here.has("Award")) without(here.has("And") ? guarded : unguarded);
  if (!atHead && !amountBegins) without(unset);
  if (amountBegins) without([...caps, ...bounds]);
  else if (here.has("Max")) without(here.has("Is") ? prefixes : [...prefixes, ...bounds]);
  if (compared) without(comparisons);
  if (slot?.kind === "member" && slot.type?.kind === "member") without(["Yes", "No"]);
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
