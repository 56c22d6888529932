/** Sets of token types that the gates of the grammar and its recovery look for. */
import { EOF, type TokenType } from "chevrotain";
import { Broken, Comma, K, Literal, LParen, PerUnit, RBrace, Stop, StringLiteral } from "../tokens.js";

export const typeSet = (...types: TokenType[]): ReadonlySet<TokenType> => new Set(types);
export const operandStart = typeSet(
  Literal,
  StringLiteral,
  K.Yes,
  K.No,
  K.Unknown,
  K.Absent,
  LParen,
  K.By,
  K.ThisYear,
  K.LastYear,
  K.AllOf,
  K.AnyOf,
  K.Any,
  Broken,
);
export const boundWords = typeSet(K.Max, K.Min, K.UpTo, K.AtLeast);
export const capWords = typeSet(K.LessEqual, K.GreaterEqual);
export const rowBoundStart = typeSet(PerUnit, K.Max, K.Min, K.UpTo, K.AtLeast);
export const fileEnd = typeSet(Stop, EOF);
export const blockEnd = typeSet(Stop, RBrace, EOF);
export const entryEnd = typeSet(Stop, Comma, RBrace, EOF);
export const memberEnd = typeSet(K.Greater, Stop, Comma, RBrace, EOF);
