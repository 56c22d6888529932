/** The hand-written evaluator is only a fair yardstick if it computes the same: it agrees with the interpreter. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpret } from "../../compiler/ir/interpret.js";
import type { Amount as Figure, Decision } from "../../runtime/decision.js";
import { loadPolicy } from "../policies/support.js";
import { claimYear, enterprises, institutions, persons, teams } from "./firms.js";
import {
  type Amount,
  evaluateEnterprise,
  evaluateInstitution,
  evaluatePerson,
  evaluateTeam,
  type Matched,
  type Result,
} from "./handwritten.js";

const { policy } = loadPolicy("feixiang/feixiang.pol").compilation;

/** A decision as the hand-written evaluator reports it. */
function summaryOf(decision: Decision): Result {
  const awards = decision.awards.flatMap(({ info, status, amount }): Matched[] =>
    amount !== null && (status === "granted" || status === "unknown")
      ? [{ award: info.id, status, amount: figureOf(amount) }]
      : [],
  );
  return { total: figureOf(decision.total), awards };
}

function figureOf(amount: Figure): Amount {
  if (amount.kind === "exact") return amount;
  const { because: _, ...figure } = amount;
  return figure;
}

const asOf = `${String(claimYear)}-06-30`;

function agrees<Facts extends object>(
  applicant: string,
  facts: fc.Arbitrary<Facts>,
  evaluate: (facts: Facts) => Result,
): void {
  fc.assert(
    fc.property(facts, (firm) => {
      expect(evaluate(firm)).toEqual(
        summaryOf(interpret(policy, applicant, Object.fromEntries(Object.entries(firm)), { asOf })),
      );
    }),
    { numRuns: 300 },
  );
}

describe("the hand-written evaluator agrees with the interpreter", () => {
  it("on firms", () => {
    agrees("企业", enterprises, (facts) => evaluateEnterprise(facts, claimYear));
  });
  it("on teams", () => {
    agrees("团队", teams, evaluateTeam);
  });
  it("on persons", () => {
    agrees("个人", persons, evaluatePerson);
  });
  it("on institutions", () => {
    agrees("机构", institutions, evaluateInstitution);
  });
});
