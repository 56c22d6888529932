/** Diagnostics for clients that wait for them: published after an edit, one policy at a time, for all files of the workspace. */
import type { Connection, Diagnostic } from "vscode-languageserver";
import { diagnose, type PageOf } from "../features/diagnostics.js";
import type { Snapshot } from "../snapshot.js";
import { uriOf } from "../uri.js";
import type { Workspace } from "../workspace.js";
import { nextTurn, reportDefect } from "./answer.js";

export interface Pushing {
  /** something changed: publish what is different, the policies of open documents first */
  readonly publish: () => void;
}

interface Told {
  readonly list: readonly Diagnostic[];
  readonly version: number | undefined;
}

const none: readonly Diagnostic[] = [];

export function createPush(connection: Connection, workspace: Workspace, pageOf: PageOf): Pushing {
  /** what the client was told last, by file */
  const told = new Map<string, Told>();
  let running = false;
  let wanted = false;

  const tell = async (snapshot: Snapshot, path: string, list: readonly Diagnostic[]): Promise<void> => {
    const version = snapshot.files.get(path)?.version;
    const before = told.get(path) ?? { list: none, version: undefined };
    told.set(path, { list, version });
    if (version === before.version && (list === before.list || (list.length === 0 && before.list.length === 0))) return;
    await connection.sendDiagnostics({
      uri: uriOf(path),
      diagnostics: [...list],
      ...(version === undefined ? {} : { version }),
    });
  };

  /** Answers false when an edit came in between. */
  const round = async (snapshot: Snapshot): Promise<boolean> => {
    const covered = new Set<string>();
    for (const root of rootsInOrder(snapshot, workspace)) {
      for (const [path, list] of diagnose(snapshot, snapshot.unit(root), pageOf)) {
        if (covered.has(path) || snapshot.roots().get(path) !== root) continue;
        covered.add(path);
        await tell(snapshot, path, list);
      }
      await nextTurn();
      if (workspace.snapshot() !== snapshot) return false;
    }
    for (const path of told.keys()) if (!covered.has(path)) await tell(snapshot, path, none);
    return true;
  };

  const run = async (): Promise<void> => {
    running = true;
    while (wanted) {
      wanted = false;
      await nextTurn();
      try {
        if (!(await round(workspace.snapshot()))) wanted = true;
      } catch (error) {
        reportDefect(connection, error);
      }
    }
    running = false;
  };

  return {
    publish: () => {
      wanted = true;
      if (!running) void run();
    },
  };
}

/** Roots of open documents first. */
export function rootsInOrder(snapshot: Snapshot, workspace: Workspace): readonly string[] {
  const roots = snapshot.roots();
  const open = [...roots].filter(([path]) => workspace.isOpen(path)).map(([, root]) => root);
  return [...new Set([...open, ...roots.values()])];
}
