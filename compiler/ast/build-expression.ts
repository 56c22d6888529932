/** Expressions: conditions, comparisons, sums, shares, tables and groups. */
import type { CstNode, IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { replace } from "../diagnostics/diagnostic.js";
import { literalOf } from "./build-literal.js";
import { cover, inOrder, invalid, missing, nameOf, nodeSpan, perUnit, real, startOf, textOf, tokenSpan, type Build } from "./build-support.js";
import type { Arithmetic, Comparator, Comparison, Expression, Literal, Logic, Membership, Name, PerCounted, Reference, Text, YearIndex } from "./nodes.js";

/** Longest chain of operators that is read; a longer one would make the tree deeper than its readers can follow. */
const longestChain = 200;

export function expressionOf(build: Build, node: cst.ExpressionCstNode | undefined): Expression {
  const operands = (node?.children.conjunction ?? []).map((operand) => conjunctionOf(build, operand));
  const whole = logic(build, "or", operands);
  if (whole.kind === "logic") {
    const mixed = whole.operands.find((operand) => operand.kind === "logic");
    if (mixed) report(build, "and-or-mixed", whole.span, {}, { fixes: [bracketed(build, mixed)] });
  }
  return whole;
}

function bracketed(build: Build, mixed: Expression): ReturnType<typeof replace> {
  return replace(mixed.span, `(${build.text.slice(mixed.span.start, mixed.span.end)})`, { safe: true });
}

function conjunctionOf(build: Build, node: cst.ConjunctionCstNode): Expression {
  return logic(build, "and", (node.children.negation ?? []).map((operand) => negationOf(build, operand)));
}

function logic(build: Build, operator: Logic["operator"], operands: readonly Expression[]): Expression {
  const [first] = operands;
  const last = operands[operands.length - 1];
  if (!first || !last) return invalid(build);
  return operands.length === 1 ? first : { kind: "logic", span: cover(first.span, last.span), operator, operands };
}

function negationOf(build: Build, node: cst.NegationCstNode): Expression {
  const value = comparisonOf(build, node.children.comparison?.[0]);
  const nots = node.children.Not ?? [];
  if (nots.length > longestChain) return tooDeep(build, nodeSpan(build, node));
  return [...nots].reverse().reduce<Expression>((inner, not) => ({ kind: "not", span: cover(tokenSpan(build, not), inner.span), value: inner }), value);
}

function comparisonOf(build: Build, node: cst.ComparisonCstNode | undefined): Expression {
  if (!node) return invalid(build);
  const left = valueOf(build, node.children.value?.[0]);
  const [compared, chained] = node.children.compared ?? [];
  if (chained) report(build, "chained-comparison", nodeSpan(build, node), {});
  if (compared) {
    const right = valueOf(build, compared.children.value?.[0]);
    return { kind: "comparison", span: cover(left.span, right.span), operator: comparator(compared), left, right, form: "infix", edge: undefined };
  }
  const edge = node.children.edge?.[0];
  if (edge) return edgeOf(build, left, edge);
  const set = node.children.set?.[0];
  return set ? membershipOf(build, node, left, set) : left;
}

const comparators: Readonly<Record<string, Comparator>> = { GreaterEqual: ">=", LessEqual: "<=", Greater: ">", Less: "<", Equal: "=", NotEqual: "!=" };

function comparator(node: cst.ComparedCstNode): Comparator {
  for (const [name, sign] of Object.entries(comparators)) if (Object.hasOwn(node.children, name)) return sign;
  return "=";
}

function edgeOf(build: Build, left: Expression, node: cst.EdgeCstNode): Comparison {
  const { Is, Literal: literals, OrMore, OrLess, inclusion = [], value } = node.children;
  const bound = real(literals);
  const right = bound ? literalOf(build, bound) : valueOf(build, value?.[0]);
  const edge = inclusion.some((mark) => mark.children.Excluding) ? "excluding" : inclusion.length > 0 ? "including" : undefined;
  const span = cover(left.span, nodeSpan(build, node));
  const or = real(OrMore) ?? real(OrLess);
  const is = real(Is);
  if (!or && is) report(build, "is-without-edge", tokenSpan(build, is), { written: is.image }, { fixes: [replace(tokenSpan(build, is), is.image === "is" ? "=" : "为")] });
  else if (!or) report(build, "comparison-missing", right.span, { written: build.text.slice(right.span.start, right.span.end) });
  else if (right.kind !== "literal" && right.kind !== "invalid") report(build, "edge-needs-number", right.span, { edge: or.image });
  const operator: Comparator = !or ? "=" : OrMore ? (edge === "excluding" ? ">" : ">=") : edge === "excluding" ? "<" : "<=";
  return { kind: "comparison", span, operator, left, right, form: "edge", edge };
}

function membershipOf(build: Build, whole: CstNode, value: Expression, node: cst.SetCstNode): Membership {
  const members = (node.children.payee ?? []).flatMap((member): (Name | Text)[] => {
    const name = real(member.children.Name);
    const text = real(member.children.StringLiteral);
    return name ? [nameOf(build, name)] : text ? [textOf(build, text)] : [];
  });
  return { kind: "membership", span: cover(value.span, nodeSpan(build, whole)), value, members };
}

/** A value: a sum, perhaps with `else`. */
export function valueOf(build: Build, node: cst.ValueCstNode | undefined): Expression {
  const [first, ...fallbacks] = node?.children.sum ?? [];
  if (fallbacks.length > longestChain) return tooDeep(build, node && nodeSpan(build, node));
  return fallbacks.reduce<Expression>((value, fallback) => {
    const other = sumOf(build, fallback);
    return { kind: "else", span: cover(value.span, other.span), value, fallback: other };
  }, sumOf(build, first));
}

function sumOf(build: Build, node: cst.SumCstNode | undefined): Expression {
  if (!node) return invalid(build);
  const { product = [], Plus, Minus } = node.children;
  if (product.length > longestChain) return tooDeep(build, nodeSpan(build, node));
  const operands = product.map((operand) => productOf(build, operand));
  operands.forEach((operand, i) => {
    if (operand.kind !== "share") return;
    const open = operand.order === "of" ? i < operands.length - 1 : i > 0;
    if (open) report(build, "share-in-sum", operand.span, { order: operand.order }, { fixes: [bracketed(build, operand)] });
  });
  return chain(build, operands, inOrder(Plus, Minus));
}

function productOf(build: Build, node: cst.ProductCstNode): Expression {
  const { share = [], Star, Slash } = node.children;
  if (share.length > longestChain) return tooDeep(build, nodeSpan(build, node));
  return chain(build, share.map((operand) => shareOf(build, operand)), inOrder(Star, Slash));
}

const signs: Readonly<Record<string, Arithmetic["operator"]>> = { Plus: "+", Minus: "-", Star: "*", Slash: "/" };

function chain(build: Build, operands: readonly Expression[], operators: readonly IToken[]): Expression {
  const [first, ...rest] = operands;
  if (!first) return invalid(build);
  return rest.reduce<Expression>((left, right, i) => {
    const operator = signs[operators[i]?.tokenType.name ?? ""] ?? "+";
    return { kind: "arithmetic", span: cover(left.span, right.span), operator, left, right };
  }, first);
}

/** `a of b of c` binds from the right. */
function shareOf(build: Build, node: cst.ShareCstNode): Expression {
  const { possessive = [] } = node.children;
  if (possessive.length > longestChain) return tooDeep(build, nodeSpan(build, node));
  const operands = possessive.map((operand) => possessiveOf(build, operand));
  return operands.length === 0 ? invalid(build) : operands.reduceRight((base, rate) => ({ kind: "share", span: cover(rate.span, base.span), order: "of", rate, base }));
}

/** `a 的 b 的 c` binds from the left. */
function possessiveOf(build: Build, node: cst.PossessiveCstNode): Expression {
  const { operand = [] } = node.children;
  if (operand.length > longestChain) return tooDeep(build, nodeSpan(build, node));
  const operands = operand.map((part) => operandOf(build, part));
  return operands.length === 0 ? invalid(build) : operands.reduce((base, rate) => ({ kind: "share", span: cover(base.span, rate.span), order: "de", rate, base }));
}

/** A value that stands alone, with its year. */
export function operandOf(build: Build, node: cst.OperandCstNode | undefined): Expression {
  if (!node) return invalid(build);
  const { year, index, primary } = node.children;
  const before = year?.[0] && yearOf(build, year[0]);
  const value = primaryOf(build, primary?.[0]);
  const behind = index?.[0] && indexOf(build, index[0]);
  const indexed = behind ? ({ kind: "indexed", span: cover(value.span, nodeSpan(build, node)), value, year: behind } as const) : value;
  return before ? { kind: "indexed", span: cover(before.span, indexed.span), value: indexed, year: before } : indexed;
}

export function yearOf(build: Build, node: cst.YearCstNode): YearIndex {
  const last = real(node.children.LastYear);
  const written = last ?? real(node.children.ThisYear);
  return { kind: "yearIndex", span: written ? tokenSpan(build, written) : missing(build), year: last ? "last" : "this" };
}

/** `[last year]`; `undefined` if something else stood in the brackets, which was reported. */
export function indexOf(build: Build, node: cst.IndexCstNode): YearIndex | undefined {
  const year = node.children.year?.[0];
  return year && yearOf(build, year);
}

/** `clause`, `award` or `clause.award`. */
export function referenceOf(build: Build, node: cst.ReferenceCstNode): Reference {
  const parts = [undefined, ...(node.children.Dot ?? [])].map((_, index) => nameOf(build, real(node.children.Name, index)));
  return { kind: "reference", span: nodeSpan(build, node), parts };
}

function primaryOf(build: Build, node: cst.PrimaryCstNode | undefined): Expression {
  if (!node) return invalid(build);
  const { literal, reference, StringLiteral, Yes, No, Unknown, Absent, expression, table, group, Broken } = node.children;
  const span = nodeSpan(build, node);
  if (literal?.[0]) return rangeOf(build, literal[0]);
  if (reference?.[0]) {
    const named = referenceOf(build, reference[0]);
    return named.parts.length === 1 && named.parts[0] ? named.parts[0] : named;
  }
  const text = real(StringLiteral);
  if (text) return textOf(build, text);
  build.here = span.end;
  if (real(Yes) ?? real(No)) return { kind: "truth", span, value: real(Yes) !== undefined };
  if (real(Unknown) ?? real(Absent)) return { kind: "absent", span, unknown: real(Unknown) !== undefined };
  if (expression?.[0]) return { kind: "parenthesized", span, value: expressionOf(build, expression[0]) };
  if (table?.[0]) return build.of.table(build, table[0]);
  if (group?.[0]) return build.of.group(build, group[0]);
  return invalid(build, real(Broken) ? span : undefined);
}

function rangeOf(build: Build, node: cst.LiteralCstNode): Expression {
  const first = real(node.children.Literal);
  const second = real(node.children.Literal, 1);
  if (!first) return invalid(build);
  const low = literalOf(build, first);
  if (!second) return low;
  const high = literalOf(build, second);
  const span = cover(low.span, high.span);
  return node.children.Colon ? ratioOf(build, low, high) : { kind: "range", span, low, high };
}

/** `1:1` as one number. */
function ratioOf(build: Build, first: Literal, second: Literal): Expression {
  const span = cover(first.span, second.span);
  const raw = `${first.raw}:${second.raw}`;
  const [a, b] = [first.value, second.value];
  if (a.kind !== "quantity" || b.kind !== "quantity" || a.unit !== "" || b.unit !== "" || b.numerator === 0n) {
    report(build, "ratio-form", span, { written: raw });
    return invalid(build, span);
  }
  const value = { kind: "quantity", numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator, magnitude: false, unit: "" } as const;
  return { kind: "literal", span, raw, value };
}

/** A value for each of what a fact counts, in either order, or a plain value. */
export function countedOf(build: Build, node: cst.CountedCstNode | undefined): Expression {
  if (!node) return invalid(build);
  const counter = node.children.counter?.[0];
  const value = node.children.value?.[0];
  if (!counter) return valueOf(build, value);
  const first = value !== undefined && startOf(value) < startOf(counter);
  const before = first ? valueOf(build, value) : undefined;
  const unit = real(counter.children.PerUnit);
  const perUnitText = unit && perUnit(build, unit);
  const counted = operandOf(build, counter.children.operand?.[0]);
  const per: PerCounted = { kind: "per", span: nodeSpan(build, node), amount: before ?? valueOf(build, value), counted, unit: perUnitText };
  return per;
}

function tooDeep(build: Build, span = missing(build)): Expression {
  report(build, "nested-too-deep", span, { most: longestChain });
  return invalid(build, span);
}
