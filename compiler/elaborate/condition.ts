/** Conditions: three-valued logic over comparisons, memberships and yes / no facts. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { structuralKey } from "../ir/visit.js";
import { bool, describe } from "../types/type.js";
import { elaboratePair, settleDivision } from "./arithmetic.js";
import { type Context, enumerationLabel, originOf, unwrap, type Value } from "./context.js";
import { requireCompatible } from "./mismatch.js";
import { isValueName, ownersOf, unknownMember } from "./name.js";
import { operatorWords } from "./operator.js";

const known = (node: ir.Expression): Value => ({ node, absence: undefined });

/** An expression that must be yes or no; an optional yes / no fact that is absent counts as no. */
export function elaborateCondition(context: Context, node: ast.Expression): ir.Expression | undefined {
  const value = context.elaborate(context, node, { type: bool });
  if (value === undefined) return undefined;
  if (value.node.type.kind !== "bool") {
    context.report(
      diagnostic("condition-expected", node.span, { found: describe(value.node.type, enumerationLabel(context)) }),
    );
    return undefined;
  }
  if (!value.node.optional) return value.node;
  const origin = originOf(context, node);
  return build.compare("equal", value.node, build.truth(true, origin), origin);
}

export function elaborateLogic(context: Context, node: ast.Logic): Value | undefined {
  const operands = allOrNothing(node.operands.map((operand) => elaborateCondition(context, operand)));
  if (operands === undefined) return undefined;
  reportDuplicates(context, operands);
  return known(build.atLeast(node.operator === "and" ? operands.length : 1, operands, originOf(context, node)));
}

export function elaborateNegation(context: Context, node: ast.Negation): Value | undefined {
  const value = elaborateCondition(context, node.value);
  return value === undefined ? undefined : known(build.not(value, originOf(context, node)));
}

export function elaborateGroup(context: Context, node: ast.QuantifiedGroup): Value | undefined {
  const items = allOrNothing(node.items.map((item) => elaborateItem(context, item)));
  if (items === undefined) return undefined;
  reportDuplicates(context, items);
  const n = node.quantifier === "all" ? items.length : node.quantifier === "any" ? 1 : node.quantifier;
  if (n > items.length) {
    const head = context.sourceText(node.span).search(/\s*[{｛]/);
    const span = head > 0 ? { ...node.span, end: node.span.start + head } : node.span;
    context.report(diagnostic("group-count", span, { n, items: items.length }));
    return undefined;
  }
  return known(build.atLeast(n, items, originOf(context, node)));
}

/** Reports conditions of one list that say the same as an earlier one. */
export function reportDuplicates(context: Context, conditions: readonly ir.Expression[]): void {
  if (conditions.length < 2) return;
  const seen = new Map<string, ir.Origin>();
  for (const condition of conditions) {
    const key = structuralKey(condition);
    const first = seen.get(key);
    const { text, ...span } = condition.origin;
    if (first === undefined) seen.set(key, condition.origin);
    else {
      const { text: _, ...place } = first;
      context.report(
        diagnostic(
          "duplicate-condition",
          span,
          { condition: text },
          {
            related: [{ span: place, note: { zh: "第一次写在这里", en: "it stands here first" } }],
          },
        ),
      );
    }
  }
}

/** One item of a list: the condition, and not its exception. */
function elaborateItem(context: Context, item: ast.GroupItem): ir.Expression | undefined {
  const condition = elaborateCondition(context, item.condition);
  if (item.unless === undefined || condition === undefined) return condition;
  const exception = elaborateCondition(context, item.unless);
  if (exception === undefined) return undefined;
  const origin = originOf(context, item);
  return build.atLeast(2, [condition, build.not(exception, origin)], origin);
}

export function elaborateComparison(context: Context, node: ast.Comparison): Value | undefined {
  if (node.right.kind === "absent") return absence(context, node, node.right);
  const pair = comparisonOperands(context, node);
  if (pair === undefined) return undefined;
  const [left, right] = pair.map(settleDivision);
  if (left === undefined || right === undefined) return undefined;
  if (
    !requireCompatible(
      context,
      { span: node.span, operator: node.operator, sides: [node.left, node.right] },
      left,
      right,
    )
  )
    return undefined;
  const isEquality = node.operator === "=" || node.operator === "!=";
  if (!isEquality && !isOrdered(context, left.node.type)) {
    context.report(
      diagnostic("not-ordered", node.left.span, {
        name: originOf(context, node.left).text,
        operator: operatorWords(node.operator),
      }),
    );
    return undefined;
  }
  return known(comparison(node.operator, left.node, right.node, originOf(context, node)));
}

function comparison(
  operator: ast.Comparator,
  left: ir.Expression,
  right: ir.Expression,
  origin: ir.Origin,
): ir.Expression {
  switch (operator) {
    case "=":
      return build.compare("equal", left, right, origin);
    case "!=":
      return build.not(build.compare("equal", left, right, origin), origin);
    case "<":
      return build.compare("less", left, right, origin);
    case "<=":
      return build.compare("lessEqual", left, right, origin);
    case ">":
      return build.compare("less", right, left, origin);
    case ">=":
      return build.compare("lessEqual", right, left, origin);
  }
}

/** The level of one side tells what a bare member on the other side means, whichever side that is. */
function comparisonOperands(context: Context, node: ast.Comparison): [Value, Value] | undefined {
  const left = unwrap(node.left);
  const memberFirst =
    left.kind === "name" && !isValueName(context, left.text) && ownersOf(context, left.text).length > 0;
  if (!memberFirst) return elaboratePair(context, node.left, node.right, {});
  const swapped = elaboratePair(context, node.right, node.left, {});
  return swapped === undefined ? undefined : [swapped[1], swapped[0]];
}

/** `x = absent`: only an optional fact can be absent. */
function absence(context: Context, node: ast.Comparison, right: ast.AbsentValue): Value | undefined {
  const left = context.elaborate(context, node.left, {});
  if (left === undefined) return undefined;
  if (left.absence !== "fact" || right.unknown || (node.operator !== "=" && node.operator !== "!=")) {
    context.report(diagnostic("absent-comparison", node.span, { unknown: right.unknown }));
    return undefined;
  }
  const origin = originOf(context, node);
  const present = build.isPresent(left.node, origin);
  return known(node.operator === "=" ? build.not(present, origin) : present);
}

function isOrdered(context: Context, type: ir.Type): boolean {
  if (type.kind === "member") return context.symbols.enumerations.get(type.enumeration)?.ordered ?? false;
  return type.kind === "number" || type.kind === "date";
}

export function elaborateMembership(context: Context, node: ast.Membership): Value | undefined {
  const value = context.elaborate(context, node.value, {});
  if (value === undefined) return undefined;
  const { type } = value.node;
  if (type.kind !== "member" && type.kind !== "text") {
    context.report(diagnostic("table-key-type", node.value.span, { found: describe(type) }));
    return undefined;
  }
  const members = allOrNothing(node.members.map((member) => memberName(context, member, type)));
  return members === undefined ? undefined : known(build.isIn(value.node, members, originOf(context, node)));
}

/** The member a name or string stands for; a string may also be a member's label. */
export function memberName(context: Context, key: ast.Name | ast.Text, type: ir.Type): string | undefined {
  if (type.kind !== "member") return key.text;
  const enumeration = context.symbols.enumerations.get(type.enumeration);
  if (enumeration === undefined) return undefined;
  const labelled = [...enumeration.members.values()].find((member) => member.label?.text === key.text);
  const found = enumeration.members.has(key.text) ? key.text : key.kind === "text" ? labelled?.name.text : undefined;
  if (found === undefined) context.report(unknownMember(key.span, key.text, enumeration));
  else if (key.kind === "name") context.meaning.references.set(key, enumeration);
  return found;
}

export function allOrNothing<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === values.length ? present : undefined;
}
