/** Awards that nobody can get: a condition that is no, or an amount below 0, even when no fact is given. */
import { contextOf } from "../ir/interpret/context.js";
import { evaluation, withDefinitions } from "../ir/interpret/expression.js";
import { asCondition } from "../ir/interpret/value.js";
import type * as ir from "../ir/ir.js";
import { walk } from "../ir/visit.js";

/** Any day will do: conditions that look at the clock are left out. */
const someDay = "2000-01-01";

/** Conditions of awards that can never hold, whatever the facts. */
export function impossibleConditions(
  policy: ir.Policy,
): readonly { readonly award: ir.Award; readonly condition: ir.Condition }[] {
  return withoutFacts(policy, (award, evaluate) =>
    award.conditions
      .filter((condition) => !looksAtClock(condition.value))
      .filter((condition) => asCondition(evaluate(condition.value)) === "no")
      .map((condition) => ({ award, condition })),
  );
}

/** Where amounts stand that are below 0 whatever the facts, so that nothing is ever paid. */
export function alwaysNegative(policy: ir.Policy): readonly ir.Origin[] {
  return withoutFacts(policy, (award, evaluate) =>
    award.steps.flatMap((step) => {
      if (step.kind !== "atLeastZero" || step.before === null) return [];
      const value = evaluate(step.before);
      if (value.presence === "no" || value.content.kind !== "bounds") return [];
      const { high } = value.content.bounds;
      return typeof high !== "string" && high.n < 0n ? [step.before.origin] : [];
    }),
  );
}

/** Asks something of every award as if no fact were given. */
function withoutFacts<T>(
  policy: ir.Policy,
  ask: (award: ir.Award, evaluate: ReturnType<typeof evaluation>["evaluate"]) => readonly T[],
): readonly T[] {
  const contexts = new Map(
    policy.applicants.map(
      (applicant) => [applicant.id, withDefinitions(contextOf(policy, applicant.id, {}, { asOf: someDay }))] as const,
    ),
  );
  return policy.awards.flatMap((award) => {
    const [applicant] = policy.clauses[award.clause]?.applicants ?? [];
    const context = applicant === undefined ? undefined : contexts.get(applicant);
    return context === undefined ? [] : ask(award, evaluation(context, award.id).evaluate);
  });
}

function looksAtClock(node: ir.Expression): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.kind === "asOf" || inner.kind === "claimYear") found = true;
  });
  return found;
}
