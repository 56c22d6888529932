/** The interpreter is the definition of the language: generated code must come to the same decisions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpret } from "../../compiler/ir/interpret.js";
import { summaryOf } from "../../runtime/index.js";
import { decisionToJson, summaryToJson } from "../../runtime/json.js";
import { generate } from "../support/generated.js";
import { cases, policies } from "./policies.js";
import { AS_OF } from "./random/facts.js";

const options = { asOf: AS_OF };
const runs = Number(process.env["POL_RUNS"] ?? 200);
/** The same programs in every run, so that a change is judged by what it changes; set POL_SEED to look further. */
const seed = Number(process.env["POL_SEED"] ?? 2060291219);

describe("generated code", () => {
  it("decides like the interpreter, whatever is known", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: 3, maxLength: 3 }), (policy, all) => {
        const { evaluate, explain } = generate(policy);
        for (const { applicant, facts } of all) {
          for (const known of facts) {
            const expected = interpret(policy, applicant, known, options);
            const given = { applicant, ...known };
            expect(decisionToJson(explain(given, options))).toEqual(decisionToJson(expected));
            expect(summaryToJson(evaluate(given, options))).toEqual(summaryToJson(summaryOf(expected)));
          }
        }
      }),
      { numRuns: runs, seed },
    );
  });
});
