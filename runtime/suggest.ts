/** The name that was probably meant. */

const LONGEST = 60;

/** The nearest of the candidates, if it is near: at most one edit in three characters. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const letters = [...word];
  if (letters.length > LONGEST) return undefined;
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const other = [...name];
    const bound = Math.max(1, Math.floor(Math.max(letters.length, other.length) / 3));
    if (other.length > LONGEST || Math.abs(other.length - letters.length) > bound) continue;
    const found = distance(letters, other);
    if (
      found <= bound &&
      found < Math.max(letters.length, other.length) &&
      (best === undefined || found < best.distance)
    ) {
      best = { name, distance: found };
    }
  }
  return best?.name;
}

/** Insertions, deletions and replacements between two words. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1);
  for (const [i, letter] of a.entries()) {
    let [diagonal, left] = [i, i + 1];
    row = b.map((other, j) => {
      const above = row[j] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1));
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}
