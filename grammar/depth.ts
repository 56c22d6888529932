/** Bounded nesting: whatever goes deeper than a reader could follow is reported and taken out before the parser meets it. */
import type { TokenType } from "chevrotain";
import { report, spanOf, type Context } from "./context.js";
import { Broken, K, LBrace, LBracket, LParen, RBrace, RBracket, RParen, Stop, token, type Token } from "./tokens.js";

/** Deepest nesting of brackets and of words that wait for a whole statement or table. */
export const deepest = 100;

const openers: ReadonlySet<TokenType> = new Set([LBrace, LParen, LBracket]);
const closers: ReadonlySet<TokenType> = new Set([RBrace, RParen, RBracket]);
const waiting: ReadonlySet<TokenType> = new Set([K.If, K.Otherwise, K.By]);

/** The tokens of a statement without what is nested too deep. Brackets must be balanced. */
export function withinDepth(context: Context, tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= deepest) return tokens;
  const out: Token[] = [];
  const outside: number[] = [];
  let depth = 0;
  let reported = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    const type = current.tokenType;
    if (type === Stop) depth = (outside[outside.length - 1] ?? -1) + 1;
    else if (closers.has(type)) depth = outside.pop() ?? 0;
    else if (openers.has(type) || waiting.has(type)) {
      if (depth >= deepest) {
        if (!reported) report(context, "nested-too-deep", spanOf(context, current), { most: deepest });
        reported = true;
        out.push(token(Broken, current.image, current.startOffset, current.endOffset + 1));
        i = behind(tokens, i) - 1;
        continue;
      }
      if (openers.has(type)) outside.push(depth);
      depth += 1;
    }
    out.push(current);
  }
  return out;
}

/** Index behind the bracket that closes the one at a place, or behind the statement that a word waits for. */
function behind(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const type = tokens[i]?.tokenType as TokenType;
    if (depth === 0 && (type === Stop || closers.has(type))) return i;
    if (openers.has(type)) depth += 1;
    else if (closers.has(type)) depth -= 1;
    if (depth === 0 && closers.has(type) && openers.has(tokens[from]?.tokenType as TokenType)) return i + 1;
  }
  return tokens.length;
}
