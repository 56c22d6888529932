/** Awards and amounts: the source of an amount, its bounds, and the modifiers of the award. */
import type { CstNode, IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { replace } from "../diagnostics/diagnostic.js";
import { expressionOf } from "./build-expression.js";
import { literalOf } from "./build-literal.js";
import {
  cover,
  inOrder,
  invalid,
  nameOf,
  namesOf,
  nodeSpan,
  optionalText,
  perUnit,
  real,
  startOf,
  textOf,
  tokenSpan,
  type Build,
} from "./build-support.js";
import { keysOf, rowsOf } from "./build-table.js";
import { countedOf, valueOf } from "./build-value.js";
import type { Amount, AmountSource, Award, Bound, Expression, Modifier, Name, Text, Unset } from "./nodes.js";

/** `label` stands in front of the statement; a label behind the verb is found here. */
export function awardOf(build: Build, node: cst.AwardCstNode, label: Name | undefined): Award {
  const { Once, Yearly, Identifier, amount, tableAward, unset, capWord = [], modifier = [] } = node.children;
  const span = nodeSpan(build, node);
  const verbLabel = real(Identifier);
  const prefixes = inOrder(Once, Yearly).flatMap((word): Modifier[] => period(build, word));
  const source = sourceOf(build, amount?.[0], tableAward?.[0], unset?.[0]);
  const bounds: Bound[] = capWord.flatMap((cap) => boundOf(build, cap));
  const modifiers: Modifier[] = [...prefixes];
  for (const part of modifier) {
    const bound = part.children.bound?.[0];
    if (bound) {
      checkScope(build, part, bound, bounds[bounds.length - 1]);
      bounds.push(...boundOf(build, bound));
    } else modifiers.push(...modifierOf(build, part));
  }
  const whole = amountWith(source, bounds);
  const named = label ?? (verbLabel && nameOf(build, verbLabel));
  return { kind: "award", span: named ? cover(named.span, span) : span, label: named, amount: whole, modifiers };
}

function sourceOf(
  build: Build,
  amount: cst.AmountCstNode | undefined,
  table: cst.TableAwardCstNode | undefined,
  unset: cst.UnsetCstNode | undefined,
): AmountSource {
  if (table) return tableSource(build, table);
  if (unset) return unsetOf(build, unset);
  return amountSource(build, amount);
}

function amountWith(source: AmountSource, bounds: readonly Bound[]): Amount {
  const span = bounds.reduce((covered, bound) => cover(covered, bound.span), source.span);
  return { kind: "amount", span, source, bounds };
}

/** An amount with the bounds written behind it. */
export function amountOf(
  build: Build,
  node: cst.AmountCstNode | undefined,
  bounds: readonly cst.BoundCstNode[] = [],
): Amount {
  return amountWith(
    amountSource(build, node),
    bounds.flatMap((bound) => boundOf(build, bound)),
  );
}

function amountSource(build: Build, node: cst.AmountCstNode | undefined): AmountSource {
  const exactly = (value: Expression): AmountSource => ({ kind: "exact", span: value.span, value });
  if (!node) return exactly(invalid(build));
  const whole = nodeSpan(build, node);
  const { UpTo, Max, LessEqual, AtLeast, Min, GreaterEqual, unset, None, counted } = node.children;
  if (unset?.[0]) return unsetOf(build, unset[0]);
  const none = real(None);
  if (none) return { kind: "none", span: tokenSpan(build, none) };
  const most = real(UpTo) ?? real(Max) ?? real(LessEqual);
  const least = real(AtLeast) ?? real(Min) ?? real(GreaterEqual);
  const word = most ?? least;
  if (word && !real(UpTo) && !real(AtLeast))
    wrongWord(build, word, most ? { en: "up to", zh: "最高" } : { en: "at least", zh: "最低" });
  const value = countedOf(build, counted?.[0]);
  if (!word) return exactly(value);
  return { kind: most ? "upTo" : "atLeast", span: cover(whole, value.span), value };
}

/** A word for a bound where a word for a kind of amount belongs, or the other way round. */
function wrongWord(build: Build, word: IToken, right: { readonly en: string; readonly zh: string }): void {
  const span = tokenSpan(build, word);
  const write = /^[\x20-\x7e]+$/.test(word.image) ? right.en : right.zh;
  report(
    build,
    "word-for-place",
    span,
    { written: word.image, write },
    { fixes: [replace(span, write, { safe: true })] },
  );
}

function tableSource(build: Build, node: cst.TableAwardCstNode): AmountSource {
  const { tableKeys, rows, Broken, UpTo, AtLeast } = node.children;
  const span = nodeSpan(build, node);
  const keys = keysOf(build, tableKeys?.[0]);
  const value: Expression = real(Broken)
    ? invalid(build, span)
    : { kind: "table", span, keys, rows: rowsOf(build, rows?.[0]) };
  return { kind: real(UpTo) ? "upTo" : real(AtLeast) ? "atLeast" : "exact", span, value };
}

export function unsetOf(build: Build, node: cst.UnsetCstNode): Unset {
  const { SetElsewhere, CaseByCase, NotStated, StringLiteral } = node.children;
  const reason = real(SetElsewhere)
    ? "setElsewhere"
    : real(CaseByCase)
      ? "caseByCase"
      : real(NotStated)
        ? "notStated"
        : "notComputable";
  const span = nodeSpan(build, node);
  return { kind: "unset", span, reason, text: optionalText(build, real(StringLiteral)) };
}

function boundOf(build: Build, node: cst.BoundCstNode | cst.CapWordCstNode): Bound[] {
  const children: cst.BoundCstChildren & cst.CapWordCstChildren = node.children;
  const { Max, Min, UpTo, AtLeast, LessEqual, GreaterEqual, PerUnit, value } = children;
  const cap = real(Max) ?? real(UpTo) ?? real(LessEqual);
  const word = cap ?? real(Min) ?? real(AtLeast) ?? real(GreaterEqual);
  if (!word) return [];
  const whole = nodeSpan(build, node);
  tokenSpan(build, word);
  if (real(UpTo) ?? real(AtLeast)) wrongWord(build, word, cap ? { en: "max", zh: "封顶" } : { en: "min", zh: "保底" });
  const limit = valueOf(build, value?.[0]);
  const unit = real(PerUnit);
  const comma = real(children.Comma);
  const start = comma ? Math.min(word.startOffset, unit?.startOffset ?? word.startOffset) : whole.start;
  return [
    { kind: "bound", span: { ...whole, start }, bound: cap ? "max" : "min", limit, per: unit && perUnit(build, unit) },
  ];
}

/** `封顶 10万元 每年封顶 5万元` on one line without a comma: 每年 could belong to either. */
function checkScope(build: Build, modifier: CstNode, bound: cst.BoundCstNode, before: Bound | undefined): void {
  const unit = real(bound.children.PerUnit);
  if (!unit || !before || before.per || startOf(modifier) !== unit.startOffset || unit.startOffset !== startOf(bound))
    return;
  if (/[\r\n]/.test(build.text.slice(before.span.end, unit.startOffset))) return;
  const span = tokenSpan(build, unit);
  const at = { ...span, start: before.span.end, end: before.span.end };
  const comma = unit.image.startsWith("每") ? "，" : ",";
  report(build, "scope-between-bounds", span, { scope: unit.image }, { fixes: [replace(at, comma)] });
}

/** Where a modifier begins that has a comma in front. */
function behindComma(node: cst.ModifierCstNode, end: number): number {
  const parts = Object.entries(node.children).flatMap(([key, found]: [string, readonly (IToken | CstNode)[]]) =>
    key === "Comma" ? [] : found,
  );
  return Math.min(end, ...parts.map(startOf));
}

function period(build: Build, word: IToken): Modifier[] {
  return word.isInsertedInRecovery === true
    ? []
    : [{ kind: word.tokenType.name === "Once" ? "once" : "yearly", span: tokenSpan(build, word) }];
}

function modifierOf(build: Build, node: cst.ModifierCstNode): Modifier[] {
  const {
    Comma,
    Once,
    Yearly,
    ForUpTo,
    Literal,
    As,
    StringLiteral,
    payees,
    PaidFrom,
    funds,
    When,
    Unless,
    expression,
    unset,
  } = node.children;
  const whole = nodeSpan(build, node);
  const span = real(Comma) ? { ...whole, start: behindComma(node, whole.end) } : whole;
  const word = real(Once) ?? real(Yearly);
  if (word) return period(build, word);
  const literal = real(Literal);
  if (ForUpTo) return literal ? [{ kind: "forUpTo", span, duration: literalOf(build, literal) }] : [];
  const text = real(StringLiteral);
  if (As) return text ? [{ kind: "as", span, words: textOf(build, text) }] : [];
  if (payees?.[0])
    return [
      { kind: "paidTo", span, payees: (payees[0].children.payee ?? []).flatMap((payee) => payeeOf(build, payee)) },
    ];
  if (PaidFrom) return [{ kind: "paidFrom", span, funds: namesOf(build, funds?.[0]?.children.Name) }];
  if (When ?? Unless)
    return [{ kind: When ? "when" : "unless", span, condition: expressionOf(build, expression?.[0]) }];
  if (unset?.[0])
    report(build, "not-supported-yet", nodeSpan(build, unset[0]), {
      word: build.text.slice(nodeSpan(build, unset[0]).start, nodeSpan(build, unset[0]).end),
    });
  return [];
}

export function payeeOf(build: Build, node: cst.PayeeCstNode): (Name | Text)[] {
  const name = real(node.children.Name);
  const text = real(node.children.StringLiteral);
  return name ? [nameOf(build, name)] : text ? [textOf(build, text)] : [];
}
