/**
 * Lines and brackets: puts a `Stop` where a statement ends, closes what was left open, and drops closing brackets that
 * close nothing, so that the parser always sees balanced blocks of bounded depth.
 */
import type { TokenType } from "chevrotain";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import {
  closeBrace,
  closeInline,
  closeMissing,
  emptyStop,
  frame,
  fresh,
  holdsEntries,
  inline,
  last,
  open,
  opensBracket,
  stop,
  type State,
} from "./brackets.js";
import { report, spanOf, stretch, type Context } from "./context.js";
import { LineBreak } from "./lexer.js";
import { endsStatement, isHeader, isLabel, opensStatement } from "./lines.js";
import { misnamed } from "./reserved.js";
import { Colon, Comma, Identifier, K, LBrace, RBrace, RBracket, retype, RParen, Stop, type Token } from "./tokens.js";

/** Most brackets left open at the end of a file that are reported. */
const mostReports = 5;

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
  if (opensBracket(type)) open(state, current);
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
