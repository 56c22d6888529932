/** The names a file declares, read off its tokens before anything is parsed, so that glued Chinese can be told apart. */
import type { TokenType } from "chevrotain";
import { Word } from "./lexer.js";
import { Colon, Comma, K, Literal, RBrace, StringLiteral, type Token } from "./tokens.js";

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
const listing: ReadonlySet<TokenType> = new Set([K.Level, K.Kinds]);

/** Words that are never split, although they are made of shorter words: types, history fields and units of rounding. */
const predeclared: readonly string[] = [
  "是否",
  "金额",
  "数值",
  "数量",
  "比例",
  "日期",
  "时长",
  "文字",
  "明细",
  "已享受次数",
  "已获金额",
  "本年已获金额",
  "本年度已获金额",
  "已享受年数",
  "最近等级",
  "首次享受日期",
  "本次月数",
];

/** True for a run that begins or ends with the particle 的 (a name never does; 标的 and 目的 are words). */
export function hasOuterParticle(word: string): boolean {
  return (
    word.length > 1 &&
    (word.startsWith("的") || (word.endsWith("的") && !word.endsWith("标的") && !word.endsWith("目的")))
  );
}

/** True for what a unit may follow: in `{ a: 3 万元, b: 2 万元 }` the word in front of the second name is no name. */
function isUnitPlace(before: Token | undefined): boolean {
  return before?.tokenType === Literal || before?.tokenType === K.Per;
}

/** Names declared in the file, those of other files given by the caller, and the predeclared ones. */
export function declaredNames(tokens: readonly Token[], others: Iterable<string>): Set<string> {
  const names = new Set<string>(predeclared);
  for (const name of others) names.add(name);
  const isWord = (t: Token | undefined): t is Token => t?.tokenType === Word;
  const add = (t: Token): void => {
    if (!hasOuterParticle(t.image)) names.add(t.image);
  };
  let list = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i] as Token;
    const type = current.tokenType;
    if (declaring.has(type)) {
      const next = tokens[i + 1];
      if (isWord(next)) add(next);
      if (isWord(next) && listing.has(type)) list = true;
    } else if (type === RBrace) list = false;
    else if (list && type === Word) add(current);
    else if (type === Colon) {
      let j = i - 1;
      if (tokens[j]?.tokenType === StringLiteral) j -= 1;
      for (let word = tokens[j]; isWord(word) && !isUnitPlace(tokens[j - 1]); word = tokens[j]) {
        add(word);
        if (tokens[j - 1]?.tokenType !== Comma) break;
        j -= 2;
      }
    }
  }
  return names;
}

/** Units that facts of the file declare: `数量（株）`, `count of 株`. */
export function declaredUnits(tokens: readonly Token[]): Set<string> {
  const units = new Set<string>();
  for (let i = 2; i < tokens.length; i += 1) {
    const opener = tokens[i - 1] as Token;
    if (tokens[i]?.tokenType !== Word || (opener.image !== "(" && opener.tokenType !== K.Of)) continue;
    const word = (tokens[i - 2] as Token).image;
    if (word === "count" || word === "number" || word === "数量" || word === "数值")
      units.add((tokens[i] as Token).image);
  }
  return units;
}
