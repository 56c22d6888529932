/** Values: operands joined by operators, with the precedence of the language. */
import type { IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { replace } from "../diagnostics/diagnostic.js";
import { cover, inOrder, invalid, nodeSpan, perUnit, real, startOf, type Build } from "./build-support.js";
import type { Arithmetic, Expression, PerCounted } from "./nodes.js";

/** Most operands of a value together with the chains around it: the tree never grows deeper than its readers can follow. */
export const longestChain = 300;

/** From tight to loose: 的, of, × ÷, + −, else. */
const levels: Readonly<Record<string, number>> = { De: 0, Of: 1, Star: 2, Slash: 2, Plus: 3, Minus: 3, Else: 4 };
const loosest = 4;
const signs: Readonly<Record<string, Arithmetic["operator"]>> = { Plus: "+", Minus: "-", Star: "*", Slash: "/" };

/** A value of one or more operands. */
export function valueOf(build: Build, node: cst.ValueCstNode | undefined): Expression {
  const operands = node?.children.operand ?? [];
  const [first] = operands;
  if (!node || !first) return invalid(build);
  if (operands.length === 1) return placed(build, build.of.operand(build, first), false);
  if (build.around + operands.length > longestChain) {
    report(build, "nested-too-deep", nodeSpan(build, node), { most: longestChain });
    return invalid(build, nodeSpan(build, node));
  }
  build.around += operands.length;
  const { De, Of, Star, Slash, Plus, Minus, Else } = node.children;
  const built = operands.map((operand) => build.of.operand(build, operand));
  build.around -= operands.length;
  const operators = inOrder(De, Of, Star, Slash, Plus, Minus, Else);
  const shares = operators.map(({ tokenType }) => tokenType.name === "De" || tokenType.name === "Of");
  built.forEach((operand, i) => placed(build, operand, shares[i - 1] === true || shares[i] === true));
  return joined(build, built, operators, loosest);
}

/** A ratio says nothing but next to `of` or 的. */
function placed(build: Build, operand: Expression, besideShare: boolean): Expression {
  if (!besideShare && operand.kind === "literal" && operand.raw.includes(":"))
    report(build, "ratio-place", operand.span, { written: operand.raw });
  return operand;
}

/** Joins operands at the operators of one level, after joining the stretches between them at the tighter levels. */
function joined(
  build: Build,
  operands: readonly Expression[],
  operators: readonly IToken[],
  level: number,
): Expression {
  const [only] = operands;
  if (operands.length === 1 || level < 0) return only ?? invalid(build);
  const parts: Expression[] = [];
  const between: IToken[] = [];
  let start = 0;
  operators.forEach((operator, i) => {
    if (levels[operator.tokenType.name] !== level) return;
    parts.push(joined(build, operands.slice(start, i + 1), operators.slice(start, i), level - 1));
    between.push(operator);
    start = i + 1;
  });
  parts.push(joined(build, operands.slice(start), operators.slice(start), level - 1));
  if (level === levels["Plus"]) checkShares(build, parts);
  return level === levels["Of"]
    ? parts.reduceRight((base, rate) => share("of", rate, base))
    : parts.reduce((left, right, i) => pair(left, between[i - 1], right));
}

function pair(left: Expression, operator: IToken | undefined, right: Expression): Expression {
  const name = operator?.tokenType.name ?? "";
  const span = cover(left.span, right.span);
  if (name === "De") return share("de", right, left);
  if (name === "Else") return { kind: "else", span, value: left, fallback: right };
  return { kind: "arithmetic", span, operator: signs[name] ?? "+", left, right };
}

function share(order: "of" | "de", rate: Expression, base: Expression): Expression {
  return { kind: "share", span: cover(rate.span, base.span), order, rate, base };
}

/** `5% of a + b` and `a + b 的 5%` can be read two ways. */
function checkShares(build: Build, terms: readonly Expression[]): void {
  terms.forEach((term, i) => {
    if (term.kind !== "share") return;
    const open = term.order === "of" ? i < terms.length - 1 : i > 0;
    if (!open) return;
    const spaced = `(${build.text.slice(term.span.start, term.span.end)})`;
    report(build, "share-in-sum", term.span, { order: term.order }, { fixes: [replace(term.span, spaced)] });
  });
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
  const operand = counter.children.operand?.[0];
  const counted = operand ? build.of.operand(build, operand) : invalid(build);
  const per: PerCounted = {
    kind: "per",
    span: nodeSpan(build, node),
    amount: before ?? valueOf(build, value),
    counted,
    unit: perUnitText,
  };
  return per;
}
