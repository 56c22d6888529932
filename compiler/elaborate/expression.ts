/** The elaborator: an expression of the syntax becomes typed IR, or undefined after its mistakes have been reported. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { unknownName } from "../diagnostics/unknown-name.js";
import * as build from "../ir/build.js";
import { kindWords } from "../symbols.js";
import { elaborateArithmetic, elaborateElse, elaboratePer, elaborateRange, elaborateShare } from "./arithmetic.js";
import {
  elaborateComparison,
  elaborateGroup,
  elaborateLogic,
  elaborateMembership,
  elaborateNegation,
} from "./condition.js";
import { type Context, type Expected, originOf, type Value } from "./context.js";
import { elaborateLiteral } from "./literal.js";
import { elaborateIndexed, elaborateName } from "./name.js";
import { elaborateTable } from "./table.js";

/** Elaborates an expression and records its type for the editor. */
export function elaborateExpression(context: Context, node: ast.Expression, expected: Expected): Value | undefined {
  const value = dispatch(context, node, expected);
  if (value !== undefined) context.meaning.types.set(node, value.node.type);
  return value;
}

function dispatch(context: Context, node: ast.Expression, expected: Expected): Value | undefined {
  switch (node.kind) {
    case "literal":
      return elaborateLiteral(context, node, expected);
    case "text":
      return { node: build.words(node.text, originOf(context, node)), absence: undefined };
    case "name":
      return elaborateName(context, node, expected);
    case "reference": {
      const name = originOf(context, node).text;
      context.report(unknownName(node.span, name, kindWords.value, context.symbols.facts.keys()));
      return undefined;
    }
    case "truth":
      return { node: build.truth(node.value, originOf(context, node)), absence: undefined };
    case "absent":
      context.report(diagnostic("absent-comparison", node.span, { unknown: node.unknown }));
      return undefined;
    case "parenthesized":
      return elaborateExpression(context, node.value, expected);
    case "arithmetic":
      return elaborateArithmetic(context, node, expected);
    case "else":
      return elaborateElse(context, node, expected);
    case "share":
      return elaborateShare(context, node, expected);
    case "per":
      return elaboratePer(context, node, expected);
    case "indexed":
      return elaborateIndexed(context, node);
    case "range":
      return elaborateRange(context, node, expected);
    case "table":
      return elaborateTable(context, node, expected);
    case "logic":
      return elaborateLogic(context, node);
    case "not":
      return elaborateNegation(context, node);
    case "group":
      return elaborateGroup(context, node);
    case "comparison":
      return elaborateComparison(context, node);
    case "membership":
      return elaborateMembership(context, node);
    case "invalid":
      return undefined;
  }
}
