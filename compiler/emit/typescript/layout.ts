/**
 * Laying out code in 120 columns, the way prettier does, so that what is emitted needs no formatter: a group stands on one
 * line if it fits together with what follows it, otherwise all its own lines break.
 */

/** A piece of code: text, or text with places where lines may break. */
export type Doc =
  | string
  | readonly Doc[]
  | { readonly kind: "group"; readonly content: Doc }
  | { readonly kind: "indent"; readonly content: Doc }
  | { readonly kind: "line"; readonly flat: string; readonly hard: boolean }
  | { readonly kind: "ifBroken"; readonly broken: string };

const WIDTH = 120;

/** A blank, or a new line if the group around it breaks. */
export const line: Doc = { kind: "line", flat: " ", hard: false };
/** Nothing, or a new line if the group around it breaks. */
export const softline: Doc = { kind: "line", flat: "", hard: false };
/** A new line; the groups around it break. */
export const hardline: Doc = { kind: "line", flat: "", hard: true };

export function group(...content: readonly Doc[]): Doc {
  return { kind: "group", content };
}

export function indent(...content: readonly Doc[]): Doc {
  return { kind: "indent", content };
}

/** Text that stands there only if the group around it breaks. */
export function ifBroken(broken: string): Doc {
  return { kind: "ifBroken", broken };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

interface Command {
  readonly indentation: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

/** The text of a piece of code that starts at that indentation (which is not printed before the first line). */
export function print(doc: Doc, indentation = 0): string {
  const output: string[] = [];
  let column = indentation;
  const rest: Command[] = [{ indentation, flat: false, doc }];
  for (let command = rest.pop(); command !== undefined; command = rest.pop()) {
    const current = command;
    const write = (text: string): void => {
      output.push(text);
      column += width(text);
    };
    if (typeof current.doc === "string") write(current.doc);
    else if (isList(current.doc)) rest.push(...inner(current, current.doc));
    else if (current.doc.kind === "indent")
      rest.push({ ...current, indentation: current.indentation + 2, doc: current.doc.content });
    else if (current.doc.kind === "group") {
      const flat = { ...current, flat: true, doc: current.doc.content };
      const fit = !hasHardline(current.doc.content) && fits(flat, rest, WIDTH - column);
      rest.push(fit ? flat : { ...flat, flat: false });
    } else if (current.doc.kind === "ifBroken") write(current.flat ? "" : current.doc.broken);
    else if (current.flat) write(current.doc.flat);
    else {
      output.push(`\n${" ".repeat(current.indentation)}`);
      column = current.indentation;
    }
  }
  return output.join("").replace(/ +$/gm, "");
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

function inner(command: Command, docs: readonly Doc[]): readonly Command[] {
  return docs.map((doc) => ({ ...command, doc })).reverse();
}

/** Whether the command, and what follows it up to the next possible line break, fits into the columns left. */
function fits(first: Command, rest: readonly Command[], columns: number): boolean {
  const pending: Command[] = [first];
  let [left, next] = [columns, rest.length];
  while (left >= 0) {
    const command = pending.pop() ?? rest[--next];
    if (command === undefined) return true;
    const { doc } = command;
    if (typeof doc === "string") left -= width(doc);
    else if (isList(doc)) pending.push(...inner(command, doc));
    else if (doc.kind === "indent") pending.push({ ...command, doc: doc.content });
    else if (doc.kind === "group")
      pending.push({ ...command, flat: command.flat && !hasHardline(doc.content), doc: doc.content });
    else if (doc.kind === "ifBroken") left -= command.flat ? 0 : width(doc.broken);
    else if (command.flat && !doc.hard) left -= width(doc.flat);
    else return true;
  }
  return false;
}

function hasHardline(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (isList(doc)) return doc.some(hasHardline);
  return doc.kind === "line" ? doc.hard : doc.kind !== "ifBroken" && hasHardline(doc.content);
}

/** Wide characters (Han, kana, Hangul, full-width forms, emoji) take two columns. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /[\u0300-\u036f]/u;

/** Columns that a text takes. */
export function width(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : COMBINING.test(character) ? 0 : 1;
  return columns;
}
