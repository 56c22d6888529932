import { describe, expect, it } from "vitest";
import { compileText } from "../../compiler/compile.js";
import { type ExampleResult, runExample } from "../../compiler/examples.js";

function run(expectation: string): ExampleResult {
  const { value } = compileText(
    "grants.pol",
    `
    fact cost: money
    fact listed: bool
    clause equipment { award 10% of cost max 5万 }
    clause listing { award 3万 when listed }
    example "a firm" { given cost = 100万, listed = no; expect ${expectation} }
  `,
  );
  const [example] = value.examples;
  if (example === undefined) throw new Error("the policy has no example");
  return runExample(value.policy, example);
}

describe("an example", () => {
  it("says nothing when all expectations are met", () => {
    const { failures, concerned } = run("equipment = 5万, listing not granted, total = 5万");
    expect(failures).toEqual([]);
    expect(concerned).toBeNull();
  });

  it("shows the steps of the award that was not as expected, and no other", () => {
    const { failures, concerned } = run("equipment = 10万, listing not granted");
    expect(failures.map((failure) => failure.args)).toMatchObject([{ target: "equipment" }]);
    expect(concerned?.awards.map((award) => award.info.id)).toEqual(["equipment"]);
    expect(concerned?.awards[0]?.steps.map((step) => [step.info.kind, step.effect])).toEqual([
      ["share", null],
      ["cap", "bit"],
    ]);
  });

  it("shows what is due when the total was not as expected", () => {
    const { concerned } = run("total = 8万");
    expect(concerned?.awards.map((award) => award.info.id)).toEqual(["equipment"]);
  });
});
