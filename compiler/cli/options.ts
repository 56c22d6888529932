/** Values of options: read, or refused with what would be right. */
import { suggest } from "../diagnostics/suggest.js";
import { usageError } from "./usage.js";

/** One of a few words. */
export function oneOf<T extends string>(option: string, choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const meant = suggest(value, choices);
    throw usageError(
      `${option} 不能是「${value}」，可以是：${choices.join("、")}${meant === undefined ? "" : `（是不是想写 ${meant}？）`}`,
      `${option} cannot be '${value}'; it can be ${choices.join(", ")}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`,
    );
  };
}

/** A whole number from 0. */
export function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/u.test(value) && Number.isSafeInteger(number)) return number;
    throw usageError(
      `${option} 应为 0 或正整数，不能是「${value}」`,
      `${option} has to be a whole number from 0, not '${value}'`,
    );
  };
}

/** A calendar day, YYYY-MM-DD. */
export function calendarDay(option: string): (value: string) => string {
  return (value) => {
    if (isCalendarDay(value)) return value;
    throw usageError(
      `${option} 应为真实的日期，写作 2025-06-30，不能是「${value}」`,
      `${option} has to be a day that exists, written 2025-06-30, not '${value}'`,
    );
  };
}

function isCalendarDay(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (parts === null) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
