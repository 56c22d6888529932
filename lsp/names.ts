/** The index of a policy's names: what each stands for, where it is declared and where it is used, over all files. */
import type * as ast from "../compiler/ast/nodes.js";
import type { Compilation } from "../compiler/compile.js";
import { type EntityKind, type Meant, meaningOf } from "./resolve.js";
import { walkInside } from "./syntax.js";

/** What names stand for: one entity a declared thing, however many names it has. */
export interface Entity {
  readonly kind: EntityKind;
  /** unique among entities of a kind */
  readonly id: string;
  readonly name: string;
  readonly declarations: readonly ast.Name[];
  readonly uses: readonly ast.Name[];
}

export interface Occurrence {
  readonly name: ast.Name;
  readonly entity: Entity;
  readonly role: Meant["role"];
}

export interface NameIndex {
  readonly entities: readonly Entity[];
  readonly of: (name: ast.Name) => Occurrence | undefined;
  /** the name at or directly before an offset */
  readonly at: (file: string, offset: number) => Occurrence | undefined;
  /** all names of a file, in its order */
  readonly in: (file: string) => readonly Occurrence[];
  readonly entity: (kind: EntityKind, id: string) => Entity | undefined;
}

interface Draft extends Entity {
  readonly declarations: ast.Name[];
  readonly uses: ast.Name[];
}

export function indexNames(compilation: Compilation): NameIndex {
  const entities = new Map<string, Draft>();
  const occurrences = new Map<ast.Name, Occurrence>();
  const files = new Map<string, Occurrence[]>();
  for (const file of compilation.program.files) {
    const list: Occurrence[] = [];
    walkInside(file, (node, around) => {
      const meant = node.kind === "name" ? meaningOf(compilation, node, around) : undefined;
      if (node.kind !== "name" || meant === undefined) return;
      const key = `${meant.kind}:${meant.id}`;
      const entity = entities.get(key) ?? {
        kind: meant.kind,
        id: meant.id,
        name: meant.name,
        declarations: [],
        uses: [],
      };
      entities.set(key, entity);
      (meant.role === "declaration" ? entity.declarations : entity.uses).push(node);
      const occurrence: Occurrence = { name: node, entity, role: meant.role };
      occurrences.set(node, occurrence);
      list.push(occurrence);
    });
    files.set(
      file.span.file,
      list.sort((left, right) => left.name.span.start - right.name.span.start),
    );
  }
  const inFile = (file: string): readonly Occurrence[] => files.get(file) ?? [];
  return {
    entities: [...entities.values()],
    of: (name) => occurrences.get(name),
    at: (file, offset) => touching(inFile(file), offset),
    in: inFile,
    entity: (kind, id) => entities.get(`${kind}:${id}`),
  };
}

/** Of two names that touch the offset the one that begins there. */
function touching(list: readonly Occurrence[], offset: number): Occurrence | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.name.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = list[low - 1];
  return found !== undefined && offset <= found.name.span.end ? found : undefined;
}
