/** From a name to the level or list of kinds that its value belongs to. */
import type { Location, TypeDefinitionParams } from "vscode-languageserver";
import type { Type } from "../../compiler/ir/ir.js";
import type { Entity } from "../names.js";
import { locationOf } from "../protocol.js";
import { type Point, pointOf, type Snapshot } from "../snapshot.js";

export function typeDefinition(snapshot: Snapshot, params: TypeDefinitionParams): Location[] {
  const point = pointOf(snapshot, params);
  const entity = point?.unit.names().at(point.file.path, point.offset)?.entity;
  const enumeration = point === undefined || entity === undefined ? undefined : enumerationOf(point, entity);
  const file = enumeration && snapshot.files.get(enumeration.span.file);
  return enumeration === undefined || file === undefined ? [] : [locationOf(file, enumeration.span)];
}

function enumerationOf({ unit }: Point, entity: Entity) {
  const { symbols, meaning } = unit.compilation();
  const named = (type: Type | undefined) =>
    type?.kind === "member" ? symbols.enumerations.get(type.enumeration)?.name : undefined;
  switch (entity.kind) {
    case "fact":
      return named([...(symbols.facts.get(entity.id)?.holders.values() ?? [])][0]?.type);
    case "definition": {
      const node =
        symbols.definitions.get(entity.id)?.node ??
        symbols.clauses.flatMap((clause) => [...clause.definitions.values()]).find(({ id }) => id === entity.id)?.node;
      return named(node && meaning.types.get(node.value));
    }
    case "member":
      return symbols.enumerations.get(entity.id.slice(0, -entity.name.length - 1))?.name;
    case "enumeration":
      return symbols.enumerations.get(entity.id)?.name;
    default:
      return undefined;
  }
}
