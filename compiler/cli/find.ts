/** The policy files that a user means by naming files and folders. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { normalize, resolve, sep } from "node:path";
import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.js";
import { failure } from "./files.js";

export interface Found {
  /** as messages call it: relative to where the user is, with `/` */
  readonly path: string;
  /** path within the folder that was searched, or the name of the file: where its output goes */
  readonly within: string;
}

export interface FoundFiles {
  readonly files: readonly Found[];
  readonly problems: readonly Diagnostic[];
}

/** All `.pol` files of the paths, sorted within each folder, each file once. No paths: the current folder. */
export function findPolicies(paths: readonly string[]): FoundFiles {
  const files = new Map<string, Found>();
  const problems: Diagnostic[] = [];
  for (const written of paths.length === 0 ? ["."] : paths) {
    const path = normalize(written).replaceAll(sep, "/");
    try {
      const found = statSync(path).isDirectory()
        ? searched(path, problems)
        : [{ path, within: path.slice(path.lastIndexOf("/") + 1) }];
      for (const one of found) if (!files.has(resolve(one.path))) files.set(resolve(one.path), one);
    } catch (error) {
      problems.push(failure(error, path));
    }
  }
  return { files: [...files.values()], problems };
}

function searched(folder: string, problems: Diagnostic[]): readonly Found[] {
  const prefix = folder === "." || folder === "./" ? "" : `${folder.replace(/\/+$/u, "")}/`;
  const found = walk(folder, "", problems).map((within) => ({ path: prefix + within, within }));
  if (found.length === 0) problems.push(diagnostic("no-policy-file", { file: folder, start: 0, end: 0 }, {}));
  return found;
}

/** Paths below `folder`, with `/`. Dependencies and hidden folders are left out; links to folders are not followed. */
function walk(folder: string, below: string, problems: Diagnostic[]): readonly string[] {
  const entries = entriesOf(`${folder}/${below}`, problems).filter((entry) => !entry.name.startsWith("."));
  return entries.flatMap((entry) => {
    if (entry.isDirectory())
      return entry.name === "node_modules" ? [] : walk(folder, `${below}${entry.name}/`, problems);
    return entry.name.endsWith(".pol") ? [below + entry.name] : [];
  });
}

function entriesOf(folder: string, problems: Diagnostic[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(failure(error, folder));
    return [];
  }
}
