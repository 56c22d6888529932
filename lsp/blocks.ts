/**
 * A file cut into its clauses, its examples and the rest, by looking at lines and braces only. What is edited can so be
 * worked on without the hundreds of clauses beside it.
 */
import { perObject } from "./lazy.js";
import type { TextFile } from "./text-file.js";

export interface Block {
  readonly kind: "clause" | "example" | "rest";
  /** the whole lines of the block; blocks follow each other without gaps */
  readonly start: number;
  readonly end: number;
}

const clauseHead = /^[ \t\u3000]*(?:条款|clause)[ \t\u3000]/;
const exampleHead = /^[ \t\u3000]*(?:算例|example)(?:[ \t\u3000"“{｛]|$)/;
/** Blocks that never stand inside another one: their head means that a brace is missing before it. */
const otherHead = /^[ \t\u3000]*(?:政策|policy|信息表|facts)[ \t\u3000]/;
const blank = /^[ \t\u3000]*(?:[#＃]|$)/;

interface State {
  kind: Block["kind"];
  start: number;
  depth: number;
  /** whether the block had its opening brace */
  opened: boolean;
}

export const blocksOf: (file: TextFile) => readonly Block[] = perObject(({ text }: TextFile) => cut(text));

export function cut(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const state: State = { kind: "rest", start: 0, depth: 0, opened: false };
  const begin = (kind: Block["kind"], at: number): void => {
    if (at > state.start) blocks.push({ kind: state.kind, start: state.start, end: at });
    Object.assign(state, { kind, start: at, depth: 0, opened: false });
  };
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start);
    const kind = kindOf(text, start, end, state);
    if (kind !== undefined) begin(kind, start);
    countBraces(text, start, end, state);
    start = end;
  }
  begin("rest", text.length);
  return blocks;
}

/** The kind of the block that begins with a line; undefined when the line goes on with the block before it. */
function kindOf(text: string, start: number, end: number, state: State): Block["kind"] | undefined {
  const line = text.slice(start, Math.min(end, start + 40)).replace(/[\r\n]+$/, "");
  if (clauseHead.test(line)) return "clause";
  if (state.depth === 0 && exampleHead.test(line)) return "example";
  if (otherHead.test(line) && state.depth > 0) return "rest";
  const isOver = state.kind !== "rest" && state.depth === 0 && state.opened;
  return isOver && !blank.test(line) ? "rest" : undefined;
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf("\n", start);
  return feed === -1 ? text.length : feed + 1;
}

/** Braces outside strings and comments. */
function countBraces(text: string, start: number, end: number, state: State): void {
  let close = "";
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (close !== "") {
      if (character === close) close = "";
    } else if (character === "#" || character === "＃") return;
    else if (character === '"') close = '"';
    else if (character === "“") close = "”";
    else if (character === "《") close = "》";
    else if (character === "{" || character === "｛") {
      state.depth += 1;
      state.opened = true;
    } else if (character === "}" || character === "｝") state.depth = Math.max(0, state.depth - 1);
  }
}

/** The block that holds an offset; at the border of two the one that begins there. */
export function blockAt(file: TextFile, offset: number): Block {
  const blocks = blocksOf(file);
  return blocks.findLast((block) => block.start <= offset) ?? { kind: "rest", start: 0, end: file.text.length };
}

/** The file without its clauses and examples, closed up. */
export const declarationsOf: (file: TextFile) => string = perObject((file: TextFile) =>
  blocksOf(file)
    .filter((block) => block.kind === "rest")
    .map((block) => file.text.slice(block.start, block.end))
    .join(""),
);
