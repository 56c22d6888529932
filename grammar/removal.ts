/**
 * Takes out what is not supported yet. Each construct is reported once, by its keyword, and leaves the token stream
 * together with what belongs to it, so that the rest of its statement and of the file is read. What has to stand at such a
 * place is filled with a `Broken` token: an expression, an amount, a type or a statement.
 */
import type { TokenType } from "chevrotain";
import { report, spanOf, type Context } from "./context.js";
import { closers, modifierStart, openers, plannedReach, type Reach } from "./planned.js";
import { Broken, Colon, Comma, Identifier, K, LBrace, PerUnit, RBrace, Stop, token, type Token } from "./tokens.js";

/** A removal under way: `out` holds what was read and kept so far. */
interface State {
  readonly tokens: readonly Token[];
  readonly out: Token[];
  /** For each token the index of the first token of its innermost statement. */
  readonly starts: readonly number[];
}

const none: ReadonlySet<TokenType> = new Set();
const expressionEnd: ReadonlySet<TokenType> = new Set([...modifierStart, Comma, Colon, LBrace]);
/** Words in front of which an expression begins. */
const beforeExpression: ReadonlySet<TokenType> = new Set([
  K.If,
  K.When,
  K.Unless,
  K.Requires,
  K.Award,
  K.UpTo,
  K.AtLeast,
  K.Max,
  K.Min,
  K.By,
  K.Otherwise,
  K.Given,
  K.Expect,
  Comma,
  Colon,
  Stop,
]);
const assigning: ReadonlySet<TokenType | undefined> = new Set([K.Let, K.Given]);
/** Places at which a statement may stand. */
const beforeStatement: ReadonlySet<TokenType | undefined> = new Set([undefined, Stop, LBrace, Comma, Colon, K.De]);

/** A statement without what is not supported yet; one report for each innermost statement. */
export function withoutPlanned(context: Context, tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((_, i) => plannedReach(tokens, i) !== undefined);
  if (first < 0) return tokens;
  const state: State = { tokens, out: tokens.slice(0, first), starts: statementStarts(tokens) };
  let reported = -1;
  for (let i = first; i < tokens.length;) {
    const reach = plannedReach(tokens, i);
    const current = tokens[i] as Token;
    if (!reach) {
      state.out.push(current);
      i += 1;
      continue;
    }
    const start = state.starts[i] ?? 0;
    if (reported !== start) report(context, "not-supported-yet", spanOf(context, current), { word: current.image });
    reported = start;
    i = removals[reach](state, i);
  }
  return state.out;
}

function statementStarts(tokens: readonly Token[]): readonly number[] {
  const outside: number[] = [];
  let start = 0;
  return tokens.map(({ tokenType }, i) => {
    const own = start;
    if (tokenType === LBrace) {
      outside.push(start);
      start = i + 1;
    } else if (tokenType === RBrace) start = outside.pop() ?? 0;
    else if (tokenType === Stop) start = i + 1;
    return tokenType === RBrace ? start : own;
  });
}

/** Each takes out the construct whose word stands at an index, and gives the index to go on at. */
const removals: Readonly<Record<Reach, (state: State, i: number) => number>> = {
  statement: removeStatement,
  header: removeHeader,
  modifier: removeModifier,
  word: (_, i) => i + 1,
  type: removeType,
  table: removeTable,
  each: removeEach,
  key: (state, i) => i + (state.tokens[i]?.tokenType === K.Per ? 2 : 1),
  expression: removeExpression,
};

/** Puts tokens in the place of a word. */
function put(state: State, word: number, ...types: readonly TokenType[]): void {
  const { image, startOffset, endOffset } = state.tokens[word] as Token;
  for (const type of types) state.out.push(token(type, image, startOffset, endOffset + 1));
}

/** Index of the end of the statement, or of the first token of `until` at the same depth behind `from`. */
function endOf(state: State, from: number, until: ReadonlySet<TokenType> = none): number {
  let depth = 0;
  for (let i = from; i < state.tokens.length; i += 1) {
    const type = state.tokens[i]?.tokenType as TokenType;
    if (depth === 0 && (type === Stop || closers.has(type) || (i > from && until.has(type)))) return i;
    if (openers.has(type)) depth += 1;
    else if (closers.has(type)) depth -= 1;
  }
  return state.tokens.length;
}

/** Index behind the bracket that closes the one at `open`. */
function behindBlock(state: State, open: number): number {
  let depth = 0;
  for (let i = open; i < state.tokens.length; i += 1) {
    const type = state.tokens[i]?.tokenType as TokenType;
    if (openers.has(type)) depth += 1;
    else if (closers.has(type)) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return state.tokens.length;
}

/** A statement, with its label; behind something that goes without it, only what follows the word. */
function removeStatement(state: State, i: number): number {
  const { out } = state;
  if (out.at(-1)?.tokenType === Colon && out.at(-2)?.tokenType === Identifier) out.splice(-2);
  if (beforeStatement.has(out.at(-1)?.tokenType)) put(state, i, Broken);
  return endOf(state, i);
}

function removeHeader(state: State, i: number): number {
  const { out } = state;
  while (out.length > 0 && out.at(-1)?.tokenType !== Stop && out.at(-1)?.tokenType !== LBrace) out.pop();
  put(state, i, Broken);
  return endOf(state, i);
}

function removeModifier(state: State, i: number): number {
  const { out, tokens } = state;
  if (out.at(-1)?.tokenType === Comma) out.pop();
  const end = endOf(state, i, modifierStart);
  for (let comma = i; comma < end;) {
    comma = endOf(state, comma, new Set([Comma]));
    const next = tokens[comma + 1]?.tokenType;
    if (comma < end && next && (modifierStart.has(next) || next === PerUnit)) return comma;
  }
  return end;
}

function removeType(state: State, i: number): number {
  put(state, i, Broken);
  return state.tokens[i + 1]?.tokenType === LBrace ? behindBlock(state, i + 1) : i + 1;
}

/** From `by` to the end of the rows; the verb between them stays. */
function removeTable(state: State, i: number): number {
  const { out, tokens } = state;
  const by =
    tokens[i]?.tokenType === K.ByCase ? out.length : out.findLastIndex((earlier) => earlier.tokenType === K.By);
  if (by < 0) return removeExpression(state, i);
  const block = endOf(state, i, new Set([LBrace]));
  const end = tokens[block]?.tokenType === LBrace ? behindBlock(state, block) : endOf(state, i);
  const verb = [...out.slice(by), ...tokens.slice(i, block)].some((part) => part.tokenType === K.Award);
  out.length = by;
  put(state, i, ...(verb ? [K.Award, Broken] : [Broken]));
  return end;
}

/** The award stays, so that its label does. */
function removeEach(state: State, i: number): number {
  put(state, i, K.Award, Broken);
  return endOf(state, i);
}

/** The whole expression around a word. */
function removeExpression(state: State, i: number): number {
  const { out, tokens, starts } = state;
  const inAssignment = assigning.has(tokens[starts[i] ?? 0]?.tokenType);
  for (let depth = 0; out.length > 0; out.pop()) {
    const type = out.at(-1)?.tokenType as TokenType;
    if (closers.has(type)) depth += 1;
    else if (openers.has(type) && depth > 0) depth -= 1;
    else if (depth === 0 && (openers.has(type) || beforeExpression.has(type) || (inAssignment && type === K.Equal)))
      break;
  }
  put(state, i, Broken);
  const end = endOf(state, i, expressionEnd);
  return Math.max(i + 1, tokens[end - 1]?.tokenType === K.De ? end - 1 : end);
}
