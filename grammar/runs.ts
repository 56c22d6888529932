/**
 * Runs of Chinese without blanks: splits a word that is neither keyword nor declared name into the tokens it is made of.
 *
 * Splits that the language allows: 的 at either end, runs of keywords only (逐年给予), 每 with its unit. A split that
 * needs the declared names (当承担国家重大专项) is only proposed: the reading would change with the names in the file.
 */
import type { TokenType } from "chevrotain";
import { hasOuterParticle } from "./names.js";
import { Identifier, K, PerUnit } from "./tokens.js";
import { leadingUnit } from "./units.js";
import { keywordVocabulary } from "./words.js";

/** A piece of a run: its type and its length in UTF-16 units. */
export interface Piece {
  readonly type: TokenType;
  readonly length: number;
}

/** Pieces of a run; `glued` if they are legal only with blanks between them. */
export interface Split {
  readonly pieces: readonly Piece[];
  readonly glued: boolean;
}

/** What the splitter must know about the file. */
export interface Known {
  readonly names: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

const longestRun = 200;

/** Keywords that are too common as parts of names to be seen in a glued word. */
const never: ReadonlySet<TokenType> = new Set([
  K.Granted,
  K.NotGranted,
  K.Dropped,
  K.Yes,
  K.No,
  K.Unknown,
  K.Absent,
  K.Total,
  K.First,
  K.Next,
  K.Within,
  K.Onwards,
  K.Recent,
  K.Including,
  K.Excluding,
]);

/** How a word is split, or `undefined` if it is one name. */
export function splitRun(word: string, known: Known): Split | undefined {
  if (known.names.has(word) || word.length > longestRun || !/[\u3400-\u9fff]/.test(word)) return undefined;
  if (hasOuterParticle(word)) return splitParticle(word, known);
  const plain = keywordRun(word, known);
  if (plain) return { pieces: plain, glued: false };
  const pieces = gluedRun(word, known);
  return pieces && { pieces, glued: true };
}

function splitParticle(word: string, known: Known): Split {
  const leading = word.startsWith("的");
  const inner = leading ? word.slice(1) : word.slice(0, -1);
  const keyword = keywordVocabulary().single.get(inner);
  const split = keyword ? { pieces: [{ type: keyword, length: inner.length }], glued: false } : splitRun(inner, known);
  const pieces = split?.pieces ?? [{ type: Identifier, length: inner.length }];
  const particle = { type: K.De, length: 1 };
  return { pieces: leading ? [particle, ...pieces] : [...pieces, particle], glued: split?.glued ?? false };
}

/** Keywords and `每 + unit` only, read with the longest piece first; `undefined` if something is left over. */
export function keywordRun(word: string, known: Known): readonly Piece[] | undefined {
  const dead = new Set<number>();
  const from = (start: number): readonly Piece[] | undefined => {
    if (start === word.length) return [];
    if (dead.has(start)) return undefined;
    for (const piece of keywordsAt(word, start, known)) {
      const rest = from(start + piece.length);
      if (rest) return [piece, ...rest];
    }
    dead.add(start);
    return undefined;
  };
  return from(0);
}

/** The keywords that stand at a place of the word, the longest first, then 每 with a unit. */
function keywordsAt(word: string, start: number, known: Known): Piece[] {
  const pieces: Piece[] = [];
  const candidates = keywordVocabulary().chinese.get(word.charAt(start)) ?? [];
  for (const { text, type } of candidates)
    if (text !== "每" && word.startsWith(text, start)) pieces.push({ type, length: text.length });
  const unit = word.charAt(start) === "每" ? unitAt(word, start + 1, known) : "";
  if (unit !== "") pieces.push({ type: PerUnit, length: unit.length + 1 });
  return pieces;
}

/** The longest known unit at a place of the word. */
function unitAt(word: string, start: number, known: Known): string {
  let longest = leadingUnit(word.slice(start, start + 8));
  for (const unit of known.units) if (unit.length > longest.length && word.startsWith(unit, start)) longest = unit;
  return longest;
}

interface Way {
  readonly cost: number;
  readonly unique: boolean;
  readonly piece: Piece;
  readonly next: Way | undefined;
  readonly keywords: number;
}

/** Keywords and declared names, names never touching: the split with the fewest pieces, if there is exactly one. */
function gluedRun(word: string, known: Known): readonly Piece[] | undefined {
  if (word.length < 2) return undefined;
  // ways[i][0]: best split of the rest from i; ways[i][1]: the same if the piece before i is a name.
  const ways: (readonly [Way | undefined, Way | undefined])[] = [];
  const end: Way = { cost: 0, unique: true, piece: { type: Identifier, length: 0 }, next: undefined, keywords: 0 };
  ways[word.length] = [end, end];
  for (let i = word.length - 1; i >= 0; i -= 1) {
    let afterKeyword: Way | undefined;
    let afterName: Way | undefined;
    for (const piece of keywordsAt(word, i, known)) {
      if (never.has(piece.type)) continue;
      const way = extend(piece, ways[i + piece.length]?.[0], 1);
      afterKeyword = better(afterKeyword, way);
      afterName = better(afterName, way);
    }
    for (let length = 1; i + length <= word.length; length += 1) {
      if (!known.names.has(word.slice(i, i + length))) continue;
      afterKeyword = better(afterKeyword, extend({ type: Identifier, length }, ways[i + length]?.[1], 0));
    }
    ways[i] = [afterKeyword, afterName];
  }
  const best = ways[0]?.[0];
  if (!best?.unique || best.keywords === 0) return undefined;
  const pieces: Piece[] = [];
  for (let way: Way | undefined = best; way && way.piece.length > 0; way = way.next) pieces.push(way.piece);
  return pieces;
}

function extend(piece: Piece, next: Way | undefined, keywords: number): Way | undefined {
  return next && { cost: next.cost + 1, unique: next.unique, piece, next, keywords: next.keywords + keywords };
}

function better(a: Way | undefined, b: Way | undefined): Way | undefined {
  if (!a || !b) return a ?? b;
  if (a.cost !== b.cost) return a.cost < b.cost ? a : b;
  return { ...a, unique: false };
}
