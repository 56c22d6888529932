/** The difference between two lists of lines: the shortest list of replacements, by the algorithm of Myers. */

export interface Hunk {
  /** lines of the old list, `end` exclusive */
  readonly start: number;
  readonly end: number;
  readonly replacement: readonly string[];
}

/** Above so many differences the stretch between them is replaced as a whole. */
const most = 500;

export function hunks(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  const [left, right] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (left.length + right.length === 0) return [];
  const kept = commonLines(left, right);
  const found: Hunk[] = [];
  let [old, fresh] = [0, 0];
  for (const [x, y] of [...kept, [left.length, right.length] as const]) {
    if (x > old || y > fresh) found.push({ start: head + old, end: head + x, replacement: right.slice(fresh, y) });
    [old, fresh] = [x + 1, y + 1];
  }
  return found;
}

/** Pairs of indices of lines that stay; none when the lists differ too much. */
function commonLines(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const limit = Math.min(left.length + right.length, most);
  const trace: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(furthest, diagonal, edits);
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return pairs(trace, left.length, right.length);
    }
    furthest = new Map(furthest);
  }
  return [];
}

function startOf(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const [below, above] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1];
  return diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
}

/** Walks the trace back from the end. */
function pairs(
  trace: readonly ReadonlyMap<number, number>[],
  width: number,
  height: number,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let [x, y] = [width, height];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const [below, above] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1];
    const down = diagonal === -edits || (diagonal !== edits && below < above);
    const previous = down ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = [down ? above : below, (down ? above : below) - previous];
    while (x > Math.max(0, down ? fromX : fromX + 1) && y > Math.max(0, down ? fromY + 1 : fromY)) {
      x -= 1;
      y -= 1;
      found.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}
