/** Text → syntax tree: folding, lexing, the passes over the words, parsing, building. */
import type { CstNode } from "chevrotain";
import { explain } from "../grammar/messages.js";
import type { Context } from "../grammar/context.js";
import { fold } from "../grammar/fold.js";
import { lex } from "../grammar/lexer.js";
import { declaredNames, declaredUnits } from "../grammar/names.js";
import { PolicyParser } from "../grammar/parser.js";
import { withoutPlanned } from "../grammar/planned.js";
import { readWords } from "../grammar/repair.js";
import { structure } from "../grammar/structure.js";
import type { Token } from "../grammar/tokens.js";
import { readKeywords } from "../grammar/words.js";
import { buildFile } from "./ast/build.js";
import type { Comment, SourceFile } from "./ast/nodes.js";
import type { Phase } from "./diagnostics/diagnostic.js";

export interface ParseOptions {
  /** Names declared in files that this one uses; they help to tell glued Chinese words apart. */
  readonly declaredNames?: Iterable<string>;
}

let parser: PolicyParser | undefined;

/** Parses one file. Never throws: mistakes are diagnostics, and the tree holds all that could be read. */
export function parse(file: string, text: string, options: ParseOptions = {}): Phase<SourceFile> {
  const context: Context = { file, text, folded: fold(text), diagnostics: [] };
  const lexed = lex(context.folded);
  const words = readKeywords(lexed.tokens);
  const known = { names: declaredNames(words, options.declaredNames ?? []), units: declaredUnits(words) };
  const statements = structure(context, readWords(context, words, known));
  const comments = lexed.comments.map((comment): Comment => {
    const span = { file, start: comment.startOffset, end: comment.endOffset + 1 };
    return { kind: "comment", span, text: text.slice(span.start, span.end) };
  });
  const value = buildFile(context, trees(context, statements), comments);
  return { value, diagnostics: context.diagnostics };
}

/** The concrete trees of the statements, parsed when they are asked for. */
function* trees(context: Context, statements: readonly (readonly Token[])[]): Iterable<CstNode> {
  parser ??= new PolicyParser();
  for (const whole of statements) {
    const statement = withoutPlanned(context, whole);
    parser.input = [...statement];
    const tree = parser.file();
    explain(context, statement, parser.errors, parser.take());
    yield tree;
  }
}
