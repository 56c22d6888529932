/** What the elaborator knows while it turns syntax into typed IR. */
import { type Dialect, type KeywordName, spelling } from "../../grammar/keywords.js";
import type * as ast from "../ast/nodes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type * as ir from "../ir/ir.js";
import type { ApplicantSymbol, ClauseSymbol, DefinitionSymbol, Symbol, Symbols } from "../symbols.js";

/** Why a value may be absent: a division by zero, an optional fact, or a case that grants nothing. */
export type Absence = "division" | "fact" | "none";

/** A typed expression. `absence` is set exactly when `ir.optional`. */
export interface Value {
  readonly node: ir.Expression;
  readonly absence: Absence | undefined;
}

/** What the place of an expression expects: a type that bare literals adopt, and whether 「不予」 may stand there. */
export interface Expected {
  readonly type?: ir.Type;
  readonly none?: boolean;
}

/** Meaning of the syntax, keyed by node: what the editor and later phases look up. */
export interface Meaning {
  readonly types: Map<ast.Node, ir.Type>;
  readonly references: Map<ast.Name, Symbol>;
  /** ids of awards, by the names that declare them or refer to them */
  readonly awards: Map<ast.Name, string>;
  /** names of facts that something reads */
  readonly factsRead: Set<string>;
  readonly definitionsUsed: Set<string>;
}

export interface Context {
  readonly symbols: Symbols;
  readonly meaning: Meaning;
  readonly report: (problem: Diagnostic) => void;
  /** reports what is only worth saying of a policy without errors */
  readonly lint: (problem: Diagnostic) => void;
  /** the dialect of a file, for the words that a fix puts in */
  readonly dialect: (file: string) => Dialect;
  /** kinds of applicant the expression must make sense for; undefined in a definition of the whole policy */
  readonly applicants: readonly ApplicantSymbol[] | undefined;
  readonly clause: ClauseSymbol | undefined;
  /** typed IR of a definition, elaborated once; undefined when it is broken */
  readonly definition: (symbol: DefinitionSymbol) => ElaboratedDefinition | undefined;
  readonly sourceText: (span: ast.Span) => string;
  /** the elaborator itself: passed along so that the files of this folder need not import each other in a circle */
  readonly elaborate: (context: Context, node: ast.Expression, expected: Expected) => Value | undefined;
  readonly elaborateAmount: (context: Context, node: ast.Amount, expected: Expected) => Value | undefined;
}

export interface ElaboratedDefinition {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  /** names of the facts it reads, directly or through other definitions */
  readonly facts: ReadonlySet<string>;
}

const needsFolding = /[^\S ]|^ |  | $/;

/** Origin of a node: its place and the writer's own words on one line. */
export function originOf(context: Context, node: { readonly span: ast.Span }): ir.Origin {
  const { file, start, end } = node.span;
  const written = context.sourceText(node.span);
  const text = needsFolding.test(written) ? written.replace(/\s+/g, " ").trim() : written;
  return { file, start, end, text };
}

/** A keyword as it is written in the file of a node. */
export function wordFor(context: Context, node: { readonly span: ast.Span }, keyword: KeywordName): string {
  return spelling(keyword, context.dialect(node.span.file));
}

/** The expression without the parentheses around it. */
export function unwrap(node: ast.Expression): ast.Expression {
  return node.kind === "parenthesized" ? unwrap(node.value) : node;
}

/** Label of an enumeration for messages. */
export function enumerationLabel(context: Context): (id: string) => string {
  return (id) => context.symbols.enumerations.get(id)?.label ?? id;
}
