/** The words of a text as the grammar reads them: what a keyword, name or number under the cursor is. */
import type { Context } from "../grammar/context.js";
import { fold } from "../grammar/fold.js";
import { LineBreak, lex } from "../grammar/lexer.js";
import { readMarks } from "../grammar/marks.js";
import { readMistakes } from "../grammar/mistakes.js";
import { declaredNames, declaredUnits } from "../grammar/names.js";
import { readWords } from "../grammar/repair.js";
import { structure } from "../grammar/structure.js";
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
  const { words, comments } = wordsOf(text, names);
  return { tokens: words.filter((token) => token.tokenType !== LineBreak), comments };
}

/** The tokens of each statement at top level, with the stops that the grammar puts between statements. */
export function statementsOf(text: string, names: Iterable<string>): readonly (readonly Token[])[] {
  const { context, words } = wordsOf(text, names);
  return structure(context, readMarks(context, words));
}

interface Words {
  readonly context: Context;
  readonly words: readonly Token[];
  readonly comments: readonly Token[];
}

/** The passes of the grammar before it parses; what they have to say is said by the compiler. */
function wordsOf(text: string, names: Iterable<string>): Words {
  const context: Context = { file: "", text, folded: fold(text), diagnostics: [] };
  const lexed = lex(context.folded);
  const words = readKeywords(readMistakes(context, lexed.tokens), context);
  const known = { names: declaredNames(words, names), units: declaredUnits(words) };
  return { context, words: readWords(context, words, known), comments: lexed.comments };
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
