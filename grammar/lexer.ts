/**
 * The chevrotain lexer: folded text → words, literals, strings and signs.
 *
 * Keywords are no concern of it (see `words.ts`). Mistakes that are typical of a Chinese input method have patterns of
 * their own, so that they are read as what was meant and reported by `mistakes.ts`.
 */
import { createToken, Lexer, type TokenType } from "chevrotain";
import * as t from "./tokens.js";
import { token, type Token } from "./tokens.js";
import { unitPattern } from "./units.js";

const number = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
const magnitude = "(?:万亿|[十百千]?[万亿]|[百千](?![克米瓦分]))";
const unit = `(?:${unitPattern})`;
const compound = `${unit}(?:\\/${unit}(?:[·\\/]${unit})*)?`;
const han = "\\u3005\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\u33A0-\\u33A9";
const hanCharacter = `(?:[${han}]|[\\uD840-\\uD87F][\\uDC00-\\uDFFF])`;

const pattern = (source: string): RegExp => new RegExp(source);
const lexical = (name: string, source: string, longer?: Partial<Parameters<typeof createToken>[0]>): TokenType =>
  createToken({ name, pattern: pattern(source), ...longer });

export const Word = lexical("Word", `(?:[A-Za-z_][A-Za-z0-9_]*|${hanCharacter})+`);
export const LineBreak = lexical("LineBreak", "(?:\\r\\n?|\\n)[ \\t\\r\\n]*", { line_breaks: true });
export const Comment = lexical("Comment", "#[^\\r\\n]*", { group: "comments" });
const Space = lexical("Space", "[ \\t\\u00A0\\u200B\\uFEFF]+", { group: Lexer.SKIPPED });
export const QuotedName = lexical("QuotedName", "「[^「」\\r\\n]+」");

const date = "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日";
const fraction = "\\d+\\/\\d+(?![\\d\\/])";
const quantity = `${number}${magnitude}?(?:${compound}|\\/${compound}(?!${hanCharacter}))?`;
export const Quantity = lexical("Quantity", `${date}|${fraction}|${quantity}`);
const straight = '"(?:[^"“”\\r\\n]|“[^"“”\\r\\n]*”)*"';
const curly = "“(?:[^“”\\r\\n]|“[^“”\\r\\n]*”)*”";
const title = "《(?![ =])(?:[^《》\\r\\n]|《[^《》\\r\\n]*》)*》";
export const Quoted = lexical("Quoted", `${straight}|${curly}|${title}`);

// Mistakes, before the patterns they would otherwise break into.
export const BadNumber = lexical("BadNumber", [
  "\\d{4}\\.\\d{1,2}\\.\\d{1,2}(?!\\d)",
  "\\d{4}\\/\\d{1,2}\\/\\d{1,2}(?!\\d)",
  "\\d{4}年\\d{1,2}月(?!\\d)",
  "\\d{1,3}(?:，\\d{3})+(?!\\d)(?:\\.\\d+)?[万亿]?元?",
  "\\d+[万亿]\\d+[千百万]?元",
  `${number}[wWkK](?![A-Za-z0-9_])元?`,
  `¥ ?${number}[wW万亿]?元?`,
].join("|"));
export const BadQuote = lexical("BadQuote", '”[^"“”\\r\\n]*[“”]|["“][^"“”\\r\\n]*["”]|‘[^‘’\\r\\n]*’|\'[^\'\\r\\n]*\'|["“”‘’\'][^\\r\\n]*');
export const BadOperator = lexical("BadOperator", "》=|《=|=>|=<|==|<>|&&|\\|\\||!(?!=)|[《》~]|\\.\\.<?|。。|——?");
export const BadComment = lexical("BadComment", "\\/\\/[^\\r\\n]*");

/** Signs by their text; each stands for one token type of the parser. */
const Sign = lexical("Sign", ">=|<=|!=|[≥≤≠<>={}()\\[\\],，、;。:.·+\\-*\\/]");

export const signs: ReadonlyMap<string, TokenType> = new Map([
  ["{", t.LBrace], ["}", t.RBrace], ["(", t.LParen], [")", t.RParen], ["[", t.LBracket], ["]", t.RBracket],
  [",", t.Comma], ["，", t.Comma], ["、", t.Comma], [";", t.Stop], ["。", t.Stop], [":", t.Colon], [".", t.Dot], ["·", t.MiddleDot],
  ["+", t.Plus], ["-", t.Minus], ["*", t.Star], ["/", t.Slash],
  [">=", t.K.GreaterEqual], ["≥", t.K.GreaterEqual], ["<=", t.K.LessEqual], ["≤", t.K.LessEqual], [">", t.K.Greater], ["<", t.K.Less],
  ["=", t.K.Equal], ["!=", t.K.NotEqual], ["≠", t.K.NotEqual],
]);

export const Circled = lexical("Circled", "[\\u2460-\\u2473]");

/** Every pattern, in the order in which they are tried. */
export const lexicon: readonly TokenType[] = [
  Space, LineBreak, Comment, BadComment, Word, BadNumber, Quantity, Quoted, BadQuote, BadOperator, Sign, QuotedName, Circled,
];

let lexer: Lexer | undefined;

/** What the lexer makes of a text. Strange characters are stretches that no pattern matches. */
export interface Lexed {
  readonly tokens: Token[];
  readonly comments: readonly Token[];
  readonly strange: readonly { readonly start: number; readonly end: number }[];
}

/** Splits folded text into lexical tokens; signs already have their parser type. */
export function lex(folded: string): Lexed {
  lexer ??= new Lexer([...lexicon], {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
    skipValidations: true,
    deferDefinitionErrorsHandling: true,
  });
  const result = lexer.tokenize(folded);
  const exact = (raw: { readonly image: string; readonly startOffset: number; readonly tokenType: TokenType }): Token =>
    token(raw.tokenType === Sign ? (signs.get(raw.image) ?? raw.tokenType) : raw.tokenType, raw.image, raw.startOffset, raw.startOffset + raw.image.length);
  return {
    tokens: result.tokens.map(exact),
    comments: (result.groups["comments"] ?? []).map(exact),
    strange: result.errors.map((error) => ({ start: error.offset, end: error.offset + error.length })),
  };
}
