/** What holds for every program: more facts never contradict a result, and all facts decide it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEnds, type Bounds } from "../../compiler/ir/interpret/bounds.js";
import { contextOf } from "../../compiler/ir/interpret/context.js";
import { evaluation } from "../../compiler/ir/interpret/expression.js";
import { isKnown, type Value } from "../../compiler/ir/interpret/value.js";
import { interpret, type FactTable } from "../../compiler/ir/interpret.js";
import type { Expression, Group, Policy } from "../../compiler/ir/ir.js";
import type { Amount, AwardResult } from "../../runtime/decision.js";
import { award, bar, group, policy, when } from "../support/ir.js";
import { asAwardAmount, enumerations, fullFacts, partOf, vocabulary } from "../support/random-ir.js";

const AS_OF = { asOf: "2024-06-15" };

const evaluate = (expression: Expression, facts: FactTable): Value =>
  evaluation(contextOf(policy({ enumerations }), "", facts, AS_OF), "a").evaluate(expression);

/** Facts with more and more of them left out. */
const shrinkingFacts = fullFacts.chain((all) =>
  partOf(all).chain((some) => partOf(some).map((few) => [all, some, few] as const)),
);

const within = (inner: Bounds, outer: Bounds): boolean =>
  compareEnds(inner.low, outer.low) >= 0 && compareEnds(inner.high, outer.high) <= 0;

/** Whether everything that `inner` may be is among what `outer` may be. */
const isInside = (inner: Value, outer: Value): boolean => {
  if (outer.presence !== "unknown" && outer.presence !== inner.presence) return false;
  if (inner.presence === "no") return true;
  if (outer.presence === "no") return false;
  const [a, b] = [inner.content, outer.content];
  if (a.kind === "bounds" && b.kind === "bounds") return within(a.bounds, b.bounds);
  if (a.kind === "truth" && b.kind === "truth") return b.truth === "unknown" || a.truth === b.truth;
  return a.kind === "name" && b.kind === "name" && (b.name === null || a.name === b.name);
};

const expressions = (decided: boolean): fc.Arbitrary<Expression> => {
  const { amount, condition } = vocabulary(decided);
  return fc.oneof(amount, condition);
};

describe("expressions", () => {
  test("more facts never widen or contradict", () => {
    fc.assert(
      fc.property(expressions(false), shrinkingFacts, (expression, [all, some, few]) => {
        const [full, partial, least] = [all, some, few].map((facts) => evaluate(expression, facts));
        expect(full !== undefined && partial !== undefined && isInside(full, partial)).toBe(true);
        expect(partial !== undefined && least !== undefined && isInside(partial, least)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("all facts decide what leaves nothing to discretion", () => {
    fc.assert(
      fc.property(expressions(true), fullFacts, (expression, facts) => {
        expect(isKnown(evaluate(expression, facts))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("known values have no reasons, others have some", () => {
    fc.assert(
      fc.property(expressions(false), shrinkingFacts, (expression, [, some]) => {
        const result = evaluate(expression, some);
        expect(result.reasons.length === 0).toBe(isKnown(result));
      }),
      { numRuns: 500 },
    );
  });
});

const ids = ["a", "b", "c", "d"] as const;
const modes = ["sum", "highest", "exclusive", "undeclared", "alternatives"] as const;

const trees: fc.Arbitrary<Group> = fc
  .tuple(fc.constantFrom(...modes), fc.constantFrom(...modes), fc.constantFrom(...modes), fc.nat(2))
  .map(([outer, left, right, shape]) => {
    if (shape === 0) return group(outer, ...ids);
    if (shape === 1) return group(outer, group(left, "a", "b"), "c", "d");
    return group(outer, "a", group(left, "b", group(right, "c", "d")));
  });

const policies = (decided: boolean): fc.Arbitrary<Policy> => {
  const { amount, condition } = vocabulary(decided);
  const awards = fc.tuple(
    ...ids.map((id) =>
      fc
        .tuple(amount, condition)
        .map(([value, guard]) => award(id, asAwardAmount(value), { conditions: [when(guard)] })),
    ),
  );
  return fc
    .tuple(awards, condition, trees)
    .map(([all, barring, total]) =>
      policy({ enumerations, awards: all, bars: [bar("bar", barring, ["b", "d"])], total }),
    );
};

const ends = (amount: Amount): readonly [number, number] => {
  switch (amount.kind) {
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
};

const isAmountInside = (inner: Amount, outer: Amount): boolean => {
  const [[a, b], [c, d]] = [ends(inner), ends(outer)];
  return a >= c && b <= d;
};

const isOut = ({ status }: AwardResult): boolean => status !== "granted" && status !== "unknown";

describe("policies", () => {
  test("granted stays granted, nothing due stays nothing due, bounds only shrink", () => {
    fc.assert(
      fc.property(policies(false), shrinkingFacts, (program, [all, some]) => {
        const [full, partial] = [interpret(program, "", all, AS_OF), interpret(program, "", some, AS_OF)];
        expect(isAmountInside(full.total, partial.total)).toBe(true);
        full.awards.forEach((result, index) => {
          const before = partial.awards[index];
          if (before?.status === "granted") expect(result.status).toBe("granted");
          if (before !== undefined && isOut(before)) expect(isOut(result)).toBe(true);
          if (before?.amount && result.amount) expect(isAmountInside(result.amount, before.amount)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("facts that are not missing change nothing", () => {
    fc.assert(
      fc.property(policies(false), fullFacts, fc.nat(7), (program, facts, index) => {
        const [name] = Object.keys(facts).slice(index);
        if (name === undefined) return;
        const rest = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
        const decision = interpret(program, "", rest, AS_OF);
        if (decision.missing.some(({ fact }) => fact === name || fact.startsWith(`${name}.`))) return;
        expect(interpret(program, "", facts, AS_OF).total).toEqual(decision.total);
      }),
      { numRuns: 500 },
    );
  });
});
