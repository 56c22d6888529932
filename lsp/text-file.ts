/** A version of a policy file: an immutable value. What is worked out of its text is kept as long as the version lives. */
import { parse, type ParseOptions } from "../compiler/parse.js";
import type { SourceFile } from "../compiler/ast/nodes.js";
import type { Phase } from "../compiler/diagnostics/diagnostic.js";
import { mainDialect } from "../compiler/format/dialect.js";
import { type LineStarts, lineStarts } from "../compiler/source.js";
import type { Dialect } from "../grammar/keywords.js";
import { perObject } from "./lazy.js";

export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** version of the open document; undefined for a file on disk */
  readonly version: number | undefined;
}

export const linesOf: (file: TextFile) => LineStarts = perObject((file: TextFile) => lineStarts(file.text));

/** Characters that are enough to tell the dialect of a file. */
const sample = 4_000;

export const dialectOf: (file: TextFile) => Dialect = perObject((file: TextFile) =>
  mainDialect(file.text.slice(0, sample)),
);

interface Parses {
  plain: Phase<SourceFile> | undefined;
  named: { readonly key: string; readonly phase: Phase<SourceFile> } | undefined;
}

const parses = perObject((_: TextFile): Parses => ({ plain: undefined, named: undefined }));

/** The parsed file; `options` as for `parse`. */
export function parsed(file: TextFile, options: ParseOptions = {}): Phase<SourceFile> {
  const known = parses(file);
  if (options.declaredNames === undefined) return (known.plain ??= parse(file.path, file.text));
  const names = [...options.declaredNames].sort();
  const key = names.join("\n");
  if (known.named?.key !== key) known.named = { key, phase: parse(file.path, file.text, { declaredNames: names }) };
  return known.named.phase;
}

/** Whether the file has a `policy` block, judged by its lines: the file is the root of a policy. */
export const isPolicy: (file: TextFile) => boolean = perObject((file: TextFile) =>
  /^[ \t]*(?:policy|政策)[ \t\u3000]/m.test(file.text),
);

const useLine = /^[ \t]*(?:use|引用)\s*((?:["“《][^"“”《》\r\n]*["”》]\s*(?:[,，、]\s*)?)+)/gm;

/** The paths a file uses, as written, read off its lines: the workspace has to know them before anything is compiled. */
export const usesOf: (file: TextFile) => readonly string[] = perObject((file: TextFile) =>
  [...file.text.matchAll(useLine)].flatMap(([, list = ""]) =>
    [...list.matchAll(/["“]([^"”]*)["”]/g)].map(([, path = ""]) => path),
  ),
);
