/** Long work in slices: whoever waits for the server gets a turn in between. */

const slice = 10;

/** A function to await between two pieces of work; it gives way about every ten milliseconds. */
export function createPause(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < slice) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    since = now();
  };
}
