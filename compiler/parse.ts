/** Text → syntax tree: folding, lexing, the passes over the words, parsing, building. */
import type { CstNode } from "chevrotain";
import { explain } from "../grammar/messages.js";
import { report, stretch, type Context } from "../grammar/context.js";
import { withinDepth } from "../grammar/depth.js";
import { fold } from "../grammar/fold.js";
import { lex } from "../grammar/lexer.js";
import { readMarks } from "../grammar/marks.js";
import { readMistakes } from "../grammar/mistakes.js";
import { declaredNames, declaredUnits } from "../grammar/names.js";
import { readOpenings } from "../grammar/openings.js";
import { PolicyParser } from "../grammar/parser.js";
import { withoutPlanned } from "../grammar/removal.js";
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

let strict: PolicyParser | undefined;
let recovering: PolicyParser | undefined;

/** Parses one file. Never throws: mistakes are diagnostics, and the tree holds all that could be read. */
export function parse(file: string, text: string, options: ParseOptions = {}): Phase<SourceFile> {
  const context: Context = { file, text, folded: fold(text), diagnostics: [] };
  const lexed = lex(context.folded);
  const words = readKeywords(readMistakes(context, lexed.tokens), context);
  for (const { start, end } of lexed.strange)
    report(context, "unknown-character", stretch(context, start, end), { written: text.slice(start, end) });
  const known = { names: declaredNames(words, options.declaredNames ?? []), units: declaredUnits(words) };
  const statements = structure(context, readMarks(context, readWords(context, words, known)));
  const comments = lexed.comments.map((comment): Comment => {
    const span = { file, start: comment.startOffset, end: comment.endOffset + 1 };
    return { kind: "comment", span, text: text.slice(span.start, span.end) };
  });
  const value = buildFile(context, trees(context, statements, known.names), comments);
  return { value, diagnostics: context.diagnostics.sort((a, b) => a.span.start - b.span.start) };
}

/** The concrete trees of the statements, parsed when they are asked for. */
function* trees(
  context: Context,
  statements: readonly (readonly Token[])[],
  names: ReadonlySet<string>,
): Iterable<CstNode> {
  for (const whole of statements) {
    const statement = withinDepth(context, readOpenings(context, withoutPlanned(context, whole)));
    const { tree, isBroken } = parseStatement({ ...context, names }, statement);
    const count = context.diagnostics.length;
    yield tree;
    if (!isBroken) continue;
    // What the builder has to say about a statement that could not be parsed is noise.
    const said = context.diagnostics.splice(count);
    context.diagnostics.push(...said.filter(({ span }) => !isBroken(span.start)));
  }
}

/** Parses one statement; only one with an error needs the parser that recovers, which takes longer to build. */
function parseStatement(
  context: Context & { readonly names: ReadonlySet<string> },
  statement: readonly Token[],
): { tree: CstNode; isBroken?: (offset: number) => boolean } {
  strict ??= new PolicyParser();
  strict.input = [...statement];
  const tree = strict.file();
  if (strict.take().length === 0 && strict.errors.length === 0) return { tree };
  recovering ??= new PolicyParser({ recover: true });
  recovering.input = [...statement];
  const recovered = recovering.file();
  return { tree: recovered, isBroken: explain(context, statement, recovering.errors, recovering.take()) };
}
