/** One award: its conditions, its amount with the steps, the history it needs, who pays and who is paid. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { elaborateSteppedAmount } from "../elaborate/amount.js";
import { requirePresent, settleDivision } from "../elaborate/arithmetic.js";
import { reportDuplicates } from "../elaborate/condition.js";
import { type Context, enumerationLabel, originOf, unwrap, type Value } from "../elaborate/context.js";
import { isBare } from "../elaborate/literal.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { bool, describe, money, numberIn } from "../types/type.js";
import { combineUnits } from "../types/unit.js";
import { lowerCondition, lowerException, phrase } from "./conditions.js";
import { type Definitions, finishAmount, type Rounding } from "./finish.js";
import type { AwardName } from "./naming.js";
import { fundLabels, payeeLabels } from "./references.js";

/** What surrounds an award. */
export interface AwardFrame {
  readonly clause: ir.Clause;
  readonly index: number;
  readonly inherited: readonly ir.Condition[];
  /** funds of the whole clause, used unless the award names its own */
  readonly funding: readonly string[];
  readonly rounding: Rounding;
  readonly definitions: Definitions;
}

export interface LoweredAward {
  readonly award: ir.Award;
  readonly history: readonly ir.HistoryFact[];
}

export function lowerAward(context: Context, node: ast.Award, name: AwardName, frame: AwardFrame): LoweredAward | undefined {
  reportRepeated(context, node);
  const history = new Map<string, ir.HistoryFact>();
  const past = (field: ir.HistoryFact["field"], origin: ir.Origin): ir.Input => {
    const fact = historyFact(name, field);
    if (history.size === 0 && !name.named && name.id !== frame.clause.id) {
      context.report(diagnostic("award-needs-name", node.span, { clause: frame.clause.label }));
    }
    history.set(fact.path, fact);
    return { kind: "input", source: "history", path: fact.path, year: null, type: fact.type, optional: false, origin };
  };

  const elaborated = elaborateSteppedAmount(context, node.amount, { type: money, none: true }, (origin) => past("paidThisYear", origin));
  const value = elaborated === undefined ? undefined : moneyValue(context, node.amount, elaborated.value);
  const conditions = [...frame.inherited, ...modifierConditions(context, node, past)];
  reportDuplicates(context, conditions.map((condition) => condition.value));
  if (value === undefined || elaborated === undefined) return undefined;
  const finished = finishAmount(value.node, elaborated.steps, frame.rounding, frame.definitions);
  const modifiers = node.modifiers;
  const ownFunds = modifiers.flatMap((modifier) => (modifier.kind === "paidFrom" ? fundLabels(context, modifier.funds) : []));
  return {
    award: {
      id: name.id,
      clause: frame.index,
      name: name.name,
      label: name.label,
      words: modifiers.find((modifier) => modifier.kind === "as")?.words.text ?? null,
      payees: modifiers.flatMap((modifier) => (modifier.kind === "paidTo" ? payeeLabels(context, modifier.payees) : [])),
      funding: ownFunds.length > 0 ? ownFunds : frame.funding,
      conditions,
      amount: finished.amount,
      steps: finished.steps,
      origin: originOf(context, node),
    },
    history: [...history.values()],
  };
}

/** The amount as money in 元; what is left over of units, or anything else, is reported. */
function moneyValue(context: Context, node: ast.Amount, value: Value): Value | undefined {
  const present = requirePresent(context, sourceExpression(node.source) ?? missingExpression(node), value);
  if (present === undefined) return undefined;
  const settled = settleDivision(present);
  const { type } = settled.node;
  if (type.kind === "number" && type.quantity === "money") {
    if (type.unit === "元") return settled;
    context.report(diagnostic("unit-left-over", node.source.span, { unit: type.unit, extra: combineUnits(type.unit, "元", -1) }));
    return undefined;
  }
  const product = bareProduct(sourceExpression(node.source));
  if (product !== undefined) {
    const [bare, count] = [originOf(context, product.bare).text, originOf(context, product.count).text];
    context.report(diagnostic("money-times-count", node.source.span, { text: bare, count }));
  } else {
    context.report(diagnostic("type-mismatch", node.source.span, {
      expected: describe(money), found: describe(type, enumerationLabel(context)),
    }));
  }
  return undefined;
}

function sourceExpression(source: ast.AmountSource): ast.Expression | undefined {
  return source.kind === "exact" || source.kind === "upTo" || source.kind === "atLeast" ? source.value : undefined;
}

function missingExpression(node: ast.Amount): ast.Invalid {
  return { kind: "invalid", span: node.source.span };
}

/** `5万 * n`: the writer meant 5万元. */
function bareProduct(node: ast.Expression | undefined): { readonly bare: ast.Expression; readonly count: ast.Expression } | undefined {
  const inner = node === undefined ? undefined : unwrap(node);
  if (inner?.kind !== "arithmetic" || inner.operator !== "*") return undefined;
  if (isBare(inner.left)) return { bare: inner.left, count: inner.right };
  return isBare(inner.right) ? { bare: inner.right, count: inner.left } : undefined;
}

type Past = (field: ir.HistoryFact["field"], origin: ir.Origin) => ir.Input;

function modifierConditions(context: Context, node: ast.Award, past: Past): readonly ir.Condition[] {
  const periodic = node.modifiers.some((modifier) => modifier.kind === "yearly");
  return node.modifiers.flatMap((modifier): readonly ir.Condition[] => {
    const origin = originOf(context, modifier);
    switch (modifier.kind) {
      case "when":
        return lowerCondition(context, modifier.condition, "when");
      case "unless":
        return lowerException(context, modifier.condition);
      case "once":
        return [{ origin: "history", text: origin.text, value: build.not(past("granted", origin), origin) }];
      case "yearly":
        return [{ origin: "history", text: origin.text, value: build.not(past("grantedThisYear", origin), origin) }];
      case "forUpTo":
        return termCondition(context, modifier, periodic, past, origin);
      default:
        return [];
    }
  });
}

/** `for up to 3年`: fewer than three years were paid before this one. */
function termCondition(
  context: Context,
  node: ast.ForUpTo,
  periodic: boolean,
  past: Past,
  origin: ir.Origin,
): readonly ir.Condition[] {
  const { value } = node.duration;
  if (!periodic) {
    context.report(diagnostic("for-up-to-without-period", node.span, {}));
    return [];
  }
  if (value.kind !== "duration" || value.days !== 0 || value.months % 12 !== 0 || value.months === 0) {
    context.report(diagnostic("whole-years-only", node.duration.span, {}));
    return [];
  }
  const limit = build.integer(value.months / 12, numberIn("年", "count"), origin);
  return [{ origin: "history", text: origin.text, value: build.compare("less", past("years", origin), limit, origin) }];
}

/** The history fact an award needs, with the words the explanation asks for it. */
export function historyFact(name: AwardName, field: ir.HistoryFact["field"]): ir.HistoryFact {
  const words: Record<ir.HistoryFact["field"], readonly [string, string, ir.Type]> = {
    granted: ["是否已享受过", "granted before", bool],
    grantedThisYear: ["本年度是否已享受", "granted this year", bool],
    years: ["已享受年数", "years granted", numberIn("年", "count")],
    paidThisYear: ["本年已获金额", "paid this year", money],
  };
  const [zh, en, type] = words[field];
  const label = phrase(name.label, (text) => `「${text}」${zh}`, (text) => `${text}: ${en}`);
  return { path: `past.${name.id}.${field}`, award: name.id, field, label, type };
}

const onceOnly = new Map<ast.Modifier["kind"], string>([
  ["once", "一次性"], ["yearly", "逐年"], ["forUpTo", "最长"], ["as", "作为"], ["paidTo", "付给"], ["paidFrom", "列支于"],
]);

function reportRepeated(context: Context, node: ast.Award): void {
  const seen = new Set<ast.Modifier["kind"]>();
  for (const modifier of node.modifiers) {
    const word = onceOnly.get(modifier.kind);
    if (word !== undefined && seen.has(modifier.kind)) context.report(diagnostic("modifier-twice", modifier.span, { word }));
    seen.add(modifier.kind);
  }
}
