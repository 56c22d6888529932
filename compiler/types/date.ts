/** Calendar dates as days since 1970-01-01 and as YYYY-MM-DD. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const millisecondsOfDay = 86_400_000;

/** Days from 1970-01-01 to a valid calendar date. */
export function daysOf(date: CalendarDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / millisecondsOfDay;
}

/** The calendar date of a day. */
export function dateOf(days: number): CalendarDate {
  const day = new Date(days * millisecondsOfDay);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** The date so many months later; a day that the month lacks becomes its last day (民法典 art. 202). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const first = new Date(Date.UTC(date.year, date.month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: Math.min(date.day, lastDay) };
}

/** YYYY-MM-DD */
export function formatDate(date: CalendarDate): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}
