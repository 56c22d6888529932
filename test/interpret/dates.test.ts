import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, monthsBetween, parseDate, yearOf } from "../../compiler/ir/interpret/calendar.js";
import type { FactTable } from "../../compiler/ir/interpret.js";
import type { Expression } from "../../compiler/ir/ir.js";
import { asOf, claimYear, compare, DATE, date, dateAdd, elapsed, hull, input, yearPart } from "../support/ir.js";
import { evaluated } from "../support/value.js";

const d = input("d", DATE);
const o = input("o", DATE, { optional: true });
const days = (text: string): string => String(Date.parse(`${text}T00:00:00Z`) / 86_400_000);

type Row = readonly [name: string, expression: Expression, facts: FactTable, expected: string];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_name, expression, facts, expected) => {
    expect(evaluated(expression, facts)).toBe(expected);
  });
};

describe("the calendar", () => {
  const day = fc.integer({ min: -700_000, max: 2_900_000 });

  test("agrees with the platform's", () => {
    fc.assert(
      fc.property(day, (value) => {
        const text = new Date(value * 86_400_000).toISOString().slice(0, 10);
        expect(parseDate(text)).toBe(value);
        expect(yearOf(value)).toBe(Number(text.slice(0, 4)));
      }),
    );
  });

  test("months between: the largest number that does not lead past the end", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months)).toBeLessThanOrEqual(to);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
      }),
    );
  });

  test.each(["2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1", "1900-02-29", "", "2024-01-01T00:00"])(
    "%j is no date",
    (text) => {
      expect(() => parseDate(text)).toThrow(RangeError);
    },
  );
});

describe("dateAdd", () => {
  check([
    ["months", dateAdd(date("2024-01-15"), 2), {}, days("2024-03-15")],
    ["into a shorter month", dateAdd(date("2024-01-31"), 1), {}, days("2024-02-29")],
    ["a leap day and a year", dateAdd(date("2024-02-29"), 12), {}, days("2025-02-28")],
    ["back over the turn of the year", dateAdd(date("2024-01-31"), -2), {}, days("2023-11-30")],
    ["months first, then days", dateAdd(date("2024-01-31"), 1, 1), {}, days("2024-03-01")],
    ["not given", dateAdd(d, 1), {}, "[-∞, ∞] because d"],
    ["both ends", dateAdd(hull(date("2024-01-30"), date("2024-01-31")), 1), {}, days("2024-02-29")],
    ["absent", dateAdd(o, 1), { o: null }, "absent"],
    ["perhaps absent", dateAdd(o, 1), {}, "maybe [-∞, ∞] because o"],
  ]);
});

describe("datePart", () => {
  check([
    ["year", yearPart(d), { d: "2023-12-31" }, "2023"],
    ["not given", yearPart(d), {}, "[-∞, ∞] because d"],
    ["range in one year", yearPart(hull(date("2023-01-01"), date("2023-12-31"))), {}, "2023"],
    ["absent", yearPart(o), { o: null }, "absent"],
  ]);
});

describe("elapsed", () => {
  const between = (from: string, to: string): Expression => elapsed("months", date(from), date(to));
  check([
    ["to the day", between("2024-01-31", "2024-02-29"), {}, "1"],
    ["a day short", between("2024-01-15", "2024-07-14"), {}, "5"],
    ["the same day", between("2024-01-15", "2024-01-15"), {}, "0"],
    ["a day before", between("2024-01-15", "2024-01-14"), {}, "-1"],
    ["days", elapsed("days", date("2024-02-28"), date("2024-03-01")), {}, "2"],
    ["days before", elapsed("days", date("2024-03-01"), date("2024-02-28")), {}, "-2"],
    ["to the as-of date", elapsed("days", date("2024-06-01"), asOf()), {}, "14"],
    [
      "ends cross",
      elapsed("days", hull(date("2024-01-01"), date("2024-01-11")), date("2024-01-21")),
      {},
      "[10, 20] because discretion",
    ],
    ["from not given", elapsed("months", d, asOf()), {}, "[-∞, ∞] because d"],
    ["absent", elapsed("months", o, asOf()), { o: null }, "absent"],
    ["perhaps absent", elapsed("months", o, asOf()), {}, "maybe [-∞, ∞] because o"],
  ]);
});

describe("clocks", () => {
  test("the claim year is that of the as-of date unless it is given", () => {
    expect(evaluated(claimYear())).toBe("2024");
    expect(evaluated(claimYear(), {}, { claimYear: 2023 })).toBe("2023");
    expect(evaluated(compare(asOf(), "equal", date("2024-06-15")))).toBe("yes");
  });

  test("an impossible as-of date is refused", () => {
    expect(() => evaluated(asOf(), {}, { asOf: "2024-06-31" })).toThrow(RangeError);
  });
});
