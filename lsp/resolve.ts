/**
 * What a name stands for. The compiler's side tables come first; names in statements that are too broken to be elaborated
 * are looked up by the same rules, so that the editor still knows them while a line is being written.
 */
import type * as ast from "../compiler/ast/nodes.js";
import type { Compilation } from "../compiler/compile.js";
import type { Symbol } from "../compiler/symbols.js";
import { typeWords } from "../compiler/types/type.js";
import { innermost } from "./syntax.js";

/** `label`: a name that only its writer reads (of a bar, a promise, an item of a list); `type`, `history`: words of the language. */
export type EntityKind = Symbol["kind"] | "policy" | "member" | "award" | "label" | "type" | "history";

export interface Meant {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly role: "declaration" | "use";
}

/** `around` are the nodes the name lies in, the innermost last. */
export function meaningOf(compilation: Compilation, name: ast.Name, around: readonly ast.Node[]): Meant | undefined {
  const parent = around.at(-1);
  if (name.text === "" || parent === undefined) return undefined;
  return declared(compilation, name, parent, around) ?? used(compilation, name, parent, around);
}

function meant(kind: EntityKind, id: string, name: ast.Name, role: Meant["role"]): Meant {
  return { kind, id, name: name.text, role };
}

function declared(
  compilation: Compilation,
  name: ast.Name,
  parent: ast.Node,
  around: readonly ast.Node[],
): Meant | undefined {
  const as = (kind: EntityKind, id = name.text): Meant => meant(kind, id, name, "declaration");
  switch (parent.kind) {
    case "policy":
      return as("policy", "");
    case "fund":
    case "party":
    case "enumeration":
      return as(parent.kind);
    case "member":
      return as("member", memberId(innermost(around, "enumeration")?.name.text ?? "", name.text));
    case "facts":
      return as("applicant");
    case "fact":
      return as("fact");
    case "clause":
      return name === parent.name ? as("clause") : undefined;
    case "let":
      return as("definition", definitionId(compilation, parent, around));
    case "award":
    case "guarded":
    case "otherwise":
    case "bar":
    case "note":
    case "groupItem":
      if (name !== parent.label) return undefined;
      return as(...labelled(compilation, name, around));
    default:
      return undefined;
  }
}

function labelled(compilation: Compilation, name: ast.Name, around: readonly ast.Node[]): [EntityKind, string] {
  const award = compilation.meaning.awards.get(name);
  if (award !== undefined) return ["award", award];
  return ["label", `${innermost(around, "clause")?.name.text ?? ""}.${name.text}:${String(name.span.start)}`];
}

function used(
  compilation: Compilation,
  name: ast.Name,
  parent: ast.Node,
  around: readonly ast.Node[],
): Meant | undefined {
  const { symbols, meaning } = compilation;
  const as = (kind: EntityKind, id = name.text): Meant => meant(kind, id, name, "use");
  const known = (kind: EntityKind, table: { readonly has: (key: string) => boolean }): Meant | undefined =>
    table.has(name.text) ? as(kind) : undefined;
  const award = meaning.awards.get(name);
  if (award !== undefined) return as("award", award);
  switch (parent.kind) {
    case "type":
      return known("type", typeWords) ?? known("enumeration", symbols.enumerations);
    case "clause":
    case "example":
      return known("applicant", symbols.applicants);
    case "paidFrom":
    case "funding":
      return known("fund", symbols.funds);
    case "responsible":
      return known("party", symbols.parties);
    case "paidTo":
      return known("party", symbols.parties) ?? known("applicant", symbols.applicants);
    case "rounding":
      return undefined;
    case "reference":
      return referred(compilation, name, parent, around);
    default: {
      const symbol = meaning.references.get(name);
      return symbol === undefined ? looked(compilation, name, around) : fromSymbol(symbol, name);
    }
  }
}

/** A part of `clause.award`, of a given fact or of a given history. */
function referred(
  compilation: Compilation,
  name: ast.Name,
  parent: ast.Reference,
  around: readonly ast.Node[],
): Meant | undefined {
  const { symbols, meaning } = compilation;
  const symbol = meaning.references.get(name);
  if (symbol !== undefined) return fromSymbol(symbol, name);
  const given = innermost(around, "given");
  if (given?.target === parent) {
    if (parent.parts.length === 1)
      return symbols.facts.has(name.text) ? meant("fact", name.text, name, "use") : undefined;
    if (name === parent.parts.at(-1)) return meant("history", name.text, name, "use");
  }
  if (name !== parent.parts[0]) return undefined;
  const clause = symbols.clauses.find((candidate) => candidate.id === name.text);
  return clause === undefined ? undefined : fromSymbol(clause, name);
}

function fromSymbol(symbol: Symbol, name: ast.Name): Meant {
  // Names refer to a level only through its members; its own name stands in types, which have no symbol.
  if (symbol.kind === "enumeration") return meant("member", memberId(symbol.id, name.text), name, "use");
  // The clause of statements at top level has no name but that of the policy.
  if (symbol.kind === "clause" && symbol.node === undefined) return meant("policy", "", name, "use");
  return meant(symbol.kind, symbol.id, name, "use");
}

/** The rules of the elaborator, without a type to expect. */
function looked({ symbols }: Compilation, name: ast.Name, around: readonly ast.Node[]): Meant | undefined {
  const home = innermost(around, "clause");
  const clause = home && symbols.clauses.find((candidate) => candidate.node === home);
  const symbol =
    clause?.definitions.get(name.text) ?? symbols.definitions.get(name.text) ?? symbols.facts.get(name.text);
  if (symbol !== undefined) return fromSymbol(symbol, name);
  const owners = [...symbols.enumerations.values()].filter((enumeration) => enumeration.members.has(name.text));
  const [owner] = owners;
  return owner !== undefined && owners.length === 1 ? fromSymbol(owner, name) : undefined;
}

function definitionId({ symbols }: Compilation, node: ast.Let, around: readonly ast.Node[]): string {
  const clause = innermost(around, "clause");
  return clause === undefined || symbols.definitions.get(node.name.text)?.node === node
    ? node.name.text
    : `${clause.name.text}.${node.name.text}`;
}

export function memberId(enumeration: string, member: string): string {
  return `${enumeration}.${member}`;
}
