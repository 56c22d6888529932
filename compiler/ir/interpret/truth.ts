/** Three-valued logic after Kleene: unknown stays unknown unless the other operands decide. */
import type { Truth } from "../../../runtime/decision.js";

export type { Truth };

export const truthOf = (value: boolean): Truth => (value ? "yes" : "no");

export const not = (truth: Truth): Truth => (truth === "yes" ? "no" : truth === "no" ? "yes" : "unknown");

export const and = (truths: readonly Truth[]): Truth =>
  truths.includes("no") ? "no" : truths.includes("unknown") ? "unknown" : "yes";

export const or = (truths: readonly Truth[]): Truth =>
  truths.includes("yes") ? "yes" : truths.includes("unknown") ? "unknown" : "no";

/** At least n of the truths are yes. */
export const atLeast = (n: number, truths: readonly Truth[]): Truth => {
  const sure = truths.filter((truth) => truth === "yes").length;
  const possible = truths.filter((truth) => truth !== "no").length;
  return sure >= n ? "yes" : possible < n ? "no" : "unknown";
};
