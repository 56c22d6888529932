/** Policies as text, decided by the interpreter, with results short enough to compare at a glance. */
import { type Compilation, compile, hasErrors } from "../../compiler/compile.js";
import { message } from "../../compiler/diagnostics/message.js";
import { type FactTable, interpret } from "../../compiler/ir/interpret.js";
import type { Amount, Decision } from "../../runtime/decision.js";
import { readFixture } from "./fixture.js";

export interface Circumstances {
  /** kind of applicant; the first one unless given */
  readonly applicant?: string;
  /** YYYY-MM-DD */
  readonly asOf?: string;
  readonly claimYear?: number;
}

/** Compiles a source (files as in fixtures) that must have no errors. */
export function compiled(source: string): Compilation {
  const { root, files } = readFixture(source);
  const { value, diagnostics } = compile(root, (path) => files.get(path));
  if (hasErrors(diagnostics))
    throw new Error(diagnostics.map((problem) => `${problem.code}: ${message(problem, "en")}`).join("\n"));
  return value;
}

/** Facts in memory: money in 分. */
export function decide(source: string, facts: FactTable = {}, circumstances: Circumstances = {}): Decision {
  const { policy } = compiled(source);
  const { applicant = policy.applicants[0]?.id ?? "", asOf = "2025-06-15", claimYear } = circumstances;
  return interpret(policy, applicant, facts, claimYear === undefined ? { asOf } : { asOf, claimYear });
}

/** Each award as `granted 50000`, `unknown 0..50000`, `notGranted`, and the total, in 元. */
export function results(
  source: string,
  facts: FactTable = {},
  circumstances: Circumstances = {},
): Readonly<Record<string, string>> {
  const decision = decide(source, facts, circumstances);
  const awards = decision.awards.map(({ info, status, amount }) => [
    info.id,
    amount === null ? status : `${status} ${yuan(amount)}`,
  ]);
  return Object.fromEntries([...awards, ["total", yuan(decision.total)]]) as Record<string, string>;
}

/** An amount in 元: `500`, `0..500`, `500..`. */
export function yuan(amount: Amount): string {
  switch (amount.kind) {
    case "exact":
      return String(amount.amount / 100);
    case "atMost":
      return `0..${amount.atMost / 100}`;
    case "atLeast":
      return `${amount.atLeast / 100}..`;
    case "between":
      return `${amount.atLeast / 100}..${amount.atMost / 100}`;
    case "notSet":
      return "0..";
  }
}
