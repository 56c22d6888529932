/** The state of reading JSON text, and how mistakes in it are reported. */
import type { Span } from "../../ast/nodes.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Bilingual } from "../../../runtime/decision.js";

/** After that many mistakes the rest says nothing new. */
const maximumProblems = 20;

/** Keys and indices that lead to a value. */
export type JsonPath = readonly (string | number)[];

export interface Reader {
  readonly file: string;
  readonly text: string;
  at: number;
  depth: number;
  readonly problems: Diagnostic[];
  /** called with the path and the place of every value */
  readonly visit: Visit | undefined;
  readonly path: (string | number)[];
}

export type Visit = (path: JsonPath, start: number, end: number) => void;

export function startReading(file: string, text: string, visit?: Visit): Reader {
  return { file, text, at: 0, depth: 0, problems: [], visit, path: [] };
}

/** Text that is not JSON; thrown by the readers and caught by `parseJson` alone. */
export class SyntaxProblem extends Error {
  constructor(
    readonly problem: Bilingual,
    readonly start: number,
    readonly end: number,
  ) {
    super(problem.en);
  }
}

/** Gives up at a place, by default where the reader stands. */
export function fail(reader: Reader, problem: Bilingual, start = reader.at, end = start + 1): never {
  throw new SyntaxProblem(problem, Math.min(start, reader.text.length), Math.min(end, reader.text.length));
}

export function skipBlanks(reader: Reader): void {
  while (" \n\r\t".includes(reader.text.charAt(reader.at)) && reader.at < reader.text.length) reader.at += 1;
}

/** From a place to where the reader stands. */
export function span(reader: Reader, start: number): Span {
  return { file: reader.file, start, end: reader.at };
}

export function report(reader: Reader, problem: Diagnostic): void {
  if (reader.problems.length < maximumProblems) reader.problems.push(problem);
}
