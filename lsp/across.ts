/** Names of one thing over all policies of the workspace: a file that several of them use declares for all of them. */
import type { Name } from "../compiler/ast/nodes.js";
import { resolvePath } from "../compiler/program.js";
import type { Entity } from "./names.js";
import type { Snapshot } from "./snapshot.js";
import { usesOf } from "./text-file.js";
import type { Unit } from "./unit.js";

/** The policies that a file is part of. */
export function unitsWith(snapshot: Snapshot, path: string): readonly Unit[] {
  const roots = [...new Set(snapshot.roots().values())].filter((root) => reaches(snapshot, root, path));
  return roots.map((root) => snapshot.unit(root));
}

function reaches(snapshot: Snapshot, root: string, path: string): boolean {
  const seen = new Set([root]);
  for (const current of seen) {
    if (current === path) return true;
    const file = snapshot.files.get(current);
    for (const used of file === undefined ? [] : usesOf(file)) seen.add(resolvePath(current, used));
  }
  return false;
}

/** The same thing in every policy that knows it: its entity there. */
export function entitiesOf(
  snapshot: Snapshot,
  entity: Entity,
  own: Unit,
): readonly { readonly unit: Unit; readonly entity: Entity }[] {
  const [declaration] = entity.declarations;
  if (declaration === undefined) return [{ unit: own, entity }];
  const { file, start } = declaration.span;
  return unitsWith(snapshot, file).flatMap((unit) => {
    const found =
      unit === own
        ? entity
        : unit
            .names()
            .in(file)
            .find(({ name }) => name.span.start === start)?.entity;
    return found === undefined ? [] : [{ unit, entity: found }];
  });
}

/** Names without those that stand at the same place, such as in a file that two policies use. */
export function distinct(names: readonly Name[]): readonly Name[] {
  return [...new Map(names.map((name) => [`${name.span.file}:${String(name.span.start)}`, name])).values()];
}
