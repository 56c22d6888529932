/** Finds `history complete` in an example: the tree only says that it is there. */
import { keywords, type KeywordName } from "../../grammar/keywords.js";
import type { Example } from "../ast/nodes.js";
import { childrenOf, between } from "./source.js";

/** Offset of `history complete` in an example, if it was written. */
export function historyOffset(example: Example, source: string): number | undefined {
  if (!example.historyComplete) return undefined;
  const spans = childrenOf(example).map((child) => child.span);
  const starts = [example.span.start, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), example.span.end];
  for (const [index, start] of starts.entries()) {
    const place = placeOf(between(source, start, ends[index] ?? example.span.end), "HistoryComplete");
    if (place >= 0) return start + place;
  }
  return undefined;
}

/** Offset of a keyword in a text without strings; -1 if it is not there. */
export function placeOf(text: string, keyword: KeywordName): number {
  const { en, zh } = keywords[keyword];
  const words = [...en, ...zh].map((written) => written.replaceAll(" ", "[ \\t]+"));
  return text.search(new RegExp(words.join("|")));
}
