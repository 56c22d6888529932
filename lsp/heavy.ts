/** Policies so large that compiling them whole after each key would be felt. */
import { resolvePath } from "../compiler/program.js";
import type { Place, Snapshot } from "./snapshot.js";
import { usesOf } from "./text-file.js";
import type { Unit } from "./unit.js";

/** Characters of a policy that compile in about 20 milliseconds. */
const limit = 12_000;

export function isHeavy(snapshot: Snapshot, root: string): boolean {
  let size = 0;
  const seen = new Set([root]);
  for (const path of seen) {
    const file = snapshot.files.get(path);
    if (file === undefined) continue;
    size += file.text.length;
    if (size > limit) return true;
    for (const used of usesOf(file)) seen.add(resolvePath(path, used));
  }
  return false;
}

/** Whether the policy is large and has not been compiled since the last edit. */
export function isBehind(snapshot: Snapshot, unit: Unit): boolean {
  return !unit.isCompiled() && isHeavy(snapshot, unit.root);
}

/** The policy for looking something up while typing: as it is, or, if that would take long, as it was compiled last. */
export function latestUnit({ snapshot, unit }: Place): Unit {
  return isBehind(snapshot, unit) ? (snapshot.compiled(unit.root) ?? unit) : unit;
}
