/** Small pieces that many statements are made of: lists, heads with names and labels. */
import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import type { KeywordName } from "../../grammar/keywords.js";
import type { Node } from "../ast/nodes.js";
import { isCommented, type Context } from "./context.js";
import { isNode } from "./source.js";

const { fill, hardline, indent, join, line, softline } = builders;

/** A line break or blank behind a mark: none behind the wide marks of the Chinese dialect. */
export function gap(context: Context): Doc {
  return context.words.wide ? softline : line;
}

/** One of several things in a line; a comment behind it needs a line break. */
export interface Entry {
  readonly doc: Doc;
  readonly commented: boolean;
}

/** Entries with a comma between two, as many on a line as fit. Comments above the first stay at the margin of the line. */
export function commaList(context: Context, entries: readonly Entry[], mark: string): Doc {
  const [first, ...others] = entries;
  if (first === undefined || others.length === 0) return first?.doc ?? "";
  const parts = others.flatMap(({ doc, commented }, index): Doc[] => {
    const before = entries[index];
    return [
      commented || before?.commented === true ? hardline : gap(context),
      index < others.length - 1 ? [doc, mark] : doc,
    ];
  });
  return [first.doc, mark, indent(fill(["", ...parts]))];
}

/** `a, b` or `a、b`. */
export function list<N extends Node>(context: Context<N>, key: keyof N & string): Doc {
  const nodes: unknown = context.node[key];
  const entries = context.all(key).map((doc, index) => {
    const node: unknown = Array.isArray(nodes) ? nodes[index] : undefined;
    return { doc, commented: isNode(node) && isCommented(node) };
  });
  return commaList(context, entries, context.words.listComma);
}

/** `a: ` or `a：` */
export function colon(context: Context): string {
  return context.words.wide ? context.words.colon : `${context.words.colon} `;
}

/** `a, ` or `a，` */
export function comma(context: Context): string {
  return context.words.wide ? context.words.comma : `${context.words.comma} `;
}

export function word(context: Context, name: KeywordName): string {
  return context.words.word(name);
}

/** Words of one line, one blank between two; absent parts are left out. */
export function sentence(...parts: readonly (Doc | undefined)[]): Doc {
  return join(
    " ",
    parts.filter((part): part is Doc => part !== undefined && part !== ""),
  );
}

/** The document of an optional child. */
export function optional<N extends Node>(context: Context<N>, key: keyof N & string): Doc | undefined {
  return context.node[key] === undefined ? undefined : context.print(key);
}

/** `label: ` in front of a statement. */
export function labelled<N extends Node & { readonly label: unknown }>(context: Context<N>, rest: Doc): Doc {
  return context.node.label === undefined ? rest : [context.print("label"), colon(context), rest];
}
