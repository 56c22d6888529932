/**
 * Where a line break ends a statement.
 *
 * It does, unless the next line begins with a word that can only trail or with an operator, or the line ends with an
 * operator or a comma. A line that opens with 一次性 逐年 每 按 对 is always a new
 * statement, although some of these words can trail on a line of their own statement.
 */
import type { TokenType } from "chevrotain";
import {
  Colon,
  Comma,
  Dot,
  Identifier,
  isName,
  K,
  LBrace,
  LBracket,
  LParen,
  Minus,
  PerUnit,
  Plus,
  RBrace,
  RBracket,
  RParen,
  Slash,
  Star,
  Stop,
  StringLiteral,
  type Token,
} from "./tokens.js";

const set = (...types: TokenType[]): ReadonlySet<TokenType> => new Set(types);

const binary = [
  K.And,
  K.Or,
  K.Of,
  K.De,
  K.Else,
  K.In,
  K.Is,
  K.To,
  K.GreaterEqual,
  K.LessEqual,
  K.Greater,
  K.Less,
  K.Equal,
  K.NotEqual,
  Plus,
  Minus,
  Star,
  Slash,
  Colon,
  Comma,
  Dot,
];
/** A line that begins with one of these goes on with the statement before. */
const trailing = set(
  ...binary,
  K.Max,
  K.Min,
  K.When,
  K.Unless,
  K.As,
  K.PaidTo,
  K.PaidFrom,
  K.ForUpTo,
  K.AtMost,
  K.ForATermOf,
  K.TopUp,
  K.PaidIn,
  K.Normally,
  K.InTotal,
  K.Except,
  K.Onwards,
  K.At,
  K.For,
  K.AsOf,
  K.DecidedBy,
  K.DecidedOn,
  K.AndOutside,
  K.Optional,
  K.ByYear,
  K.OrMore,
  K.OrLess,
  LBrace,
  RBrace,
  RParen,
  RBracket,
  LBracket,
);
/** A line that ends with one of these is not finished. */
const unfinished = set(...binary, LBrace, LParen, LBracket);
/** Heads of lists that may begin on the next line. */
const listing = set(K.Given, K.Expect);
/** Keywords that open a statement wherever they stand at the head of a line. */
const hard = set(
  K.Award,
  K.If,
  K.Otherwise,
  K.Requires,
  K.Let,
  K.StackSum,
  K.StackHighest,
  K.StackExclusive,
  K.Bar,
  K.Use,
  K.Given,
  K.Expect,
  K.Once,
  K.Yearly,
);
/** Soft keywords that open a statement if a name follows, or a string. */
const beforeName = set(
  K.Policy,
  K.Clause,
  K.Facts,
  K.Fund,
  K.Party,
  K.Level,
  K.Kinds,
  K.Fact,
  K.Funding,
  K.Responsible,
);
const beforeText = set(
  K.Reading,
  K.Quotation,
  K.Promise,
  K.Duty,
  K.Benefit,
  K.Example,
  K.Issuer,
  K.DocumentNumber,
  K.Basis,
  K.Repeals,
);
/** Words that may follow the label of a statement. */
const labelled = set(K.Award, K.If, K.Otherwise, K.Bar, K.Once, K.Yearly, K.Monthly, K.Quarterly, K.HalfYearly);

/** True if the keyword opens a statement at the head of a line. */
export function opensStatement(current: Token, next: Token | undefined): boolean {
  const type = current.tokenType;
  if (hard.has(type)) return true;
  if (!next) return false;
  return (beforeName.has(type) && isName(next)) || (beforeText.has(type) && next.tokenType === StringLiteral);
}

/** True for a name with a colon in front of a statement: `常规：给予 …`. */
export function isLabel(current: Token, colon: Token | undefined, after: Token | undefined): boolean {
  return (
    current.tokenType === Identifier &&
    colon?.tokenType === Colon &&
    after !== undefined &&
    labelled.has(after.tokenType)
  );
}

/** True for a header of a declaration with a body, which never stands inside another block. */
export function isHeader(current: Token, next: Token | undefined): boolean {
  const type = current.tokenType;
  return next !== undefined && (type === K.Clause || type === K.Policy || type === K.Facts) && isName(next);
}

/** True if the line break between two tokens ends a statement. `opens`: the second opens a statement. */
export function endsStatement(previous: Token, next: Token, afterNext: Token | undefined, opens: boolean): boolean {
  const before = previous.tokenType;
  if (before === Stop || before === LBrace || before === Comma || before === Colon) return false;
  if (opens) return true;
  if (unfinished.has(before) || listing.has(before) || trailing.has(next.tokenType)) return false;
  return !(next.tokenType === PerUnit && (afterNext?.tokenType === K.Max || afterNext?.tokenType === K.Min));
}
