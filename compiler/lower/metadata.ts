/** The policy block: metadata, rounding, when the policy is in force, and the conditions that hold for all of it. */
import { type KeywordName, spelling } from "../../grammar/keywords.js";
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { unknownName } from "../diagnostics/unknown-name.js";
import { type Context, originOf } from "../elaborate/context.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { addMonths, dateOf as calendarDate, daysOf, formatDate } from "../types/date.js";
import { lowerReading } from "./clause.js";
import { lowerCondition } from "./conditions.js";
import { defaultRounding, quanta, type Rounding } from "./finish.js";

export interface PolicyHead {
  readonly metadata: ir.Metadata;
  readonly rounding: Rounding;
  readonly conditions: readonly ir.Condition[];
  readonly readings: readonly ir.Reading[];
}

export function lowerPolicyHead(context: Context, policy: ast.Policy | undefined): PolicyHead {
  const fields = withoutRepeated(context, policy?.fields ?? []);
  const texts = (field: ast.TextField["field"]): readonly string[] =>
    fields.flatMap((entry) =>
      entry.kind === "textField" && entry.field === field ? entry.values.map((value) => value.text) : [],
    );
  const dates = fields.filter((entry) => entry.kind === "dateField");
  const from = dateOf(dates, "effectiveFrom");
  const term = fields.find((entry) => entry.kind === "validFor");
  if (term !== undefined && from === undefined) context.report(diagnostic("term-without-start", term.span, {}));
  const [written, counted] = [dateOf(dates, "effectiveTo"), lastDay(from, term)];
  if (written !== undefined && counted !== undefined && written.days !== counted.days) {
    context.report(
      diagnostic(
        "term-differs",
        counted.span,
        { counted: dayText(counted.days), written: dayText(written.days) },
        {
          related: [{ span: written.span, note: { zh: "失效日期在这里", en: "the last day is here" } }],
        },
      ),
    );
  }
  const to = written ?? counted;
  if (from !== undefined && to !== undefined && to.days < from.days) {
    context.report(diagnostic("effective-range", to.span, { from: dayText(from.days), to: dayText(to.days) }));
  }
  return {
    metadata: {
      issuer: texts("issuer"),
      document: texts("document"),
      basis: texts("basis"),
      repeals: texts("repeals"),
      issued: textOf(dateOf(dates, "issued")),
      effectiveFrom: textOf(from),
      effectiveTo: textOf(to),
    },
    rounding: lowerRounding(
      context,
      fields.find((entry) => entry.kind === "rounding"),
    ),
    conditions: [
      ...inForce(context, from, "from"),
      ...inForce(context, to, "to"),
      ...fields.flatMap((entry) =>
        entry.kind === "requires" ? lowerCondition(context, entry.condition, "policy") : [],
      ),
    ],
    readings: fields.flatMap((entry) => (entry.kind === "reading" ? [lowerReading(entry, null)] : [])),
  };
}

const onceOnly = (entry: ast.PolicyField): KeywordName | undefined => {
  switch (entry.kind) {
    case "dateField":
      return entry.field === "issued" ? "Issued" : entry.field === "effectiveFrom" ? "EffectiveFrom" : "EffectiveTo";
    case "validFor":
      return "ValidFor";
    case "rounding":
      return "Rounding";
    default:
      return undefined;
  }
};

/** The fields of a policy; of one that is written twice the second is reported and left out. */
function withoutRepeated(context: Context, fields: readonly ast.PolicyField[]): readonly ast.PolicyField[] {
  const seen = new Map<KeywordName, ast.PolicyField>();
  return fields.filter((entry) => {
    const keyword = onceOnly(entry);
    const first = keyword === undefined ? undefined : seen.get(keyword);
    if (keyword === undefined || first === undefined) {
      if (keyword !== undefined) seen.set(keyword, entry);
      return true;
    }
    context.report(
      diagnostic(
        "modifier-twice",
        entry.span,
        { word: { zh: spelling(keyword, "zh"), en: spelling(keyword, "en") } },
        {
          related: [{ span: first.span, note: { zh: "第一次写在这里", en: "it stands here first" } }],
        },
      ),
    );
    return false;
  });
}

interface Day {
  readonly span: ast.Span;
  readonly days: number;
}

function dateOf(fields: readonly ast.DateField[], name: ast.DateField["field"]): Day | undefined {
  const field = fields.find((entry) => entry.field === name);
  return field?.date.value.kind === "date" ? { span: field.span, days: daysOf(field.date.value) } : undefined;
}

/** The last day in force is the day before the anniversary, or the last of its month where the month has no such day. */
function lastDay(from: Day | undefined, field: ast.ValidFor | undefined): Day | undefined {
  if (from === undefined || field?.duration.value.kind !== "duration") return undefined;
  const { months, days } = field.duration.value;
  const first = calendarDate(from.days);
  const anniversary = addMonths(first, months);
  const isCut = anniversary.day < first.day && days === 0;
  return { span: field.span, days: daysOf(anniversary) + days - (isCut ? 0 : 1) };
}

function dayText(days: number): string {
  return formatDate(calendarDate(days));
}

function textOf(day: Day | undefined): string | null {
  return day === undefined ? null : dayText(day.days);
}

function inForce(context: Context, day: Day | undefined, end: "from" | "to"): readonly ir.Condition[] {
  if (day === undefined) return [];
  const origin = originOf(context, day);
  const constant = build.day(day.days, origin);
  const value =
    end === "from"
      ? build.compare("lessEqual", constant, build.asOf(origin), origin)
      : build.compare("lessEqual", build.asOf(origin), constant, origin);
  return [{ origin: "inForce", text: origin.text, value }];
}

function lowerRounding(context: Context, field: ast.Rounding | undefined): Rounding {
  if (field === undefined) return defaultRounding;
  const { quantum } = field;
  if (quantum === undefined) return { mode: field.mode, quantum: 1n };
  const size = quanta.get(quantum.text);
  if (size === undefined)
    context.report(unknownName(quantum.span, quantum.text, { zh: "取整单位", en: "rounding unit" }, quanta.keys()));
  return { mode: field.mode, quantum: size ?? 1n };
}
