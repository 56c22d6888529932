/** What every printing function gets: the node, the dialect's words, the source, and a way to print children. */
import type { AstPath, Doc, ParserOptions } from "prettier";
import type { Comment, Node, Share, SourceFile } from "../ast/nodes.js";
import type { Dialect } from "../../grammar/keywords.js";
import { wordsOf, type Words } from "./words.js";

/** A comment as prettier attaches it to a node. */
export interface AttachedComment extends Comment {
  leading?: boolean;
  trailing?: boolean;
  marker?: string;
  printed?: boolean;
}

/** A node with the comments prettier attached to it. */
export type Commented<N extends Node = Node> = N & { readonly comments?: readonly AttachedComment[] };

/** The root that prettier gets: the file and the dialect to print it in. */
export type PrintedFile = SourceFile & { readonly dialect: Dialect };

/** How a child is to be printed, where that depends on its place. */
export interface PrintArguments {
  /** an operand of a longer chain: print the parts without a group of their own */
  readonly inChain?: boolean;
  /** the order a share inside another share needs to hold together */
  readonly shareOrder?: Share["order"];
  /** what stands in front of the node on its line, behind its comments */
  readonly lead?: string;
  /** the verb that stands between the keys of a table and its rows */
  readonly verb?: Doc;
}

/** The way to a child: a property, or a path of properties and indices. */
export type Selector<N extends Node> = (keyof N & string) | readonly [keyof N & string, ...(string | number)[]];

export type Print = (selector: string | (string | number)[], args?: PrintArguments) => Doc;

export interface Context<N extends Node = Node> {
  readonly node: N;
  readonly parent: Node | null;
  readonly words: Words;
  readonly source: string;
  readonly args: PrintArguments;
  /** the document of one child */
  print(selector: Selector<N>, args?: PrintArguments): Doc;
  /** the documents of a list of children */
  all(key: keyof N & string): Doc[];
  /** comments of this node that stand at no child; whoever asks prints them */
  dangling(marker?: string): readonly AttachedComment[];
}

export function contextOf(
  path: AstPath<Node>,
  options: ParserOptions<Node>,
  print: Print,
  args: PrintArguments,
): Context {
  const { node, parent, root } = path;
  return {
    node,
    parent,
    args,
    words: wordsOf((root as PrintedFile).dialect),
    source: options.originalText,
    print: (selector, childArgs) => print(typeof selector === "string" ? selector : [...selector], childArgs),
    all: (key) => listOf(node, key).map((_, index) => print([key, index])),
    dangling: (marker) => danglingComments(path, marker),
  };
}

/** The context of a node whose kind is known. */
export function narrow<N extends Node>(context: Context, node: N): Context<N> {
  return { ...context, node };
}

function listOf(node: Node, key: string): readonly unknown[] {
  const value: unknown = Object.entries(node).find(([name]) => name === key)?.[1];
  return Array.isArray(value) ? value : [];
}

export function commentsOf(node: Node): readonly AttachedComment[] {
  return (node as Commented).comments ?? [];
}

export function isCommented(node: Node): boolean {
  return commentsOf(node).length > 0;
}

function danglingComments(path: AstPath<Node>, marker: string | undefined): readonly AttachedComment[] {
  const wanted = commentsOf(path.node).filter(
    (comment) => !comment.leading && !comment.trailing && comment.marker === marker,
  );
  for (const comment of wanted) comment.printed = true;
  return wanted;
}

/** Comments stay as they were written, without blanks at the end of the line. */
export function commentText(comment: Comment): string {
  return comment.text.trimEnd();
}
