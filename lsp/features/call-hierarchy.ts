/** Who depends on whom: clauses on definitions and facts, definitions on facts, bars and stacks on clauses and awards. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type Range,
  SymbolKind,
} from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import type { Entity } from "../names.js";
import { rangeOf } from "../protocol.js";
import type { EntityKind } from "../resolve.js";
import { type Place, placeOf, pointOf, type Snapshot } from "../snapshot.js";
import { nodesAt } from "../syntax.js";
import { uriOf } from "../uri.js";

const kinds: Readonly<Partial<Record<EntityKind, SymbolKind>>> = {
  clause: SymbolKind.Class,
  definition: SymbolKind.Variable,
  fact: SymbolKind.Field,
  award: SymbolKind.Method,
};

export function prepareCallHierarchy(
  snapshot: Snapshot,
  params: CallHierarchyPrepareParams,
): CallHierarchyItem[] | null {
  const point = pointOf(snapshot, params);
  const entity = point?.unit.names().at(point.file.path, point.offset)?.entity;
  const item = point === undefined || entity === undefined ? undefined : itemOf(point, entity);
  return item === undefined ? null : [item];
}

/** The clauses and definitions that use it. */
export function incomingCalls(
  snapshot: Snapshot,
  { item }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] {
  const found = entityOf(snapshot, item);
  if (found === undefined) return [];
  const { place, entity } = found;
  const users = grouped(entity.uses.map((use) => [homeOf(place, use), use] as const)).filter(
    ([user]) => user !== entity,
  );
  return users.flatMap(([user, uses]) => {
    const from = itemOf(place, user);
    return from === undefined ? [] : [{ from, fromRanges: ranges(snapshot, uses) }];
  });
}

/** What a clause or a definition uses. */
export function outgoingCalls(
  snapshot: Snapshot,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] {
  const found = entityOf(snapshot, item);
  if (found === undefined) return [];
  const { place, entity } = found;
  const names = place.unit.names();
  const uses = place.unit
    .compilation()
    .program.files.flatMap(({ span: { file } }) =>
      names.in(file).filter(({ entity: used, role }) => role === "use" && kinds[used.kind] !== undefined),
    );
  const own = uses.filter(({ name }) => homeOf(place, name) === entity);
  return grouped(own.map(({ entity: used, name }) => [used, name] as const)).flatMap(([used, list]) => {
    const to = itemOf(place, used);
    return to === undefined ? [] : [{ to, fromRanges: ranges(snapshot, list) }];
  });
}

function grouped(
  pairs: readonly (readonly [Entity | undefined, ast.Name])[],
): readonly (readonly [Entity, readonly ast.Name[]])[] {
  const groups = new Map<Entity, ast.Name[]>();
  for (const [entity, name] of pairs) {
    if (entity !== undefined) groups.set(entity, [...(groups.get(entity) ?? []), name]);
  }
  return [...groups];
}

/** The definition or clause that a name stands in. */
function homeOf({ unit }: Place, name: ast.Name): Entity | undefined {
  const tree = unit.compilation().program.files.find(({ span }) => span.file === name.span.file);
  const path = tree === undefined ? [] : nodesAt(tree, name.span.start);
  const home = path.findLast((node): node is ast.Clause | ast.Let => node.kind === "clause" || node.kind === "let");
  return home && unit.names().of(home.name)?.entity;
}

function itemOf({ snapshot }: Place, entity: Entity): CallHierarchyItem | undefined {
  const kind = kinds[entity.kind];
  const [declaration] = entity.declarations;
  const file = declaration && snapshot.files.get(declaration.span.file);
  if (kind === undefined || declaration === undefined || file === undefined) return undefined;
  const range = rangeOf(file, declaration.span);
  return {
    name: entity.name,
    kind,
    uri: uriOf(file.path),
    range,
    selectionRange: range,
    data: { kind: entity.kind, id: entity.id },
  };
}

function entityOf(
  snapshot: Snapshot,
  item: CallHierarchyItem,
): { readonly place: Place; readonly entity: Entity } | undefined {
  const place = placeOf(snapshot, item);
  const data: unknown = item.data;
  if (place === undefined || typeof data !== "object" || data === null) return undefined;
  if (!("kind" in data) || !("id" in data)) return undefined;
  const entity = place.unit.names().entities.find(({ kind, id }) => kind === data.kind && id === data.id);
  return entity && { place, entity };
}

function ranges(snapshot: Snapshot, names: readonly ast.Name[]): Range[] {
  return names.flatMap(({ span }) => {
    const file = snapshot.files.get(span.file);
    return file === undefined ? [] : [rangeOf(file, span)];
  });
}
