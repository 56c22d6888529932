/** The words of a text as the grammar reads them: what a keyword, name or number under the cursor is. */
import type { Context } from "../grammar/context.js";
import { fold } from "../grammar/fold.js";
import { LineBreak, lex } from "../grammar/lexer.js";
import { readMistakes } from "../grammar/mistakes.js";
import { declaredNames, declaredUnits } from "../grammar/names.js";
import { readWords } from "../grammar/repair.js";
import type { Token } from "../grammar/tokens.js";
import { readKeywords } from "../grammar/words.js";
import { lineText } from "../compiler/source.js";
import { positionOf } from "./protocol.js";
import { linesOf, type TextFile } from "./text-file.js";

export interface Tokens {
  /** without line breaks */
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
}

/** The tokens of a text; `names` are those declared elsewhere, which tell glued Chinese words apart. */
export function tokensOf(text: string, names: Iterable<string>): Tokens {
  const context: Context = { file: "", text, folded: fold(text), diagnostics: [] };
  const lexed = lex(context.folded);
  const words = readKeywords(readMistakes(context, lexed.tokens));
  const known = { names: declaredNames(words, names), units: declaredUnits(words) };
  const tokens = readWords(context, words, known).filter((token) => token.tokenType !== LineBreak);
  return { tokens, comments: lexed.comments };
}

/** The token that an offset lies in or touches, with the offset at which it starts; no token reaches over a line break. */
export function tokenAt(
  file: TextFile,
  offset: number,
  names: Iterable<string>,
): { readonly token: Token; readonly start: number; readonly end: number } | undefined {
  const { line } = positionOf(file, offset);
  const lineStart = linesOf(file)[line] ?? 0;
  const { tokens } = tokensOf(lineText(file.text, linesOf(file), line + 1), names);
  const inLine = offset - lineStart;
  const token = tokens.findLast((candidate) => candidate.startOffset <= inLine && inLine <= candidate.endOffset + 1);
  return token && { token, start: lineStart + token.startOffset, end: lineStart + token.endOffset + 1 };
}
