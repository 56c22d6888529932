/** Amounts of money between bounds: their kind is derived, never stored. */
import type { Amount, Reason } from "./decision.js";
import { MONEY_LIMIT } from "./money.js";

/** Bounds of what is due, in whole 分. */
export interface Due {
  readonly low: number;
  readonly high: number;
}

/** The amount between `low` and `high` (分, `high` may be ∞); an exact one needs no reasons. */
export function amountOf(low: number, high: number, because: readonly Reason[]): Amount {
  if (low === high) return { kind: "exact", amount: low };
  if (low === 0) return high === Infinity ? { kind: "notSet", because } : { kind: "atMost", atMost: high, because };
  if (high === Infinity) return { kind: "atLeast", atLeast: low, because };
  return { kind: "between", atLeast: low, atMost: high, because };
}

/** Lower bound of an amount; nothing due is 0. */
export function lowOfAmount(amount: Amount | null): number {
  if (amount === null) return 0;
  switch (amount.kind) {
    case "exact":
      return amount.amount;
    case "atLeast":
    case "between":
      return amount.atLeast;
    case "atMost":
    case "notSet":
      return 0;
  }
}

/** Upper bound of an amount, ∞ if there is none; nothing due is 0. */
export function highOfAmount(amount: Amount | null): number {
  if (amount === null) return 0;
  switch (amount.kind) {
    case "exact":
      return amount.amount;
    case "atMost":
    case "between":
      return amount.atMost;
    case "atLeast":
    case "notSet":
      return Infinity;
  }
}

/** The amount of a total: beyond 10¹⁵ 分 only that it is at least as much can be said. */
export function totalOf(low: number, high: number, because: readonly Reason[]): Amount {
  if (low <= MONEY_LIMIT && (high <= MONEY_LIMIT || high === Infinity)) return amountOf(low, high, because);
  const reasons: readonly Reason[] = [...because, { kind: "outOfRange", award: null }];
  return amountOf(Math.min(low, MONEY_LIMIT), high > MONEY_LIMIT ? Infinity : high, reasons);
}
