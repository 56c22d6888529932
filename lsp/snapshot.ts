/** The workspace at one moment: an immutable value that every feature works on. */
import type { TextDocumentIdentifier, TextDocumentPositionParams } from "vscode-languageserver";
import type { Node, SourceFile } from "../compiler/ast/nodes.js";
import { lazy } from "./lazy.js";
import { offsetOf } from "./protocol.js";
import { findRoots } from "./roots.js";
import type { Settings } from "./settings.js";
import { nodesAt } from "./syntax.js";
import { parsed, type TextFile } from "./text-file.js";
import { createUnit, type Unit } from "./unit.js";
import { pathOf } from "./uri.js";

export interface Snapshot {
  readonly files: ReadonlyMap<string, TextFile>;
  readonly settings: Settings;
  /** root of each file */
  readonly roots: () => ReadonlyMap<string, string>;
  /** the policy with this root */
  readonly unit: (root: string) => Unit;
}

/** A snapshot of files; policies that did not change are taken over from `previous`. */
export function createSnapshot(files: ReadonlyMap<string, TextFile>, settings: Settings, previous?: Snapshot): Snapshot {
  const units = new Map<string, Unit>();
  const unit = (root: string): Unit => {
    const known = units.get(root);
    if (known !== undefined) return known;
    const earlier = previousUnits?.get(root);
    const made = earlier?.isCurrent(files) === true ? earlier : createUnit(root, files);
    units.set(root, made);
    return made;
  };
  const previousUnits = previous === undefined ? undefined : unitsOf.get(previous);
  const snapshot: Snapshot = { files, settings, roots: lazy(() => findRoots(files)), unit };
  // Units of the previous snapshot that nobody has asked for in this one yet stay at hand for the next.
  for (const [root, earlier] of previousUnits ?? []) if (earlier.isCurrent(files)) units.set(root, earlier);
  unitsOf.set(snapshot, units);
  return snapshot;
}

const unitsOf = new WeakMap<Snapshot, Map<string, Unit>>();

/** A document of the workspace with the policy it belongs to. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly file: TextFile;
  readonly unit: Unit;
}

/** The file and policy of a document; undefined for a document that the workspace does not know. */
export function placeOf(snapshot: Snapshot, document: TextDocumentIdentifier): Place | undefined {
  const file = snapshot.files.get(pathOf(document.uri));
  if (file === undefined) return undefined;
  return { snapshot, file, unit: snapshot.unit(snapshot.roots().get(file.path) ?? file.path) };
}

/** A place with an offset in its file. */
export interface Point extends Place {
  readonly offset: number;
  /** the nodes that the offset lies in or touches, the file first */
  readonly path: () => readonly Node[];
}

export function pointOf(snapshot: Snapshot, params: TextDocumentPositionParams): Point | undefined {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined) return undefined;
  const offset = offsetOf(place.file, params.position);
  return { ...place, offset, path: lazy(() => pathAt(place, offset)) };
}

/** The tree of the file as the policy has it. */
export function treeOf({ file, unit }: Place): SourceFile {
  return unit.compilation().program.files.find((tree) => tree.span.file === file.path) ?? parsed(file).value;
}

function pathAt(place: Place, offset: number): readonly Node[] {
  return nodesAt(treeOf(place), offset);
}
