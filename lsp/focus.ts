/**
 * The policy with a single block of clauses, examples or statements: what is declared anywhere, and the block at hand, which may
 * be a text that is not in any file. It compiles in a few milliseconds whatever the size of the policy.
 */
import { type Compilation, compile } from "../compiler/compile.js";
import type { Phase } from "../compiler/diagnostics/diagnostic.js";
import { parse } from "../compiler/parse.js";
import { type ParseFile, resolvePath } from "../compiler/program.js";
import { type Block, blocksOf, declarationsOf } from "./blocks.js";
import type { Memo, Place } from "./snapshot.js";
import { parsed, type TextFile, usesOf } from "./text-file.js";

/** The name that the block's file has in the focused program. */
export const focusFile = "pol-focus-block";

const rootFile = "pol-focus-root";
const extraFile = "pol-focus-extra";
const useStatement = /^[ \t]*(?:use|引用)\s*(?:["“][^"“”\r\n]*["”]\s*(?:[,，、]\s*)?)+/gm;

export interface FocusOptions {
  /** text in place of the block */
  readonly text: string;
  /** clauses that the block refers to */
  readonly extra?: string;
}

/** Compiles a block of a file with what the files of its policy declare. */
export function focus(
  { snapshot, file, unit }: Place,
  block: Block,
  { text, extra = "" }: FocusOptions,
): Phase<Compilation> {
  const parts = filesOf(snapshot.files, unit.root, file.path).flatMap((path) => {
    const part = snapshot.files.get(path);
    if (part === undefined || path.includes('"')) return [];
    const own = path === file.path && block.kind === "rest" ? withoutBlock(part, block) : declarationsOf(part);
    return [declarationFile(snapshot.memo, path, own.replace(useStatement, ""))];
  });
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const uses = [...byPath.keys(), extraFile, focusFile].map((path) => `"${path}"`);
  const texts = new Map([
    ...parts.map((part) => [part.path, part.text] as const),
    [rootFile, `use ${uses.join(", ")}\n`],
    [extraFile, extra],
    [focusFile, text],
  ]);
  const parseFile: ParseFile = (path, written, options) => {
    const part = byPath.get(path);
    return part === undefined ? parse(path, written, options) : parsed(part, options);
  };
  return compile(rootFile, (path) => texts.get(path), parseFile);
}

/** The same object as long as the text stays the same, so that it is parsed once. */
function declarationFile({ declarations }: Memo, path: string, text: string): TextFile {
  const known = declarations.get(path);
  if (known?.text === text) return known;
  const made: TextFile = { path, text, version: undefined };
  declarations.set(path, made);
  return made;
}

function withoutBlock(file: TextFile, block: Block): string {
  return blocksOf(file)
    .filter((other) => other.kind === "rest" && other.start !== block.start)
    .map((other) => file.text.slice(other.start, other.end))
    .join("");
}

/** The files of a policy, found along `use`, without compiling anything. */
function filesOf(files: ReadonlyMap<string, TextFile>, root: string, path: string): readonly string[] {
  const found = new Set([root]);
  for (const current of found) {
    const file = files.get(current);
    for (const used of file === undefined ? [] : usesOf(file)) found.add(resolvePath(current, used));
  }
  return [...found.add(path)];
}
