/** Awards that nobody can get: a condition that is no even when no fact is given. */
import { contextOf } from "../ir/interpret/context.js";
import { evaluation, withDefinitions } from "../ir/interpret/expression.js";
import { asCondition } from "../ir/interpret/value.js";
import type * as ir from "../ir/ir.js";
import { walk } from "../ir/visit.js";

/** Any day will do: conditions that look at the clock are left out. */
const someDay = "2000-01-01";

/** Conditions of awards that can never hold, whatever the facts. */
export function impossibleConditions(policy: ir.Policy): readonly { readonly award: ir.Award; readonly condition: ir.Condition }[] {
  const contexts = new Map(policy.applicants.map((applicant) =>
    [applicant.id, withDefinitions(contextOf(policy, applicant.id, {}, { asOf: someDay }))] as const));
  return policy.awards.flatMap((award) => {
    const [applicant] = policy.clauses[award.clause]?.applicants ?? [];
    const context = applicant === undefined ? undefined : contexts.get(applicant);
    if (context === undefined) return [];
    const { evaluate } = evaluation(context, award.id);
    return award.conditions
      .filter((condition) => !looksAtClock(condition.value))
      .filter((condition) => asCondition(evaluate(condition.value)) === "no")
      .map((condition) => ({ award, condition }));
  });
}

function looksAtClock(node: ir.Expression): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.kind === "asOf" || inner.kind === "claimYear") found = true;
  });
  return found;
}
