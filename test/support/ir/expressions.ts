/**
 * Builders of hand-written expressions for tests: short to read, with everything that a test does not care about filled in.
 * Money is given in 分, percents and numbers as JavaScript numbers with exact decimal text.
 */
import type { Expression, Extreme, Hull, Match, Origin, Rational, Type } from "../../../compiler/ir/ir.js";

export const origin = (text = ""): Origin => ({ file: "test.pol", start: 0, end: 0, text });

export const BOOL: Type = { kind: "bool" };
export const DATE: Type = { kind: "date" };
export const TEXT: Type = { kind: "text" };
export const MONEY: Type = { kind: "number", quantity: "money", unit: "元" };
export const PERCENT: Type = { kind: "number", quantity: "percent", unit: "" };
export const NUMBER: Type = { kind: "number", quantity: "number", unit: "" };
export const COUNT: Type = { kind: "number", quantity: "count", unit: "项" };
export const memberOf = (enumeration: string): Type => ({ kind: "member", enumeration });

const typed = (type: Type, optional = false, text = ""): { type: Type; optional: boolean; origin: Origin } => ({
  type,
  optional,
  origin: origin(text),
});

/** 1.25 is 125/100 (not in lowest terms: readers must not rely on that). */
export const written = (value: number): Rational => {
  const [whole = "0", decimals = ""] = String(value).split(".");
  return { n: String(BigInt(whole + decimals)), d: String(10n ** BigInt(decimals.length)) };
};

export const number = (value: number, type: Type = NUMBER): Expression => ({
  kind: "constant",
  value: { kind: "number", number: written(value) },
  ...typed(type),
});
export const money = (fen: number): Expression => number(fen, MONEY);
export const percent = (value: number): Expression => number(value, PERCENT);
export const infinity = (): Expression => ({ kind: "constant", value: { kind: "infinity" }, ...typed(MONEY) });
export const bool = (value: boolean): Expression => ({
  kind: "constant",
  value: { kind: "bool", bool: value },
  ...typed(BOOL),
});
export const date = (text: string): Expression => ({
  kind: "constant",
  value: { kind: "date", days: Date.parse(`${text}T00:00:00Z`) / 86_400_000 },
  ...typed(DATE),
});
export const member = (enumeration: string, name: string): Expression => ({
  kind: "constant",
  value: { kind: "member", member: name },
  ...typed(memberOf(enumeration)),
});
export const text = (value: string): Expression => ({
  kind: "constant",
  value: { kind: "text", text: value },
  ...typed(TEXT),
});

export const input = (
  path: string,
  type: Type,
  options: { optional?: boolean; year?: number; source?: "applicant" | "history" } = {},
): Expression => ({
  kind: "input",
  path,
  source: options.source ?? "applicant",
  year: options.year ?? null,
  ...typed(type, options.optional ?? false, path),
});
export const history = (path: string, type: Type): Expression => input(path, type, { source: "history" });
export const claimYear = (): Expression => ({ kind: "claimYear", ...typed(NUMBER) });
export const asOf = (): Expression => ({ kind: "asOf", ...typed(DATE) });
export const definition = (id: string, type: Type, optional = false): Expression => ({
  kind: "definition",
  definition: id,
  ...typed(type, optional),
});

export const not = (value: Expression): Expression => ({ kind: "not", value, ...typed(BOOL) });
export const atLeast = (n: number, ...operands: Expression[]): Expression => ({
  kind: "atLeast",
  n,
  operands,
  ...typed(BOOL),
});
export const all = (...operands: Expression[]): Expression => atLeast(operands.length, ...operands);
export const any = (...operands: Expression[]): Expression => atLeast(1, ...operands);
export const compare = (left: Expression, operator: "less" | "lessEqual" | "equal", right: Expression): Expression => ({
  kind: "compare",
  operator,
  left,
  right,
  ...typed(BOOL),
});
export const isIn = (value: Expression, ...members: string[]): Expression => ({
  kind: "isIn",
  value,
  members,
  ...typed(BOOL),
});
export const isPresent = (value: Expression): Expression => ({ kind: "isPresent", value, ...typed(BOOL) });

const anyOptional = (...operands: readonly Expression[]): boolean => operands.some(({ optional }) => optional);

export const sum = (first: Expression, ...rest: Expression[]): Expression => ({
  kind: "sum",
  operands: [first, ...rest],
  ...typed(first.type, anyOptional(first, ...rest)),
});
export const product = (left: Expression, right: Expression, type: Type = right.type): Expression => ({
  kind: "product",
  left,
  right,
  ...typed(type, anyOptional(left, right)),
});
export const quotient = (dividend: Expression, divisor: Expression, type: Type = NUMBER): Expression => ({
  kind: "quotient",
  dividend,
  divisor,
  ...typed(type, true),
});
export const extreme = (operator: Extreme["operator"], first: Expression, ...rest: Expression[]): Expression => ({
  kind: "extreme",
  operator,
  operands: [first, ...rest],
  ...typed(first.type, anyOptional(first, ...rest)),
});
export const cap = (value: Expression, limit: Expression): Expression => extreme("min", value, limit);
export const floor = (value: Expression, limit: Expression): Expression => extreme("max", value, limit);
export const round = (
  value: Expression,
  mode: "halfUp" | "down" | "floor" | "ceiling" = "halfUp",
  quantum = 1,
): Expression => ({
  kind: "round",
  mode,
  quantum: written(quantum),
  value,
  ...typed(value.type, value.optional),
});
export const dateAdd = (base: Expression, months: number, days = 0): Expression => ({
  kind: "dateAdd",
  date: base,
  months,
  days,
  ...typed(DATE, base.optional),
});
export const yearPart = (base: Expression): Expression => ({
  kind: "datePart",
  part: "year",
  date: base,
  ...typed(NUMBER, base.optional),
});
export const elapsed = (unit: "months" | "days", from: Expression, to: Expression): Expression => ({
  kind: "elapsed",
  unit,
  from,
  to,
  ...typed(NUMBER, anyOptional(from, to)),
});

export const select = (
  branches: readonly (readonly [Expression, Expression])[],
  otherwise: Expression,
): Expression => ({
  kind: "select",
  branches: branches.map(([guard, value]) => ({ guard, value })),
  otherwise,
  ...typed(otherwise.type, anyOptional(otherwise, ...branches.map(([, value]) => value))),
});
export const match = (
  key: Expression,
  arms: readonly (readonly [string | readonly string[], Expression])[],
  rest: { otherwise?: Expression; absent?: Expression } = {},
): Expression => {
  const values = [...arms.map(([, value]) => value), rest.otherwise, rest.absent].filter(
    (value) => value !== undefined,
  );
  const node: Omit<Match, "type" | "optional" | "origin"> = {
    kind: "match",
    key,
    arms: arms.map(([keys, value]) => ({ keys: typeof keys === "string" ? [keys] : keys, value })),
    otherwise: rest.otherwise ?? null,
    absent: rest.absent ?? null,
  };
  return { ...node, ...typed(values[0]?.type ?? MONEY, anyOptional(...values)) };
};
export const onlyIf = (condition: Expression, value: Expression): Expression => ({
  kind: "onlyIf",
  condition,
  value,
  ...typed(value.type, true),
});
export const none = (): Expression => onlyIf(bool(false), money(0));
export const orElse = (value: Expression, fallback: Expression): Expression => ({
  kind: "orElse",
  value,
  fallback,
  ...typed(value.type, fallback.optional),
});
export const settle = (
  value: Expression,
  cause: "divisionByZero" | "absent" = "divisionByZero",
  wording = "",
): Expression => ({
  kind: "settle",
  value,
  cause,
  ...typed(value.type, false, wording),
});
export const hull = (
  low: Expression,
  high: Expression,
  because: Hull["because"] = { kind: "discretion" },
): Expression => ({
  kind: "hull",
  low,
  high,
  because,
  ...typed(low.type, anyOptional(low, high)),
});
export const upTo = (value: Expression): Expression => hull(money(0), value);
export const unset = (
  how: "setElsewhere" | "caseByCase" | "notStated" | "notComputable",
  wording: string | null = null,
): Expression => hull(money(0), infinity(), { kind: "unset", how, text: wording });
