/** A made-up name where the cursor is: where it lands in the tree tells what may stand there. */
import type { Name, Node } from "../../compiler/ast/nodes.js";
import { walk } from "../../compiler/ast/visit.js";
import type { Compilation } from "../../compiler/compile.js";
import { blockAt } from "../blocks.js";
import { focus, focusFile } from "../focus.js";
import type { Place } from "../snapshot.js";
import { nodesAt } from "../syntax.js";
import { Comma, LBrace, Stop } from "../../grammar/tokens.js";
import { latestUnit } from "../heavy.js";
import { assist, type Assist, isOneOf } from "./assist.js";
import type { Cursor } from "./cursor.js";

export interface Probe {
  readonly compilation: Compilation;
  /** the nodes around the made-up name, the innermost last; empty when it fits nowhere as a name */
  readonly around: readonly Node[];
  readonly name: Name | undefined;
  readonly assist: Assist;
}

const word = "polprobe";

export function probe(place: Place, cursor: Cursor): Probe {
  const block = blockAt(place.file, cursor.start);
  const { text } = place.file;
  const before = text.slice(block.start, cursor.numberStart ?? cursor.start);
  const behind = text.slice(Math.max(cursor.end, block.start), block.end);
  const names = latestUnit(place).declaredNames();
  const assisted = assist(`${before} ${word} ${behind}`, word, names);
  const { value: compilation } = focus(place, block, {
    text: `${before} ${word} ${missing(assisted, behind)} ${behind}`,
  });
  const tree = compilation.program.files.find((file) => file.span.file === focusFile);
  const name = tree && [...walk(tree)].find((node): node is Name => node.kind === "name" && node.text === word);
  const around =
    tree === undefined || name === undefined ? [] : nodesAt(tree, name.span.start).filter((node) => node !== name);
  return { compilation, around, name, assist: assisted };
}

/** What an entry of a table or an example lacks behind its name, so that it can be read as an entry. */
function missing({ around, previous }: Assist, behind: string): string {
  if (
    around === "rows" &&
    (previous === LBrace || previous === Comma || previous === Stop) &&
    !/^\s*[:：]/.test(behind)
  )
    return ": 0元";
  const begins = isOneOf(previous, "Given", "Expect") || previous === Comma;
  return around === "example" && begins && !/^\s*[=＝:：.]/.test(behind) ? "= 0元" : "";
}
