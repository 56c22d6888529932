/** The outline of a file: its declarations, and its clauses as the document numbers them. */
import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import { rangeOf } from "../protocol.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { type Say, sayIn } from "../text.js";
import { parsed, type TextFile } from "../text-file.js";

export function documentSymbols(snapshot: Snapshot, params: DocumentSymbolParams): DocumentSymbol[] {
  const place = placeOf(snapshot, params.textDocument);
  return place === undefined ? [] : outline(place.file, sayIn(snapshot.settings.language));
}

/** The outline of a file; it needs no other file. */
export function outline(file: TextFile, say: Say): DocumentSymbol[] {
  const symbol = (
    node: ast.Node,
    name: string,
    kind: SymbolKind,
    at: ast.Node = node,
    detail = "",
    children: DocumentSymbol[] = [],
  ): DocumentSymbol => ({
    name: name.trim() === "" ? "…" : name.trim(),
    kind,
    range: rangeOf(file, node.span),
    selectionRange: rangeOf(
      file,
      at.span.start >= node.span.start && at.span.end <= node.span.end ? at.span : node.span,
    ),
    ...(detail === "" ? {} : { detail }),
    ...(children.length === 0 ? {} : { children }),
  });
  const named = (
    node: ast.Node & { readonly name: ast.Name; readonly label: ast.Text | undefined },
    kind: SymbolKind,
    children: DocumentSymbol[] = [],
  ): DocumentSymbol => symbol(node, node.name.text, kind, node.name, node.label?.text, children);
  const fact = (node: ast.Fact): DocumentSymbol[] =>
    node.names.map((name) => symbol(node, name.text, SymbolKind.Field, name, node.label?.text));

  const statements = (list: readonly ast.TopLevel[], inherited?: ast.Name): DocumentSymbol[] =>
    list.flatMap((node) => statement(node, inherited));
  const statement = (node: ast.TopLevel, inherited: ast.Name | undefined): DocumentSymbol[] => {
    switch (node.kind) {
      case "policy":
        return [named(node, SymbolKind.Module)];
      case "fund":
        return [named(node, SymbolKind.Constant)];
      case "party":
        return [named(node, SymbolKind.Interface)];
      case "enumeration":
        return [
          named(
            node,
            SymbolKind.Enum,
            node.members.map((member) => named(member, SymbolKind.EnumMember)),
          ),
        ];
      case "facts":
        return [named(node, SymbolKind.Struct, node.facts.flatMap(fact))];
      case "fact":
        return fact(node);
      case "let":
        return [named(node, SymbolKind.Variable)];
      case "clause":
        return [
          symbol(
            node,
            `${node.place?.text ?? ""} ${node.name.text}`,
            SymbolKind.Class,
            node.name,
            node.label?.text,
            statements(node.body),
          ),
        ];
      case "example":
        return [
          symbol(
            node,
            node.label?.text ?? say("算例", "example"),
            SymbolKind.Event,
            node.label ?? node,
            say("算例", "example"),
          ),
        ];
      case "guarded":
      case "otherwise":
        return statements(node.body, node.label ?? inherited);
      case "award":
      case "bar":
      case "note": {
        const label = node.label ?? inherited;
        return label === undefined ? [] : [symbol(node, label.text, SymbolKind.Method, label, words(node, say))];
      }
      default:
        return [];
    }
  };
  return statements(parsed(file).value.statements);
}

function words(node: ast.Award | ast.Bar | ast.Note, say: Say): string {
  if (node.kind === "award") return say("奖补", "award");
  if (node.kind === "bar") return say("限制", "bar");
  return { promise: say("承诺", "promise"), duty: say("任务", "duty"), benefit: say("优惠", "benefit") }[node.note];
}
