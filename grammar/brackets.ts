/** Brackets and the statements around them: what is open, what closes it, and where a statement is done. */
import type { TokenType } from "chevrotain";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { blockKind, type BlockKind } from "./blocks.js";
import { report, spanOf, stretch, type Context } from "./context.js";
import { LBrace, LBracket, LParen, RBrace, RBracket, retype, RParen, Stop, token, type Token } from "./tokens.js";

/** An open bracket, and the state of the statement in front of it. */
export interface Frame {
  readonly opener: Token;
  readonly kind: BlockKind | "inline";
  readonly statement: Statement;
}

/** What is known of the statement being read. */
export interface Statement {
  head: Token | undefined;
  awarded: boolean;
  /** A `by` waits for its rows. */
  keyed: boolean;
}

/** The pass over the tokens: statements that are done, the one being read, and the brackets around it. */
export interface State {
  readonly context: Context;
  readonly statements: Token[][];
  out: Token[];
  readonly frames: Frame[];
  statement: Statement;
  /** Closing braces that the file lacks. */
  lacking: number;
}

export const fresh = (): Statement => ({ head: undefined, awarded: false, keyed: false });
const closers: ReadonlyMap<TokenType, TokenType> = new Map([
  [LBrace, RBrace],
  [LParen, RParen],
  [LBracket, RBracket],
]);

export const last = (state: State): Token | undefined => state.out[state.out.length - 1];
export const frame = (state: State): Frame | undefined => state.frames[state.frames.length - 1];
const statementBlocks: ReadonlySet<string> = new Set(["body", "policy", "example"]);
/** True in a block whose entries are no statements. */
export const holdsEntries = (state: State): boolean =>
  state.frames.length > 0 && !statementBlocks.has(frame(state)?.kind ?? "body");
export const inline = (state: State): boolean => frame(state)?.kind === "inline";

export function emptyStop(previous: Token): Token {
  return token(Stop, "", previous.endOffset + 1, previous.endOffset + 1);
}

/** Ends the statement. */
export function stop(state: State, mark: Token): void {
  state.statement = fresh();
  if (state.frames.length > 0) {
    state.out.push(mark);
    return;
  }
  state.statements.push(state.out);
  state.out = [];
}

/** True for a bracket that opens. */
export function opensBracket(type: TokenType): boolean {
  return closers.has(type);
}

export function open(state: State, opener: Token): void {
  const { out, statement } = state;
  const kind = opener.tokenType === LBrace ? blockKind(out, statement.head, statement.keyed) : "inline";
  if (kind === "rows") statement.keyed = false;
  if (kind !== "inline") opener.payload = kind;
  statement.head ??= opener;
  state.frames.push({ opener, kind, statement });
  if (kind !== "inline") state.statement = fresh();
  out.push(opener);
}

/** Closes the innermost bracket; what was said in front of it goes on. */
function close(state: State, closer: Token): void {
  const closed = state.frames.pop();
  if (closed) state.statement = closed.statement;
  state.out.push(closer);
}

/** Closes a bracket whose closing half is missing. */
export function closeMissing(state: State, say = true): void {
  const opener = (frame(state) as Frame).opener;
  const type = closers.get(opener.tokenType) as TokenType;
  const end = (last(state) ?? opener).endOffset + 1;
  const image = type === RBrace ? "}" : type === RParen ? ")" : "]";
  const at = stretch(state.context, end, end);
  if (say)
    report(
      state.context,
      "bracket-missing",
      spanOf(state.context, opener),
      { bracket: image },
      { fixes: [replace(at, type === RBrace ? "\n}" : image)] },
    );
  if (type === RBrace) state.lacking -= 1;
  close(state, token(type, "", end, end));
}

export function closeBrace(state: State, closer: Token): void {
  while (inline(state)) closeMissing(state);
  if (frame(state)) close(state, closer);
  else extra(state, closer);
}

export function closeInline(state: State, closer: Token): void {
  if (!inline(state)) {
    extra(state, closer);
    return;
  }
  const expected = closers.get((frame(state) as Frame).opener.tokenType) as TokenType;
  if (expected !== closer.tokenType) {
    const write = expected === RParen ? ")" : "]";
    const span = spanOf(state.context, closer);
    report(
      state.context,
      "bracket-mismatch",
      span,
      { bracket: closer.image, expected: write },
      { fixes: [replace(span, write, { safe: true })] },
    );
    retype(closer, expected);
  }
  close(state, closer);
}

function extra(state: State, closer: Token): void {
  const span = spanOf(state.context, closer);
  report(
    state.context,
    "bracket-extra",
    span,
    { bracket: closer.image },
    { fixes: [{ ...replace(span, ""), title: { zh: `删除「${closer.image}」`, en: `delete \`${closer.image}\`` } }] },
  );
}
