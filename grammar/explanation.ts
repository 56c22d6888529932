/**
 * What is wrong at a place where the parser could not go on. It knows only that a token is not expected; what was meant is
 * read off the token in front, the token found, and the type of token that was wanted.
 */
import type { IToken, TokenType } from "chevrotain";
import type { Span } from "../compiler/ast/nodes.js";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { suggest } from "../compiler/diagnostics/suggest.js";
import { report, stretch, type Context } from "./context.js";
import { keywords, type Keyword, type KeywordName } from "./keywords.js";
import { opensStatement } from "./lines.js";
import {
  Colon,
  Comma,
  Identifier,
  isName,
  K,
  LBrace,
  ListMark,
  Literal,
  Name,
  PerUnit,
  RBrace,
  Stop,
  StringLiteral,
  type Token,
} from "./tokens.js";

/** The context, with the names that are declared. */
export interface Named extends Context {
  readonly names: ReadonlySet<string>;
}

/** One place where the parser could not go on. */
export interface Trouble {
  readonly rule: string;
  readonly found: IToken;
  readonly previous: IToken | undefined;
  /** Name of the token type that was wanted; "" if there are several. */
  readonly wanted: string;
  readonly beforeBlock: boolean;
}

const ending: ReadonlySet<TokenType> = new Set([Stop, RBrace]);
/** Rules of blocks whose entries a separator must part. */
const entries: ReadonlySet<string> = new Set(["facts", "enumeration", "set", "rows", "group"]);
const registers: ReadonlySet<TokenType> = new Set([K.Fund, K.Party]);
/** Keywords with a list of names or texts behind them. */
const listing: ReadonlySet<TokenType> = new Set([
  K.Responsible,
  K.Funding,
  K.StackSum,
  K.StackHighest,
  K.StackExclusive,
  K.Bar,
  K.For,
  K.Basis,
  K.Use,
  K.Issuer,
  K.PaidTo,
  K.PaidFrom,
]);

/** True if a keyword with a list behind it stands in the same statement, before an index. */
function isList(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const type = tokens[i]?.tokenType as TokenType;
    if (listing.has(type)) return true;
    if (type === Stop || type === LBrace) return false;
  }
  return false;
}

function isRate(token: IToken | undefined): boolean {
  return token?.tokenType === Literal && /(?:%|‰|BP|个百分点|个基点)$/.test(token.image);
}

/** Reports one trouble. `places`: index of each token; `end`: offset behind the last. */
export function explainOne(
  context: Named,
  trouble: Trouble,
  tokens: readonly Token[],
  places: ReadonlyMap<IToken, number>,
  end: number,
): void {
  const { found, previous, wanted, rule, beforeBlock } = trouble;
  const at = Number.isNaN(found.startOffset) ? end : found.startOffset;
  const span: Span = Number.isNaN(found.startOffset)
    ? stretch(context, end, end)
    : stretch(context, at, (found.endOffset ?? at) + 1);
  const behind = previous
    ? stretch(context, previous.startOffset, (previous.endOffset ?? previous.startOffset) + 1)
    : span;
  const gap = { ...behind, start: behind.end };
  const written = context.text.slice(span.start, span.end);
  const finished = Number.isNaN(found.startOffset) || ending.has(found.tokenType);
  const after = previous?.image ?? "";
  const index = places.get(found) ?? -1;
  const foundToken = tokens[index];
  const isListed = (): boolean => isList(tokens, index);
  const twoNames = previous !== undefined && isName(previous as Token) && isName(found as Token);

  const unquoted = found.tokenType === Identifier || (found.tokenType === Literal && wanted === StringLiteral.name);
  if (
    wanted === K.Award.name ||
    (rule === "award" && (previous?.tokenType === K.Once || previous?.tokenType === K.Yearly))
  ) {
    report(context, "unfinished", behind, { after, wanted: "award" });
  } else if (wanted === LBrace.name && !finished) {
    report(context, "unfinished", behind, { after, wanted: "brace" });
  } else if (
    unquoted &&
    (wanted === StringLiteral.name || rule === "textField" || rule === "use" || (beforeBlock && rule !== "clause"))
  ) {
    report(context, "quote-needed", span, { written }, { fixes: [replace(span, `"${written}"`, { safe: true })] });
  } else if (previous && !finished && previous.tokenType === Identifier && isRate(found)) {
    report(context, "of-missing", span, { write: "的" }, { fixes: [replace(gap, " 的")] });
  } else if (previous && isRate(previous) && isName(found as Token)) {
    report(context, "of-missing", behind, { write: "of" }, { fixes: [replace(gap, " of")] });
  } else if (rule === "clause" && isName(found as Token)) {
    report(
      context,
      "applicant-word-missing",
      span,
      { written },
      { fixes: [replace({ ...span, end: span.start }, "适用对象 ")] },
    );
  } else if (twoNames && tokens[index - 2] && registers.has(tokens[index - 2]?.tokenType as TokenType)) {
    report(context, "quote-needed", span, { written }, { fixes: [replace(span, `"${written}"`, { safe: true })] });
  } else if (found.tokenType === K.For && rule !== "clause") {
    report(
      context,
      "write-instead",
      span,
      { written, write: written === "for" ? "for up to" : "最长" },
      { fixes: [replace(span, written === "for" ? "for up to" : "最长")] },
    );
  } else if (
    !finished &&
    wanted === "" &&
    !beforeBlock &&
    entries.has(rule) &&
    (isName(found as Token) || found.tokenType === StringLiteral || found.tokenType === ListMark)
  ) {
    report(context, "separator-missing", span, { written }, { fixes: [replace(gap, "；", { safe: true })] });
  } else if (previous && !finished && sameKind(previous, found) && isListed()) {
    report(context, "separator-missing", span, { written }, { fixes: [replace(gap, "、", { safe: true })] });
  } else if (twoNames && wanted !== Colon.name && context.names.has(found.image)) {
    report(context, "connective-missing", span, { written });
  } else if (
    found.tokenType === Comma &&
    previous !== undefined &&
    isName(previous as Token) &&
    isName(tokens[index + 1] ?? (found as Token))
  ) {
    report(context, "comma-in-condition", span, { written });
  } else if (wanted === K.Equal.name || (rule === "given" && wanted === "")) {
    report(context, "equals-missing", behind, { after }, { fixes: [replace(gap, " =")] });
  } else if (previous?.tokenType === PerUnit && finished) {
    report(context, "per-after-amount", behind, { written: after });
  } else if (found.tokenType === PerUnit && !finished) {
    report(context, "per-after-amount", span, { written });
  } else if (foundToken && opensStatement(foundToken, undefined) && !valueWanted(previous)) {
    report(context, "statement-same-line", span, { word: written }, { fixes: [replace(gap, "；")] });
  } else if (finished || valueWanted(previous)) {
    if (previous) report(context, "unfinished", behind, { after, wanted: wantedOf[wanted] ?? "value" });
    else report(context, "unexpected", span, { written });
  } else if (wanted === Colon.name) report(context, "colon-missing", behind, { after });
  else if (wanted === Name.name) report(context, "name-missing", span, { written });
  else if (rule === "index") report(context, "year-expected", span, { written });
  else if (found.tokenType === Identifier) unknownWord(context, span, written);
  else report(context, "unexpected", span, { written });
}

function sameKind(first: IToken, second: IToken): boolean {
  return (
    (isName(first as Token) && isName(second as Token)) ||
    (first.tokenType === StringLiteral && second.tokenType === StringLiteral)
  );
}

const needing: ReadonlySet<TokenType> = new Set([
  K.Award,
  K.UpTo,
  K.AtLeast,
  K.Max,
  K.Min,
  K.When,
  K.Unless,
  K.If,
  K.And,
  K.Or,
  K.Not,
  K.Of,
  K.De,
  K.By,
  K.Per,
  PerUnit,
  K.Else,
  K.Requires,
  K.As,
  K.PaidTo,
  K.PaidFrom,
  K.ForUpTo,
  K.GreaterEqual,
  K.LessEqual,
  K.Greater,
  K.Less,
  K.Equal,
  K.NotEqual,
  K.Given,
  K.Expect,
  K.Funding,
  K.Responsible,
  K.Bar,
  K.StackSum,
  K.StackHighest,
  K.StackExclusive,
  K.At,
  K.For,
  K.AsOf,
  K.DecidedBy,
  K.DecidedOn,
  K.In,
  K.Is,
  K.To,
  K.Otherwise,
  Colon,
  Comma,
]);
const operators: ReadonlySet<string> = new Set(["Plus", "Minus", "Star", "Slash", "Dot"]);

/** True for a word or sign that must have something behind it. */
function valueWanted(previous: IToken | undefined): boolean {
  return previous !== undefined && (needing.has(previous.tokenType) || operators.has(previous.tokenType.name));
}

export type Wanted = "name" | "text" | "number" | "brace" | "colon" | "award" | "value";

const wantedOf: Readonly<Record<string, Wanted>> = {
  [Name.name]: "name",
  [Identifier.name]: "name",
  [StringLiteral.name]: "text",
  [Literal.name]: "number",
  [LBrace.name]: "brace",
  [Colon.name]: "colon",
  [K.Award.name]: "award",
};

let multi: readonly string[] | undefined;

/** A name where none may stand: a misspelt keyword, or a keyword glued to what follows. */
function unknownWord(context: Context, span: Span, written: string): void {
  multi ??= (Object.keys(keywords) as KeywordName[]).flatMap((name) => {
    const entry: Keyword = keywords[name];
    return [...entry.en, ...entry.zh].filter((text) => text.length > 1 && !text.includes(" "));
  });
  const nearest = suggest(written, multi);
  if (nearest !== undefined) {
    report(context, "misspelt-keyword", span, { written, write: nearest }, { fixes: [replace(span, nearest)] });
    return;
  }
  const glued = /^[\u3400-\u9fff]/.test(written)
    ? (multi.find((keyword) => written.startsWith(keyword)) ??
      ["当", "且", "或", "对", "按"].find((keyword) => written.startsWith(keyword) && written.length > 1))
    : undefined;
  if (glued !== undefined) report(context, "glued-keyword", span, { written, keyword: glued });
  else report(context, "unexpected", span, { written });
}
