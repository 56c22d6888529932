/** Which file is the root of which: a part belongs to the policy that uses it. */
import { resolvePath } from "../compiler/program.js";
import { isPolicy, type TextFile, usesOf } from "./text-file.js";

/** The root of every file. Of several policies that use a part the first by path counts; one with a `policy` block comes first. */
export function findRoots(files: ReadonlyMap<string, TextFile>): ReadonlyMap<string, string> {
  const users = usersOf(files);
  return new Map([...files.keys()].map((path) => [path, rootOf(path, files, users)]));
}

/** The files that use a file directly. */
function usersOf(files: ReadonlyMap<string, TextFile>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const file of files.values()) {
    for (const used of usesOf(file).map((written) => resolvePath(file.path, written))) {
      const known = users.get(used);
      if (known === undefined) users.set(used, [file.path]);
      else known.push(file.path);
    }
  }
  return users;
}

function rootOf(
  path: string,
  files: ReadonlyMap<string, TextFile>,
  users: ReadonlyMap<string, readonly string[]>,
): string {
  const seen = new Set([path]);
  const tops: string[] = [];
  for (const current of seen) {
    const file = files.get(current);
    const next = users.get(current) ?? [];
    if ((file !== undefined && isPolicy(file)) || next.length === 0) tops.push(current);
    else for (const user of next) seen.add(user);
  }
  const policies = tops.filter((top) => {
    const file = files.get(top);
    return file !== undefined && isPolicy(file);
  });
  return (policies.length > 0 ? policies : tops).sort()[0] ?? path;
}
