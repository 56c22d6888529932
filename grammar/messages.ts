/** Turns the parser's errors into diagnostics: one a statement, at the smallest place, saying what to write. */
import type { IRecognitionException, IToken } from "chevrotain";
import { report, stretch, type Context } from "./context.js";
import type { Obstacle } from "./parser.js";
import { Stop, type Token } from "./tokens.js";

/** Reports the errors of one parse. */
export function explain(context: Context, tokens: readonly Token[], errors: readonly IRecognitionException[], obstacles: readonly Obstacle[]): void {
  const stops = tokens.filter((token) => token.tokenType === Stop).map((token) => token.startOffset);
  const seen = new Set<number>();
  const all = [
    ...errors.map((error) => ({ rule: error.context.ruleStack[error.context.ruleStack.length - 1] ?? "", found: error.token, expected: error.message })),
    ...obstacles.map(({ rule, found }) => ({ rule, found, expected: "" })),
  ];
  for (const { found, rule, expected } of all) {
    const at = Number.isNaN(found.startOffset) ? context.text.length : found.startOffset;
    const statement = stops.findLastIndex((stop) => stop < at);
    if (seen.has(statement)) continue;
    seen.add(statement);
    report(context, "unexpected", spanAt(context, found), { found: found.image, rule, expected });
  }
}

function spanAt(context: Context, token: IToken): ReturnType<typeof stretch> {
  if (Number.isNaN(token.startOffset)) return stretch(context, context.text.length, context.text.length);
  return stretch(context, token.startOffset, (token.endOffset ?? token.startOffset) + 1);
}
