/**
 * Lines and brackets: puts a `Stop` where a line break ends a statement, closes what was left open, and drops closing
 * brackets that close nothing, so that the parser always sees balanced blocks.
 *
 * A line break ends a statement unless the next line begins with a word that can only trail or with an operator, the line
 * ends with an operator or a comma, or the place is inside ( ) or [ ].
 */
import type { TokenType } from "chevrotain";
import { report, spanOf, type Context } from "./context.js";
import { LineBreak } from "./lexer.js";
import { Colon, Comma, Dot, isName, K, LBrace, LBracket, LParen, Minus, PerUnit, Plus, RBrace, RBracket, RParen, Slash, Star, Stop, token, type Token } from "./tokens.js";

const set = (...types: TokenType[]): ReadonlySet<TokenType> => new Set(types);

const binary = [
  K.And, K.Or, K.Of, K.De, K.Else, K.In, K.Is, K.To, K.GreaterEqual, K.LessEqual, K.Greater, K.Less, K.Equal, K.NotEqual,
  Plus, Minus, Star, Slash, Colon, Comma, Dot,
];
/** A line that begins with one of these goes on with the statement before. */
const trailing = set(
  ...binary, K.Max, K.Min, K.When, K.Unless, K.As, K.PaidTo, K.PaidFrom, K.ForUpTo, K.AtMost, K.ForATermOf, K.TopUp, K.PaidIn,
  K.Normally, K.InTotal, K.Except, K.Onwards, K.At, K.For, K.AsOf, K.DecidedBy, K.DecidedOn, K.AndOutside, K.Optional, K.ByYear,
  K.OrMore, K.OrLess, LBrace, RBrace, RParen, RBracket, LBracket,
);
/** A line that ends with one of these is not finished. */
const unfinished = set(...binary, LBrace, LParen, LBracket);
/** Words that need something behind them: the next line belongs to them unless it opens a statement of its own. */
const expecting = set(
  K.When, K.Unless, K.As, K.PaidTo, K.PaidFrom, K.Max, K.Min, K.UpTo, K.AtLeast, K.ForUpTo, K.Not, K.By, K.Given, K.Expect,
  K.Requires, K.If, K.Award, K.Otherwise,
);
/** Keywords that open a statement wherever they stand at the head of a line. */
export const openers: ReadonlySet<TokenType> = set(
  K.Award, K.If, K.Otherwise, K.Requires, K.Let, K.StackSum, K.StackHighest, K.StackExclusive, K.Bar, K.Use, K.Given, K.Expect, K.Once, K.Yearly,
);
const headed = set(K.Policy, K.Clause, K.Facts, K.Fund, K.Party, K.Level, K.Kinds, K.Fact);

const closers: ReadonlyMap<TokenType, TokenType> = new Map([[LBrace, RBrace], [LParen, RParen], [LBracket, RBracket]]);

/** Adds the stops and balances the brackets. Gives the tokens of each statement at top level. */
export function structure(context: Context, tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [];
  let out: Token[] = [];
  const open: Token[] = [];
  let broken = false;
  const last = (): Token | undefined => out[out.length - 1];
  const close = (type: TokenType): void => {
    const opener = open.pop();
    const at = (last() ?? opener)?.endOffset ?? 0;
    out.push(token(type, "", at + 1, at + 1));
  };
  const stop = (token: Token): void => {
    if (open.length > 0) {
      out.push(token);
      return;
    }
    statements.push(out);
    out = [];
  };
  const inside = (...types: TokenType[]): boolean => types.includes(open[open.length - 1]?.tokenType as TokenType);
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    const type = current.tokenType;
    if (type === LineBreak) {
      broken = true;
      continue;
    }
    const opensStatement = openers.has(type) || (headed.has(type) && isName(tokens[i + 1] ?? current) && tokens[i + 1] !== undefined);
    if (broken) {
      broken = false;
      if (opensStatement || out[out.length - 1]?.tokenType === Stop) while (inside(LParen, LBracket)) reportOpen(context, open, out, close);
      const previous = last();
      if (previous && !inside(LParen, LBracket) && ends(previous, current, tokens[i + 1], opensStatement)) {
        stop(token(Stop, "", previous.endOffset + 1, previous.endOffset + 1));
      }
    }
    if (type === Stop) {
      while (inside(LParen, LBracket)) reportOpen(context, open, out, close);
      const before = last()?.tokenType;
      if (before !== undefined && before !== Stop && before !== LBrace) stop(current);
      continue;
    } else if (closers.has(type)) open.push(current);
    else if (type === RBrace) {
      while (inside(LParen, LBracket)) reportOpen(context, open, out, close);
      if (!inside(LBrace)) {
        report(context, "bracket-extra", spanOf(context, current), { bracket: current.image });
        continue;
      }
      open.pop();
    } else if (type === RParen || type === RBracket) {
      if (!inside(LParen, LBracket)) {
        report(context, "bracket-extra", spanOf(context, current), { bracket: current.image });
        continue;
      }
      const expected = closers.get(open.pop()?.tokenType as TokenType) as TokenType;
      if (expected !== type) {
        report(context, "bracket-mismatch", spanOf(context, current), { bracket: current.image, expected: expected === RParen ? ")" : "]" });
        out.push(token(expected, current.image, current.startOffset, current.endOffset + 1));
        continue;
      }
    }
    out.push(current);
  }
  while (open.length > 0) reportOpen(context, open, out, close);
  if (out.length > 0) statements.push(out);
  return statements;
}

function reportOpen(context: Context, open: readonly Token[], out: readonly Token[], close: (type: TokenType) => void): void {
  const opener = open[open.length - 1] as Token;
  const type = closers.get(opener.tokenType) as TokenType;
  report(context, "bracket-missing", spanOf(context, opener), { bracket: type === RBrace ? "}" : type === RParen ? ")" : "]" });
  close(type);
  void out;
}

/** True if the line break between two tokens ends a statement. */
function ends(previous: Token, next: Token, afterNext: Token | undefined, opensStatement: boolean): boolean {
  const before = previous.tokenType;
  if (before === Stop || before === LBrace) return false;
  if (before === Comma || before === Colon) return false;
  if (opensStatement) return true;
  if (unfinished.has(before) || expecting.has(before) || trailing.has(next.tokenType)) return false;
  if (next.tokenType === PerUnit && (afterNext?.tokenType === K.Max || afterNext?.tokenType === K.Min)) return false;
  return true;
}
