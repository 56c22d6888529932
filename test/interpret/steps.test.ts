import { describe, expect, test } from "vitest";
import { interpret, type FactTable } from "../../compiler/ir/interpret.js";
import type { Award, Expression, Policy, Type } from "../../compiler/ir/ir.js";
import type { Step } from "../../runtime/decision.js";
import {
  award,
  bar,
  BOOL,
  bool,
  cap,
  COUNT,
  DATE,
  extreme,
  floor,
  group,
  hull,
  infinity,
  input,
  match,
  member,
  memberOf,
  MONEY,
  money,
  none,
  number,
  onlyIf,
  operand,
  orElse,
  PERCENT,
  percent,
  policy,
  product,
  quotient,
  round,
  select,
  settle,
  step,
  sum,
  TEXT,
  when,
} from "../support/ir.js";

const p = input("p", BOOL);
const x = input("x", MONEY);
const level = input("level", memberOf("level"), { optional: true });
const enumerations = [
  {
    id: "level",
    label: "级别",
    ordered: true,
    members: [
      { id: "gold", label: "金奖" },
      { id: "silver", label: "银奖" },
    ],
  },
];

const stepsOf = (one: Award, facts: FactTable = {}, rest: Partial<Policy> = {}): readonly Step[] =>
  interpret(policy({ awards: [one], enumerations, ...rest }), "", facts, { asOf: "2024-06-15" }).awards[0]?.steps ?? [];

const kinds = (steps: readonly Step[]): readonly string[] => steps.map(({ info }) => info.kind);

describe("a share with a cap, rounded", () => {
  const limit = money(100_000_000);
  const rate = percent(0.05);
  const share = product(rate, x);
  const capped = cap(share, limit);
  const amount = round(capped);
  const one = award("a", amount, {
    steps: [
      step("share", share, { text: "5% of funds", operands: [operand("funds", x), operand("5%", rate)] }),
      step("cap", capped, { text: "max 100万", operands: [operand("100万", limit)], before: share }),
      step("round", amount, { before: capped }),
    ],
  });

  test("shows operands, values, and the bound that bit", () => {
    expect(stepsOf(one, { x: 3_000_000_000 })).toEqual([
      {
        info: {
          kind: "share",
          text: "5% of funds",
          display: { as: "money", per: "" },
          operands: [
            { text: "funds", display: { as: "money", per: "" } },
            { text: "5%", display: { as: "percent" } },
          ],
        },
        value: { kind: "number", low: 150_000_000, high: 150_000_000 },
        operands: [
          { kind: "number", low: 3_000_000_000, high: 3_000_000_000 },
          { kind: "number", low: { n: 1, d: 20 }, high: { n: 1, d: 20 } },
        ],
        effect: null,
      },
      {
        info: {
          kind: "cap",
          text: "max 100万",
          display: { as: "money", per: "" },
          operands: [{ text: "100万", display: { as: "money", per: "" } }],
        },
        value: { kind: "number", low: 100_000_000, high: 100_000_000 },
        operands: [{ kind: "number", low: 100_000_000, high: 100_000_000 }],
        effect: "bit",
      },
    ]);
  });
  test("shows the rounding where it changed something", () => {
    const steps = stepsOf(one, { x: 33 });
    expect(kinds(steps)).toEqual(["share", "cap", "round"]);
    expect(steps[1]).toMatchObject({ effect: "idle", value: { low: { n: 33, d: 20 } } });
    expect(steps[2]).toMatchObject({ value: { low: 2, high: 2 }, effect: null });
  });
  test("keeps bounds while a fact is missing", () => {
    const steps = stepsOf(one);
    expect(steps[0]?.value).toEqual({ kind: "number", low: 0, high: Infinity });
    expect(steps[1]).toMatchObject({ effect: "open", value: { low: 0, high: 100_000_000 } });
  });
});

describe("which awards show steps", () => {
  const amount = onlyIf(p, money(5));
  const one = award("a", amount, { conditions: [when(input("q", BOOL))], steps: [step("value", amount)] });
  test.each([
    [{ q: true, p: true }, 1],
    [{}, 1],
    [{ q: false, p: true }, 0],
    [{ q: true, p: false }, 0],
    [{ p: true, q: true, barred: true }, 0],
  ])("%j: %d", (facts, count) => {
    expect(stepsOf(one, facts, { bars: [bar("b", input("barred", BOOL), ["a"])] })).toHaveLength(count);
  });
  test("a dropped award does", () => {
    const awards = [one, award("b", money(9))];
    const decision = interpret(
      policy({ awards, total: group("highest", "a", "b") }),
      "",
      { p: true, q: true },
      { asOf: "2024-06-15" },
    );
    expect(decision.awards[0]).toMatchObject({ status: "dropped", steps: [{ value: { low: 5 } }] });
  });
});

describe("steps off the path are left out", () => {
  const small = cap(x, money(1));
  const large = cap(x, money(9));
  const ofBranches = (amount: Expression): Award =>
    award("a", amount, {
      steps: [
        step("cap", small, { text: "small", operands: [operand("", money(1))], before: x }),
        step("cap", large, { text: "large", operands: [operand("", money(9))], before: x }),
      ],
    });
  const texts = (amount: Expression, facts: FactTable): readonly string[] =>
    stepsOf(ofBranches(amount), facts).map(({ info }) => info.text);

  test("cases", () => {
    const cases = select([[p, small]], large);
    expect(texts(cases, { p: true })).toEqual(["small"]);
    expect(texts(cases, { p: false })).toEqual(["large"]);
    expect(texts(cases, {})).toEqual(["small", "large"]);
  });
  test("tables", () => {
    const table = match(
      level,
      [
        ["gold", large],
        ["silver", small],
      ],
      { absent: none() },
    );
    expect(texts(table, { level: "gold" })).toEqual(["large"]);
    expect(texts(table, {})).toEqual(["small", "large"]);
  });
  test("fallbacks", () => {
    const fallback = orElse(onlyIf(p, small), large);
    expect(texts(fallback, { p: true })).toEqual(["small"]);
    expect(texts(fallback, { p: false })).toEqual(["large"]);
  });
  test("operands of a sum are all on it", () => {
    expect(texts(sum(small, large), { x: 5 })).toEqual(["small", "large"]);
  });
});

describe("effects", () => {
  const effect = (kind: "cap" | "floor", before: Expression, limit: Expression): string | null | undefined => {
    const bounded = kind === "cap" ? cap(before, limit) : floor(before, limit);
    const amount = orElse(bounded, money(0));
    return stepsOf(award("a", amount, { steps: [step(kind, bounded, { operands: [operand("", limit)], before })] }))[0]
      ?.effect;
  };
  const between = (low: number, high: number): Expression => hull(money(low), money(high));
  test.each([
    ["cap", money(5), money(3), "bit"],
    ["cap", money(3), money(3), "idle"],
    ["cap", money(2), money(3), "idle"],
    ["cap", money(2), infinity(), "idle"],
    ["cap", between(2, 4), money(3), "open"],
    ["cap", money(3), between(2, 4), "open"],
    ["cap", x, money(3), "open"],
    ["cap", between(4, 5), between(1, 3), "bit"],
    ["cap", none(), money(3), "idle"],
    ["floor", money(2), money(3), "bit"],
    ["floor", money(3), money(3), "idle"],
    ["floor", money(5), money(3), "idle"],
    ["floor", between(2, 4), money(3), "open"],
    ["floor", between(1, 2), between(3, 5), "bit"],
    ["floor", money(4), none(), "idle"],
  ] as const)("%s", (kind, before, limit, expected) => {
    expect(effect(kind, before, limit)).toBe(expected);
  });
});

describe("not below zero", () => {
  const difference = sum(money(5), product(number(-1), x));
  const amount = extreme("max", difference, money(0));
  const one = award("a", amount, { steps: [step("atLeastZero", amount, { before: difference })] });
  test("is shown where it changed something", () => {
    expect(kinds(stepsOf(one, { x: 9 }))).toEqual(["atLeastZero"]);
    expect(kinds(stepsOf(one, { x: 3 }))).toEqual([]);
    expect(kinds(stepsOf(one, {}))).toEqual(["atLeastZero"]);
  });
  test("without an amount before it, it is shown", () => {
    expect(kinds(stepsOf(award("a", amount, { steps: [step("atLeastZero", amount)] }), { x: 3 }))).toEqual([
      "atLeastZero",
    ]);
  });
});

describe("values", () => {
  const unit: Type = { kind: "number", quantity: "money", unit: "元/㎡·月" };
  const stepWith = (value: Expression, facts: FactTable = {}): Step | undefined => {
    const base = money(1);
    return stepsOf(award("a", base, { steps: [step("value", base, { operands: [operand("", value)] })] }), facts)[0];
  };

  test.each([
    ["absent", level, { level: null }, { kind: "absent" }],
    ["member", level, { level: "gold" }, { kind: "member", member: "gold" }],
    ["member not given", level, {}, { kind: "unknown" }],
    ["text", input("t", TEXT), { t: "甲" }, { kind: "member", member: "甲" }],
    ["truth", p, { p: false }, { kind: "truth", truth: false }],
    ["truth not given", p, {}, { kind: "unknown" }],
    ["truth that is perhaps absent", onlyIf(p, bool(true)), {}, { kind: "unknown" }],
    ["number that is perhaps absent", onlyIf(p, money(5)), {}, { kind: "number", low: 5, high: 5 }],
    ["date", input("d", DATE), { d: "1970-02-01" }, { kind: "number", low: 31, high: 31 }],
    ["date not given", input("d", DATE), {}, { kind: "number", low: -Infinity, high: Infinity }],
    ["undefined", settle(quotient(x, money(0))), {}, { kind: "number", low: -Infinity, high: Infinity }],
    [
      "a fraction in lowest terms",
      quotient(money(4), money(6)),
      {},
      { kind: "number", low: { n: 2, d: 3 }, high: { n: 2, d: 3 } },
    ],
    [
      "a large number",
      product(x, x),
      { x: 2 ** 52 },
      { kind: "number", low: { n: 2n ** 104n, d: 1 }, high: { n: 2n ** 104n, d: 1 } },
    ],
    ["no limit", infinity(), {}, { kind: "number", low: Infinity, high: Infinity }],
  ])("%s", (_name, value, facts, expected) => {
    expect(stepWith(value, facts)?.operands[0]).toEqual(expected);
  });

  test.each([
    ["money", money(1), { as: "money", per: "" }],
    ["money per unit", number(1, unit), { as: "money", per: "㎡·月" }],
    ["percent", number(1, PERCENT), { as: "percent" }],
    ["count", number(1, COUNT), { as: "number", unit: "项" }],
    ["number", number(1), { as: "number", unit: "" }],
    ["date", input("d", DATE), { as: "date" }],
    ["truth", p, { as: "truth" }],
    ["text", input("t", TEXT), { as: "text" }],
    ["member", member("level", "gold"), { as: "member", labels: { gold: "金奖", silver: "银奖" } }],
  ])("display of %s", (_name, value, expected) => {
    expect(stepWith(value)?.info.operands[0]?.display).toEqual(expected);
  });
});

test("a cap without its limit is refused", () => {
  const amount = cap(x, money(3));
  expect(() => stepsOf(award("a", amount, { steps: [step("cap", amount)] }), { x: 1 })).toThrow(TypeError);
});
