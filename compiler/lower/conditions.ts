/** Conditions of awards: a list joined by "and", one entry a leaf, so that an explanation can name the one that failed. */
import type * as ast from "../ast/nodes.js";
import { elaborateCondition } from "../elaborate/condition.js";
import { type Context, originOf } from "../elaborate/context.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";

type Source = ir.Condition["origin"];

/** Splits a condition at its outermost "and" (and 同时符合) and elaborates the parts. Broken parts are left out, reported. */
export function lowerCondition(context: Context, node: ast.Expression, origin: Source): readonly ir.Condition[] {
  return leaves(node).flatMap((leaf) => {
    const value = elaborateCondition(context, leaf.condition);
    if (value === undefined) return [];
    const { text } = originOf(context, leaf.condition);
    return [
      { origin, text, value },
      ...(leaf.unless === undefined ? [] : lowerException(context, leaf.unless, leaf.unless)),
    ];
  });
}

/** `unless B`: not B, shown as an exception in the words of `shown` (the whole modifier, where there is one). */
export function lowerException(
  context: Context,
  node: ast.Expression,
  shown: { readonly span: ast.Span },
): readonly ir.Condition[] {
  const value = elaborateCondition(context, node);
  if (value === undefined) return [];
  const origin = originOf(context, shown);
  const text =
    shown === node
      ? phrase(
          origin.text,
          (zh) => `除非 ${zh}`,
          (en) => `unless ${en}`,
        )
      : origin.text;
  return [{ origin: "unless", text, value: build.not(value, origin) }];
}

/** `otherwise`: none of the guards before it. */
export function lowerOtherwise(guards: readonly ir.Expression[], node: ir.Origin): ir.Condition {
  const joined = guards.map((guard) => guard.origin.text);
  const text = phrase(
    joined.join(" "),
    () => (joined.length === 1 ? `并非 ${joined.join("")}` : `并非（${joined.join(" 或 ")}）`),
    () => (joined.length === 1 ? `not ${joined.join("")}` : `not (${joined.join(" or ")})`),
  );
  const origin = { ...node, text };
  return { origin: "guard", text, value: build.not(build.atLeast(1, guards, origin), origin) };
}

/** All conditions of a list as one, for `otherwise` and for bars. */
export function conjunction(conditions: readonly ir.Condition[], origin: ir.Origin): ir.Expression {
  if (conditions.length === 0) return build.truth(true, origin);
  const and = phrase(
    conditions[0]?.text ?? "",
    () => " 且 ",
    () => " and ",
  );
  const text = conditions
    .map((condition) => condition.text)
    .reduce((before, next, index) => `${before}${conditions[index]?.origin === "unless" ? " " : and}${next}`);
  return build.atLeast(
    conditions.length,
    conditions.map((condition) => condition.value),
    { ...origin, text },
  );
}

/** A sentence in the dialect of the words it is made of. */
export function phrase(sample: string, zh: (sample: string) => string, en: (sample: string) => string): string {
  return isChinese(sample) ? zh(sample) : en(sample);
}

/** Han outside of numbers with their units: `24天 or more` is English. */
function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text.replace(/\d[\d,.]*\s?[\u3400-\u9fff㎡%/·]*/g, ""));
}

interface Leaf {
  readonly condition: ast.Expression;
  readonly unless: ast.Expression | undefined;
}

function leaves(node: ast.Expression): readonly Leaf[] {
  if (node.kind === "parenthesized") return leaves(node.value);
  if (node.kind === "logic" && node.operator === "and") return node.operands.flatMap(leaves);
  if (node.kind === "group" && node.quantifier === "all") {
    return node.items.flatMap((item) =>
      item.unless === undefined ? leaves(item.condition) : [{ condition: item.condition, unless: item.unless }],
    );
  }
  return [{ condition: node, unless: undefined }];
}
