/** Expressions: conditions, comparisons, and the operands of values. */
import type { CstNode } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { replace } from "../diagnostics/diagnostic.js";
import { literalOf } from "./build-literal.js";
import {
  cover,
  inOrder,
  invalid,
  missing,
  nameOf,
  nodeSpan,
  real,
  textOf,
  tokenSpan,
  type Build,
} from "./build-support.js";
import { longestChain, valueOf } from "./build-value.js";
import type {
  Comparator,
  Comparison,
  Expression,
  Literal,
  Logic,
  Membership,
  Name,
  Reference,
  Text,
  YearIndex,
} from "./nodes.js";

export function expressionOf(build: Build, node: cst.ExpressionCstNode | undefined): Expression {
  const { condition = [], And, Or } = node?.children ?? {};
  const operands = condition.map((operand) => conditionOf(build, operand));
  if (!And && !Or) return operands[0] ?? invalid(build);
  const operators = inOrder(And, Or);
  const alternatives: Expression[][] = [[]];
  operands.forEach((operand, i) => {
    if (i > 0 && operators[i - 1]?.tokenType.name === "Or") alternatives.push([]);
    alternatives[alternatives.length - 1]?.push(operand);
  });
  const whole = logic(
    build,
    "or",
    alternatives.map((conjunction) => logic(build, "and", conjunction)),
  );
  const mixed =
    whole.kind === "logic" &&
    whole.operator === "or" &&
    alternatives.findIndex((conjunction) => conjunction.length > 1);
  if (typeof mixed === "number" && mixed >= 0) {
    const conjunction = whole.kind === "logic" ? whole.operands[mixed] : undefined;
    if (conjunction) report(build, "and-or-mixed", whole.span, {}, { fixes: [bracketed(build, conjunction)] });
  }
  return whole;
}

function bracketed(build: Build, mixed: Expression): ReturnType<typeof replace> {
  return replace(mixed.span, `(${build.text.slice(mixed.span.start, mixed.span.end)})`, { safe: true });
}

function logic(build: Build, operator: Logic["operator"], operands: readonly Expression[]): Expression {
  const [first] = operands;
  const last = operands[operands.length - 1];
  if (!first || !last) return invalid(build);
  return operands.length === 1 ? first : { kind: "logic", span: cover(first.span, last.span), operator, operands };
}

function conditionOf(build: Build, node: cst.ConditionCstNode): Expression {
  const value = comparisonOf(build, node);
  const nots = node.children.Not;
  if (!nots) return value;
  if (nots.length > longestChain) return tooDeep(build, nodeSpan(build, node));
  return nots.reduceRight<Expression>(
    (inner, not) => ({ kind: "not", span: cover(tokenSpan(build, not), inner.span), value: inner }),
    value,
  );
}

function comparisonOf(build: Build, node: cst.ConditionCstNode): Expression {
  const { value, compared, edge, set } = node.children;
  const left = valueOf(build, value?.[0]);
  const first = compared?.[0];
  if (first) {
    if (compared.length > 1) report(build, "chained-comparison", nodeSpan(build, node), {});
    const right = valueOf(build, first.children.value?.[0]);
    return {
      kind: "comparison",
      span: cover(left.span, right.span),
      operator: comparator(first),
      left,
      right,
      form: "infix",
      edge: undefined,
    };
  }
  if (edge?.[0]) return edgeOf(build, left, edge[0]);
  return set?.[0] ? membershipOf(build, node, left, set[0]) : left;
}

const comparators: Readonly<Record<string, Comparator>> = {
  GreaterEqual: ">=",
  LessEqual: "<=",
  Greater: ">",
  Less: "<",
  Equal: "=",
  NotEqual: "!=",
};

function comparator(node: cst.ComparedCstNode): Comparator {
  for (const [name, sign] of Object.entries(comparators)) if (Object.hasOwn(node.children, name)) return sign;
  return "=";
}

function edgeOf(build: Build, left: Expression, node: cst.EdgeCstNode): Comparison {
  const { Is, Literal: literals, OrMore, OrLess, inclusion = [], value } = node.children;
  const bound = real(literals);
  const right = bound ? literalOf(build, bound) : valueOf(build, value?.[0]);
  const edge = inclusion.some((mark) => mark.children.Excluding)
    ? "excluding"
    : inclusion.length > 0
      ? "including"
      : undefined;
  const span = cover(left.span, nodeSpan(build, node));
  const or = real(OrMore) ?? real(OrLess);
  const is = real(Is);
  if (!or && is)
    report(
      build,
      "is-without-edge",
      tokenSpan(build, is),
      { written: is.image },
      { fixes: [replace(tokenSpan(build, is), is.image === "is" ? "=" : "为")] },
    );
  else if (!or)
    report(build, "comparison-missing", right.span, { written: build.text.slice(right.span.start, right.span.end) });
  else if (right.kind !== "literal" && right.kind !== "invalid")
    report(build, "edge-needs-number", right.span, { edge: or.image });
  const operator: Comparator = !or
    ? "="
    : OrMore
      ? edge === "excluding"
        ? ">"
        : ">="
      : edge === "excluding"
        ? "<"
        : "<=";
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

/** A value that stands alone, with its year. */
export function operandOf(build: Build, node: cst.OperandCstNode | undefined): Expression {
  if (!node) return invalid(build);
  const { year, index } = node.children;
  const before = year?.[0] && yearOf(build, year[0]);
  const value = primaryOf(build, node);
  const behind = index?.[0] && indexOf(build, index[0]);
  const indexed = behind
    ? ({ kind: "indexed", span: { ...nodeSpan(build, node), start: value.span.start }, value, year: behind } as const)
    : value;
  return before ? { kind: "indexed", span: cover(before.span, indexed.span), value: indexed, year: before } : indexed;
}

export function yearOf(build: Build, node: cst.YearCstNode): YearIndex {
  const last = real(node.children.LastYear);
  const written = last ?? real(node.children.ThisYear);
  return {
    kind: "yearIndex",
    span: written ? tokenSpan(build, written) : missing(build),
    year: last ? "last" : "this",
  };
}

/** `[last year]`; `undefined` if something else stood in the brackets, which was reported. */
export function indexOf(build: Build, node: cst.IndexCstNode): YearIndex | undefined {
  const year = node.children.year?.[0];
  return year && yearOf(build, year);
}

/** `clause`, `award` or `clause.award`. */
export function referenceOf(build: Build, node: cst.ReferenceCstNode): Reference {
  const parts = [undefined, ...(node.children.Dot ?? [])].map((_, index) =>
    nameOf(build, real(node.children.Name, index)),
  );
  return { kind: "reference", span: nodeSpan(build, node), parts };
}

function primaryOf(build: Build, node: cst.OperandCstNode): Expression {
  const { literal, reference } = node.children;
  if (literal?.[0]) return rangeOf(build, literal[0]);
  if (!reference?.[0]) return rareOf(build, node);
  const named = referenceOf(build, reference[0]);
  return named.parts.length === 1 && named.parts[0] ? named.parts[0] : named;
}

/** Operands that are neither numbers nor names. */
function rareOf(build: Build, node: cst.OperandCstNode): Expression {
  const { StringLiteral, Yes, No, Unknown, Absent, LParen, RParen, expression, table, group, Broken } = node.children;
  const text = real(StringLiteral);
  if (text) return textOf(build, text);
  const word = real(Yes) ?? real(No) ?? real(Unknown) ?? real(Absent);
  if (word && (Yes ?? No)) return { kind: "truth", span: tokenSpan(build, word), value: Yes !== undefined };
  if (word) return { kind: "absent", span: tokenSpan(build, word), unknown: Unknown !== undefined };
  const open = real(LParen);
  if (open) {
    const span = tokenSpan(build, open);
    const value = expressionOf(build, expression?.[0]);
    const close = real(RParen);
    return { kind: "parenthesized", span: cover(span, close ? tokenSpan(build, close) : value.span), value };
  }
  if (table?.[0]) return build.of.table(build, table[0]);
  if (group?.[0]) return build.of.group(build, group[0]);
  const broken = real(Broken);
  return invalid(build, broken && tokenSpan(build, broken));
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
  const value = {
    kind: "quantity",
    numerator: a.numerator * b.denominator,
    denominator: a.denominator * b.numerator,
    magnitude: false,
    unit: "",
  } as const;
  return { kind: "literal", span, raw, value };
}

function tooDeep(build: Build, span = missing(build)): Expression {
  report(build, "nested-too-deep", span, { most: longestChain });
  return invalid(build, span);
}
