/** Values as an explanation shows them. */
import type { Display, Value as Shown } from "../../../runtime/decision.js";
import type { Exact } from "../../../runtime/exact.js";
import type { Policy, Type } from "../ir.js";
import { isInfinite, type End } from "./bounds.js";
import type { Value } from "./value.js";

const plain = (n: bigint): number | bigint => (Number.isSafeInteger(Number(n)) ? Number(n) : n);

/** A safe whole number or ±Infinity as a number, anything else as a fraction in lowest terms. */
export const exactOf = (end: End): Exact => {
  if (isInfinite(end)) return end === "∞" ? Infinity : -Infinity;
  const n = plain(end.n);
  return end.d === 1n && typeof n === "number" ? n : { n, d: plain(end.d) };
};

/** The value for an explanation; numbers keep their bounds even where it is not known whether they are there. */
export const shown = (value: Value): Shown => {
  if (value.presence === "no") return { kind: "absent" };
  const { content, presence } = value;
  if (content.kind === "bounds") {
    return { kind: "number", low: exactOf(content.bounds.low), high: exactOf(content.bounds.high) };
  }
  if (presence === "unknown") return { kind: "unknown" };
  if (content.kind === "truth") {
    return content.truth === "unknown" ? { kind: "unknown" } : { kind: "truth", truth: content.truth === "yes" };
  }
  return content.name === null ? { kind: "unknown" } : { kind: "member", member: content.name };
};

/** What money is per, from a unit such as `元/㎡·月`. */
const moneyPer = (unit: string): string => unit.replace(/^元\/?/, "");

export const displayOf = (type: Type, policy: Policy): Display => {
  switch (type.kind) {
    case "bool":
      return { as: "truth" };
    case "date":
      return { as: "date" };
    case "text":
      return { as: "text" };
    case "number":
      if (type.quantity === "money") return { as: "money", per: moneyPer(type.unit) };
      return type.quantity === "percent" ? { as: "percent" } : { as: "number", unit: type.unit };
    case "member": {
      const enumeration = policy.enumerations.find(({ id }) => id === type.enumeration);
      const labels = (enumeration?.members ?? []).map(({ id, label }) => [id, label] as const);
      return { as: "member", labels: Object.fromEntries(labels) };
    }
  }
};
