/**
 * What is wrong with a large policy right after an edit: the block that was edited is compiled by itself, everything else is
 * taken from the last time the whole was compiled, moved to where it stands now.
 */
import type * as ast from "../compiler/ast/nodes.js";
import { type Diagnostic, diagnostic } from "../compiler/diagnostics/diagnostic.js";
import { parse } from "../compiler/parse.js";
import { type Block, blocksOf, cut } from "./blocks.js";
import { focus, focusFile } from "./focus.js";
import { perObject } from "./lazy.js";
import { mentionedClauses } from "./mentioned.js";
import type { Place, Snapshot } from "./snapshot.js";
import type { TextFile } from "./text-file.js";
import type { Unit } from "./unit.js";

/** So many blocks are compiled by themselves at most; what is wrong with others waits for the whole. */
const mostBlocks = 8;

/** `stale`: the policy as it was compiled last; `earlier`: what was wrong with it. */
export function quickProblems(
  snapshot: Snapshot,
  unit: Unit,
  stale: Unit,
  earlier: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { program } = stale.compilation();
  return program.files.flatMap(({ span: { file: path } }) => {
    const own = earlier.filter(({ span }) => span.file === path);
    const file = snapshot.files.get(path);
    const before = program.texts.get(path) ?? "";
    return file === undefined || file.text === before ? own : problemsOf({ snapshot, unit, file }, stale, before, own);
  });
}

/** Blocks that read as before keep their diagnostics, moved; the others are compiled by themselves. */
function problemsOf(place: Place, stale: Unit, before: string, earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, Block[]>();
  for (const block of staleBlocks(stale).get(place.file.path) ?? []) {
    const text = before.slice(block.start, block.end);
    const list = known.get(text);
    if (list === undefined) known.set(text, [block]);
    else list.push(block);
  }
  let compiled = 0;
  return blocksOf(place.file).flatMap((block) => {
    const old = known.get(place.file.text.slice(block.start, block.end))?.shift();
    if (old !== undefined) return movedProblems(earlier, old, block, place.file.path);
    compiled += 1;
    return compiled > mostBlocks ? [] : problemsIn(place, stale, block);
  });
}

/** The blocks of the files of a compiled policy, cut once for all edits until it is compiled again. */
const staleBlocks = perObject((unit: Unit) => {
  const { texts } = unit.compilation().program;
  return new Map([...texts].map(([path, text]) => [path, cut(text)]));
});

function movedProblems(
  earlier: readonly Diagnostic[],
  old: Block,
  { start }: Block,
  path: string,
): readonly Diagnostic[] {
  const own = earlier.filter(({ span }) => old.start <= span.start && (span.start < old.end || span.end <= old.end));
  return start === old.start ? own : own.map((problem) => shifted(problem, path, old, start - old.start));
}

/** What the compiler says of a block with what is declared around it. */
function problemsIn(place: Place, stale: Unit, block: Block): readonly Diagnostic[] {
  const text = place.file.text.slice(block.start, block.end);
  const { diagnostics } = focus(place, block, { text, extra: clausesFor(stale, place.file, text) });
  return diagnostics
    .filter(({ span, code }) => span.file === focusFile && !aboutTheWhole.has(code))
    .map((problem) => placed(problem, place.file.path, block.start));
}

/** Nobody can say from one block what the rest of the policy uses. */
const aboutTheWhole: ReadonlySet<string> = new Set([
  "unused-fact",
  "unused-definition",
  "empty-policy",
  "two-policies",
]);

/** The text of the clauses that a block refers to, as they were when the policy was compiled last. */
function clausesFor(stale: Unit, file: TextFile, text: string): string {
  const compilation = stale.compilation();
  const clauses = mentionedClauses(compilation, parse(file.path, text).value);
  return clauses
    .map(({ span }) => compilation.program.texts.get(span.file)?.slice(span.start, span.end) ?? "")
    .join("\n");
}

/** A diagnostic of a block at its place in the file, without what points into the made-up files around it. */
function placed(problem: Diagnostic, path: string, offset: number): Diagnostic {
  const inBlock = ({ span }: { readonly span: ast.Span }): boolean => span.file === focusFile;
  const own = {
    ...problem,
    related: problem.related.filter(inBlock),
    fixes: problem.fixes.filter(({ edits }) => edits.every(inBlock)),
  };
  return mapped(own, ({ start, end }) => ({ file: path, start: start + offset, end: end + offset }));
}

/** A diagnostic of a block that moved; what else it points to moves along where it lies in the block, too. */
function shifted(problem: Diagnostic, path: string, block: Block, delta: number): Diagnostic {
  return mapped(problem, (span) =>
    span.file === path && block.start <= span.start && span.end <= block.end
      ? { ...span, start: span.start + delta, end: span.end + delta }
      : span,
  );
}

/** A diagnostic with all its places changed. */
function mapped(problem: Diagnostic, at: (span: ast.Span) => ast.Span): Diagnostic {
  return diagnostic(problem.code, at(problem.span), problem.args, {
    related: problem.related.map(({ span, note }) => ({ span: at(span), note })),
    fixes: problem.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: at(span), newText })),
    })),
  });
}
