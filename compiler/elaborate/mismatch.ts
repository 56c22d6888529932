/** What cannot stand together: operands whose types or units differ, values that may be absent, with what to write instead. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Diagnostic, type Fix, replace } from "../diagnostics/diagnostic.js";
import type * as ir from "../ir/ir.js";
import { compatible, describe } from "../types/type.js";
import { combineUnits } from "../types/unit.js";
import { type Context, enumerationLabel, originOf, unwrap, type Value, wordFor } from "./context.js";
import { operatorWords } from "./operator.js";

/** An operation with its two sides in the order written. */
export interface Operation {
  readonly span: ast.Span;
  readonly operator: Parameters<typeof operatorWords>[0];
  readonly sides: readonly [ast.Expression, ast.Expression];
}

/** Reports a value that may be absent because a fact is optional; divisions are settled later. */
export function requirePresent(context: Context, node: ast.Expression, value: Value): Value | undefined {
  if (value.absence !== "fact") return value;
  const { type } = value.node;
  const name = originOf(context, node).text;
  const withZero = `${name} ${wordFor(context, node, "Else")} ${zeroOf(type)}`;
  const bracketed = context.dialect(node.span.file) === "zh" ? `（${withZero}）` : `(${withZero})`;
  const fixes = type.kind === "number" ? [replace(node.span, bracketed)] : [];
  context.report(diagnostic("optional-value", node.span, { name, zero: zeroOf(type) }, { fixes }));
  return undefined;
}

/** Nothing of a type, as a literal. */
function zeroOf(type: ir.Type): string {
  if (type.kind === "date") return "2025-01-01";
  if (type.kind !== "number") return "…";
  return type.quantity === "percent" ? "0%" : `0${type.unit}`;
}

/** Reports sides that are no numbers. */
export function requireNumbers(context: Context, operation: Operation, left: Value, right: Value): boolean {
  const [first, second] = [left.node.type.kind === "number", right.node.type.kind === "number"];
  if (first && second) return true;
  const span = first ? operation.sides[1].span : second ? operation.sides[0].span : operation.span;
  context.report(operandsDiffer(context, span, operation, left, right));
  return false;
}

/** Reports sides that cannot be added, compared or joined. */
export function requireCompatible(context: Context, operation: Operation, left: Value, right: Value): boolean {
  const [leftType, rightType] = [left.node.type, right.node.type];
  if (compatible(leftType, rightType)) return true;
  context.report(
    unitsDiffer(context, operation, leftType, rightType) ??
      operandsDiffer(context, operation.span, operation, left, right),
  );
  return false;
}

export function operandsDiffer(
  context: Context,
  span: ast.Span,
  { operator }: Operation,
  left: Value,
  right: Value,
): Diagnostic {
  const labelOf = enumerationLabel(context);
  return diagnostic("operands-differ", span, {
    operator: operatorWords(operator),
    left: describe(left.node.type, labelOf),
    right: describe(right.node.type, labelOf),
  });
}

/** Two units of the same sort of quantity. If one side is a literal, its unit is the one to look at. */
function unitsDiffer(
  context: Context,
  { span, sides }: Operation,
  left: ir.Type,
  right: ir.Type,
): Diagnostic | undefined {
  if (left.kind !== "number" || right.kind !== "number" || left.unit === "" || right.unit === "") return undefined;
  if ((left.quantity === "money") !== (right.quantity === "money")) return undefined;
  const [first, second] = [literalOf(sides[0]), literalOf(sides[1])];
  const literal = first === undefined ? second : second === undefined ? first : undefined;
  const unit = literal === second ? left.unit : right.unit;
  return diagnostic(
    "unit-mismatch",
    literal?.span ?? span,
    {
      left: left.unit,
      right: right.unit,
      factor: combineUnits(left.unit, right.unit, -1),
    },
    { fixes: literal === undefined ? [] : unitFix(context, literal, unit) },
  );
}

function literalOf(node: ast.Expression): ast.Literal | undefined {
  const inner = unwrap(node);
  return inner.kind === "literal" ? inner : undefined;
}

/** Units that measure: another one beside the same figure would be another quantity. */
const measures = /[㎡米里亩顷吨克升瓦度年季月周天时]/;

/** The same figure with another word for what is counted. */
export function unitFix(context: Context, node: ast.Literal, unit: string): readonly Fix[] {
  const written = context.sourceText(node.span);
  if (node.value.kind !== "quantity" || node.value.unit === "" || !written.endsWith(node.value.unit)) return [];
  if (measures.test(unit) || measures.test(node.value.unit)) return [];
  return [replace(node.span, written.slice(0, -node.value.unit.length) + unit)];
}
