/** The pause after the last edit: large policies are compiled whole only then, and whoever needs the whole waits for it. */
import { isBehind } from "../heavy.js";
import type { Snapshot } from "../snapshot.js";
import type { Unit } from "../unit.js";
import type { Workspace } from "../workspace.js";

const pause = 300;

export interface Quiet {
  /** something changed */
  readonly touch: () => void;
  /** resolves at once where all open policies are compiled or small, else in the next pause, or when the snapshot is out of date */
  readonly ready: (snapshot: Snapshot) => Promise<void>;
}

/** `onCompiled` is called when a large policy has been compiled in a pause. */
export function createQuiet(workspace: Workspace, onCompiled: () => void): Quiet {
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  };
  const compile = (): void => {
    timer = undefined;
    const behind = unitsBehind(workspace.snapshot(), workspace);
    for (const unit of behind) unit.compilation();
    release();
    if (behind.length > 0) onCompiled();
  };
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(compile, pause);
      // What waits for an older text is answered with "content modified".
      release();
    },
    ready: (snapshot) => {
      const isFree = timer === undefined || workspace.snapshot() !== snapshot;
      if (isFree || unitsBehind(snapshot, workspace).length === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** Policies with open documents that were compiled before, but not since the last edit. */
function unitsBehind(snapshot: Snapshot, workspace: Workspace): readonly Unit[] {
  const open = [...snapshot.roots()].filter(([path]) => workspace.isOpen(path)).map(([, root]) => snapshot.unit(root));
  return [...new Set(open)].filter((unit) => isBehind(snapshot, unit) && snapshot.compiled(unit.root) !== undefined);
}
