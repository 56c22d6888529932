/** Lenses: run an example, with its result beside it; how often a clause, a definition or a level is used. */
import type { CodeLens, CodeLensParams, Command } from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import { rangeOf } from "../protocol.js";
import { resultOf, resultWords } from "../results.js";
import { type Place, placeOf, type Snapshot, treeOf } from "../snapshot.js";
import { type Say, sayIn } from "../text.js";
import { uriOf } from "../uri.js";

/** Commands that the server carries out. */
export const runExampleCommand = "pol.runExample";
/** Commands that the client has to know; a lens with them is plain text elsewhere. */
export const showReferencesCommand = "pol.showReferences";

export function codeLenses(snapshot: Snapshot, params: CodeLensParams): CodeLens[] {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined) return [];
  const say = sayIn(snapshot.settings.language);
  return treeOf(place).statements.flatMap((statement) => {
    switch (statement.kind) {
      case "example":
        return exampleLenses(place, statement, say);
      case "clause":
      case "enumeration":
      case "let":
      case "fund":
      case "party":
        return referenceLens(place, statement.name, say);
      default:
        return [];
    }
  });
}

function exampleLenses(place: Place, example: ast.Example, say: Say): CodeLens[] {
  const { file, snapshot } = place;
  const start = { start: example.span.start, end: example.span.start };
  const range = rangeOf(file, start);
  const run: Command = {
    title: say("▶ 运行", "▶ Run"),
    command: runExampleCommand,
    arguments: [uriOf(file.path), range.start],
  };
  const result = snapshot.settings.runExamples ? resultOf(place, example) : undefined;
  if (result === undefined) return [{ range, command: run }];
  return [
    { range, command: run },
    { range, command: { ...run, title: resultWords(place, result) } },
  ];
}

function referenceLens(place: Place, name: ast.Name, say: Say): CodeLens[] {
  const entity = place.unit.names().of(name)?.entity;
  if (entity === undefined || entity.kind === "label") return [];
  const count = entity.uses.length;
  const range = rangeOf(place.file, name.span);
  const title = say(`${String(count)} 处引用`, count === 1 ? "1 reference" : `${String(count)} references`);
  return [
    {
      range,
      command: {
        title,
        command: count === 0 ? "" : showReferencesCommand,
        arguments: [uriOf(place.file.path), range.start],
      },
    },
  ];
}
