/**
 * Fixtures: source text with marks for what a test expects of it.
 *
 *     //- /a.pol                 opens a further file (the first needs no such line)
 *     «bare-number:5»            the diagnostic `bare-number` is expected exactly at `5`; marks may nest and be empty
 *     $0                         the cursor; two of them are the ends of a selection
 */

/** A diagnostic that the text is marked with. Offsets are those of the text without marks. */
export interface ExpectedDiagnostic {
  readonly code: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place or stretch marked with `$0`. */
export interface Selection {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Fixture {
  /** path of the first file */
  readonly root: string;
  /** text of the first file, without marks */
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
  /** in the order in which the marks open */
  readonly expected: readonly ExpectedDiagnostic[];
  readonly selection: Selection | undefined;
}

const header = /^\/\/- (\S+)[ \t]*\r?\n/gm;

/** Reads a fixture. `root` names the first file unless a header does. Throws on marks that do not match. */
export function readFixture(source: string, root = "/main.pol"): Fixture {
  const parts = splitFiles(source, root).map(([path, text]) => readMarks(path, text));
  const [first] = parts;
  const places = parts.flatMap(({ path, cursors }) => cursors.map((offset) => ({ path, offset })));
  const [start, end] = places;
  if (places.length > 2 || (end !== undefined && end.path !== start?.path))
    throw new Error("more cursors than one selection has");
  return {
    root: first?.path ?? root,
    text: first?.text ?? "",
    files: new Map(parts.map(({ path, text }) => [path, text])),
    expected: parts.flatMap((part) => part.expected),
    selection: start === undefined ? undefined : { file: start.path, start: start.offset, end: (end ?? start).offset },
  };
}

function splitFiles(source: string, root: string): readonly (readonly [path: string, text: string])[] {
  const headers = [...source.matchAll(header)];
  const named = headers.map((found, index) => {
    const text = source.slice(found.index + found[0].length, headers[index + 1]?.index ?? source.length);
    return [found[1] ?? root, text] as const;
  });
  const before = source.slice(0, headers[0]?.index ?? source.length);
  return named.length > 0 && before.trim() === "" ? named : [[root, before], ...named];
}

interface Part {
  readonly path: string;
  readonly text: string;
  readonly expected: readonly ExpectedDiagnostic[];
  readonly cursors: readonly number[];
}

/** Takes the marks out of the text of one file. */
function readMarks(path: string, source: string): Part {
  const expected: { code: string; file: string; start: number; end: number }[] = [];
  const open: (typeof expected)[number][] = [];
  const cursors: number[] = [];
  let text = "";
  let from = 0;
  for (const mark of source.matchAll(/«([a-z][a-z0-9-]*):|«|»|\$0/g)) {
    text += source.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const at = text.length;
    if (mark[0] === "$0") cursors.push(at);
    else if (mark[0] === "»") {
      const closed = open.pop();
      if (closed === undefined) throw new Error(`${path}: a » without its «`);
      closed.end = at;
    } else if (mark[1] === undefined) throw new Error(`${path}: a « without a code behind it`);
    else {
      const opened = { code: mark[1], file: path, start: at, end: at };
      expected.push(opened);
      open.push(opened);
    }
  }
  if (open.length > 0) throw new Error(`${path}: a « without its »`);
  return { path, text: text + source.slice(from), expected, cursors };
}
