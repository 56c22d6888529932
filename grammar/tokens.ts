/**
 * The vocabulary of the parser: one token type a keyword of the table, and the types for names, literals and signs.
 *
 * The lexer produces none of the keyword types: it yields `Word`s, which the word pass turns into keywords and names.
 * Soft keywords belong to the category `Name`, so they may stand wherever a name may.
 */
import { createToken, Lexer, type IToken, type TokenType } from "chevrotain";
import { keywords, type Keyword, type KeywordName } from "./keywords.js";

/** A token of a `.pol` file. `endOffset` is inclusive; the image is folded text. */
export interface Token extends IToken {
  tokenType: TokenType;
  endOffset: number;
}

function virtual(name: string, ...categories: TokenType[]): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories });
}

/** Whatever may serve as a name: identifiers and soft keywords. */
export const Name = virtual("Name");
/** A word that is no keyword, or any text in 「」. */
export const Identifier = virtual("Identifier", Name);
/** A number with or without unit, an amount, a rate, a date or a duration. */
export const Literal = virtual("Literal");
/** `"…"`, `“…”` or 《…》. */
export const StringLiteral = virtual("StringLiteral");
/** End of a statement: `;`, `。`, or a line break that ends one. */
export const Stop = virtual("Stop");
/** `,`, `，` or `、`. */
export const Comma = virtual("Comma");
/** `per 年`, 每年, 每项: a unit after 每. */
export const PerUnit = virtual("PerUnit");
/** `1、`, `（一）`, `①` at the head of a list item. */
export const ListMark = virtual("ListMark");
/** Text that was reported and taken out; stands where an expression, an amount or a statement must stand. */
export const Broken = virtual("Broken");
export const LBrace = virtual("LBrace");
export const RBrace = virtual("RBrace");
export const LParen = virtual("LParen");
export const RParen = virtual("RParen");
export const LBracket = virtual("LBracket");
export const RBracket = virtual("RBracket");
export const Colon = virtual("Colon");
export const Dot = virtual("Dot");
export const MiddleDot = virtual("MiddleDot");
export const Plus = virtual("Plus");
export const Minus = virtual("Minus");
export const Star = virtual("Star");
export const Slash = virtual("Slash");

/** Token types of the keywords, by key of the keyword table. */
export const K: Readonly<Record<KeywordName, TokenType>> = keywordTypes();

function keywordTypes(): Record<KeywordName, TokenType> {
  const types: Partial<Record<KeywordName, TokenType>> = {};
  for (const name of Object.keys(keywords) as KeywordName[]) {
    const entry: Keyword = keywords[name];
    types[name] = entry.soft ? virtual(name, Name) : virtual(name);
  }
  return types as Record<KeywordName, TokenType>;
}

/** Every type that reaches the parser. */
export const vocabulary: readonly TokenType[] = [
  Name,
  Identifier,
  Literal,
  StringLiteral,
  Stop,
  Comma,
  PerUnit,
  ListMark,
  Broken,
  LBrace,
  RBrace,
  LParen,
  RParen,
  LBracket,
  RBracket,
  Colon,
  Dot,
  MiddleDot,
  Plus,
  Minus,
  Star,
  Slash,
  ...Object.values(K),
];

/** Builds a token; `end` is exclusive. */
export function token(type: TokenType, image: string, start: number, end: number): Token {
  return { image, startOffset: start, endOffset: end - 1, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}

/** Gives a token another type, in place. */
export function retype(target: Token, type: TokenType): Token {
  target.tokenType = type;
  target.tokenTypeIdx = type.tokenTypeIdx ?? 0;
  return target;
}

/** The key of the keyword table a token type stands for, if it is a keyword. */
export function keywordName(type: TokenType): KeywordName | undefined {
  return Object.hasOwn(keywords, type.name) ? (type.name as KeywordName) : undefined;
}

/** True for identifiers and soft keywords. */
export function isName(candidate: Token): boolean {
  return candidate.tokenType === Identifier || (candidate.tokenType.CATEGORIES?.includes(Name) ?? false);
}
