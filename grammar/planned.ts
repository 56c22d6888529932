/**
 * Constructs of the language that this version does not know yet: which words begin them, and how far each reaches.
 * `removal.ts` takes them out.
 */
import type { TokenType } from "chevrotain";
import { keywords, type Keyword, type KeywordName } from "./keywords.js";
import {
  Colon,
  Comma,
  Identifier,
  K,
  keywordName,
  LBrace,
  LBracket,
  LParen,
  PerUnit,
  RBrace,
  RBracket,
  RParen,
  Stop,
  type Token,
} from "./tokens.js";

const set = (...types: TokenType[]): ReadonlySet<TokenType> => new Set(types);
export const openers = set(LBrace, LParen, LBracket);
export const closers = set(RBrace, RParen, RBracket);

/**
 * What belongs to a planned word: its whole statement, its statement with what stands in front, a modifier of an award,
 * the word alone, a type, a table from `by` to its rows, `each` at the head of a statement, the key of `once`, or the
 * expression around it.
 */
export type Reach = "statement" | "header" | "modifier" | "word" | "type" | "table" | "each" | "key" | "expression";

/** Reach of each planned keyword; one that is not listed is part of an expression. */
export const reaches: Partial<Record<KeywordName, Reach>> = {
  ReferenceDate: "statement",
  RunOff: "statement",
  Unit: "statement",
  Parameter: "statement",
  GroupOf: "statement",
  Offer: "statement",
  Limit: "statement",
  ClawBack: "statement",
  SetOff: "statement",
  Claim: "statement",
  Quota: "statement",
  Budget: "statement",
  WhenShort: "statement",
  CarryOver: "statement",
  Prorate: "statement",
  FirstCome: "statement",
  Overrides: "header",
  ForATermOf: "modifier",
  From: "modifier",
  AtMost: "modifier",
  PaidIn: "modifier",
  TopUp: "modifier",
  AndOutside: "modifier",
  Scope: "modifier",
  Monthly: "word",
  Quarterly: "word",
  HalfYearly: "word",
  InTotal: "word",
  Normally: "word",
  ByMonth: "word",
  AnyNumberOf: "word",
  Except: "word",
  Onwards: "word",
  ListOf: "type",
  InBrackets: "table",
  InSteps: "table",
  FirstOver: "table",
  Ranked: "table",
  ByCase: "table",
  Respectively: "table",
};

/** Functions that are planned: names with a bracket touching them. */
const functions: ReadonlySet<string> = new Set([
  "周岁",
  "age",
  "利息",
  "interest",
  "增幅",
  "growth",
  "较小",
  "smaller",
  "较大",
  "larger",
  "数量",
  "count",
  "合计数",
  "sum",
  "最大",
  "largest",
  "最小",
  "smallest",
]);

/** Words with which a modifier of an award begins. */
export const modifierStart = set(
  K.Max,
  K.Min,
  K.Once,
  K.Yearly,
  K.ForUpTo,
  K.As,
  K.PaidTo,
  K.PaidFrom,
  K.When,
  K.Unless,
  K.Award,
  K.If,
  K.ForATermOf,
  K.From,
  K.AtMost,
  K.PaidIn,
  K.TopUp,
  K.AndOutside,
  K.Scope,
  K.Monthly,
  K.Quarterly,
  K.HalfYearly,
  K.InTotal,
  K.Normally,
  K.Onwards,
);

/** How far the planned construct reaches that begins at a token; `undefined` if none does. */
export function plannedReach(tokens: readonly Token[], i: number): Reach | undefined {
  const current = tokens[i] as Token;
  const type = current.tokenType;
  if (type === Identifier) {
    if (isCall(tokens, i)) return "expression";
    return tokens[i - 1]?.tokenType === K.Once && current.image.startsWith("每") ? "key" : undefined;
  }
  if (type === PerUnit || type === K.Per)
    return isForEach(tokens, i) ? "each" : isOnceKey(tokens, i) ? "key" : undefined;
  if (type === K.StackSum || type === K.StackHighest) return isTableMode(tokens, i) ? "table" : undefined;
  const name = keywordName(type);
  const entry: Keyword | undefined = name && keywords[name];
  if (!name || entry?.planned !== true) return undefined;
  if (name === "SupportYear" && tokens[i - 1]?.tokenType === K.By) return "table";
  return reaches[name] ?? "expression";
}

function isCall(tokens: readonly Token[], i: number): boolean {
  const [before, name, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  return (
    next?.tokenType === LParen &&
    next.startOffset === name.endOffset + 1 &&
    before?.tokenType !== Colon &&
    functions.has(name.image)
  );
}

/** `每名 讲解员 …，给予`: a unit at the head of a statement. */
function isForEach(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.tokenType;
  if (before !== undefined && before !== Stop && before !== LBrace && before !== Colon) return false;
  for (let j = i + 1; j < tokens.length; j += 1) {
    const type = tokens[j]?.tokenType as TokenType;
    if (type === K.Where) return true;
    if (type === Comma) return tokens.slice(j + 1, j + 4).some((later) => later.tokenType === K.Award);
    if (type === Stop || closers.has(type) || openers.has(type) || modifierStart.has(type)) return false;
  }
  return false;
}

/** `一次性 每级`: the key by which an award is given once. */
function isOnceKey(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + (tokens[i]?.tokenType === K.Per ? 2 : 1)]?.tokenType;
  return (
    tokens[i - 1]?.tokenType === K.Once &&
    (after === undefined ||
      after === Stop ||
      after === Comma ||
      closers.has(after) ||
      after === K.When ||
      after === K.Unless)
  );
}

/** `按 K 可叠加 给予 { … }`. */
function isTableMode(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0; j -= 1) {
    const type = tokens[j]?.tokenType as TokenType;
    if (type === K.By) return true;
    if (type === Stop || openers.has(type) || type === Colon) return false;
  }
  return false;
}
