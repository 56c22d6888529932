/** The workspace: open documents, files on disk, folders and settings. The one thing of the server that changes. */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { resolvePath } from "../compiler/program.js";
import { stretchOf } from "./protocol.js";
import type { Settings } from "./settings.js";
import { createSnapshot, type Snapshot } from "./snapshot.js";
import { type TextFile, usesOf } from "./text-file.js";
import { pathOf } from "./uri.js";

/** The files outside the editor. Neither function throws. */
export interface Disk {
  /** text of a file; undefined when there is none that can be read */
  readonly read: (path: string) => string | undefined;
  /** all policy files below a folder */
  readonly list: (folder: string) => readonly string[];
}

export interface Workspace {
  readonly snapshot: () => Snapshot;
  readonly open: (uri: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  readonly isOpen: (path: string) => boolean;
  readonly addFolder: (uri: string) => void;
  readonly removeFolder: (uri: string) => void;
  /** files that changed on disk, or are new or gone */
  readonly reread: (uris: readonly string[]) => void;
  readonly configure: (settings: Settings) => void;
}

export function createWorkspace(disk: Disk, initial: Settings): Workspace {
  const open = new Map<string, TextFile>();
  const stored = new Map<string, TextFile>();
  const folders = new Set<string>();
  let settings = initial;
  let current: Snapshot | undefined;
  let previous: Snapshot | undefined;

  const changed = (): void => {
    previous = current ?? previous;
    current = undefined;
  };
  const readFromDisk = (path: string): void => {
    const text = disk.read(path);
    if (text === undefined) stored.delete(path);
    else if (stored.get(path)?.text !== text) stored.set(path, { path, text, version: undefined });
  };
  const isBelow = (path: string, folder: string): boolean =>
    path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
  /** Files outside the folders are read when a policy uses them. */
  const readUsed = (file: TextFile): void => {
    for (const path of usesOf(file).map((written) => resolvePath(file.path, written))) {
      if (open.has(path) || stored.has(path)) continue;
      readFromDisk(path);
      const used = stored.get(path);
      if (used !== undefined) readUsed(used);
    }
  };

  return {
    snapshot: () => {
      if (current !== undefined) return current;
      for (const file of [...stored.values(), ...open.values()]) readUsed(file);
      current = createSnapshot(new Map([...stored, ...open]), settings, previous);
      previous = undefined;
      return current;
    },
    open: (uri, version, text) => {
      const path = pathOf(uri);
      open.set(path, { path, text, version });
      changed();
    },
    change: (uri, version, changes) => {
      const path = pathOf(uri);
      const file = open.get(path);
      if (file === undefined) return;
      open.set(path, { path, text: changes.reduce((text, change) => applied(path, text, change), file.text), version });
      changed();
    },
    close: (uri) => {
      const path = pathOf(uri);
      open.delete(path);
      readFromDisk(path);
      changed();
    },
    isOpen: (path) => open.has(path),
    addFolder: (uri) => {
      const folder = pathOf(uri);
      folders.add(folder);
      for (const path of disk.list(folder)) readFromDisk(path);
      changed();
    },
    removeFolder: (uri) => {
      const folder = pathOf(uri);
      folders.delete(folder);
      for (const path of stored.keys()) {
        if (isBelow(path, folder) && ![...folders].some((other) => isBelow(path, other))) stored.delete(path);
      }
      changed();
    },
    reread: (uris) => {
      for (const uri of uris) readFromDisk(pathOf(uri));
      changed();
    },
    configure: (next) => {
      settings = next;
      changed();
    },
  };
}

function applied(path: string, text: string, change: TextDocumentContentChangeEvent): string {
  if (!("range" in change)) return change.text;
  const { start, end } = stretchOf({ path, text, version: undefined }, change.range);
  return text.slice(0, start) + change.text + text.slice(end);
}
