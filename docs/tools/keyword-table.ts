/** The table of all words of the language, as the two language pages show it: made from the keyword table of the grammar. */
import { type Keyword, type KeywordName, keywords } from "../../grammar/keywords.js";

export type PageLanguage = "en" | "zh";

/** The sections of the language pages that explain words, with their anchors. */
const anchors = {
  facts: { en: "facts-and-types", zh: "信息项和类型" },
  levels: { en: "levels-and-kinds", zh: "级别表和类别表" },
  definitions: { en: "definitions", zh: "定义" },
  policy: { en: "the-policy", zh: "政策" },
  clauses: { en: "clauses", zh: "条款" },
  conditions: { en: "conditions", zh: "条件" },
  amounts: { en: "amounts", zh: "金额" },
  tables: { en: "tables", zh: "表格" },
  bounds: { en: "bounds", zh: "封顶和保底" },
  arithmetic: { en: "arithmetic", zh: "算式" },
  periods: { en: "periods-and-history", zh: "期次和享受记录" },
  money: { en: "money-words-payees-funds", zh: "资金用词收款人和资金渠道" },
  stacks: { en: "several-awards", zh: "多项奖补" },
  bars: { en: "bars", zh: "限制" },
  notes: { en: "what-is-not-money", zh: "不是钱的内容" },
  readings: { en: "readings", zh: "口径" },
  examples: { en: "examples", zh: "算例" },
  planned: { en: "not-there-yet", zh: "还没有的功能" },
} as const;

type Section = keyof typeof anchors;

/** Where a word is explained. The type makes sure that no word is forgotten. */
const sections = {
  Policy: "policy",
  Use: "policy",
  Issuer: "policy",
  DocumentNumber: "policy",
  Basis: "policy",
  Issued: "policy",
  EffectiveFrom: "policy",
  EffectiveTo: "policy",
  ValidFor: "policy",
  Repeals: "policy",
  RunOff: "planned",
  Rounding: "policy",
  HalfUp: "policy",
  RoundDown: "policy",
  ReferenceDate: "planned",
  Fund: "money",
  Party: "money",
  Level: "levels",
  Kinds: "levels",
  Unit: "planned",
  Parameter: "planned",
  Facts: "facts",
  Fact: "facts",
  Let: "definitions",
  GroupOf: "planned",
  Optional: "facts",
  ByYear: "facts",
  ByMonth: "planned",
  AnyNumberOf: "planned",
  ListOf: "planned",
  Clause: "clauses",
  At: "clauses",
  For: "clauses",
  Quotation: "clauses",
  Requires: "clauses",
  Responsible: "money",
  Funding: "money",
  Reading: "readings",
  DecidedBy: "readings",
  DecidedOn: "readings",
  Overrides: "planned",
  Promise: "notes",
  Duty: "notes",
  Benefit: "notes",
  Offer: "planned",
  Award: "amounts",
  As: "money",
  UpTo: "amounts",
  AtLeast: "amounts",
  To: "amounts",
  Of: "amounts",
  De: "amounts",
  Max: "bounds",
  Min: "bounds",
  Normally: "planned",
  Per: "amounts",
  PerFull: "planned",
  InTotal: "planned",
  SetElsewhere: "amounts",
  CaseByCase: "amounts",
  NotStated: "amounts",
  NotComputable: "amounts",
  PaidTo: "money",
  PaidFrom: "money",
  PaidIn: "planned",
  Else: "arithmetic",
  Once: "periods",
  Yearly: "periods",
  HalfYearly: "planned",
  Quarterly: "planned",
  Monthly: "planned",
  ForUpTo: "periods",
  ForATermOf: "planned",
  AtMost: "planned",
  From: "planned",
  Onwards: "planned",
  SupportYear: "planned",
  First: "planned",
  Next: "planned",
  HistoryComplete: "periods",
  By: "tables",
  InBrackets: "planned",
  InSteps: "planned",
  FirstOver: "planned",
  Ranked: "planned",
  ByCase: "planned",
  Other: "tables",
  None: "tables",
  Respectively: "planned",
  TopUp: "planned",
  If: "clauses",
  When: "conditions",
  Otherwise: "clauses",
  Unless: "conditions",
  Except: "planned",
  And: "conditions",
  Or: "conditions",
  Not: "conditions",
  AllOf: "conditions",
  AnyOf: "conditions",
  Any: "conditions",
  Where: "planned",
  In: "conditions",
  OrMore: "conditions",
  OrLess: "conditions",
  Is: "conditions",
  Including: "conditions",
  Excluding: "conditions",
  Within: "planned",
  After: "planned",
  Before: "planned",
  Since: "planned",
  Running: "planned",
  Recent: "planned",
  ThisYear: "facts",
  LastYear: "facts",
  ThisMonth: "planned",
  GreaterEqual: "conditions",
  LessEqual: "conditions",
  Greater: "conditions",
  Less: "conditions",
  Equal: "conditions",
  NotEqual: "conditions",
  StackSum: "stacks",
  StackHighest: "stacks",
  StackExclusive: "stacks",
  AndOutside: "planned",
  Limit: "planned",
  Scope: "planned",
  All: "stacks",
  Bar: "bars",
  ClawBack: "planned",
  SetOff: "planned",
  Claim: "planned",
  Quota: "planned",
  Budget: "planned",
  WhenShort: "planned",
  CarryOver: "planned",
  Prorate: "planned",
  FirstCome: "planned",
  Example: "examples",
  AsOf: "examples",
  Given: "examples",
  Expect: "examples",
  Total: "examples",
  Yes: "facts",
  No: "facts",
  Unknown: "examples",
  Absent: "facts",
  Granted: "examples",
  NotGranted: "examples",
  Barred: "examples",
  Dropped: "examples",
} as const satisfies Record<KeywordName, Section>;

const words = {
  en: { head: "| English | 中文 | also read as | see |", soft: "soft", planned: "reserved" },
  zh: { head: "| 中文 | English | 也可写作 | 见 |", soft: "可作名称", planned: "保留" },
} as const;

/** The table in Markdown, in the order of the grammar. */
export function keywordTable(language: PageLanguage): string {
  const rows = (Object.keys(keywords) as KeywordName[]).map((name) => rowOf(name, language));
  return [words[language].head, "|---|---|---|---|", ...rows].join("\n");
}

function rowOf(name: KeywordName, language: PageLanguage): string {
  const entry: Keyword = keywords[name];
  const [english, chinese] = [code(entry.en.slice(0, 1)), code(entry.zh.slice(0, 1))];
  const others = code([...entry.en.slice(1), ...entry.zh.slice(1)]);
  const mark = entry.planned ? words[language].planned : entry.soft ? words[language].soft : "";
  const section: Section = sections[name];
  const place =
    entry.planned === true
      ? `*${mark}*`
      : `[${title(section, language)}](#${anchors[section][language]})${mark === "" ? "" : `, *${mark}*`}`;
  const cells = language === "en" ? [english, chinese, others, place] : [chinese, english, others, place];
  return `| ${cells.join(" | ")} |`;
}

function title(section: Section, language: PageLanguage): string {
  return anchors[section][language].replaceAll("-", " ");
}

function code(spellings: readonly string[]): string {
  return spellings.map((spelling) => `\`${spelling}\``).join(" ");
}

const between = /(<!-- keywords (en|zh) -->\n)[^]*?(<!-- end keywords -->)/;

/** A page with its table made anew; the page itself if it has none. */
export function withKeywordTable(page: string): string {
  return page.replace(
    between,
    (_all, begin: string, language: PageLanguage, end: string) => `${begin}${keywordTable(language)}\n${end}`,
  );
}
