/** What kind of name may stand at the probe, and which type its place expects. */
import type * as ast from "../../compiler/ast/nodes.js";
import type { Compilation } from "../../compiler/compile.js";
import type { Type } from "../../compiler/ir/ir.js";
import type { ClauseSymbol } from "../../compiler/symbols.js";
import { bool, money, percent, plainNumber } from "../../compiler/types/type.js";
import { innermost } from "../syntax.js";
import type { Probe } from "./probe.js";

export type Slot =
  | {
      readonly kind: "value";
      readonly expects: Expectation;
      readonly clause: ClauseSymbol | undefined;
      readonly hasYear: boolean;
    }
  | {
      readonly kind: "member";
      readonly type: Type | undefined;
      readonly taken: ReadonlySet<string>;
      readonly rows: boolean;
    }
  | { readonly kind: "type" }
  | { readonly kind: "fund" | "party" | "payee" | "applicant"; readonly taken: ReadonlySet<string> }
  | {
      readonly kind: "target";
      readonly clause: ast.Clause | undefined;
      readonly of: string | undefined;
      readonly total: boolean;
      readonly taken: ReadonlySet<string>;
    }
  | { readonly kind: "given"; readonly example: ast.Example }
  | { readonly kind: "history" }
  | { readonly kind: "quantum" }
  | { readonly kind: "newName" };

/** `type`: exactly of this type. `condition`: yes or no, or the beginning of a comparison. `number`: any number. */
export type Expectation =
  { readonly kind: "type"; readonly type: Type } | { readonly kind: "condition" | "number" | "key" | "any" };

export function slotOf({ around, name, compilation }: Probe): Slot | undefined {
  const parent = around.at(-1);
  if (parent === undefined || name === undefined) return undefined;
  switch (parent.kind) {
    case "type":
      return { kind: "type" };
    case "rounding":
      return { kind: "quantum" };
    case "clause":
      return name === parent.name ? { kind: "newName" } : { kind: "applicant", taken: texts(parent.applicants) };
    case "example":
      return { kind: "applicant", taken: new Set() };
    case "funding":
    case "paidFrom":
      return { kind: "fund", taken: texts(parent.funds) };
    case "responsible":
      return { kind: "party", taken: texts(parent.parties) };
    case "paidTo":
      return { kind: "payee", taken: new Set() };
    case "reference":
      return referenceSlot(parent, name, around);
    case "rowKeys":
      return rowSlot(parent, name, around, compilation);
    case "membership":
      return {
        kind: "member",
        type: compilation.meaning.types.get(parent.value),
        taken: texts(parent.members),
        rows: false,
      };
    case "policy":
    case "fund":
    case "party":
    case "enumeration":
    case "member":
    case "facts":
    case "fact":
    case "award":
    case "guarded":
    case "otherwise":
    case "bar":
    case "note":
      return parent.kind === "guarded" && name !== parent.label
        ? valueSlot(name, around, compilation)
        : { kind: "newName" };
    case "let":
      return name === parent.name ? { kind: "newName" } : valueSlot(name, around, compilation);
    default:
      return valueSlot(name, around, compilation);
  }
}

function texts(names: readonly (ast.Name | ast.Text)[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.text));
}

function referenceSlot(parent: ast.Reference, name: ast.Name, around: readonly ast.Node[]): Slot | undefined {
  const index = parent.parts.indexOf(name);
  const given = innermost(around, "given");
  const example = innermost(around, "example");
  const of =
    index > 0
      ? parent.parts
          .slice(0, index)
          .map((part) => part.text)
          .join(".")
      : undefined;
  if (given?.target === parent && example !== undefined)
    return index > 0 ? { kind: "history" } : { kind: "given", example };
  const references = innermost(around, "references");
  const taken = new Set(references?.items.map((item) => item.parts.map((part) => part.text).join(".")));
  return {
    kind: "target",
    clause: innermost(around, "clause"),
    of,
    total: example !== undefined && of === undefined,
    taken,
  };
}

function rowSlot(parent: ast.RowKeys, name: ast.Name, around: readonly ast.Node[], compilation: Compilation): Slot {
  const table = innermost(around, "table");
  const index = Math.max(0, parent.keys.indexOf(name));
  const key = table?.keys[index];
  const single = table?.keys.length === 1;
  const taken = new Set(
    single ? table.rows.flatMap((row) => row.alternatives.flatMap((keys) => keys.keys.map(keyText))) : [],
  );
  return { kind: "member", type: key && compilation.meaning.types.get(key), taken, rows: true };
}

function keyText(key: ast.RowKey): string {
  return key.kind === "name" || key.kind === "text" ? key.text : key.kind === "truth" ? String(key.value) : key.kind;
}

function valueSlot(name: ast.Node, around: readonly ast.Node[], compilation: Compilation): Slot {
  const home = innermost(around, "clause");
  const clause = home && compilation.symbols.clauses.find((candidate) => candidate.node === home);
  const indexed = around.at(-1)?.kind === "indexed";
  return { kind: "value", expects: expectation(name, around, compilation), clause, hasYear: indexed };
}

/** Looks outwards until a node says what it wants of its part. */
function expectation(name: ast.Node, around: readonly ast.Node[], compilation: Compilation): Expectation {
  const { meaning } = compilation;
  const typed = (type: Type | undefined, otherwise: Expectation = { kind: "any" }): Expectation =>
    type === undefined ? otherwise : { kind: "type", type };
  for (let index = around.length - 1, part = name; index >= 0; index -= 1) {
    const node = around[index] as ast.Node;
    switch (node.kind) {
      case "parenthesized":
      case "indexed":
        break;
      case "comparison":
        return typed(meaning.types.get(part === node.left ? node.right : node.left));
      case "membership":
      case "table":
        return { kind: "key" };
      case "exact":
      case "upTo":
      case "atLeast":
      case "bound":
        return typed(money);
      case "share":
        return typed(part === node.rate ? percent : money);
      case "per":
        return part === node.counted ? { kind: "number" } : typed(money);
      case "arithmetic":
        return node.operator === "+" || node.operator === "-"
          ? typed(meaning.types.get(part === node.left ? node.right : node.left), { kind: "number" })
          : { kind: "number" };
      case "else":
        return typed(meaning.types.get(part === node.value ? node.fallback : node.value), { kind: "number" });
      case "given":
        return typed(givenType(node, around, compilation));
      case "when":
      case "unless":
      case "requires":
      case "guarded":
      case "logic":
      case "not":
      case "groupItem":
        return { kind: "condition" };
      case "let":
        return { kind: "any" };
      default:
        return { kind: "any" };
    }
    part = node;
  }
  return { kind: "any" };
}

function givenType(node: ast.Given, around: readonly ast.Node[], compilation: Compilation): Type | undefined {
  const target = node.target.parts.map((part) => part.text);
  const [first] = target;
  if (first === undefined || target.length > 1) return historyType(target.at(-1) ?? "");
  const applicant = innermost(around, "example")?.applicant?.text;
  const holders = compilation.symbols.facts.get(first)?.holders;
  return (
    (applicant === undefined ? undefined : holders?.get(applicant)?.type) ?? [...(holders?.values() ?? [])][0]?.type
  );
}

function historyType(field: string): Type {
  if (field === "paid_this_year" || field === "本年已获金额") return money;
  return field === "years" || field === "已享受年数" ? plainNumber : bool;
}
