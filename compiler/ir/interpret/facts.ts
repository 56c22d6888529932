/** Facts and history as values: what was given, what is absent, and what nobody said. */
import type { Input, Type } from "../ir.js";
import { NOT_NEGATIVE, single } from "./bounds.js";
import { parseDate } from "./calendar.js";
import type { Context, FactTable } from "./context.js";
import { fromNumber, rational } from "./rational.js";
import { truthOf } from "./truth.js";
import { ABSENT, boundsContent, unknownContent, value, type Content, type Value } from "./value.js";

/** `undefined` is not given, `null` is absent. */
const member = (table: unknown, key: string): unknown =>
  typeof table === "object" && table !== null && Object.hasOwn(table, key) ? (table as FactTable)[key] : undefined;

const NOTHING_EVER: Readonly<Record<string, unknown>> = {
  granted: false,
  grantedThisYear: false,
  years: 0,
  paidThisYear: 0,
};

const historyOf = (path: string, { policy, facts }: Context): unknown => {
  const declared = policy.history.find((fact) => fact.path === path);
  if (declared === undefined) throw new TypeError(`the policy declares no history fact ${path}`);
  const past = member(facts, "past");
  return past === "none" ? member(NOTHING_EVER, declared.field) : member(member(past, declared.award), declared.field);
};

const givenFor = (input: Input, context: Context): unknown => {
  if (input.source === "history") return historyOf(input.path, context);
  const given = member(context.facts, input.path);
  if (input.year === null || given === null) return given;
  return member(given, String(context.claimYear + input.year));
};

/** The name of the fact, with the calendar year for a fact by year. */
const pathOf = ({ path, year }: Input, { claimYear }: Context): string =>
  year === null ? path : `${path}.${String(claimYear + year)}`;

const contentOf = (type: Type, given: unknown): Content => {
  if (type.kind === "bool" && typeof given === "boolean") return { kind: "truth", truth: truthOf(given) };
  if (type.kind === "number" && typeof given === "number") return boundsContent(single(fromNumber(given)));
  if (type.kind === "date" && typeof given === "string")
    return boundsContent(single(rational(BigInt(parseDate(given)))));
  if ((type.kind === "member" || type.kind === "text") && typeof given === "string")
    return { kind: "name", name: given };
  throw new TypeError(`a fact of type ${type.kind} was given as ${typeof given}`);
};

/** A number that nobody gave is somewhere from 0 up. */
const notGivenContent = (type: Type): Content =>
  type.kind === "number" ? boundsContent(NOT_NEGATIVE) : unknownContent(type);

/** The value of an input; a TypeError if the fact was given as something of another type. */
export const inputValue = (input: Input, context: Context): Value => {
  const given = givenFor(input, context);
  if (given === null) return ABSENT;
  if (given !== undefined) return value("yes", contentOf(input.type, given), []);
  const reasons = [{ kind: "fact", fact: pathOf(input, context) }] as const;
  return value(input.optional ? "unknown" : "yes", notGivenContent(input.type), reasons);
};
