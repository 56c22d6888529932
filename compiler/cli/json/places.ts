/** Where values stand in JSON text. */
import type { Span } from "../../ast/nodes.js";
import { readAll } from "./parse.js";
import { type JsonPath, startReading } from "./reader.js";

/**
 * Where values stand in a text that `parseJson` accepts, in one pass; for a path that leads nowhere the nearest value
 * around it.
 */
export function placesOf(file: string, text: string, wanted: readonly JsonPath[]): readonly Span[] {
  const prefixes = new Set(wanted.flatMap((path) => path.map((_, index) => keyOf(path.slice(0, index + 1)))));
  const places = new Map<string, Span>([[keyOf([]), { file, start: 0, end: 1 }]]);
  const visit = (path: JsonPath, start: number, end: number): void => {
    const key = keyOf(path);
    if (prefixes.has(key)) places.set(key, { file, start, end });
  };
  readAll(startReading(file, text, visit));
  return wanted.map((path) => {
    const known =
      [...path.keys(), path.length].reverse().find((length) => places.has(keyOf(path.slice(0, length)))) ?? 0;
    return places.get(keyOf(path.slice(0, known))) ?? { file, start: 0, end: 0 };
  });
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path);
}
