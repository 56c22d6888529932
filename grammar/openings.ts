/**
 * The word a statement opens with: a misspelt keyword is read as the nearest one, a condition in front of an award as
 * `if`, and a statement that opens with no keyword at all is reported and taken out.
 */
import type { TokenType } from "chevrotain";
import { replace } from "../compiler/diagnostics/diagnostic.js";
import { suggest } from "../compiler/diagnostics/suggest.js";
import { report, spanOf, type Context } from "./context.js";
import { keywords, type Keyword, type KeywordName } from "./keywords.js";
import { Broken, Colon, Identifier, K, LBrace, RBrace, retype, Stop, token, type Token } from "./tokens.js";
import { keywordVocabulary } from "./words.js";

const ofBody: readonly KeywordName[] = [
  "Policy",
  "Use",
  "Fund",
  "Party",
  "Level",
  "Kinds",
  "Facts",
  "Fact",
  "Let",
  "Clause",
  "Example",
  "Requires",
  "Responsible",
  "Funding",
  "Reading",
  "Quotation",
  "Promise",
  "Duty",
  "Benefit",
  "Award",
  "Once",
  "Yearly",
  "If",
  "Otherwise",
  "StackSum",
  "StackHighest",
  "StackExclusive",
  "Bar",
  "SetElsewhere",
  "CaseByCase",
  "NotStated",
  "NotComputable",
];
const ofPolicy: readonly KeywordName[] = [
  "Issuer",
  "DocumentNumber",
  "Basis",
  "Repeals",
  "Issued",
  "EffectiveFrom",
  "EffectiveTo",
  "ValidFor",
  "Rounding",
  "Requires",
  "Reading",
];
const ofExample: readonly KeywordName[] = ["Given", "Expect"];

/** Spellings that may open a statement in each kind of block. */
const openings: Readonly<Record<string, readonly string[]>> = {
  body: spellings(ofBody),
  policy: spellings(ofPolicy),
  example: spellings(ofExample),
};

function spellings(names: readonly KeywordName[]): readonly string[] {
  return names.flatMap((name) => {
    const entry: Keyword = keywords[name];
    return [...entry.en, ...entry.zh].filter((text) => text.length > 1 && !text.includes(" "));
  });
}

/** Checks the first word of each statement of a stretch of tokens. */
export function readOpenings(context: Context, tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  const kinds: unknown[] = ["body"];
  let head = true;
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    const type = current.tokenType;
    const kind = kinds[kinds.length - 1];
    if (head && typeof kind === "string" && kind in openings) {
      if (type === K.When && kind === "body") conditionFirst(context, current);
      else if (type === Identifier && tokens[i + 1]?.tokenType !== Colon && !respelt(context, current, kind)) {
        i = endOfStatement(tokens, i) - 1;
        out.push(token(Broken, current.image, current.startOffset, current.endOffset + 1));
        head = false;
        continue;
      }
    }
    head = type === Stop || type === LBrace || (head && type === Colon);
    if (type === LBrace) kinds.push(current.payload);
    else if (type === RBrace) kinds.pop();
    else if (
      type === Identifier &&
      tokens[i + 1]?.tokenType === Colon &&
      (out.length === 0 || out[out.length - 1]?.tokenType === Stop || out[out.length - 1]?.tokenType === LBrace)
    )
      head = true;
    out.push(current);
  }
  return out;
}

/** 当 in front of the award, where `if` 对 belongs. */
function conditionFirst(context: Context, word: Token): void {
  const write = word.image === "当" ? "对" : "if";
  const span = spanOf(context, word);
  report(
    context,
    "condition-first",
    span,
    { written: word.image, write },
    { fixes: [replace(span, write, { safe: true })] },
  );
  retype(word, K.If);
}

/** Reads a misspelt keyword as the nearest; reports a word that is none. True if it was read. */
function respelt(context: Context, word: Token, kind: string): boolean {
  const span = spanOf(context, word);
  const nearest = word.image.startsWith("「") ? undefined : suggest(word.image, openings[kind] ?? []);
  const type: TokenType | undefined = nearest === undefined ? undefined : keywordVocabulary().single.get(nearest);
  if (nearest === undefined || !type) {
    report(context, "statement-expected", span, { written: word.image });
    return false;
  }
  report(
    context,
    "misspelt-keyword",
    span,
    { written: word.image, write: nearest },
    { fixes: [replace(span, nearest)] },
  );
  retype(word, type);
  return true;
}

function endOfStatement(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const type = tokens[i]?.tokenType;
    if (depth === 0 && (type === Stop || type === RBrace)) return i;
    if (type === LBrace) depth += 1;
    else if (type === RBrace) depth -= 1;
  }
  return tokens.length;
}
