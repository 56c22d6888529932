/** What the passes over the tokens share: the file being read, and the list of what they have to say about it. */
import type { Span } from "../compiler/ast/nodes.js";
import type { Arguments, Code } from "../compiler/diagnostics/catalogue.js";
import { diagnostic, type Diagnostic, type Extras } from "../compiler/diagnostics/diagnostic.js";
import type { Token } from "./tokens.js";

export interface Context {
  readonly file: string;
  /** The text as written; `folded` is the same with full-width forms folded, offset for offset. */
  readonly text: string;
  readonly folded: string;
  readonly diagnostics: Diagnostic[];
}

/** A stretch of the file; `end` is exclusive. */
export function stretch(context: Context, start: number, end: number): Span {
  return { file: context.file, start, end };
}

/** The span of a token, or from the first to the last of several. */
export function spanOf(context: Context, first: Token, last: Token = first): Span {
  return stretch(context, first.startOffset, last.endOffset + 1);
}

/** Reports a diagnostic. */
export function report<C extends Code>(
  context: Context,
  code: C,
  span: Span,
  args: Arguments<C>,
  extras?: Extras,
): void {
  context.diagnostics.push(diagnostic(code, span, args, extras));
}
