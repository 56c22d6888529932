/** Hints between the words: 元 behind bare amounts, labels behind names in ASCII, results behind examples. */
import { type InlayHint, InlayHintKind, type InlayHintParams } from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import { children } from "../../compiler/ast/visit.js";
import { isBareMoney } from "../literals.js";
import { positionOf, type Stretch, stretchOf } from "../protocol.js";
import { resultOf, resultWords } from "../results.js";
import { type Place, placeOf, type Snapshot, treeOf } from "../snapshot.js";

export function inlayHints(snapshot: Snapshot, params: InlayHintParams): InlayHint[] {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined || !snapshot.settings.inlayHints) return [];
  const within = stretchOf(place.file, params.range);
  const hints: InlayHint[] = [];
  const visit = (node: ast.Node): void => {
    if (node.span.end < within.start || node.span.start > within.end) return;
    hints.push(...hintsFor(place, node, within));
    children(node).forEach(visit);
  };
  visit(treeOf(place));
  return hints;
}

function hintsFor(place: Place, node: ast.Node, within: Stretch): readonly InlayHint[] {
  const inside = (offset: number): boolean => within.start <= offset && offset <= within.end;
  switch (node.kind) {
    case "literal": {
      const type = place.unit.compilation().meaning.types.get(node);
      if (node.value.kind !== "quantity" || !isBareMoney(node.value, type) || !inside(node.span.end)) return [];
      return [{ position: positionOf(place.file, node.span.end), label: "元", kind: InlayHintKind.Type }];
    }
    case "name":
      return inside(node.span.end) ? labelHint(place, node) : [];
    case "example": {
      const end = headEnd(place, node);
      const result = inside(end) && place.snapshot.settings.runExamples ? resultOf(place, node) : undefined;
      return result === undefined
        ? []
        : [{ position: positionOf(place.file, end), label: resultWords(place, result), paddingLeft: true }];
    }
    default:
      return [];
  }
}

/** The label behind a use of a name that is written in ASCII. */
function labelHint(place: Place, name: ast.Name): readonly InlayHint[] {
  const occurrence = /^[\x20-\x7e]+$/.test(name.text) ? place.unit.names().of(name) : undefined;
  if (occurrence === undefined || occurrence.role === "declaration") return [];
  const label = labelOf(place, occurrence.entity.kind, occurrence.entity.id, name.text);
  if (label === undefined || label === name.text) return [];
  const short = label.length > 20 ? `${label.slice(0, 19)}…` : label;
  return [
    {
      position: positionOf(place.file, name.span.end),
      label: short,
      ...(short === label ? {} : { tooltip: label }),
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
    },
  ];
}

function labelOf({ unit }: Place, kind: string, id: string, name: string): string | undefined {
  const { symbols } = unit.compilation();
  switch (kind) {
    case "fact":
      return [...(symbols.facts.get(id)?.holders.values() ?? [])][0]?.label;
    case "definition":
      return symbols.definitions.get(id)?.node.label?.text;
    case "fund":
      return symbols.funds.get(id)?.label;
    case "party":
      return symbols.parties.get(id)?.label;
    case "applicant":
      return symbols.applicants.get(id)?.label;
    case "member":
      return symbols.enumerations.get(id.slice(0, -name.length - 1))?.members.get(name)?.label?.text;
    default:
      return undefined;
  }
}

/** The end of the line on which an example begins. */
function headEnd({ file }: Place, { span }: ast.Example): number {
  const end = file.text.slice(span.start).search(/[\r\n]|$/);
  return span.start + end;
}
