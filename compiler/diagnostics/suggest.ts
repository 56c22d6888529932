/** The nearest known word to a word that nobody knows, for "did you mean". */

/**
 * The candidate that was most likely meant, or undefined when none is near enough. Words that differ only in case or
 * width are always near; otherwise a third of the letters may differ (one in a word of two or three).
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const written = fold(word);
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const score = scoreOf(written, fold(candidate));
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Distance, plus a tie-break in favour of words that begin alike; infinite when too far. */
function scoreOf(written: readonly string[], candidate: readonly string[]): number {
  const limit = limitFor(written, candidate);
  const distance = editDistance(written, candidate, limit);
  if (distance > limit || (distance > 0 && !isCloseShort(written, candidate))) return Number.POSITIVE_INFINITY;
  return distance + (written[0] === candidate[0] ? 0 : 0.5);
}

function limitFor(written: readonly string[], candidate: readonly string[]): number {
  const length = Math.min(written.length, candidate.length);
  return length <= 3 ? 1 : Math.floor(length / 3);
}

const han = /\p{Script=Han}/u;

/**
 * A single letter is no evidence, and neither is one Latin letter of two. A Han character is a word part, so one of
 * two is enough (面基 for 面积).
 */
function isCloseShort(written: readonly string[], candidate: readonly string[]): boolean {
  const shorter = Math.min(written.length, candidate.length);
  if (shorter >= 3) return true;
  const common = written.filter((letter) => candidate.includes(letter));
  return common.some((letter) => han.test(letter)) ? shorter >= 2 : common.length >= 2;
}

/** Letters of a word in one case and one width. */
function fold(word: string): readonly string[] {
  return [...word.normalize("NFKC").toLowerCase()];
}

/**
 * Edits between two words (insert, delete, replace, swap neighbours), or `limit + 1` as soon as it must be more.
 * Only the diagonal band of that width is filled, so long words cost no more than their length.
 */
export function editDistance(from: readonly string[], to: readonly string[], limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = to.map((_, index) => index + 1);
  last.unshift(0);
  for (let row = 1; row <= from.length; row += 1) {
    const current = new Array<number>(to.length + 1).fill(limit + 1);
    current[0] = row;
    let smallest = row;
    const first = Math.max(1, row - limit);
    const end = Math.min(to.length, row + limit);
    for (let column = first; column <= end; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current[column] = cost;
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, to.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
