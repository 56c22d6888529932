/** What the tests of the documentation read off a Markdown page: fenced blocks, marked tables, headings and links. */

/** Flags behind the language of a fence, or in a comment: `with=shop reports=bare-number lines`. A flag without `=` has the value "". */
export type Flags = ReadonlyMap<string, string>;

export interface Fence {
  readonly language: string;
  readonly flags: Flags;
  readonly text: string;
  /** line of the opening fence, from 1 */
  readonly line: number;
}

/** An HTML comment: its first word, its flags (the rest of that line) and the lines below. */
export interface Comment {
  readonly word: string;
  readonly flags: Flags;
  readonly text: string;
  readonly line: number;
}

/** A row of a table, head and rule left out. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** the comment directly above the table, if there is one */
  readonly comment: Comment | undefined;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

export interface Page {
  readonly fences: readonly Fence[];
  readonly comments: readonly Comment[];
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly anchors: ReadonlySet<string>;
}

/** Reads a page. Nothing in it is an error: what is not understood is prose. */
export function readPage(text: string): Page {
  const fences: Fence[] = [];
  const comments: Comment[] = [];
  const rows: Row[] = [];
  const links: Link[] = [];
  const anchors = new Set<string>();
  const lines = text.split(/\r?\n/);
  let above: Comment | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const fence = /^(\s*)(`{3,})\s*(\S*)\s*(.*)$/.exec(line);
    if (fence !== null) {
      const end = closing(lines, index, fence[2] ?? "```");
      const indent = (fence[1] ?? "").length;
      const body = lines
        .slice(index + 1, end)
        .map((inner) => inner.slice(Math.min(indent, inner.length - inner.trimStart().length)));
      fences.push({
        language: fence[3] ?? "",
        flags: readFlags(fence[4] ?? ""),
        text: body.join("\n"),
        line: index + 1,
      });
      index = end;
      above = undefined;
    } else if (line.startsWith("<!--")) {
      let end = index;
      while (end < lines.length - 1 && !(lines[end] ?? "").includes("-->")) end += 1;
      above = readComment(lines.slice(index, end + 1).join("\n"), index + 1);
      comments.push(above);
      index = end;
    } else {
      const heading = /^#{1,6}\s+(.*?)\s*$/.exec(line);
      if (heading !== null) anchors.add(uniqueAnchor(anchors, anchorOf(heading[1] ?? "")));
      for (const [, id = ""] of line.matchAll(/<a id="([^"]+)"><\/a>/g)) anchors.add(id);
      links.push(...linksOf(line).map((target) => ({ target, line: index + 1 })));
      if (line.startsWith("|") && !isHead(lines, index))
        rows.push({ cells: cellsOf(line), line: index + 1, comment: above });
      else if (!line.startsWith("|")) above = undefined;
    }
  }
  return { fences, comments, rows, links, anchors };
}

/** Whether a line of a table is its rule or the head above the rule. */
function isHead(lines: readonly string[], index: number): boolean {
  const isRule = (line: string): boolean =>
    line.startsWith("|") && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
  return isRule(lines[index] ?? "") || isRule(lines[index + 1] ?? "");
}

function closing(lines: readonly string[], start: number, marks: string): number {
  const end = lines.findIndex((line, index) => index > start && line.trim() === marks);
  return end === -1 ? lines.length : end;
}

export function readFlags(text: string): Flags {
  return new Map(
    text
      .split(/\s+/)
      .filter((part) => part !== "")
      .map((part) => {
        const at = part.indexOf("=");
        return at === -1 ? ([part, ""] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
      }),
  );
}

function readComment(source: string, line: number): Comment {
  const inner = source.replace(/^<!--/, "").replace(/-->[^]*$/, "");
  const [head = "", ...rest] = inner.split("\n");
  const [, word = "", flags = ""] = /^\s*(\S*)\s*(.*)$/.exec(head) ?? [];
  return { word, flags: readFlags(flags), text: rest.join("\n").trimEnd(), line };
}

function linksOf(line: string): readonly string[] {
  const prose = line.replace(/`[^`]*`/g, "``");
  return [...prose.matchAll(/\]\(([^()\s]+(?:\([^()]*\))?[^()\s]*)\)/g)].map(([, target = ""]) => target);
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** The stretches in code marks of a cell. */
export function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

/** The anchor GitHub gives a heading: lower case, blanks to hyphens, only letters, digits, `-` and `_` kept. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

function uniqueAnchor(taken: ReadonlySet<string>, anchor: string): string {
  let candidate = anchor;
  for (let count = 1; taken.has(candidate); count += 1) candidate = `${anchor}-${count}`;
  return candidate;
}
