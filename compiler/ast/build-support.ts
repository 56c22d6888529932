/** What the builders of the syntax tree share: spans of concrete nodes, names and strings, and reading tokens that recovery may have left out. */
import type { CstNode, IToken } from "chevrotain";
import { stretch, type Context } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import type { Amount, Declaration, Expression, Invalid, Name, Span, Text, UnitText } from "./nodes.js";

/** State of one build. `here` is the offset behind the last token read: the place of a part that is missing. */
export interface Build extends Context {
  here: number;
  /** Operands of the chains around the value being built; they bound the depth of the tree. */
  around: number;
  readonly of: Builders;
}

/** Builders that modules below them in the import order call: the tree is recursive, the modules are not. */
export interface Builders {
  readonly operand: (build: Build, node: cst.OperandCstNode) => Expression;
  readonly table: (build: Build, node: cst.TableCstNode) => Expression;
  readonly group: (build: Build, node: cst.GroupCstNode) => Expression;
  readonly amount: (build: Build, node: cst.AmountCstNode | undefined, bounds?: readonly cst.BoundCstNode[]) => Amount;
  readonly declaration: (build: Build, node: cst.ItemCstNode) => Declaration[];
}

/** The token at a place of a list, unless it is missing or was invented by recovery. */
export function real(tokens: readonly IToken[] | undefined, index = 0): IToken | undefined {
  const found = tokens?.[index];
  return found && found.isInsertedInRecovery !== true ? found : undefined;
}

export function tokenSpan(build: Build, token: IToken): Span {
  const end = (token.endOffset ?? token.startOffset) + 1;
  build.here = end;
  return stretch(build, token.startOffset, end);
}

/**
 * The span of a concrete node; an empty one stands behind the last token read. Builders ask for it before they read the
 * parts, so that a part that is missing has its place inside the node.
 */
export function nodeSpan(build: Build, node: CstNode): Span {
  const { startOffset = Number.NaN, endOffset = Number.NaN } = node.location ?? {};
  if (Number.isNaN(startOffset) || Number.isNaN(endOffset)) return missing(build);
  build.here = startOffset;
  return stretch(build, startOffset, endOffset + 1);
}

/** A span from the start of one to the end of another. */
export function cover(first: Span, last: Span): Span {
  return { file: first.file, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** The empty span of a part that is not there. */
export function missing(build: Build): Span {
  return stretch(build, build.here, build.here);
}

export function invalid(build: Build, span: Span = missing(build)): Invalid {
  return { kind: "invalid", span };
}

/** A name; one that is missing in the source has the text "". */
export function nameOf(build: Build, token: IToken | undefined): Name {
  if (!token) return { kind: "name", span: missing(build), text: "", quoted: false };
  const quoted = token.image.startsWith("「");
  return { kind: "name", span: tokenSpan(build, token), text: quoted ? token.image.slice(1, -1) : token.image, quoted };
}

/** The names among tokens; those invented by recovery are left out. */
export function namesOf(build: Build, tokens: readonly IToken[] | undefined): Name[] {
  return (tokens ?? []).filter((token) => token.isInsertedInRecovery !== true).map((token) => nameOf(build, token));
}

/** A string as written in the original text, without its quotes; 《…》 keeps its marks. */
export function textOf(build: Build, token: IToken): Text {
  const span = tokenSpan(build, token);
  const source = build.text.slice(span.start, span.end);
  const title = source.startsWith("《");
  const closed = source.length > 1 && /["“”‘’'＂＇]$/.test(source);
  return { kind: "text", span, text: title ? source : source.slice(1, closed ? -1 : undefined) };
}

export function optionalText(build: Build, token: IToken | undefined): Text | undefined {
  return token && textOf(build, token);
}

export function textsOf(build: Build, tokens: readonly IToken[] | undefined): Text[] {
  return (tokens ?? []).filter((token) => token.isInsertedInRecovery !== true).map((token) => textOf(build, token));
}

/** The unit of a `per 年` / 每年 token. */
export function perUnit(build: Build, token: IToken): UnitText {
  const span = tokenSpan(build, token);
  const lead = /^(?:每|per)\s*/.exec(token.image)?.[0].length ?? 0;
  return {
    kind: "unit",
    span: { ...span, start: Math.min(span.start + lead, span.end) },
    text: token.image.slice(lead),
  };
}

/** Reads nodes of several lists in the order of the source. */
export function inOrder<T extends { readonly startOffset: number } | CstNode>(
  ...lists: readonly (readonly T[] | undefined)[]
): T[] {
  return lists.flatMap((list) => list ?? []).sort((a, b) => startOf(a) - startOf(b));
}

/** The first token of a node. */
export function firstToken(node: CstNode): IToken | undefined {
  const parts = Object.values(node.children).flatMap((list) => list);
  const [first] = parts.sort((a, b) => startOf(a) - startOf(b));
  return first && "children" in first ? firstToken(first) : first;
}

export function startOf(part: { readonly startOffset: number } | CstNode): number {
  const start = "children" in part ? part.location?.startOffset : part.startOffset;
  return start === undefined || Number.isNaN(start) ? Number.MAX_SAFE_INTEGER : start;
}
