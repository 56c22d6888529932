/** The prettier plugin for `.pol` files: `prettier --plugin pol/prettier`. */
import type { AstPath, Parser, ParserOptions, Plugin, Printer, SupportLanguage, SupportOptions } from "prettier";
import type { Comment, Node, Span } from "../ast/nodes.js";
import { parse } from "../parse.js";
import { attachComment, canAttachComment } from "./comments.js";
import { commentText, type PrintedFile } from "./context.js";
import { mainDialect } from "./dialect.js";
import { firstError } from "./errors.js";
import { print } from "./print.js";
import { childrenOf } from "./source.js";

export const languages: SupportLanguage[] = [
  { name: "pol", parsers: ["pol"], extensions: [".pol"], vscodeLanguageIds: ["pol"] },
];

/** What prettier calls a syntax error: the message, and where the trouble is (lines from 1, columns from 0). */
export class PolSyntaxError extends SyntaxError {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };

  constructor(message: string, text: string, span: Span) {
    super(message);
    const before = text.slice(0, span.start).split("\n");
    this.loc = { start: { line: before.length, column: before.at(-1)?.length ?? 0 } };
  }
}

const parser: Parser<Node> = {
  astFormat: "pol",
  locStart: (node) => node.span.start,
  locEnd: (node) => node.span.end,
  parse: (text, options) => {
    const { value, diagnostics } = parse("", text);
    const error = firstError(diagnostics);
    if (error !== undefined) throw new PolSyntaxError(error.message, text, error.span);
    // Prettier hangs comments on the nodes, so it gets a tree of its own.
    return { ...structuredClone(value), dialect: dialectOption(options) ?? mainDialect(text) } satisfies PrintedFile;
  },
};

function dialectOption(options: ParserOptions<Node>): "en" | "zh" | undefined {
  const chosen: unknown = "polDialect" in options ? options.polDialect : undefined;
  return chosen === "en" || chosen === "zh" ? chosen : undefined;
}

const printer: Printer<Node> = {
  print,
  printComment: (path: AstPath<Node>) => commentText(path.node as Comment),
  canAttachComment,
  getCommentChildNodes: (node) => [...childrenOf(node)],
  isBlockComment: () => false,
  handleComments: { ownLine: attachComment, endOfLine: attachComment, remaining: attachComment },
};

export const parsers: Record<string, Parser<Node>> = { pol: parser };
export const printers: Record<string, Printer<Node>> = { pol: printer };

export const options: SupportOptions = {
  polDialect: {
    category: "pol",
    type: "choice",
    default: "keep",
    description: "Dialect of the keywords. Names, strings and comments are never translated.",
    choices: [
      { value: "keep", description: "The dialect most keywords of the file are in." },
      { value: "zh", description: "Chinese." },
      { value: "en", description: "English." },
    ],
  },
};

export const defaultOptions = { printWidth: 100, tabWidth: 2 };

const plugin: Plugin<Node> = { languages, parsers, printers, options, defaultOptions };
export default plugin;
