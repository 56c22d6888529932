/**
 * Keywords: turns the words of the table into their token types, several English words on one line into one token, the
 * longest phrase first. Words that are not in the table stay `Word`s for `names.ts` and `repair.ts`.
 */
import type { TokenType } from "chevrotain";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { report, spanOf, type Context } from "./context.js";
import { keywords, type Keyword, type KeywordName } from "./keywords.js";
import { QuotedName, Quantity, Quoted, Word } from "./lexer.js";
import { Dot, Identifier, K, Literal, retype, StringLiteral, token, type Token } from "./tokens.js";

const capital = /[A-Z]/;

interface Phrase {
  readonly rest: readonly string[];
  readonly type: TokenType;
}

interface Vocabulary {
  /** Single words of both dialects. */
  readonly single: ReadonlyMap<string, TokenType>;
  /** Phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Chinese keywords by their first character, the longest first. */
  readonly chinese: ReadonlyMap<string, readonly { readonly text: string; readonly type: TokenType }[]>;
}

let built: Vocabulary | undefined;

/** The keyword table, indexed for look-up. */
export function keywordVocabulary(): Vocabulary {
  if (built) return built;
  const single = new Map<string, TokenType>();
  const phrases = new Map<string, Phrase[]>();
  const chinese = new Map<string, { text: string; type: TokenType }[]>();
  for (const name of Object.keys(keywords) as KeywordName[]) {
    const entry: Keyword = keywords[name];
    for (const spelling of entry.en) {
      const words = spelling.match(/[A-Za-z]+|[^A-Za-z\s]+/g) ?? [];
      const first = words[0] ?? "";
      if (words.length === 1) single.set(first, K[name]);
      else append(phrases, first, { rest: words.slice(1), type: K[name] });
    }
    for (const spelling of entry.zh) {
      single.set(spelling, K[name]);
      append(chinese, spelling.charAt(0), { text: spelling, type: K[name] });
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  for (const list of chinese.values()) list.sort((a, b) => b.text.length - a.text.length);
  built = { single, phrases, chinese };
  return built;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Replaces words and phrases of the table by keyword tokens (except behind the dot of a name, where any word is a name:
 * `set_up.granted`), quoted names by identifiers, numbers and strings by their parser types. Reports phrases in the wrong
 * case to the context, if there is one.
 */
export function readKeywords(lexed: readonly Token[], context?: Context): Token[] {
  const { single, phrases } = keywordVocabulary();
  const out: Token[] = [];
  for (let i = 0; i < lexed.length; i += 1) {
    const current = lexed[i] as Token;
    const isMember = lexed[i - 1]?.tokenType === Dot && lexed[i - 2]?.tokenType !== Literal;
    if (current.tokenType === Word && !isMember) {
      const lower = capital.test(current.image) ? current.image.toLowerCase() : current.image;
      const phrase = phrases
        .get(lower)
        ?.find(({ rest }) => rest.every((word, j) => lexed[i + 1 + j]?.image.toLowerCase() === word));
      if (phrase) {
        const last = lexed[i + phrase.rest.length] as Token;
        if (context) checkCase(context, current, last, [lower, ...phrase.rest].join(" "));
        out.push(
          token(phrase.type, `${current.image} ${phrase.rest.join(" ")}`, current.startOffset, last.endOffset + 1),
        );
        i += phrase.rest.length;
        continue;
      }
      const keyword = single.get(current.image);
      if (keyword) retype(current, keyword);
    } else if (current.tokenType === QuotedName) retype(current, Identifier);
    else if (current.tokenType === Quantity) retype(current, Literal);
    else if (current.tokenType === Quoted) retype(current, StringLiteral);
    out.push(current);
  }
  return out;
}

/** A phrase such as `Paid To`, which can be no pair of names. */
function checkCase(context: Context, first: Token, last: Token, write: string): void {
  const span = spanOf(context, first, last);
  const written = context.text.slice(span.start, span.end);
  if (capital.test(written))
    report(context, "keyword-case", span, { written, write }, { fixes: [replace(span, write, { safe: true })] });
}
