/** Symbols of the whole workspace by parts of their names, or by the initials of their pinyin. */
import type { DocumentSymbol, WorkspaceSymbol, WorkspaceSymbolParams } from "vscode-languageserver";
import { createPause } from "../pause.js";
import { initials } from "../pinyin.js";
import type { Snapshot } from "../snapshot.js";
import { sayIn } from "../text.js";
import { baseName, uriOf } from "../uri.js";
import { outline } from "./document-symbols.js";

const most = 1000;

export async function workspaceSymbols(
  snapshot: Snapshot,
  { query }: WorkspaceSymbolParams,
): Promise<WorkspaceSymbol[]> {
  const say = sayIn(snapshot.settings.language);
  const pause = createPause();
  const found: WorkspaceSymbol[] = [];
  for (const file of snapshot.files.values()) {
    const collect = (list: readonly DocumentSymbol[], container: string): void => {
      for (const { name, kind, selectionRange: range, children } of list) {
        if (matches(name, query))
          found.push({ name, kind, location: { uri: uriOf(file.path), range }, containerName: container });
        collect(children ?? [], name);
      }
    };
    collect(outline(file, say), baseName(file.path));
    if (found.length >= most) break;
    await pause();
  }
  return found.slice(0, most);
}

/** Whether the letters of the query occur in the name in this order. */
export function matches(name: string, query: string): boolean {
  const letters = [...query.toLowerCase().replace(/\s/g, "")];
  return [name.toLowerCase(), initials(name)].some((text) => {
    let from = 0;
    return letters.every((letter) => {
      const at = text.indexOf(letter, from);
      from = at + letter.length;
      return at !== -1;
    });
  });
}
