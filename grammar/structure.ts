/**
 * Lines and brackets: puts a `Stop` where a statement ends, closes what was left open, and drops closing brackets that
 * close nothing, so that the parser always sees balanced blocks of bounded depth.
 */
import type { TokenType } from "chevrotain";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { blockKind, type BlockKind } from "./blocks.js";
import { report, spanOf, stretch, type Context } from "./context.js";
import { LineBreak } from "./lexer.js";
import { endsStatement, isHeader, isLabel, opensStatement } from "./lines.js";
import { misnamed } from "./reserved.js";
import {
  Colon,
  Comma,
  Identifier,
  K,
  LBrace,
  LBracket,
  LParen,
  RBrace,
  RBracket,
  retype,
  RParen,
  Stop,
  token,
  type Token,
} from "./tokens.js";

/** An open bracket, and the state of the statement in front of it. */
interface Frame {
  readonly opener: Token;
  readonly kind: BlockKind | "inline";
  readonly statement: Statement;
}

/** What is known of the statement being read. */
interface Statement {
  head: Token | undefined;
  awarded: boolean;
  /** A `by` waits for its rows. */
  keyed: boolean;
}

interface State {
  readonly context: Context;
  readonly statements: Token[][];
  out: Token[];
  readonly frames: Frame[];
  statement: Statement;
  /** Closing braces that the file lacks. */
  lacking: number;
}

/** Most brackets left open at the end of a file that are reported. */
const mostReports = 5;

const fresh = (): Statement => ({ head: undefined, awarded: false, keyed: false });
const closers: ReadonlyMap<TokenType, TokenType> = new Map([
  [LBrace, RBrace],
  [LParen, RParen],
  [LBracket, RBracket],
]);
const joining: ReadonlySet<TokenType> = new Set([Comma, Colon, K.De]);
const separate: ReadonlySet<TokenType> = new Set([
  K.If,
  K.Otherwise,
  K.Requires,
  K.Let,
  K.StackSum,
  K.StackHighest,
  K.StackExclusive,
  K.Use,
  K.Given,
  K.Expect,
]);

/** Statements that no condition can stand in front of. */
const unguarded: ReadonlySet<TokenType> = new Set([K.Given, K.Expect, K.Let, K.Use]);

/** Gives the tokens of each statement at top level. */
export function structure(context: Context, tokens: readonly Token[]): Token[][] {
  let balance = 0;
  for (const { tokenType } of tokens) balance += tokenType === LBrace ? 1 : tokenType === RBrace ? -1 : 0;
  const state: State = { context, statements: [], out: [], frames: [], statement: fresh(), lacking: balance };
  let broken = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    if (current.tokenType === LineBreak) {
      broken = true;
      continue;
    }
    const next = tokens[i + 1];
    if (broken) atLine(state, current, next, tokens[i + 2], leadsAward(tokens, i));
    atToken(state, current, next, tokens[i + 2], broken);
    broken = false;
  }
  for (let reports = 0; state.frames.length > 0; reports += 1) closeMissing(state, reports < mostReports);
  if (state.out.length > 0) state.statements.push(state.out);
  return state.statements;
}

const last = (state: State): Token | undefined => state.out[state.out.length - 1];
const frame = (state: State): Frame | undefined => state.frames[state.frames.length - 1];
const statementBlocks: ReadonlySet<string> = new Set(["body", "policy", "example"]);
/** True in a block whose entries are no statements. */
const holdsEntries = (state: State): boolean =>
  state.frames.length > 0 && !statementBlocks.has(frame(state)?.kind ?? "body");
const inline = (state: State): boolean => frame(state)?.kind === "inline";

/** At the first token of a line. */
function atLine(
  state: State,
  current: Token,
  next: Token | undefined,
  afterNext: Token | undefined,
  conditionFirst: boolean,
): void {
  const opens =
    conditionFirst ||
    opensStatement(current, next) ||
    (next?.tokenType === Colon && misnamed(current, undefined, undefined, "head", next, afterNext));
  if (opens) while (inline(state) || (state.lacking > 0 && holdsEntries(state))) closeMissing(state);
  if (isHeader(current, next)) while (state.frames.length > 0 && state.lacking > 0) closeMissing(state);
  const previous = last(state);
  if (previous && !inline(state) && endsStatement(previous, current, next, opens)) stop(state, emptyStop(previous));
}

const lineEnds = new Set<TokenType>([LineBreak, Stop, K.Award]);

/** 当 at the head of a line that holds an award: the condition of that award, in the wrong place. */
function leadsAward(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.tokenType !== K.When) return false;
  let j = i + 1;
  while (j < tokens.length && !lineEnds.has(tokens[j]?.tokenType as TokenType)) j += 1;
  return tokens[j]?.tokenType === K.Award;
}

function atToken(
  state: State,
  current: Token,
  next: Token | undefined,
  afterNext: Token | undefined,
  broken: boolean,
): void {
  const type = current.tokenType;
  if (type === Stop) {
    while (inline(state)) closeMissing(state);
    const before = last(state)?.tokenType;
    if (before !== undefined && before !== Stop && before !== LBrace) stop(state, current);
    return;
  }
  if (isTrailingIf(state, current)) {
    const span = spanOf(state.context, current);
    report(
      state.context,
      "write-instead",
      span,
      { written: current.image, write: "when" },
      { fixes: [replace(span, "when", { safe: true })] },
    );
    retype(current, K.When);
  }
  const { head } = state.statement;
  const entry = head === undefined ? "head" : last(state) === head ? "second" : "inside";
  if (misnamed(current, last(state), frame(state)?.kind, entry, next, afterNext)) {
    const span = spanOf(state.context, current);
    report(
      state.context,
      "reserved-word",
      span,
      { word: current.image },
      { fixes: [replace(span, `「${current.image}」`, { safe: true })] },
    );
    retype(current, Identifier);
  }
  separateStatements(state, current, next, afterNext, broken);
  if (closers.has(type)) open(state, current);
  else if (type === RBrace) closeBrace(state, current);
  else if (type === RParen || type === RBracket) closeInline(state, current);
  else push(state, current);
}

/** English `if` behind an award, where `when` belongs. */
function isTrailingIf(state: State, current: Token): boolean {
  const before = last(state)?.tokenType;
  return (
    current.tokenType === K.If &&
    current.image === "if" &&
    state.statement.awarded &&
    before !== undefined &&
    !joining.has(before) &&
    before !== RBrace
  );
}

function push(state: State, current: Token): void {
  const { statement } = state;
  statement.head ??= current;
  if (current.tokenType === K.Award && !inline(state)) statement.awarded = true;
  else if (current.tokenType === K.By) statement.keyed = true;
  state.out.push(current);
}

/** Puts the stop that is missing in front of a statement on the same line; only a label or a closed block makes it needless. */
function separateStatements(
  state: State,
  current: Token,
  next: Token | undefined,
  afterNext: Token | undefined,
  broken: boolean,
): void {
  const previous = last(state);
  if (!previous || inline(state) || previous.tokenType === Stop || previous.tokenType === LBrace) return;
  const type = current.tokenType;
  const closed = previous.tokenType === RBrace;
  const label = isLabel(current, next, afterNext) && state.statement.awarded;
  const second = type === K.Award && state.statement.awarded && previous.tokenType !== Colon;
  const mode = state.statement.keyed && (type === K.StackSum || type === K.StackHighest);
  const opener =
    separate.has(type) &&
    !mode &&
    (state.statement.awarded ||
      !joining.has(previous.tokenType) ||
      (previous.tokenType === Comma && unguarded.has(type)));
  if (
    !label &&
    !second &&
    !opener &&
    !(closed && opensStatement(current, next) && type !== K.Once && type !== K.Yearly)
  )
    return;
  const comma = previous.tokenType === Comma;
  if (comma) state.out.pop();
  if (comma || (!label && !closed)) {
    const span = comma ? spanOf(state.context, previous) : spanOf(state.context, current);
    const at = comma ? span : stretch(state.context, previous.endOffset + 1, previous.endOffset + 1);
    report(
      state.context,
      comma ? "comma-for-stop" : "statement-same-line",
      span,
      { word: current.image },
      { fixes: [replace(at, broken ? "" : "；", { safe: true })] },
    );
  }
  stop(state, emptyStop(last(state) ?? previous));
}

function emptyStop(previous: Token): Token {
  return token(Stop, "", previous.endOffset + 1, previous.endOffset + 1);
}

/** Ends the statement. */
function stop(state: State, mark: Token): void {
  state.statement = fresh();
  if (state.frames.length > 0) {
    state.out.push(mark);
    return;
  }
  state.statements.push(state.out);
  state.out = [];
}

function open(state: State, opener: Token): void {
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
function closeMissing(state: State, say = true): void {
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

function closeBrace(state: State, closer: Token): void {
  while (inline(state)) closeMissing(state);
  if (frame(state)) close(state, closer);
  else extra(state, closer);
}

function closeInline(state: State, closer: Token): void {
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
