/** Reserved words used as names: seen where something is declared, so that the message stands there and nowhere else. */
import type { TokenType } from "chevrotain";
import type { BlockKind } from "./blocks.js";
import { Colon, Comma, isName, K, keywordName, LBrace, Stop, StringLiteral, type Token } from "./tokens.js";

const declaring: ReadonlySet<TokenType> = new Set([
  K.Policy,
  K.Fund,
  K.Party,
  K.Level,
  K.Kinds,
  K.Facts,
  K.Fact,
  K.Let,
  K.Clause,
]);
const entryStart: ReadonlySet<TokenType> = new Set([LBrace, Stop, Comma, K.Greater]);
const afterLabel: ReadonlySet<TokenType> = new Set([K.Award, K.If, K.Bar, K.Once, K.Yearly, K.Monthly]);
const neverNames: ReadonlySet<TokenType> = new Set([
  K.Greater,
  K.GreaterEqual,
  K.Less,
  K.LessEqual,
  K.Equal,
  K.NotEqual,
  K.Otherwise,
]);

/** True if a keyword stands where a name is being declared. `entry`: whether it is the first or second token of its statement. */
export function misnamed(
  current: Token,
  previous: Token | undefined,
  block: BlockKind | "inline" | undefined,
  entry: "head" | "second" | "inside",
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean {
  const type = current.tokenType;
  if (keywordName(type) === undefined || isName(current) || neverNames.has(type)) return false;
  if (block === "facts" || block === "members") {
    if (!previous || !entryStart.has(previous.tokenType)) return false;
    const after = next?.tokenType;
    return block === "members" || after === Colon || after === Comma || after === StringLiteral;
  }
  if (previous && declaring.has(previous.tokenType))
    return entry === "second" && (block === undefined || block === "body");
  return (
    entry === "head" && next?.tokenType === Colon && afterNext !== undefined && afterLabel.has(afterNext.tokenType)
  );
}
