/**
 * The chevrotain lexer: folded text → words, literals, strings and signs.
 *
 * Keywords are no concern of it (see `words.ts`). Mistakes that are typical of a Chinese input method have patterns of
 * their own, so that they are read as what was meant and reported by `mistakes.ts`.
 */
import { createToken, Lexer, type ITokenConfig, type TokenType } from "chevrotain";
import * as t from "./tokens.js";
import { token, type Token } from "./tokens.js";

const number = "(?:\\d{1,3}(?:,\\d{3}){1,99}(?!\\d)|\\d+)(?:\\.\\d+)?";
const magnitude = "(?:万亿|[十百千]?[万亿]|[百千](?![克米瓦分]))";
const hanSet = "\\u3005\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\u33A0-\\u33A9";

/** Chevrotain sorts patterns by first character, in stretches of 255 above ASCII; one of each stretch is enough. */
const stretches = (from: number, to: number): number[] => [
  ...Array.from({ length: Math.ceil((to - from) / 255) }, (_, i) => from + i * 255),
  to,
];
const characters = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const digits = characters("0123456789");
const letters = characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_");
const hanStarts = [
  0x3005,
  ...stretches(0x3400, 0x4dbf),
  ...stretches(0x4e00, 0x9fff),
  0x33a0,
  0x33a9,
  ...stretches(0xd840, 0xd87f),
];

const lexical = (name: string, starts: readonly number[], source: string, more?: Partial<ITokenConfig>): TokenType =>
  createToken({ name, pattern: new RegExp(source), start_chars_hint: [...starts], ...more });

export const Word = lexical(
  "Word",
  [...letters, ...hanStarts],
  `(?:[A-Za-z_][A-Za-z0-9_]*|[${hanSet}]+|[\\uD840-\\uD87F][\\uDC00-\\uDFFF]){1,9999}`,
);
export const LineBreak = lexical("LineBreak", characters("\r\n"), "(?:\\r\\n?|\\n)[ \\t\\r\\n]*", {
  line_breaks: true,
});
export const Comment = lexical("Comment", characters("#"), "#[^\\r\\n]*", { group: "comments" });
const Space = lexical("Space", characters(" \t\u00A0\u200B\uFEFF"), "[ \\t\\u00A0\\u200B\\uFEFF]+", {
  group: Lexer.SKIPPED,
});
export const QuotedName = lexical("QuotedName", characters("「"), "「[^「」\\r\\n]+」");

const date = "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日";
const fraction = "\\d+\\/\\d+(?![\\d\\/])";
const run = `[${hanSet}]{1,99}`;
const over = `\\/${run}(?:[·\\/]${run}){0,9}`;
const tail = `(?:%|‰|BP(?![A-Za-z0-9_])|${run}(?:${over})?|${over})`;
/** A date, or a number with all Chinese that touches it; `quantities.ts` says where the unit ends. */
export const Quantity = lexical("Quantity", digits, `${date}|${fraction}|${number}${magnitude}?${tail}?`);

/** Text between two marks, with stretches between an inner pair; each character is looked at once, and no loop can use up the stack. */
const quoted = (open: string, close: string, inner: readonly [string, string], not: string): string =>
  `${open}[^${not}\\r\\n]*(?:${inner[0]}[^${not}\\r\\n]*${inner[1]}[^${not}\\r\\n]*){0,9999}${close}`;
const straight = quoted('"', '"', ["“", "”"], '"“”');
const curly = quoted("“", "”", ["“", "”"], "“”");
const title = quoted("《(?![ =])", "》", ["《", "》"], "《》");
export const Quoted = lexical("Quoted", characters('"“《'), `${straight}|${curly}|${title}`);

// Mistakes, before the patterns they would otherwise break into.
export const BadNumber = lexical(
  "BadNumber",
  [...digits, ...characters("¥")],
  [
    "\\d{4}\\.\\d{1,2}\\.\\d{1,2}(?!\\d)",
    "\\d{4}\\/\\d{1,2}\\/\\d{1,2}(?!\\d)",
    "\\d{4}年\\d{1,2}月(?!\\d)",
    "\\d{1,3}(?:，\\d{3}){1,99}(?!\\d)(?:\\.\\d+)?[万亿]?元?",
    "\\d+[万亿]\\d+[千百万]?元",
    `${number}[wWkK](?![A-Za-z0-9_])元?`,
    `¥ ?${number}[wW万亿]?元?`,
  ].join("|"),
);
export const BadQuote = lexical(
  "BadQuote",
  characters("\"“”‘’'"),
  '”[^"“”\\r\\n]*[“”]|["“][^"“”\\r\\n]*["”]|‘[^‘’\\r\\n]*’|\'[^\'\\r\\n]*\'|["“”‘’\'][^\\r\\n]*',
);
export const BadOperator = lexical(
  "BadOperator",
  characters("》《=<>&|!~.。—"),
  "》=|《=|=>|=<|==|<>|&&|\\|\\||!(?!=)|[《》~]|\\.\\.<?|。。|——?",
);
export const BadComment = lexical("BadComment", characters("/"), "\\/\\/[^\\r\\n]*");
export const Circled = lexical("Circled", characters("①⑳"), "[\\u2460-\\u2473]");

const signTexts = "><=!≥≤≠{}()[],，、;。:.·+-*/";
/** Signs by their text; each stands for one token type of the parser. */
const Sign = lexical("Sign", characters(signTexts), ">=|<=|!=|[≥≤≠<>={}()\\[\\],，、;。:.·+\\-*\\/]");

export const signs: ReadonlyMap<string, TokenType> = new Map([
  ["{", t.LBrace],
  ["}", t.RBrace],
  ["(", t.LParen],
  [")", t.RParen],
  ["[", t.LBracket],
  ["]", t.RBracket],
  [",", t.Comma],
  ["，", t.Comma],
  ["、", t.Comma],
  [";", t.Stop],
  ["。", t.Stop],
  [":", t.Colon],
  [".", t.Dot],
  ["·", t.MiddleDot],
  ["+", t.Plus],
  ["-", t.Minus],
  ["*", t.Star],
  ["/", t.Slash],
  [">=", t.K.GreaterEqual],
  ["≥", t.K.GreaterEqual],
  ["<=", t.K.LessEqual],
  ["≤", t.K.LessEqual],
  [">", t.K.Greater],
  ["<", t.K.Less],
  ["=", t.K.Equal],
  ["!=", t.K.NotEqual],
  ["≠", t.K.NotEqual],
]);

/** Every pattern, in the order in which they are tried. */
export const lexicon: readonly TokenType[] = [
  Space,
  LineBreak,
  Comment,
  BadComment,
  Word,
  BadNumber,
  Quantity,
  Quoted,
  BadQuote,
  BadOperator,
  Sign,
  QuotedName,
  Circled,
];

/** Makes tokens as the later passes want them: with their end, and signs with the type of the parser. */
class PolicyLexer extends Lexer {
  createOffsetOnlyToken(image: string, start: number, _index: number, type: TokenType): Token {
    return token(type === Sign ? (signs.get(image) ?? type) : type, image, start, start + image.length);
  }
}

let lexer: PolicyLexer | undefined;

/** What the lexer makes of a text. Strange characters are stretches that no pattern matches. */
export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly strange: readonly { readonly start: number; readonly end: number }[];
}

/** Splits folded text into lexical tokens. */
export function lex(folded: string): Lexed {
  lexer ??= new PolicyLexer([...lexicon], {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
    skipValidations: true,
  });
  const { tokens, groups, errors } = lexer.tokenize(folded);
  return {
    tokens: tokens as Token[],
    comments: (groups["comments"] ?? []) as Token[],
    strange: errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
  };
}
