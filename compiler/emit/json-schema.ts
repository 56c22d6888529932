/**
 * The facts of a policy as JSON Schema 2020-12, for forms and other languages. Everything that `readFacts` accepts is valid.
 * What a schema cannot say reliably (how many decimals a number has, which days exist, how large an amount in words is)
 * only `readFacts` checks.
 */
import type { Applicant, Fact, HistoryFact, Policy, Type } from "../ir/ir.js";
import { COUNT_LIMIT, NUMBER_LIMIT, TEXT_LIMIT } from "../../runtime/fact-values.js";

type Schema = Readonly<Record<string, unknown>>;

/** The text of the schema. The same policy always gives the same bytes. */
export function emitJsonSchema(policy: Policy): string {
  const { label, applicants } = policy;
  const [only, ...others] = applicants;
  const single = only !== undefined && others.length === 0;
  const body = single
    ? applicantSchema(policy, only, false)
    : { oneOf: applicants.map((applicant) => applicantSchema(policy, applicant, true)) };
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: label,
    ...body,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function applicantSchema(policy: Policy, { id, label, facts }: Applicant, several: boolean): Schema {
  return {
    ...(several ? { title: label } : {}),
    type: "object",
    properties: table([
      ["applicant", { const: id, description: "kind of applicant / 申报对象" }],
      ...facts.map((fact) => [fact.name, factSchema(policy, fact)] as const),
      ["past", pastSchema(policy.history)],
    ]),
    ...(several ? { required: ["applicant"] } : {}),
    additionalProperties: false,
  };
}

/** An object with any keys, `__proto__` among them. */
function table(entries: readonly (readonly [string, unknown])[]): Schema {
  return Object.fromEntries(entries);
}

function factSchema(policy: Policy, { label, type, optional, byYear }: Fact): Schema {
  const value = valueSchema(policy, type);
  const orNull = optional ? nullable(value) : value;
  const described = { title: label, ...unitOf(type) };
  if (!byYear) return { ...described, ...orNull };
  const years = { type: "object", patternProperties: { "^[12][0-9]{3}$": orNull }, additionalProperties: false };
  return { ...described, ...(optional ? nullable(years) : years) };
}

function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

function unitOf(type: Type): Schema {
  if (type.kind !== "number") return {};
  if (type.quantity === "percent") return { description: '0.05, or "5%"' };
  if (type.quantity === "money") return { description: `${type.unit}; or a text such as "100万元"` };
  return type.unit === "" ? {} : { description: type.unit };
}

const DIGIT = "[0-9０-９]";
const NUMBER = `(?:${DIGIT}{1,30}|${DIGIT}{1,3}(?:[,，]${DIGIT}{3}){1,9})(?:[.．]${DIGIT}{1,30})?`;

/** Texts that `parseMoney` and the reader of percents look at; what they say is checked there. */
const MONEY = `^\\s*[+＋]?${NUMBER}\\s?(?:千万|百万|千|万|亿)?\\s?元?\\s*$`;
const PERCENT = `^\\s*[+＋]?${DIGIT}{1,20}(?:[.．]${DIGIT}{1,20})?\\s?[%％]\\s*$`;

function valueSchema(policy: Policy, type: Type): Schema {
  switch (type.kind) {
    case "bool":
      return { type: "boolean" };
    case "text":
      return { type: "string", maxLength: TEXT_LIMIT };
    case "date":
      return { type: "string", format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
    case "member":
      return memberSchema(policy, type.enumeration);
    case "number":
      return numberSchema(type.quantity);
  }
}

function memberSchema(policy: Policy, enumeration: string): Schema {
  const members = policy.enumerations.find(({ id }) => id === enumeration)?.members ?? [];
  return { enum: members.map(({ id }) => id) };
}

function numberSchema(quantity: "money" | "percent" | "count" | "number"): Schema {
  switch (quantity) {
    case "money":
      return {
        anyOf: [
          { type: "number", minimum: 0, maximum: 1e13 },
          { type: "string", pattern: MONEY },
        ],
      };
    case "percent":
      return {
        anyOf: [
          { type: "number", minimum: 0, maximum: NUMBER_LIMIT },
          { type: "string", pattern: PERCENT },
        ],
      };
    case "count":
      return { type: "integer", minimum: 0, maximum: COUNT_LIMIT };
    case "number":
      return { type: "number", minimum: 0, maximum: NUMBER_LIMIT };
  }
}

function pastSchema(history: readonly HistoryFact[]): Schema {
  const awards = new Map<string, HistoryFact[]>();
  for (const fact of history) awards.set(fact.award, [...(awards.get(fact.award) ?? []), fact]);
  const records = [...awards].map(([award, facts]) => {
    const properties = table(
      facts.map(({ field, label, type }) => [field, { title: label, ...historyValue(type) }] as const),
    );
    return [award, { type: "object", properties, additionalProperties: false }] as const;
  });
  return {
    title: "what was granted before / 享受记录",
    anyOf: [{ const: "none" }, { type: "object", properties: table(records), additionalProperties: false }],
  };
}

function historyValue(type: Type): Schema {
  if (type.kind === "bool") return { type: "boolean" };
  return numberSchema(type.kind === "number" && type.quantity === "money" ? "money" : "count");
}
