/** What the grammar allows at a place: the token types that may come next, from the parser itself. */
import type { TokenType } from "chevrotain";
import type { BlockKind } from "../../grammar/blocks.js";
import type { KeywordName } from "../../grammar/keywords.js";
import { PolicyParser } from "../../grammar/parser.js";
import {
  Comma,
  K,
  keywordName,
  LBrace,
  LBracket,
  LParen,
  RBrace,
  RBracket,
  RParen,
  Stop,
  type Token,
} from "../../grammar/tokens.js";
import { lazy } from "../lazy.js";
import { statementsOf } from "../tokens.js";

export interface Assist {
  /** keywords that may stand here */
  readonly keywords: ReadonlySet<KeywordName>;
  /** keywords that may stand here only because they can go on with the statement of the line before */
  readonly trailing: ReadonlySet<KeywordName>;
  /** the token before, over all statements */
  readonly previous: TokenType | undefined;
  /** what the braces around hold; undefined at top level */
  readonly around: BlockKind | undefined;
  /** whether a statement may begin here */
  readonly atHead: boolean;
  /** whether the condition at hand has its comparison already */
  readonly compared: boolean;
}

const parser = lazy(() => new PolicyParser());

/** `text` holds the word `probe` where something is to be completed. */
export function assist(text: string, probe: string, names: Iterable<string>): Assist {
  const tokens = tokensBefore(text, probe, names);
  const previous = tokens.at(-1);
  const around = blockAround(tokens);
  const here = next(withoutSiblings(tokens));
  const isFresh = previous?.tokenType === Stop && !/[;；。]/.test(text.charAt(previous.startOffset));
  const trailing = isFresh ? next(withoutSiblings(tokens.slice(0, -1))) : new Set<KeywordName>();
  const opens = previous === undefined || previous.tokenType === Stop || previous.tokenType === LBrace;
  const atHead = opens && (around === undefined || around === "body" || around === "policy" || around === "example");
  return {
    keywords: here,
    trailing: new Set([...trailing].filter((name) => trails.has(name))),
    previous: previous?.tokenType,
    around,
    atHead,
    compared: isCompared(tokens),
  };
}

/** Whether a comparison stands in front that nothing has ended yet. */
function isCompared(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ tokenType }) => comparators.has(tokenType) || conditionStarts.has(tokenType));
  return last !== undefined && comparators.has(last.tokenType) && last !== tokens.at(-1);
}

const comparators: ReadonlySet<TokenType> = new Set([
  K.GreaterEqual,
  K.LessEqual,
  K.Greater,
  K.Less,
  K.Equal,
  K.NotEqual,
  K.Is,
  K.In,
]);
const conditionStarts: ReadonlySet<TokenType> = new Set([
  K.And,
  K.Or,
  K.Not,
  K.If,
  K.When,
  K.Unless,
  K.Requires,
  LBrace,
  LParen,
  Stop,
  Comma,
]);

const trails: ReadonlySet<KeywordName> = new Set<KeywordName>([
  "Max",
  "Min",
  "When",
  "Unless",
  "As",
  "PaidTo",
  "PaidFrom",
  "ForUpTo",
]);

/** The tokens of all statements up to the probe. */
function tokensBefore(text: string, probe: string, names: Iterable<string>): readonly Token[] {
  const all: Token[] = [];
  for (const statement of statementsOf(text, names)) {
    for (const token of statement) {
      if (token.image === probe) return all;
      all.push(token);
    }
    const end = statement.at(-1)?.endOffset ?? 0;
    all.push({ ...(statement.at(-1) as Token), tokenType: Stop, image: "", startOffset: end + 1, endOffset: end });
  }
  return all;
}

/** Statements and entries that are complete say nothing about the next one: only the heads around it stay. */
function withoutSiblings(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  const open: number[] = [];
  for (const token of tokens) {
    const type = token.tokenType;
    if (type === Stop) {
      kept.length = open.at(-1) ?? 0;
      continue;
    }
    kept.push(token);
    if (type === LBrace || type === LParen || type === LBracket) open.push(kept.length);
    else if (type === RBrace || type === RParen || type === RBracket) open.pop();
  }
  return kept;
}

/** What the innermost open brace holds. */
function blockAround(tokens: readonly Token[]): BlockKind | undefined {
  const open: (BlockKind | undefined)[] = [];
  for (const token of tokens) {
    if (token.tokenType === LBrace) open.push(isBlockKind(token.payload) ? token.payload : "body");
    else if (token.tokenType === RBrace) open.pop();
  }
  return open.at(-1);
}

const kinds: readonly BlockKind[] = ["body", "policy", "example", "facts", "members", "rows", "group", "set", "record"];

function isBlockKind(value: unknown): value is BlockKind {
  return kinds.some((kind) => kind === value);
}

function next(tokens: readonly Token[]): ReadonlySet<KeywordName> {
  const paths = parser().computeContentAssist("file", [...tokens]);
  return new Set(paths.flatMap(({ nextTokenType }) => keywordName(nextTokenType) ?? []));
}

/** Whether a token is one of these keywords. */
export function isOneOf(type: TokenType | undefined, ...names: readonly KeywordName[]): boolean {
  return type !== undefined && names.some((name) => K[name] === type);
}
