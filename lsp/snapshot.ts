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

/** What is kept from one snapshot to the next because it seldom changes. */
export interface Memo {
  /** what files declare apart from their clauses, by path */
  readonly declarations: Map<string, TextFile>;
}

export interface Snapshot {
  readonly files: ReadonlyMap<string, TextFile>;
  readonly settings: Settings;
  /** root of each file */
  readonly roots: () => ReadonlyMap<string, string>;
  /** the policy with this root */
  readonly unit: (root: string) => Unit;
  /** the policy as it was compiled last, perhaps before the last edits; undefined if it never was */
  readonly compiled: (root: string) => Unit | undefined;
  readonly memo: Memo;
}

/** A snapshot of files; policies that did not change are taken over from `previous`. */
export function createSnapshot(
  files: ReadonlyMap<string, TextFile>,
  settings: Settings,
  previous?: Snapshot,
): Snapshot {
  const earlier = previous === undefined ? [] : [...(compiledUnits.get(previous) ?? [])];
  const units = new Map(earlier.filter(([, unit]) => unit.isCurrent(files)));
  const stale = new Map(earlier);
  const unit = (root: string): Unit => {
    const known = units.get(root) ?? createUnit(root, files, () => stale.set(root, known));
    units.set(root, known);
    return known;
  };
  const snapshot: Snapshot = {
    files,
    settings,
    roots: lazy(() => findRoots(files)),
    unit,
    compiled: (root) => stale.get(root),
    memo: previous?.memo ?? { declarations: new Map() },
  };
  compiledUnits.set(snapshot, stale);
  return snapshot;
}

/** The units that each snapshot has compiled or taken over, for the snapshot after it. */
const compiledUnits = new WeakMap<Snapshot, Map<string, Unit>>();

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
