/** Unknown is not no, on a real policy: what is decided with some of a firm's facts holds with all of them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { interpret } from "../../compiler/ir/interpret.js";
import type { Amount } from "../../runtime/decision.js";
import { claimYear, enterprises } from "../bench/firms.js";
import { loadPolicy } from "./support.js";

const { policy } = loadPolicy("feixiang/feixiang.pol").compilation;
const options = { asOf: `${String(claimYear)}-06-30` };

function boundsOf(amount: Amount | null): readonly [low: number, high: number] {
  switch (amount?.kind) {
    case undefined:
      return [0, 0];
    case "exact":
      return [amount.amount, amount.amount];
    case "atMost":
      return [0, amount.atMost];
    case "atLeast":
      return [amount.atLeast, Infinity];
    case "between":
      return [amount.atLeast, amount.atMost];
    case "notSet":
      return [0, Infinity];
  }
}

function expectInside(inner: Amount | null, outer: Amount | null): void {
  const [low, high] = boundsOf(outer);
  const [lower, upper] = boundsOf(inner);
  expect(lower).toBeGreaterThanOrEqual(low);
  expect(upper).toBeLessThanOrEqual(high);
}

it("keeps every figure inside what was said before, and takes back no status", () => {
  fc.assert(
    fc.property(enterprises, fc.infiniteStream(fc.boolean()), (firm, keep) => {
      const all = Object.entries(firm);
      const full = interpret(policy, "企业", Object.fromEntries(all), options);
      const part = interpret(policy, "企业", Object.fromEntries(all.filter(() => keep.next().value)), options);
      expectInside(full.total, part.total);
      part.awards.forEach((before, index) => {
        const after = full.awards[index];
        expectInside(after?.amount ?? null, before.amount);
        if (before.status === "granted") expect(after?.status).toBe("granted");
        if (before.status === "notGranted" || before.status === "barred") expect(after?.amount).toBeNull();
      });
    }),
    { numRuns: 200 },
  );
});

it("asks only for facts that were not given", () => {
  fc.assert(
    fc.property(enterprises, fc.infiniteStream(fc.boolean()), (firm, keep) => {
      const given = Object.fromEntries(Object.entries(firm).filter(() => keep.next().value));
      for (const { fact } of interpret(policy, "企业", given, options).missing) {
        expect(Object.keys(given)).not.toContain(fact.split(".")[0]);
      }
    }),
    { numRuns: 100 },
  );
});
