/** Files to offer in the string of a `use`. */
import { CompletionItemKind } from "vscode-languageserver";
import { lineText } from "../../compiler/source.js";
import { positionOf } from "../protocol.js";
import type { Point } from "../snapshot.js";
import { linesOf } from "../text-file.js";
import { type Candidate, rank } from "./candidate.js";

/** Paths of the other policy files below the folder of this one, or beside it. */
export function pathCandidates({ snapshot, file, offset }: Point): readonly Candidate[] {
  const line = lineText(file.text, linesOf(file), positionOf(file, offset).line + 1);
  if (
    !/^[ \t]*(?:use|引用)\s*["“]/.test(line) &&
    !/^[ \t]*["“][^"”]*$/.test(line.slice(0, positionOf(file, offset).character))
  )
    return [];
  return [...snapshot.files.keys()]
    .filter((path) => path !== file.path)
    .map((path) => ({
      label: relative(file.path, path),
      kind: CompletionItemKind.File,
      rank: rank.expected,
    }));
}

/** The path from the folder of one file to another. */
export function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
