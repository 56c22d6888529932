import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dateFromDays,
  daysFromDate,
  formatDate,
  monthsBetween,
  parseDate,
  yearOf,
} from "../../runtime/date.js";

const day = (text: string): number => {
  const found = parseDate(text);
  if (found === undefined) throw new Error(`${text} is no date`);
  return found;
};

describe("days since 1970-01-01", () => {
  it("agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateFromDays(days)).toEqual(expected);
        expect(daysFromDate(expected)).toBe(days);
        expect(yearOf(days)).toBe(expected.year);
        expect(parseDate(formatDate(days))).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "2025-4-1",
    "25-04-01",
    "2025-04-01T00:00",
    "",
    "1900-02-29",
  ])("refuse %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("know leap days", () => {
    expect(day("2024-02-29") + 1).toBe(day("2024-03-01"));
    expect(day("2000-02-29") + 1).toBe(day("2000-03-01"));
  });
});

describe("months", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-05-15", -17, "2022-12-15"],
    ["2024-12-31", 0, "2024-12-31"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(formatDate(addMonths(day(from), months))).toBe(to);
  });

  it("between two days are the largest number that does not pass the second", () => {
    const days = fc.integer({ min: -50_000, max: 50_000 });
    fc.assert(
      fc.property(days, days, (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months)).toBeLessThanOrEqual(to);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
      }),
      { numRuns: 2000 },
    );
  });
});
