/** Amounts: a source and the bounds behind it, applied in the order written, with the steps an explanation shows. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Fix, replace } from "../diagnostics/diagnostic.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { describe, money } from "../types/type.js";
import { isAbove, settleDivision, swap } from "./arithmetic.js";
import { type Context, enumerationLabel, type Expected, originOf, unwrap, type Value } from "./context.js";
import { requirePresent } from "./mismatch.js";

/** An amount with its steps, innermost first. */
export interface SteppedAmount {
  readonly value: Value;
  readonly steps: readonly ir.Step[];
}

/** What was paid under this award in the claim year; only a whole award has such a history, a row of a table has not. */
export type PaidThisYear = (origin: ir.Origin) => ir.Expression;

/** Elaborates the amount of a row or an award. Rows inherit the type that the table expects. */
export function elaborateAmount(context: Context, node: ast.Amount, expected: Expected): Value | undefined {
  return elaborateSteppedAmount(context, node, expected, undefined)?.value;
}

export function elaborateSteppedAmount(
  context: Context,
  node: ast.Amount,
  expected: Expected,
  paidThisYear: PaidThisYear | undefined,
): SteppedAmount | undefined {
  const source = elaborateSource(context, node.source, expected);
  if (source === undefined) return undefined;
  reportCrossedBounds(context, node.bounds);
  let current: SteppedAmount | undefined = source;
  for (const bound of node.bounds) {
    current = current === undefined ? undefined : applyBound(context, node, bound, current, paidThisYear);
  }
  return current;
}

function elaborateSource(context: Context, source: ast.AmountSource, expected: Expected): SteppedAmount | undefined {
  const origin = originOf(context, source);
  const zero = build.integer(0, money, origin);
  switch (source.kind) {
    case "exact": {
      const value = context.elaborate(context, source.value, expected);
      return value === undefined ? undefined : { value, steps: [sourceStep(context, source.value, value.node)] };
    }
    case "none":
      if (expected.none !== true) {
        context.report(diagnostic("none-outside-award", source.span, {}, { fixes: noneFixes(source, expected) }));
        return undefined;
      }
      return { value: { node: build.none(money, origin), absence: "none" }, steps: [] };
    case "unset": {
      const because: ir.Hull["because"] = { kind: "unset", how: source.reason, text: source.text?.text ?? null };
      const node = build.hull(zero, build.infinity(money, origin), because, money, origin);
      return {
        value: { node, absence: undefined },
        steps: [{ kind: "unset", text: origin.text, value: node, operands: [], before: null }],
      };
    }
    case "upTo":
    case "atLeast": {
      const value = context.elaborate(context, source.value, expected);
      if (value === undefined) return undefined;
      const inner = settleDivision(value);
      const [low, high] = source.kind === "upTo" ? [zero, inner.node] : [inner.node, build.infinity(money, origin)];
      const node = build.hull(low, high, { kind: "discretion" }, inner.node.type, origin);
      const step: ir.Step = { kind: "discretion", text: origin.text, value: node, operands: [], before: null };
      return { value: { node, absence: inner.absence }, steps: [sourceStep(context, source.value, value.node), step] };
    }
  }
}

/** Zero, where the place says of what. */
function noneFixes(source: ast.NoAmount, { type }: Expected): readonly Fix[] {
  if (type?.kind !== "number") return [];
  return [replace(source.span, type.quantity === "percent" ? "0%" : `0${type.unit}`)];
}

/** The step that shows where an amount comes from, with the operands of its outermost operation. */
function sourceStep(context: Context, node: ast.Expression, value: ir.Expression): ir.Step {
  const inner = unwrap(node);
  const text = originOf(context, inner).text;
  const step = (kind: ir.Step["kind"], operands: ir.Step["operands"]): ir.Step => ({
    kind,
    text,
    value,
    operands,
    before: null,
  });
  if (inner.kind === "share" && value.kind === "product") {
    return step("share", [operand(context, inner.base, value.right), operand(context, inner.rate, value.left)]);
  }
  if (inner.kind === "per" && value.kind === "product") {
    return step("per", [operand(context, inner.amount, value.left), operand(context, inner.counted, value.right)]);
  }
  if (inner.kind === "table" && value.kind === "match") {
    const keys = matchKeys(value, inner.keys.length);
    return step(
      "table",
      inner.keys.flatMap((key, index) => {
        const keyValue = keys[index];
        return keyValue === undefined ? [] : [operand(context, key, keyValue)];
      }),
    );
  }
  return step("value", []);
}

function operand(context: Context, node: ast.Expression, value: ir.Expression): ir.Step["operands"][number] {
  return { text: originOf(context, unwrap(node)).text, value };
}

function matchKeys(node: ir.Expression, depth: number): readonly ir.Expression[] {
  if (depth === 0 || node.kind !== "match") return [];
  const inner = node.arms[0]?.value;
  return [node.key, ...(inner === undefined ? [] : matchKeys(inner, depth - 1))];
}

function applyBound(
  context: Context,
  amount: ast.Amount,
  bound: ast.Bound,
  current: SteppedAmount,
  paidThisYear: PaidThisYear | undefined,
): SteppedAmount | undefined {
  const limit = elaborateLimit(context, bound, current.value.node.type, paidThisYear);
  if (limit === undefined) return undefined;
  const before = current.value.node;
  if (
    bound.bound === "max" &&
    bound.per === undefined &&
    before.kind === "constant" &&
    limit.kind === "constant" &&
    !isAbove(before, limit)
  ) {
    context.report(
      diagnostic("cap-never-bites", bound.span, {
        amount: originOf(context, amount.source).text,
        cap: originOf(context, bound.limit).text,
      }),
    );
  }
  const origin = originOf(context, bound);
  const node = build.extreme(bound.bound === "max" ? "min" : "max", [before, limit], before.type, origin);
  const step: ir.Step = {
    kind: bound.bound === "max" ? "cap" : "floor",
    text: origin.text,
    value: node,
    operands: [{ text: originOf(context, bound.limit).text, value: limit }],
    before,
  };
  return { value: { node, absence: current.value.absence }, steps: [...current.steps, step] };
}

/** The limit of a cap or floor; a yearly cap counts what was already paid this year. */
function elaborateLimit(
  context: Context,
  bound: ast.Bound,
  type: ir.Type,
  paidThisYear: PaidThisYear | undefined,
): ir.Expression | undefined {
  const elaborated = context.elaborate(context, bound.limit, { type });
  const present = elaborated === undefined ? undefined : requirePresent(context, bound.limit, elaborated);
  if (present === undefined) return undefined;
  const limit = settleDivision(present).node;
  if (limit.type.kind !== "number" || type.kind !== "number" || limit.type.unit !== type.unit) {
    const labelOf = enumerationLabel(context);
    context.report(
      diagnostic("type-mismatch", bound.limit.span, {
        expected: describe(type, labelOf),
        found: describe(limit.type, labelOf),
      }),
    );
    return undefined;
  }
  if (bound.per === undefined) return limit;
  if (bound.per.text !== "年" || bound.bound !== "max" || paidThisYear === undefined) {
    context.report(diagnostic("cap-scope-not-supported", bound.span, { unit: bound.per.text }));
    return undefined;
  }
  const origin = originOf(context, bound);
  const left = build.difference(limit, paidThisYear(origin), money, origin);
  return build.extreme("max", [build.integer(0, money, origin), left], money, origin);
}

function reportCrossedBounds(context: Context, bounds: readonly ast.Bound[]): void {
  const constant = (bound: ast.Bound): bigint | undefined => {
    const limit = unwrap(bound.limit);
    if (limit.kind !== "literal" || limit.value.kind !== "quantity" || bound.per !== undefined) return undefined;
    return limit.value.denominator === 1n ? limit.value.numerator : undefined;
  };
  for (const cap of bounds.filter((bound) => bound.bound === "max")) {
    for (const floor of bounds.filter((bound) => bound.bound === "min")) {
      const [high, low] = [constant(cap), constant(floor)];
      if (high === undefined || low === undefined || high >= low) continue;
      context.report(
        diagnostic(
          "cap-below-floor",
          cap.span,
          {
            cap: originOf(context, cap.limit).text,
            floor: originOf(context, floor.limit).text,
          },
          {
            related: [{ span: floor.span, note: { zh: "保底在这里", en: "the floor is here" } }],
            fixes: [swap(context, cap.limit, floor.limit)],
          },
        ),
      );
    }
  }
}
