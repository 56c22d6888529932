/** Completion: names that fit the place, words that the grammar allows there, units, statements to start from. */
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  type Range,
} from "vscode-languageserver";
import { keywords, type KeywordName } from "../../grammar/keywords.js";
import { keywordVocabulary } from "../../grammar/words.js";
import type { About, Candidate } from "../completion/candidate.js";
import { type Cursor, cursorAt } from "../completion/cursor.js";
import { keywordCandidates } from "../completion/keywords.js";
import { nameCandidates, type Naming } from "../completion/names.js";
import { pathCandidates } from "../completion/paths.js";
import { probe } from "../completion/probe.js";
import { type Slot, slotOf } from "../completion/slot.js";
import { snippetCandidates, withoutPlaces } from "../completion/snippets.js";
import { unitCandidates } from "../completion/units.js";
import { describeEntity } from "../entities.js";
import { latestUnit } from "../heavy.js";
import { initials } from "../pinyin.js";
import { rangeOf } from "../protocol.js";
import type { EntityKind } from "../resolve.js";
import { placeOf, type Point, pointOf, type Snapshot } from "../snapshot.js";
import { markdown } from "../text.js";
import { dialectOf } from "../text-file.js";
import { describeWord } from "../words/index.js";

export interface CompletionOptions {
  /** whether the client knows snippets */
  readonly snippets: boolean;
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function completion(snapshot: Snapshot, params: CompletionParams, options: CompletionOptions): CompletionList {
  const point = pointOf(snapshot, params);
  if (point === undefined) return nothing;
  const cursor = cursorAt(point.file, point.offset);
  if (cursor.place === "comment") return nothing;
  const found = cursor.place === "string" ? { cursor, candidates: pathCandidates(point) } : candidatesAt(point, cursor);
  const quiet = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter && !expectsSomething(found);
  return quiet ? nothing : { isIncomplete: false, items: items(point, found, options) };
}

interface Found {
  readonly cursor: Cursor;
  readonly candidates: readonly Candidate[];
  readonly slot?: Slot | undefined;
  /** the word goes on behind a keyword that was typed without a blank */
  readonly glued?: boolean;
}

/** A character that was typed on the way opens the list only where a certain kind of thing must follow. */
function expectsSomething({ cursor, slot }: Found): boolean {
  return cursor.place === "string" || (slot !== undefined && slot.kind !== "newName");
}

function candidatesAt(point: Point, cursor: Cursor): Found {
  const found = lookAt(point, cursor);
  const tail = cursor.place === "word" ? withoutKeyword(cursor) : undefined;
  if (tail === undefined || found.candidates.some((candidate) => isMeant(candidate, cursor.typed))) return found;
  return { ...lookAt(point, tail), glued: true };
}

function lookAt(point: Point, cursor: Cursor): Found {
  const {
    snapshot: {
      settings: { language },
    },
    file,
  } = point;
  const dialect = dialectOf(file);
  const found = probe(point, cursor);
  const slot = slotOf(found);
  const bare = /^[ \t]*(?:[}｝#＃].*)?$/m.test(file.text.slice(cursor.end).split(/\r?\n/, 1)[0] ?? "");
  const naming: Naming = { place: point, probe: found, bare, language, dialect };
  if (cursor.place === "number") return { cursor, slot, candidates: unitCandidates(slot, naming) };
  const names = slot === undefined ? [] : nameCandidates(slot, naming);
  if (slot?.kind === "newName") return { cursor, slot, candidates: [] };
  return {
    cursor,
    slot,
    candidates: [
      ...names,
      ...keywordCandidates({ assist: found.assist, slot, dialect, language }),
      ...snippetCandidates({ assist: found.assist, dialect, language }),
    ],
  };
}

/** The rest of a Chinese word that begins with a keyword: 给予项 is 给予 and the beginning of a name. */
function withoutKeyword(cursor: Cursor): Cursor | undefined {
  const words = keywordVocabulary().chinese.get(cursor.typed.charAt(0)) ?? [];
  const word = words.find(({ text }) => cursor.typed.startsWith(text) && cursor.typed.length > text.length);
  return word && { ...cursor, start: cursor.start + word.text.length, typed: cursor.typed.slice(word.text.length) };
}

function isMeant({ label, also = [] }: Candidate, typed: string): boolean {
  return [label, ...also].some((text) => text.startsWith(typed)) || initials(label).startsWith(typed.toLowerCase());
}

function items(point: Point, { cursor, candidates, glued }: Found, options: CompletionOptions): CompletionItem[] {
  const range = rangeOf(point.file, cursor);
  const unique = new Map(candidates.map((candidate) => [`${candidate.label}\0${candidate.insert ?? ""}`, candidate]));
  return [...unique.values()].map((candidate, index) =>
    item(point, candidate, index, { range, lead: glued === true ? " " : "" }, options),
  );
}

function item(
  { file }: Point,
  { label, insert = label, snippet, kind, detail, rank, also = [], about }: Candidate,
  index: number,
  { range, lead }: { readonly range: Range; readonly lead: string },
  options: CompletionOptions,
): CompletionItem {
  const asSnippet = snippet === true && options.snippets;
  const newText = lead + (snippet === true && !asSnippet ? withoutPlaces(insert) : insert);
  const spellings = [label, ...also, ...[label, ...also].map(initials)].filter((text) => text !== "");
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    sortText: `${String(rank)}${String(index).padStart(5, "0")}`,
    ...(spellings.length > 1 ? { filterText: [...new Set(spellings)].join(" ") } : {}),
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range, newText },
    ...(about === undefined ? {} : { data: { path: file.path, about } satisfies ItemData }),
  };
}

interface ItemData {
  readonly path: string;
  readonly about: About;
}

/** Adds the explanation of an item. */
export function resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem {
  const data = readData(item.data);
  const file = data && snapshot.files.get(data.path);
  if (data === undefined || file === undefined) return item;
  const { about } = data;
  if ("keyword" in about) {
    if (!Object.hasOwn(keywords, about.keyword)) return item;
    return {
      ...item,
      documentation: markdown(describeWord(about.keyword as KeywordName, snapshot.settings.language, dialectOf(file))),
    };
  }
  const place = placeOf(snapshot, { uri: file.path });
  if (place === undefined) return item;
  const unit = latestUnit(place);
  const entity = unit.names().entity(about.entity, about.id);
  return entity === undefined
    ? item
    : { ...item, documentation: markdown(...describeEntity({ ...place, unit }, entity)) };
}

const kinds: ReadonlySet<string> = new Set<EntityKind>([
  "fact",
  "definition",
  "member",
  "enumeration",
  "fund",
  "party",
  "applicant",
  "clause",
  "award",
  "history",
  "type",
  "policy",
  "label",
]);

/** What comes back from the client is read as carefully as anything else. */
function readData(data: unknown): ItemData | undefined {
  if (typeof data !== "object" || data === null || !("path" in data) || !("about" in data)) return undefined;
  const { path, about } = data;
  if (typeof path !== "string" || typeof about !== "object" || about === null) return undefined;
  if ("keyword" in about && typeof about.keyword === "string") return { path, about: { keyword: about.keyword } };
  if (
    !("entity" in about) ||
    !("id" in about) ||
    typeof about.id !== "string" ||
    typeof about.entity !== "string" ||
    !kinds.has(about.entity)
  )
    return undefined;
  return { path, about: { entity: about.entity as EntityKind, id: about.id } };
}
