/** The facts that random policies are about: some of every type, two kinds of applicant, and values for them. */
import fc from "fast-check";
import type { Enumeration, Fact, HistoryFact } from "../../../compiler/ir/ir.js";
import { BOOL, COUNT, DATE, MONEY, memberOf, NUMBER, PERCENT, TEXT } from "../../support/ir/expressions.js";
import { fact } from "../../support/ir/policy.js";

export const AS_OF = "2025-03-31";

export const enumerations: readonly Enumeration[] = [
  {
    id: "level",
    label: "级别",
    ordered: true,
    members: ["high", "middle", "low"].map((id) => ({ id, label: id.toUpperCase() })),
  },
  { id: "kind", label: "类别", ordered: false, members: ["a", "b"].map((id) => ({ id, label: id })) },
];

/** Facts of the first kind of applicant; the second kind has those in `shared` only. */
export const facts: readonly Fact[] = [
  fact("yes1", BOOL),
  fact("yes2", BOOL),
  fact("maybe", BOOL, { optional: true }),
  fact("money1", MONEY),
  fact("money2", MONEY, { label: "金额二" }),
  fact("money_optional", MONEY, { optional: true }),
  fact("money_by_year", MONEY, { byYear: true }),
  fact("money_optional_by_year", MONEY, { byYear: true, optional: true }),
  fact("count1", COUNT),
  fact("number1", NUMBER),
  fact("percent1", PERCENT),
  fact("date1", DATE),
  fact("date_optional", DATE, { optional: true }),
  fact("level1", memberOf("level")),
  fact("level2", memberOf("level"), { optional: true }),
  fact("kind1", memberOf("kind")),
  fact("text1", TEXT),
];

export const shared: readonly string[] = [
  "yes1",
  "maybe",
  "money1",
  "money_optional",
  "money_by_year",
  "count1",
  "number1",
  "date1",
  "level1",
  "level2",
];

const FIELDS = [
  ["granted", BOOL],
  ["grantedThisYear", BOOL],
  ["years", COUNT],
  ["paidThisYear", MONEY],
] as const;

/** All that may be known of the past of an award. */
export function historyOf(award: string): readonly HistoryFact[] {
  return FIELDS.map(([field, type]) => ({
    path: `past.${award}.${field}`,
    award,
    field,
    label: `${award} ${field}`,
    type,
  }));
}

type Value = boolean | number | string | null;

const money = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }).map((yuan) => yuan * 100_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1e9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1e15 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1e15, 999_999_999_999_999) },
);
const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e9, 123_457) },
);
const decimal = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 1e9 }).map((micros) => micros / 1e6),
  fc.constantFrom(0, 1e12, 0.000001, 1, 999_999_999.999999),
);
const percent = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 0.000001, 0.333333),
);
const date = fc.oneof(
  fc.integer({ min: 2015, max: 2030 }).map((year) => `${year}-02-28`),
  fc.constantFrom("2024-02-29", "2025-03-31", "2025-04-01", "2024-12-31", "1999-01-31"),
);

function valueOf({ name, type }: Fact): fc.Arbitrary<Value> {
  switch (type.kind) {
    case "bool":
      return fc.boolean();
    case "date":
      return date;
    case "text":
      return fc.constantFrom("x", "y", "");
    case "member":
      return fc.constantFrom(
        ...(enumerations.find(({ id }) => id === type.enumeration)?.members.map(({ id }) => id) ?? [name]),
      );
    case "number":
      return { money, count, number: decimal, percent }[type.quantity];
  }
}

/** Facts in memory. */
export type Facts = Readonly<Record<string, unknown>>;

const years = [2023, 2024, 2025];

function given(one: Fact, complete: boolean): fc.Arbitrary<unknown> {
  const value = one.optional
    ? fc.oneof({ weight: 3, arbitrary: valueOf(one) }, { weight: 1, arbitrary: fc.constant(null) })
    : valueOf(one);
  if (!one.byYear) return value;
  const byYear = fc.record(
    Object.fromEntries(years.map((year) => [year, value])),
    complete ? {} : { requiredKeys: [] },
  );
  return one.optional
    ? fc.oneof({ weight: 4, arbitrary: byYear }, { weight: 1, arbitrary: fc.constant(null) })
    : byYear;
}

function pastOf(awards: readonly string[]): fc.Arbitrary<unknown> {
  const record = fc.record({
    granted: fc.boolean(),
    grantedThisYear: fc.boolean(),
    years: fc.integer({ min: 0, max: 5 }),
    paidThisYear: money,
  });
  return fc.oneof(fc.constant("none"), fc.record(Object.fromEntries(awards.map((award) => [award, record]))));
}

/** All facts of a kind of applicant. */
export function completeFacts(known: readonly Fact[], awards: readonly string[]): fc.Arbitrary<Facts> {
  return fc.record({ ...Object.fromEntries(known.map((one) => [one.name, given(one, true)])), past: pastOf(awards) });
}

/** Some of the facts, in steps: each set is a part of the one after it, the last is complete. */
export function growingFacts(known: readonly Fact[], awards: readonly string[]): fc.Arbitrary<readonly Facts[]> {
  const names = [...known.map(({ name }) => name), "past"];
  return fc
    .tuple(
      completeFacts(known, awards),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: names.length, maxLength: names.length }),
    )
    .map(([complete, steps]) => {
      const part = (step: number): Facts =>
        Object.fromEntries(Object.entries(complete).filter(([name]) => (steps[names.indexOf(name)] ?? 0) <= step));
      return [part(0), part(1), part(2), complete];
    });
}
