/**
 * Constructs of the language that this version does not know yet: each is reported once, by its keyword, and taken out
 * of the token stream together with what belongs to it, so that the rest of the statement and of the file is read.
 *
 * What has to stand at such a place is filled with a `Broken` token: an expression, an amount, a type or a statement.
 */
import type { TokenType } from "chevrotain";
import { report, spanOf, type Context } from "./context.js";
import { keywords, type Keyword, type KeywordName } from "./keywords.js";
import { Broken, Colon, Comma, Identifier, K, keywordName, LBrace, LBracket, LParen, PerUnit, RBrace, RBracket, RParen, Stop, token, type Token } from "./tokens.js";

const set = (...types: TokenType[]): ReadonlySet<TokenType> => new Set(types);

/** How far a planned keyword reaches. */
export type Reach = "statement" | "header" | "modifier" | "word" | "type" | "table" | "expression";

/** Reach of each planned keyword; one that is not listed is part of an expression. */
export const reaches: Partial<Record<KeywordName, Reach>> = {
  ReferenceDate: "statement", RunOff: "statement", Unit: "statement", Parameter: "statement", GroupOf: "statement", Offer: "statement",
  Limit: "statement", ClawBack: "statement", SetOff: "statement", Claim: "statement", Quota: "statement", Budget: "statement",
  WhenShort: "statement", CarryOver: "statement", Prorate: "statement", FirstCome: "statement", Overrides: "header",
  ForATermOf: "modifier", From: "modifier", AtMost: "modifier", PaidIn: "modifier", TopUp: "modifier", AndOutside: "modifier", Scope: "modifier",
  Monthly: "word", Quarterly: "word", HalfYearly: "word", InTotal: "word", Normally: "word", ByMonth: "word", AnyNumberOf: "word",
  Except: "word", Onwards: "word",
  ListOf: "type",
  InBrackets: "table", InSteps: "table", FirstOver: "table", Ranked: "table", ByCase: "table", Respectively: "table",
};

/** Functions that are planned: names with a bracket touching them. */
const functions: ReadonlySet<string> = new Set([
  "周岁", "age", "利息", "interest", "增幅", "growth", "较小", "smaller", "较大", "larger", "数量", "count", "合计数", "sum", "最大", "largest", "最小", "smallest",
]);

const openers = set(LBrace, LParen, LBracket);
const closers = set(RBrace, RParen, RBracket);
const modifierStart = set(
  K.Max, K.Min, K.Once, K.Yearly, K.ForUpTo, K.As, K.PaidTo, K.PaidFrom, K.When, K.Unless, K.Award, K.If,
  K.ForATermOf, K.From, K.AtMost, K.PaidIn, K.TopUp, K.AndOutside, K.Scope, K.Monthly, K.Quarterly, K.HalfYearly, K.InTotal, K.Normally, K.Onwards,
);
/** Words in front of which an expression begins. */
const beforeExpression = set(
  K.If, K.When, K.Unless, K.Requires, K.Award, K.UpTo, K.AtLeast, K.Max, K.Min, K.By, K.Otherwise, K.Given, K.Expect, Comma, Colon, Stop,
);

/** True if a keyword belongs to a construct that is not supported yet. */
export function isPlanned(type: TokenType): boolean {
  const name = keywordName(type);
  const entry: Keyword | undefined = name && keywords[name];
  return entry?.planned === true;
}

/** A statement without what is not supported yet. */
export function withoutPlanned(context: Context, tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((_, i) => startsPlanned(tokens, i));
  return first < 0 ? tokens : new Removal(context, tokens).from(first);
}

function startsPlanned(tokens: readonly Token[], i: number): boolean {
  const current = tokens[i] as Token;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  const type = current.tokenType;
  if (type === Identifier) return isCall(previous, current, next) || (previous?.tokenType === K.Once && current.image.startsWith("每"));
  if (type === PerUnit || type === K.Per) return isForEach(tokens, i) || isOnceKey(tokens, i);
  if (type === K.StackSum || type === K.StackHighest) return isTableMode(tokens, i);
  return isPlanned(type);
}

function isCall(previous: Token | undefined, name: Token, next: Token | undefined): boolean {
  return next?.tokenType === LParen && next.startOffset === name.endOffset + 1 && previous?.tokenType !== Colon && functions.has(name.image);
}

/** `每名 讲解员 …，给予`: a unit at the head of a statement. */
function isForEach(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.tokenType;
  if (before !== undefined && before !== Stop && before !== LBrace && before !== Colon) return false;
  for (let j = i + 1; j < tokens.length; j += 1) {
    const type = tokens[j]?.tokenType as TokenType;
    if (type === K.Where) return true;
    if (type === Comma) return tokens.slice(j + 1, j + 4).some((later) => later.tokenType === K.Award);
    if (type === Stop || closers.has(type) || openers.has(type) || modifierStart.has(type)) return false;
  }
  return false;
}

/** `一次性 每级`: the key by which an award is given once. */
function isOnceKey(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + (tokens[i]?.tokenType === K.Per ? 2 : 1)]?.tokenType;
  return tokens[i - 1]?.tokenType === K.Once && (after === undefined || after === Stop || after === Comma || closers.has(after) || after === K.When || after === K.Unless);
}

/** `按 K 可叠加 给予 { … }`. */
function isTableMode(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0; j -= 1) {
    const type = tokens[j]?.tokenType as TokenType;
    if (type === K.By) return true;
    if (type === Stop || openers.has(type) || type === Colon) return false;
  }
  return false;
}

/** For each token the index of the first token of its innermost statement; brackets of expressions do not open one. */
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

/** Copies a statement and leaves out what is planned. Reports each innermost statement once. */
class Removal {
  private readonly out: Token[];
  private reported = -1;
  private starts: readonly number[] | undefined;

  constructor(private readonly context: Context, private readonly tokens: readonly Token[]) {
    this.out = [];
  }

  from(first: number): readonly Token[] {
    const { tokens, out } = this;
    out.push(...tokens.slice(0, first));
    let i = first;
    while (i < tokens.length) {
      if (startsPlanned(tokens, i)) i = this.remove(i);
      else {
        out.push(tokens[i] as Token);
        i += 1;
      }
    }
    return out;
  }

  /** Takes out the construct at a place; gives the place behind it. */
  private remove(i: number): number {
    const word = this.tokens[i] as Token;
    const start = this.statementStart(i);
    if (this.reported !== start) report(this.context, "not-supported-yet", spanOf(this.context, word), { word: word.image });
    this.reported = start;
    const name = keywordName(word.tokenType);
    const reach = (name && reaches[name]) ?? "expression";
    if (word.tokenType === PerUnit || word.tokenType === K.Per || (word.tokenType === Identifier && this.tokens[i - 1]?.tokenType === K.Once)) {
      if (!isForEach(this.tokens, i)) return i + (word.tokenType === K.Per ? 2 : 1);
      this.put(K.Award, Broken, word);
      return this.end(i, set());
    }
    if (reach === "word") return i + 1;
    if (reach === "modifier") return this.modifier(i);
    if (reach === "statement" || reach === "header") return this.statement(i, reach);
    if (reach === "type") return this.type(i);
    if (reach === "table" || word.tokenType === K.StackSum || word.tokenType === K.StackHighest) return this.table(i);
    if (name === "SupportYear" && this.tokens[i - 1]?.tokenType === K.By) return this.table(i);
    return this.expression(i);
  }

  private put(...parts: readonly (TokenType | Token)[]): void {
    const at = parts[parts.length - 1] as Token;
    for (const part of parts) if ("name" in part) this.out.push(token(part, at.image, at.startOffset, at.endOffset + 1));
  }

  /** Index of the first token of the innermost statement. */
  private statementStart(i: number): number {
    this.starts ??= statementStarts(this.tokens);
    return this.starts[i] ?? 0;
  }

  /** Index of the end of the statement, or of the first token of `until` at the same depth. */
  private end(i: number, until: ReadonlySet<TokenType>): number {
    let depth = 0;
    let j = i;
    for (; j < this.tokens.length; j += 1) {
      const type = this.tokens[j]?.tokenType as TokenType;
      if (depth === 0 && (type === Stop || closers.has(type) || (j > i && until.has(type)))) return j;
      if (openers.has(type)) depth += 1;
      else if (closers.has(type)) depth -= 1;
    }
    return j;
  }

  /** Index behind the bracket that closes the one at `open`. */
  private behindBlock(open: number): number {
    let depth = 0;
    for (let j = open; j < this.tokens.length; j += 1) {
      const type = this.tokens[j]?.tokenType as TokenType;
      if (openers.has(type)) depth += 1;
      else if (closers.has(type)) depth -= 1;
      if (depth === 0) return j + 1;
    }
    return this.tokens.length;
  }

  private statement(i: number, reach: Reach): number {
    const { out } = this;
    const word = this.tokens[i] as Token;
    const before = out[out.length - 1]?.tokenType;
    if (reach === "header") while (out.length > 0 && !set(Stop, LBrace).has(out[out.length - 1]?.tokenType as TokenType)) out.pop();
    else if (before === Colon && out[out.length - 2]?.tokenType === Identifier) out.splice(-2);
    const at = out[out.length - 1]?.tokenType;
    if (at === undefined || at === Stop || at === LBrace || at === Comma || at === Colon || at === K.De) this.put(Broken, word);
    return this.end(i, set());
  }

  private modifier(i: number): number {
    const { out, tokens } = this;
    if (out[out.length - 1]?.tokenType === Comma) out.pop();
    let end = this.end(i, modifierStart);
    for (let comma = this.end(i, set(Comma)); comma < end; comma = this.end(comma, set(Comma))) {
      if (modifierStart.has(tokens[comma + 1]?.tokenType as TokenType) || tokens[comma + 1]?.tokenType === PerUnit) end = comma;
    }
    return end;
  }

  private type(i: number): number {
    this.put(Broken, this.tokens[i] as Token);
    return this.tokens[i + 1]?.tokenType === LBrace ? this.behindBlock(i + 1) : i + 1;
  }

  /** From `by` to the end of the rows. */
  private table(i: number): number {
    const { out } = this;
    const word = this.tokens[i] as Token;
    const by = word.tokenType === K.ByCase ? out.length : out.findLastIndex((earlier) => earlier.tokenType === K.By);
    if (by < 0) return this.expression(i);
    const verbBefore = out.slice(by).some((earlier) => earlier.tokenType === K.Award);
    out.length = by;
    const block = this.end(i, set(LBrace));
    const braced = this.tokens[block]?.tokenType === LBrace;
    const verb = verbBefore || this.tokens.slice(i, braced ? block : this.end(i, set())).some((later) => later.tokenType === K.Award);
    this.put(...(verb ? [K.Award, Broken] : [Broken]), word);
    return braced ? this.behindBlock(block) : this.end(i, set());
  }

  /** The whole expression around the word. */
  private expression(i: number): number {
    const { out, tokens } = this;
    const assignment = set(K.Equal);
    const inAssignment = [K.Let, K.Given].includes(tokens[this.statementStart(i)]?.tokenType as TokenType);
    let depth = 0;
    while (out.length > 0) {
      const type = out[out.length - 1]?.tokenType as TokenType;
      if (closers.has(type)) depth += 1;
      else if (openers.has(type) && depth === 0) break;
      else if (openers.has(type)) depth -= 1;
      else if (depth === 0 && (beforeExpression.has(type) || (inAssignment && assignment.has(type)))) break;
      out.pop();
    }
    this.put(Broken, tokens[i] as Token);
    let end = this.end(i, set(...modifierStart, Comma, Colon, LBrace));
    if (tokens[end - 1]?.tokenType === K.De && end - 1 > i) end -= 1;
    return Math.max(end, i + 1);
  }
}
