/** Random programs and facts tell the language from each of a set of deliberately wrong readings of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpret } from "../../compiler/ir/interpret.js";
import { decisionToJson } from "../../runtime/json.js";
import { mutants } from "./mutants.js";
import { cases, policies } from "./policies.js";
import { AS_OF } from "./random/facts.js";

const options = { asOf: AS_OF };

describe("random programs catch a reading in which", () => {
  it.each(mutants)("$name", { timeout: 120_000 }, ({ policy: change, facts: learn }) => {
    const same = fc.property(policies, cases, (policy, { applicant, facts }) => {
      const wrong = change?.(policy) ?? policy;
      return facts.every((known) => {
        const right = decisionToJson(interpret(policy, applicant, known, options));
        const other = decisionToJson(interpret(wrong, applicant, learn?.(known) ?? known, options));
        return (
          JSON.stringify(right.total) === JSON.stringify(other.total) &&
          right.awards.every((award, index) => award.status === other.awards[index]?.status)
        );
      });
    });
    const { failed } = fc.check(same, { numRuns: 2_000, endOnFailure: true });
    expect(failed, "no random program showed the difference").toBe(true);
  });
});
