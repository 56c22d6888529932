/**
 * Reading untrusted JSON as the facts of a policy. Nothing is guessed and nothing is ignored: every key must be known and
 * every value of its type. The JSON is already parsed; strings and numbers are taken by their decimal text.
 */
import type { Bilingual } from "./decision.js";
import { type FactType, type FactValue, readValue } from "./fact-values.js";
import { nearest } from "./suggest.js";

export interface FactSchema {
  readonly name: string;
  readonly type: FactType;
  readonly optional: boolean;
  readonly byYear: boolean;
}

export interface ApplicantSchema {
  readonly id: string;
  readonly facts: readonly FactSchema[];
}

/** What may be known of the past of one award. */
export interface PastSchema {
  readonly award: string;
  readonly fields: readonly ("granted" | "grantedThisYear" | "years" | "paidThisYear")[];
}

/** What the facts of a policy look like. With several kinds of applicant the facts say which they are about. */
export interface FactsSchema {
  readonly applicants: readonly ApplicantSchema[];
  readonly past: readonly PastSchema[];
}

/** Something wrong with the data: `path` leads to the value, from the outside in. */
export interface FactsProblem {
  readonly path: readonly string[];
  readonly message: Bilingual;
}

/** Facts by year, keyed by calendar year. */
export type YearValues = Readonly<Record<string, FactValue | null>>;
export type PastValues = Readonly<Record<string, Readonly<Record<string, FactValue>>>>;
/** Facts in memory; a missing key is a fact not given. Without prototype, so that any name may be a key. */
export type FactsRecord = Readonly<Record<string, FactValue | null | YearValues | PastValues>>;

export type FactsResult<Facts> =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly FactsProblem[] };

/** At most that many problems are reported. */
export const PROBLEM_LIMIT = 100;

type Report = (path: readonly string[], zh: string, en: string) => void;
type Table<T> = Record<string, T>;

/** The facts in `json`, or everything that is wrong with it. `Facts` is the type that the schema describes. */
export function readFacts<Facts = FactsRecord>(schema: FactsSchema, json: unknown): FactsResult<Facts> {
  const problems: FactsProblem[] = [];
  const report: Report = (path, zh, en) => {
    if (problems.length < PROBLEM_LIMIT) problems.push({ path, message: { zh, en } });
  };
  const facts = isRecord(json) ? readRecord(schema, json, report) : undefined;
  if (!isRecord(json)) report([], "应为一个对象 { … }", "expected an object { … }");
  return facts === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, facts: facts as Facts };
}

function readRecord(schema: FactsSchema, json: Readonly<Table<unknown>>, report: Report): FactsRecord | undefined {
  const applicant = applicantOf(schema, json, report);
  if (applicant === undefined) return undefined;
  const facts: Table<FactsRecord[string]> = emptyTable();
  const known = new Map(applicant.facts.map((fact) => [fact.name, fact]));
  if (schema.applicants.length > 1) facts["applicant"] = applicant.id;
  for (const [key, value] of Object.entries(json)) {
    const fact = known.get(key);
    if (key === "applicant") continue;
    if (key === "past") readPast(schema.past, value, facts, report);
    else if (fact === undefined) reportUnknown([key], [...known.keys(), "past"], report);
    else if (fact.byYear) readYears(fact, value, facts, report);
    else readInto(facts, key, [key], fact, value, report);
  }
  return facts;
}

function applicantOf(
  { applicants }: FactsSchema,
  json: Readonly<Table<unknown>>,
  report: Report,
): ApplicantSchema | undefined {
  const [first, ...others] = applicants;
  const given = Object.hasOwn(json, "applicant") ? json["applicant"] : undefined;
  if (given === undefined && others.length === 0) return first;
  const found = applicants.find(({ id }) => id === given);
  const ids = applicants.map(({ id }) => id);
  if (found === undefined)
    report(["applicant"], `应写明申报对象：${ids.join("、")}`, `expected the kind of applicant: ${ids.join(", ")}`);
  return found;
}

function readInto(
  table: Table<FactsRecord[string]>,
  key: string,
  path: readonly string[],
  { type, optional }: Pick<FactSchema, "type" | "optional">,
  json: unknown,
  report: Report,
): void {
  if (json === null && optional) table[key] = null;
  else if (json === null)
    report(path, "不能是 null：不清楚的信息请不填", "must not be null; leave out what is not known");
  else {
    const read = readValue(type, json);
    if ("value" in read) table[key] = read.value;
    else report(path, read.problem.zh, read.problem.en);
  }
}

const YEAR = /^[12]\d{3}$/;

function readYears(fact: FactSchema, json: unknown, facts: Table<FactsRecord[string]>, report: Report): void {
  const { name } = fact;
  if (json === null && fact.optional) {
    facts[name] = null;
    return;
  }
  if (!isRecord(json)) {
    report([name], '应按年度填写，如 { "2024": … }', 'expected values by year, such as { "2024": … }');
    return;
  }
  const years: Table<FactValue | null> = emptyTable();
  for (const [year, value] of Object.entries(json)) {
    if (YEAR.test(year)) readInto(years, year, [name, year], fact, value, report);
    else report([name, year], "应为四位数的年份", "expected a year of four digits");
  }
  facts[name] = years;
}

const PAST_TYPES: Readonly<Record<PastSchema["fields"][number], FactType>> = {
  granted: { kind: "bool" },
  grantedThisYear: { kind: "bool" },
  years: { kind: "count", unit: "年" },
  paidThisYear: { kind: "money" },
};

function readPast(
  schema: readonly PastSchema[],
  json: unknown,
  facts: Table<FactsRecord[string]>,
  report: Report,
): void {
  if (json === "none") {
    facts["past"] = "none";
    return;
  }
  if (!isRecord(json)) {
    report(
      ["past"],
      '应为 "none"（从未享受过）或各项奖补的记录',
      'expected "none" (nothing was ever granted) or records by award',
    );
    return;
  }
  const past: Table<Table<FactValue>> = emptyTable();
  for (const [award, record] of Object.entries(json)) {
    const known = schema.find((one) => one.award === award);
    if (known === undefined)
      reportUnknown(
        ["past", award],
        schema.map((one) => one.award),
        report,
      );
    else if (!isRecord(record)) report(["past", award], "应为一个对象 { … }", "expected an object { … }");
    else past[award] = readPastAward(known, record, report);
  }
  facts["past"] = past;
}

function readPastAward(
  { award, fields }: PastSchema,
  record: Readonly<Table<unknown>>,
  report: Report,
): Table<FactValue> {
  const values: Table<FactValue> = emptyTable();
  for (const [key, value] of Object.entries(record)) {
    const field = fields.find((one) => one === key);
    if (field === undefined) reportUnknown(["past", award, key], fields, report);
    else readInto(values, key, ["past", award, key], { type: PAST_TYPES[field], optional: false }, value, report);
  }
  return values;
}

function reportUnknown(path: readonly string[], known: readonly string[], report: Report): void {
  const name = path.at(-1) ?? "";
  const shown = name.length <= 60 ? name : `${name.slice(0, 60)}…`;
  const meant = nearest(name, known);
  const [zh, en] = meant === undefined ? ["", ""] : [`，是否要写「${meant}」`, `; did you mean \`${meant}\`?`];
  report(path, `没有名为「${shown}」的信息${zh}`, `there is no fact \`${shown}\`${en}`);
}

function isRecord(value: unknown): value is Readonly<Table<unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function emptyTable<T>(): Table<T> {
  return Object.create(null) as Table<T>;
}
