/** Examples: the facts they give, in the form the evaluator takes, and what they expect of which awards. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, replace } from "../diagnostics/diagnostic.js";
import { suggest } from "../diagnostics/suggest.js";
import { unknownName } from "../diagnostics/unknown-name.js";
import { elaborateSteppedAmount } from "../elaborate/amount.js";
import { type Context, enumerationLabel, unwrap } from "../elaborate/context.js";
import { unitFix } from "../elaborate/mismatch.js";
import { contextOf } from "../ir/interpret/context.js";
import { evaluation, withDefinitions } from "../ir/interpret/expression.js";
import type * as ir from "../ir/ir.js";
import { type ApplicantSymbol, type FactOfApplicant, kindWords } from "../symbols.js";
import { dateOf, formatDate } from "../types/date.js";
import { compatible, describe, money } from "../types/type.js";
import { applicantOf } from "./applicant.js";
import { resolveTarget, type TargetIndex } from "./references.js";

/** What an example expects: bounds in 分 (null = no upper end), or a status. */
export type Expected =
  | { readonly kind: "amount"; readonly low: number; readonly high: number | null }
  | { readonly kind: "status"; readonly status: ast.ExpectedStatus["status"] };

export interface ExpectationCase {
  readonly node: ast.Expectation;
  /** ids of the awards it is about; empty for the total */
  readonly awards: readonly string[];
  readonly target: "total" | "awards";
  readonly expected: Expected;
}

export interface ExampleCase {
  readonly node: ast.Example;
  readonly label: string;
  readonly applicant: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expectations: readonly ExpectationCase[];
}

/** A day for examples that name none: results must not depend on the day they are run. */
const defaultDay = "2025-01-01";

const historyWords: ReadonlyMap<string, ir.HistoryFact["field"]> = new Map([
  ["received", "granted"],
  ["已享受", "granted"],
  ["received_this_year", "grantedThisYear"],
  ["本年已享受", "grantedThisYear"],
  ["years", "years"],
  ["已享受年数", "years"],
  ["paid_this_year", "paidThisYear"],
  ["本年已获金额", "paidThisYear"],
]);

export function lowerExamples(context: Context, policy: ir.Policy, targets: TargetIndex): readonly ExampleCase[] {
  return context.symbols.examples.flatMap((node) => {
    const applicant = applicantOf(context, node, targets);
    if (applicant === undefined) return [];
    const asOf =
      node.asOf?.value.kind === "date"
        ? formatDate(node.asOf.value)
        : (policy.metadata.effectiveFrom ?? policy.metadata.issued ?? defaultDay);
    const local: Context = { ...context, applicants: [applicant] };
    const facts = lowerGivens(local, node, applicant, policy, targets, Number(asOf.slice(0, 4)));
    const expectations = node.expects.flatMap((expectation) =>
      lowerExpectation(local, expectation, policy, applicant, targets),
    );
    return [{ node, label: node.label?.text ?? "", applicant: applicant.id, asOf, facts, expectations }];
  });
}

function lowerGivens(
  context: Context,
  node: ast.Example,
  applicant: ApplicantSymbol,
  policy: ir.Policy,
  targets: TargetIndex,
  claimYear: number,
): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const past: Record<string, Record<string, unknown>> = Object.create(null) as Record<string, Record<string, unknown>>;
  for (const given of node.givens) {
    const [first] = given.target.parts;
    const fact = first === undefined || given.target.parts.length > 1 ? undefined : applicant.facts.get(first.text);
    if (first !== undefined && fact !== undefined) giveFact(context, facts, first.text, fact, given, claimYear);
    else if (given.target.parts.length > 1) giveHistory(context, past, given, policy, targets);
    else if (first !== undefined && !context.symbols.brokenFacts.has(first.text)) {
      context.report(unknownName(first.span, first.text, kindWords.fact, applicant.facts.keys()));
    }
  }
  if (node.historyComplete && Object.keys(past).length === 0) facts["past"] = "none";
  else if (node.historyComplete) facts["past"] = { ...blankHistory(policy), ...completed(policy, past) };
  else if (Object.keys(past).length > 0) facts["past"] = past;
  return facts;
}

/** "Nothing else was ever granted": no and 0 wherever the example gives no value. */
function completed(
  policy: ir.Policy,
  past: Readonly<Record<string, Record<string, unknown>>>,
): Record<string, Record<string, unknown>> {
  const blank = blankHistory(policy);
  return Object.fromEntries(Object.entries(past).map(([award, fields]) => [award, { ...blank[award], ...fields }]));
}

function blankHistory(policy: ir.Policy): Record<string, Record<string, unknown>> {
  const blank: Record<string, Record<string, unknown>> = Object.create(null) as Record<string, Record<string, unknown>>;
  for (const fact of policy.history) {
    const fields = (blank[fact.award] ??= {});
    fields[fact.field] = fact.type.kind === "bool" ? false : 0;
  }
  return blank;
}

function giveFact(
  context: Context,
  facts: Record<string, unknown>,
  name: string,
  fact: FactOfApplicant,
  given: ast.Given,
  claimYear: number,
): void {
  if (fact.byYear && given.year === undefined) context.report(diagnostic("year-needed", given.target.span, { name }));
  else if (!fact.byYear && given.year !== undefined)
    context.report(diagnostic("year-not-allowed", given.year.span, { name }));
  else {
    const value = plainValue(context, given.value, fact.type, fact.optional);
    if (value === undefined || value === unknownValue) return;
    if (given.year === undefined) facts[name] = value;
    else {
      const year = given.year.year === "this" ? claimYear : claimYear - 1;
      facts[name] = { ...(facts[name] as Record<string, unknown> | undefined), [year]: value };
    }
  }
}

function giveHistory(
  context: Context,
  past: Record<string, Record<string, unknown>>,
  given: ast.Given,
  policy: ir.Policy,
  targets: TargetIndex,
): void {
  const parts = given.target.parts.slice(0, -1);
  const fieldName = given.target.parts.at(-1);
  if (fieldName === undefined) return;
  const target = resolveTarget(context, { ...given.target, parts }, targets, undefined);
  if (target === undefined) return;
  const field = historyWords.get(fieldName.text);
  if (field === undefined) {
    const words = [...historyWords.keys()];
    const isEnglish = (word: string): boolean => /^[a-z]/.test(word);
    const fields = { zh: words.filter((word) => !isEnglish(word)).join("、"), en: words.filter(isEnglish).join(", ") };
    const meant = suggest(fieldName.text, historyWords.keys());
    context.report(
      diagnostic(
        "unknown-history-field",
        fieldName.span,
        { name: fieldName.text, fields },
        {
          fixes: meant === undefined ? [] : [replace(fieldName.span, meant)],
        },
      ),
    );
    return;
  }
  const awards = target.kind === "award" ? [target.award] : target.clause.awards;
  const needed = policy.history.filter(
    (fact) => fact.field === field && awards.some((draft) => draft.award.id === fact.award),
  );
  if (needed.length === 0) {
    const award = parts.map((part) => part.text).join(".");
    context.report(diagnostic("history-not-needed", given.target.span, { award }));
  }
  for (const fact of needed) {
    const value = plainValue(context, given.value, fact.type, false);
    if (value !== undefined && value !== unknownValue) past[fact.award] = { ...past[fact.award], [fact.field]: value };
  }
}

const unknownValue = Symbol("unknown");

/** The value of a fact as data: 分, whole numbers, decimals, YYYY-MM-DD, names, yes / no, null for absent. */
function plainValue(context: Context, node: ast.Expression, type: ir.Type, optional: boolean): unknown {
  const inner = unwrap(node);
  if (inner.kind === "absent") {
    if (inner.unknown) return unknownValue;
    if (optional) return null;
    context.report(diagnostic("absent-comparison", inner.span, { unknown: false }));
    return undefined;
  }
  const value = context.elaborate(context, node, { type });
  if (value === undefined) return undefined;
  if (!compatible(value.node.type, type)) {
    const labelOf = enumerationLabel(context);
    const found = describe(value.node.type, labelOf);
    const fixes = inner.kind === "literal" && type.kind === "number" ? unitFix(context, inner, type.unit) : [];
    context.report(diagnostic("type-mismatch", node.span, { expected: describe(type, labelOf), found }, { fixes }));
    return undefined;
  }
  if (value.node.kind !== "constant") {
    context.report(diagnostic("value-expected", node.span, {}));
    return undefined;
  }
  const constant = value.node.value;
  switch (constant.kind) {
    case "bool":
      return constant.bool;
    case "member":
      return constant.member;
    case "text":
      return constant.text;
    case "date":
      return formatDate(dateOf(constant.days));
    case "infinity":
      return undefined;
    case "number":
      return Number(constant.number.n) / Number(constant.number.d);
  }
}

function lowerExpectation(
  context: Context,
  node: ast.Expectation,
  policy: ir.Policy,
  applicant: ApplicantSymbol,
  targets: TargetIndex,
): readonly ExpectationCase[] {
  const target = node.target === undefined ? undefined : resolveTarget(context, node.target, targets, undefined);
  if (node.target !== undefined && target === undefined) return [];
  const awards =
    target === undefined
      ? []
      : target.kind === "award"
        ? [target.award.award.id]
        : target.clause.awards.map((draft) => draft.award.id);
  const expected = expectedOf(context, node, policy, applicant);
  if (expected === undefined) return [];
  return [{ node, awards, target: target === undefined ? "total" : "awards", expected }];
}

function expectedOf(
  context: Context,
  node: ast.Expectation,
  policy: ir.Policy,
  applicant: ApplicantSymbol,
): Expected | undefined {
  if (node.result.kind === "status") return { kind: "status", status: node.result.status };
  const amount = elaborateSteppedAmount(context, node.result, { type: money, none: true }, undefined);
  if (amount === undefined) return undefined;
  if (amount.value.absence === "none") return { kind: "status", status: "notGranted" };
  const { type } = amount.value.node;
  if (!compatible(type, money)) {
    context.report(diagnostic("type-mismatch", node.result.span, { expected: describe(money), found: describe(type) }));
    return undefined;
  }
  const evaluator = evaluation(withDefinitions(contextOf(policy, applicant.id, {}, { asOf: defaultDay })), "");
  const value = evaluator.evaluate(amount.value.node);
  if (value.presence === "no" || value.content.kind !== "bounds") return undefined;
  const { low, high } = value.content.bounds;
  if (typeof low === "string") return undefined;
  return { kind: "amount", low: fen(low), high: typeof high === "string" ? null : fen(high) };
}

/** Expected amounts are written to the 分; a finer one can never be met and rounds to the nearest. */
function fen(value: { readonly n: bigint; readonly d: bigint }): number {
  return Math.round(Number(value.n) / Number(value.d));
}
