/** Dates: calendar steps, years, and complete months or days between two dates. */
import type { DateAdd, DatePart, Elapsed } from "../ir.js";
import { isInfinite, mapEnds, type Bounds, type End } from "./bounds.js";
import { addMonths, monthsBetween, yearOf } from "./calendar.js";
import type { Evaluate } from "./logic.js";
import { rational, type Rational } from "./rational.js";
import { lift, strict, type Value } from "./value.js";

const daysOf = (date: Rational): number => Number(date.n);
const whole = (count: number): Rational => rational(BigInt(count));

export const dateAddValue = (node: DateAdd, evaluate: Evaluate): Value =>
  lift(evaluate(node.date), (date) => mapEnds((end) => whole(addMonths(daysOf(end), node.months) + node.days), date));

export const datePartValue = (node: DatePart, evaluate: Evaluate): Value =>
  lift(evaluate(node.date), (date) => mapEnds((end) => whole(yearOf(daysOf(end))), date));

/** Complete units from one end to another; `open` where an end is infinite. */
const between = (unit: Elapsed["unit"], from: End, to: End, open: End): End => {
  if (isInfinite(from) || isInfinite(to)) return open;
  const [start, end] = [daysOf(from), daysOf(to)];
  return whole(unit === "days" ? end - start : monthsBetween(start, end));
};

export const elapsedValue = (node: Elapsed, evaluate: Evaluate): Value => {
  const elapsed = (from: Bounds, to: Bounds): Bounds => ({
    low: between(node.unit, from.high, to.low, "-∞"),
    high: between(node.unit, from.low, to.high, "∞"),
  });
  return strict([evaluate(node.from), evaluate(node.to)], ([from, to]) => {
    if (from === undefined || to === undefined) throw new TypeError("elapsed time needs two dates");
    return elapsed(from, to);
  });
};
