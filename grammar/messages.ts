/** Turns the parser's errors into diagnostics: one a statement, in the order of the text. */
import type { IRecognitionException, IToken } from "chevrotain";
import { explainOne, type Named, type Trouble } from "./explanation.js";
import type { Obstacle } from "./parser.js";
import { Broken, LBrace, Stop, type Token } from "./tokens.js";

/**
 * Reports the errors of one parse. Gives a test for offsets in statements that have an error: whatever else is to be said
 * about these is noise.
 */
export function explain(
  context: Named,
  tokens: readonly Token[],
  errors: readonly IRecognitionException[],
  obstacles: readonly Obstacle[],
): (offset: number) => boolean {
  if (errors.length === 0 && obstacles.length === 0) return () => false;
  const borders = tokens
    .filter(({ tokenType }) => tokenType === Stop || tokenType === LBrace)
    .map((border) => border.startOffset);
  const statementAt = (offset: number): number => lastBelow(borders, offset);
  const places = new Map<IToken, number>(tokens.map((token, index) => [token, index]));
  const end = (tokens[tokens.length - 1]?.endOffset ?? -1) + 1;
  const all: Trouble[] = [
    ...errors.map((error) => ({
      rule: error.context.ruleStack[error.context.ruleStack.length - 1] ?? "",
      found: error.token,
      previous: before(tokens, places, error.token),
      wanted: error.message,
      beforeBlock: false,
    })),
    ...obstacles.map(({ rule, found, beforeBlock }) => ({
      rule,
      found,
      previous: before(tokens, places, found),
      wanted: "",
      beforeBlock,
    })),
  ];
  const seen = new Set<number>();
  for (const trouble of all.sort((a, b) => offsetOf(a.found, end) - offsetOf(b.found, end))) {
    const statement = statementAt(offsetOf(trouble.found, end));
    if (seen.has(statement)) continue;
    seen.add(statement);
    if (trouble.found.tokenType !== Broken) explainOne(context, trouble, tokens, places, end);
  }
  return (offset) => seen.has(statementAt(offset));
}

function offsetOf(token: IToken, end: number): number {
  return Number.isNaN(token.startOffset) ? end : token.startOffset;
}

/** Index of the last of the ascending numbers below a limit, or -1. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The token in front of another; chevrotain's own note of it is wrong after recovery. */
function before(tokens: readonly Token[], places: ReadonlyMap<IToken, number>, token: IToken): Token | undefined {
  return tokens[(places.get(token) ?? tokens.length) - 1];
}
