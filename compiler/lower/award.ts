/** One award: its conditions, its amount with the steps, the history it needs, who pays and who is paid. */
import { type KeywordName, spelling } from "../../grammar/keywords.js";
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Fix, insert, remove } from "../diagnostics/diagnostic.js";
import { elaborateSteppedAmount } from "../elaborate/amount.js";
import { settleDivision } from "../elaborate/arithmetic.js";
import { reportDuplicates } from "../elaborate/condition.js";
import { type Context, enumerationLabel, originOf, unwrap, type Value, wordFor } from "../elaborate/context.js";
import { isBare, unitFixes } from "../elaborate/literal.js";
import { requirePresent } from "../elaborate/mismatch.js";
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

export function lowerAward(
  context: Context,
  node: ast.Award,
  name: AwardName,
  frame: AwardFrame,
): LoweredAward | undefined {
  const modifiers = withoutRepeated(context, node);
  const history = new Map<string, ir.HistoryFact>();
  const past = (field: ir.HistoryFact["field"], origin: ir.Origin): ir.Input => {
    const fact = historyFact(name, field);
    if (history.size === 0 && !name.named && name.id !== frame.clause.id) {
      const { text: _, ...span } = origin;
      context.report(
        diagnostic("award-needs-name", span, { clause: frame.clause.label }, { fixes: [nameFix(context, node, name)] }),
      );
    }
    history.set(fact.path, fact);
    return { kind: "input", source: "history", path: fact.path, year: null, type: fact.type, optional: false, origin };
  };

  const elaborated = elaborateSteppedAmount(context, node.amount, { type: money, none: true }, (origin) =>
    past("paidThisYear", origin),
  );
  const value = elaborated === undefined ? undefined : moneyValue(context, node.amount, elaborated.value);
  const conditions = [...frame.inherited, ...modifierConditions(context, modifiers, past)];
  reportDuplicates(
    context,
    conditions.map((condition) => condition.value),
  );
  if (value === undefined || elaborated === undefined) return undefined;
  const finished = finishAmount(value.node, elaborated.steps, frame.rounding, frame.definitions);
  const ownFunds = modifiers.flatMap((modifier) =>
    modifier.kind === "paidFrom" ? fundLabels(context, modifier.funds) : [],
  );
  return {
    award: {
      id: name.id,
      clause: frame.index,
      name: name.name,
      label: name.label,
      words: modifiers.find((modifier) => modifier.kind === "as")?.words.text ?? null,
      payees: modifiers.flatMap((modifier) =>
        modifier.kind === "paidTo" ? payeeLabels(context, modifier.payees) : [],
      ),
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
    context.report(
      diagnostic("unit-left-over", node.source.span, { unit: type.unit, missing: combineUnits("元", type.unit, -1) }),
    );
    return undefined;
  }
  const product = bareProduct(sourceExpression(node.source));
  if (product !== undefined && type.kind === "number") {
    const [text, count] = [originOf(context, product.bare).text, originOf(context, product.count).text];
    const unit = type.unit === "" ? "元" : `元/${type.unit}`;
    const fixes = type.unit.includes("/") ? [] : unitFixes(product.bare, unit);
    context.report(diagnostic("money-times-count", product.bare.span, { text, count, unit }, { fixes }));
  } else {
    context.report(
      diagnostic("type-mismatch", node.source.span, {
        expected: describe(money),
        found: describe(type, enumerationLabel(context)),
      }),
    );
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
function bareProduct(
  node: ast.Expression | undefined,
): { readonly bare: ast.Expression; readonly count: ast.Expression } | undefined {
  const inner = node === undefined ? undefined : unwrap(node);
  if (inner?.kind !== "arithmetic" || inner.operator !== "*") return undefined;
  if (isBare(inner.left)) return { bare: inner.left, count: inner.right };
  return isBare(inner.right) ? { bare: inner.right, count: inner.left } : undefined;
}

type Past = (field: ir.HistoryFact["field"], origin: ir.Origin) => ir.Input;

function modifierConditions(context: Context, modifiers: readonly ast.Modifier[], past: Past): readonly ir.Condition[] {
  const periodic = modifiers.some((modifier) => modifier.kind === "yearly");
  return modifiers.flatMap((modifier): readonly ir.Condition[] => {
    const origin = originOf(context, modifier);
    switch (modifier.kind) {
      case "when":
        return lowerCondition(context, modifier.condition, "when");
      case "unless":
        return lowerException(context, modifier.condition, modifier);
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
    const yearly = insert(node.span.file, node.span.start, `${wordFor(context, node, "Yearly")} `);
    context.report(diagnostic("for-up-to-without-period", node.span, {}, { fixes: [yearly] }));
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
  const label = phrase(
    name.label,
    (text) => `「${text}」${zh}`,
    (text) => `${text}: ${en}`,
  );
  return { path: `past.${name.id}.${field}`, award: name.id, field, label, type };
}

const onceOnly: Readonly<Partial<Record<ast.Modifier["kind"], KeywordName>>> = {
  once: "Once",
  yearly: "Yearly",
  forUpTo: "ForUpTo",
  as: "As",
  paidTo: "PaidTo",
  paidFrom: "PaidFrom",
};

/** The modifiers of an award; of one that is written twice the second is reported and left out. */
function withoutRepeated(context: Context, node: ast.Award): readonly ast.Modifier[] {
  const seen = new Map<ast.Modifier["kind"], ast.Modifier>();
  return node.modifiers.filter((modifier) => {
    const keyword = onceOnly[modifier.kind];
    if (keyword === undefined) return true;
    const first = seen.get(modifier.kind);
    if (first === undefined) {
      seen.set(modifier.kind, modifier);
      return true;
    }
    const before = context.sourceText({ ...node.span, end: modifier.span.start });
    const gap = before.length - before.replace(/[\s,，、]+$/, "").length;
    const words = { zh: spelling(keyword, "zh"), en: spelling(keyword, "en") };
    context.report(
      diagnostic(
        "modifier-twice",
        modifier.span,
        { word: words },
        {
          related: [{ span: first.span, note: { zh: "第一次写在这里", en: "it stands here first" } }],
          fixes: [remove({ ...modifier.span, start: modifier.span.start - gap }, originOf(context, modifier).text)],
        },
      ),
    );
    return false;
  });
}

/** A name in front of the award, which the writer will want to change. */
function nameFix(context: Context, node: ast.Award, { name }: AwardName): Fix {
  const zh = context.dialect(node.span.file) === "zh";
  return insert(
    node.span.file,
    node.span.start,
    zh ? `奖补${"〇一二三四五六七八九"[Number(name)] ?? "项"}：` : `award_${name}: `,
  );
}
