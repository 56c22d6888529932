import { describe, expect, test } from "vitest";
import { interpret, type FactTable } from "../../compiler/ir/interpret.js";
import type { Policy } from "../../compiler/ir/ir.js";
import {
  all,
  award,
  bar,
  BOOL,
  fact,
  group,
  history,
  input,
  MONEY,
  money,
  note,
  policy,
  product,
  sum,
  upTo,
  when,
} from "../support/ir.js";

const p = input("p", BOOL);
const q = input("q", BOOL);
const r = input("r", BOOL);
const x = input("x", MONEY);
const spend = (year: number) => input("spend", MONEY, { year });
const applicants = [
  {
    id: "",
    label: "",
    facts: [
      fact("x", MONEY, { label: "到位资金" }),
      fact("spend", MONEY, { label: "研发投入", byYear: true }),
      fact("r", BOOL),
      fact("q", BOOL),
      fact("p", BOOL),
    ],
  },
];
const past = { path: "past.a.granted", award: "a", field: "granted", label: "曾获 a", type: BOOL } as const;

const missing = (parts: Partial<Policy>, facts: FactTable = {}): readonly string[] =>
  interpret(policy({ applicants, history: [past], ...parts }), "", facts, { asOf: "2024-06-15" }).missing.map((one) =>
    `${one.fact} ${one.label}: ${one.awards.join(" ")}`.trim(),
  );

describe("what is asked", () => {
  const one = award("a", upTo(x), { conditions: [when(p), when(q)] });

  test("facts that leave a condition or an amount open", () => {
    expect(missing({ awards: [one] }, { p: true })).toEqual(["x 到位资金: a", "q q: a"]);
  });
  test("nothing when the award is out", () => {
    expect(missing({ awards: [one] }, { p: false })).toEqual([]);
    expect(missing({ awards: [one], bars: [bar("b", r, ["a"])] }, { r: true })).toEqual([]);
  });
  test("nothing for what a decided condition read", () => {
    expect(missing({ awards: [award("a", money(1), { conditions: [when(all(p, q))] })] }, { q: false })).toEqual([]);
  });
  test("nothing for discretion alone", () => {
    expect(missing({ awards: [one] }, { p: true, q: true, x: 9 })).toEqual([]);
  });
  test("the amount of a granted award", () => {
    expect(missing({ awards: [one] }, { p: true, q: true })).toEqual(["x 到位资金: a"]);
  });
  test("a status that is open although the amount can only be 0", () => {
    expect(missing({ awards: [award("a", product(x, money(0)), { conditions: [when(p)] })] })).toEqual(["p p: a"]);
  });
});

describe("stacking", () => {
  const awards = [
    award("a", money(5), { conditions: [when(p)] }),
    award("b", money(9)),
    award("c", money(20), { conditions: [when(q)] }),
  ];
  test("nothing is asked for a dropped award; rivals' facts matter to both", () => {
    expect(missing({ awards, total: group("highest", "a", "b", "c") })).toEqual(["q q: b c"]);
  });
});

describe("bars", () => {
  const bars = [bar("b", r, ["a"])];
  test("a bar counts beside the awards it covers", () => {
    expect(missing({ awards: [award("a", money(1))], bars })).toEqual(["r r: a b"]);
  });
  test("but not if all it covers is out", () => {
    expect(missing({ awards: [award("a", money(1), { conditions: [when(p)] })], bars }, { p: false })).toEqual([]);
  });
  test("a bar that covers an open note", () => {
    expect(missing({ notes: [note("n")], bars: [bar("b", r, [], [0])] })).toEqual(["r r: b"]);
  });
});

test("a fact that only decides a note comes last, with no award", () => {
  const notes = [note("n", [when(r)])];
  expect(missing({ awards: [award("a", x)], notes })).toEqual(["x 到位资金: a", "r r:"]);
});

test("the order: most affected first, then as declared, years in order, then history", () => {
  const awards = [
    award("a", sum(spend(0), spend(-1)), { conditions: [when(history("past.a.granted", BOOL)), when(p)] }),
    award("b", x, { conditions: [when(p)] }),
  ];
  expect(missing({ awards })).toEqual([
    "p p: a b",
    "x 到位资金: b",
    "spend.2023 研发投入 2023: a",
    "spend.2024 研发投入 2024: a",
    "past.a.granted 曾获 a: a",
  ]);
});
