import { describe, expect, test } from "vitest";
import { interpret, type FactTable } from "../../compiler/ir/interpret.js";
import type { Award, Policy } from "../../compiler/ir/ir.js";
import type { AwardResult, Decision } from "../../runtime/decision.js";
import {
  all,
  award,
  bar,
  BOOL,
  clause,
  compare,
  COUNT,
  definition,
  floor,
  group,
  hull,
  infinity,
  input,
  match,
  memberOf,
  MONEY,
  money,
  none,
  not,
  note,
  onlyIf,
  policy,
  product,
  select,
  sum,
  unset,
  upTo,
  when,
} from "../support/ir.js";

const p = input("p", BOOL);
const q = input("q", BOOL);
const x = input("x", MONEY);
const level = input("level", memberOf("level"), { optional: true });

const decide = (parts: Partial<Policy>, facts: FactTable = {}): Decision =>
  interpret(policy(parts), "", facts, { asOf: "2024-06-15" });

const decideAward = (one: Award, facts: FactTable = {}, rest: Partial<Policy> = {}): AwardResult => {
  const [result] = decide({ awards: [one], ...rest }, facts).awards;
  if (result === undefined) throw new Error("the award is missing from the decision");
  return result;
};

const truths = (result: AwardResult): readonly string[] =>
  result.conditions.map(({ info, truth }) => `${info.origin} ${info.text} ${truth}`);

const fact = (name: string) => ({ kind: "fact", fact: name }) as const;

describe("status", () => {
  const guarded = award("a", money(500), { conditions: [when(p, "p"), when(q, "q", "clause")] });
  const barred = bar("b", input("z", BOOL), ["a"]);
  test.each([
    [{ p: true, q: true, z: false }, "granted", "yes", "no", { kind: "exact", amount: 500 }],
    [{ p: false, z: false }, "notGranted", "no", "no", null],
    [{ p: false, z: true }, "notGranted", "no", "yes", null],
    [{ p: true, q: true, z: true }, "barred", "yes", "yes", null],
    [{ z: true }, "barred", "unknown", "yes", null],
    [{ p: true, q: true }, "unknown", "yes", "unknown", { kind: "atMost", atMost: 500, because: [fact("z")] }],
    [{ q: true, z: false }, "unknown", "unknown", "no", { kind: "atMost", atMost: 500, because: [fact("p")] }],
    [{}, "unknown", "unknown", "unknown", { kind: "atMost", atMost: 500, because: [fact("p"), fact("q"), fact("z")] }],
  ] as const)("%j is %s", (facts, status, eligible, isBarred, amount) => {
    expect(decideAward(guarded, facts, { bars: [barred] })).toMatchObject({
      status,
      eligible,
      barred: isBarred,
      amount,
    });
  });

  test("an absent amount is not granted, an amount of 0 is", () => {
    expect(decideAward(award("a", none())).status).toBe("notGranted");
    expect(decideAward(award("a", money(0)))).toMatchObject({
      status: "granted",
      amount: { kind: "exact", amount: 0 },
    });
  });

  test("an amount that is perhaps absent is unknown, from 0 up", () => {
    const result = decideAward(award("a", onlyIf(p, money(500))));
    expect(result).toMatchObject({ status: "unknown", amount: { kind: "atMost", atMost: 500, because: [fact("p")] } });
  });

  test("an absent key of a table grants nothing", () => {
    const table = match(level, [["gold", money(5)]], { otherwise: none(), absent: none() });
    expect(decideAward(award("a", table), { level: null }).status).toBe("notGranted");
  });
});

describe("kinds of amounts", () => {
  const discretion = { kind: "discretion", award: "a" } as const;
  test.each([
    ["exact", money(7), { kind: "exact", amount: 7 }],
    ["at most", upTo(money(7)), { kind: "atMost", atMost: 7, because: [discretion] }],
    ["at least", hull(money(7), infinity()), { kind: "atLeast", atLeast: 7, because: [discretion] }],
    ["between", hull(money(7), money(9)), { kind: "between", atLeast: 7, atMost: 9, because: [discretion] }],
    [
      "not set",
      unset("setElsewhere", "《办法》"),
      { kind: "notSet", because: [{ kind: "unset", award: "a", how: "setElsewhere", text: "《办法》" }] },
    ],
    ["a fact not given", x, { kind: "notSet", because: [fact("x")] }],
    ["a fact not given, up to it", upTo(x), { kind: "notSet", because: [fact("x"), discretion] }],
    ["a fact not given, with a floor", floor(x, money(3)), { kind: "atLeast", atLeast: 3, because: [fact("x")] }],
  ] as const)("%s", (_name, amount, expected) => {
    expect(decideAward(award("a", amount))).toMatchObject({ status: "granted", amount: expected });
  });

  test("discretion in a definition belongs to no award", () => {
    const definitions = [{ id: "d", label: "d", value: upTo(money(7)) }];
    const { amount } = decideAward(award("a", definition("d", MONEY)), {}, { definitions });
    expect(amount).toMatchObject({ because: [{ kind: "discretion", award: "" }] });
  });

  test("an amount that was not rounded is refused", () => {
    expect(() => decideAward(award("a", product(money(0.5), money(1))))).toThrow(TypeError);
  });
});

describe("amounts out of range", () => {
  const huge = product(x, input("n", COUNT));
  const because = [{ kind: "outOfRange", award: "a" }] as const;

  test("above the range the award is undecided", () => {
    const result = decideAward(award("a", huge), { x: 1e15, n: 2 });
    expect(result).toMatchObject({ status: "unknown", eligible: "unknown", amount: { kind: "notSet", because } });
    expect(truths(result)).toEqual(["amount  unknown"]);
  });

  test("the largest amount is within it", () => {
    expect(decideAward(award("a", huge), { x: 1e15, n: 1 }).amount).toEqual({ kind: "exact", amount: 1e15 });
  });

  test("perhaps above it: no upper end", () => {
    const amount = select([[p, huge]], money(7));
    const result = decideAward(award("a", amount), { x: 1e15, n: 2 });
    expect(result).toMatchObject({
      status: "granted",
      amount: { kind: "atLeast", atLeast: 7, because: [fact("p"), ...because] },
    });
  });

  test("a total above it is at least the largest amount", () => {
    const awards = ["a", "b"].map((id) => award(id, money(1e15)));
    expect(decide({ awards }).total).toEqual({
      kind: "atLeast",
      atLeast: 1e15,
      because: [{ kind: "outOfRange", award: null }],
    });
  });
});

describe("listed conditions", () => {
  const conditions = [when(p, "p", "policy"), when(all(q, p), "q and p", "guard")];
  const plain = award("a", money(5), { conditions });
  const optional = award(
    "a",
    { ...onlyIf(not(q), money(5)), origin: { file: "", start: 0, end: 0, text: "table" } },
    { conditions: [when(p, "p")] },
  );

  test("of a granted award all", () => {
    expect(truths(decideAward(plain, { p: true, q: true }))).toEqual(["policy p yes", "guard q and p yes"]);
  });
  test("otherwise those that are not yes", () => {
    expect(truths(decideAward(plain, { p: true }))).toEqual(["guard q and p unknown"]);
    expect(truths(decideAward(plain, { q: false }))).toEqual(["policy p unknown", "guard q and p no"]);
  });
  test("the amount is one, if it may be absent and nothing else fails", () => {
    expect(truths(decideAward(optional, { p: true, q: false }))).toEqual(["when p yes", "amount table yes"]);
    expect(truths(decideAward(optional, { p: true, q: true }))).toEqual(["amount table no"]);
    expect(truths(decideAward(optional, {}))).toEqual(["when p unknown", "amount table unknown"]);
    expect(truths(decideAward(optional, { p: false, q: true }))).toEqual(["when p no"]);
  });
  test("mention facts once, through definitions, without years", () => {
    const definitions = [{ id: "d", label: "d", value: sum(x, input("y", MONEY, { year: -1 }), input("y", MONEY)) }];
    const condition = when(compare(definition("d", MONEY), "less", x), "d < x");
    const [listed] = decideAward(award("a", money(5), { conditions: [condition] }), {}, { definitions }).conditions;
    expect(listed?.info.facts).toEqual(["x", "y"]);
  });
});

describe("bars", () => {
  const bars = [bar("one", p, ["a"], [0]), bar("two", q, ["a"]), bar("other", q, ["b"])];
  const parts = { awards: [award("a", money(5)), award("b", money(6))], notes: [note("text")], bars };
  const barsOf = (facts: FactTable): readonly (readonly string[])[] =>
    decide(parts, facts).awards.map((one) => one.bars);

  test("those that take it away or may do so are named", () => {
    expect(barsOf({ p: true, q: false })).toEqual([["one"], []]);
    expect(barsOf({ q: true })).toEqual([["one", "two"], ["other"]]);
    expect(barsOf({ p: false })).toEqual([["two"], ["other"]]);
  });
  test("one that is yes decides", () => {
    expect(decide(parts, { q: true }).awards.map(({ status }) => status)).toEqual(["barred", "barred"]);
  });
  test("all are listed with their truth", () => {
    expect(decide(parts, { q: true }).bars.map(({ info, truth }) => `${info.id} ${truth}`)).toEqual([
      "one unknown",
      "two yes",
      "other yes",
    ]);
  });
});

describe("promises and duties", () => {
  test.each([
    [{ p: true, q: false }, "granted"],
    [{ p: false }, "notGranted"],
    [{ p: true, q: true }, "barred"],
    [{ p: true }, "unknown"],
    [{ q: false }, "unknown"],
    [{ q: true }, "barred"],
  ] as const)("%j is %s", (facts, status) => {
    const notes = [note("untouched"), note("text", [when(p)], "benefit")];
    const decision = decide({ notes, bars: [bar("b", q, [], [1])] }, facts);
    expect(decision.notes.map((one) => one.status)).toEqual(["granted", status]);
  });
});

describe("kinds of applicants", () => {
  const clauses = [
    clause("firms", { label: "企业条款", place: "一", applicants: ["firm"], responsible: ["科技局"] }),
    clause("teams", { applicants: ["team"] }),
    clause("all"),
  ];
  const parts: Partial<Policy> = {
    applicants: [
      { id: "firm", label: "企业", facts: [] },
      { id: "team", label: "团队", facts: [] },
    ],
    clauses,
    awards: [award("a", money(5)), award("b", money(6), { clause: 1 }), award("c", money(7), { clause: 2 })],
    bars: [bar("x", p, ["a"]), { ...bar("y", p, ["a"]), clause: 1 }],
    notes: [note("n"), { ...note("m"), clause: 1 }],
    readings: [
      { clause: null, text: "r", decidedBy: null, decidedOn: null },
      { clause: 0, text: "s", decidedBy: "财政局", decidedOn: "2024-01-01" },
      { clause: 1, text: "t", decidedBy: null, decidedOn: null },
    ],
    total: group("sum", group("highest", "b", "c"), "a"),
  };
  const decision = interpret(policy(parts), "firm", { p: false }, { asOf: "2024-06-15", claimYear: 2023 });

  test("parts for other kinds are left out, also of groups", () => {
    expect(decision.awards.map(({ info, status }) => `${info.id} ${status}`)).toEqual(["a granted", "c granted"]);
    expect(decision.bars.map(({ info }) => info.id)).toEqual(["x"]);
    expect(decision.notes.map(({ info }) => info.text)).toEqual(["n"]);
    expect(decision.readings.map(({ text }) => text)).toEqual(["r", "s"]);
    expect(decision.total).toEqual({ kind: "exact", amount: 12 });
  });

  test("head of the decision", () => {
    expect(decision).toMatchObject({
      policy: "test",
      label: "test",
      applicant: "firm",
      asOf: "2024-06-15",
      claimYear: 2023,
    });
  });

  test("parts carry the id of their clause", () => {
    const place = { clause: "firms", place: "一" };
    expect(decision.awards[0]?.info).toEqual({
      ...place,
      id: "a",
      award: "a",
      label: "a",
      words: null,
      payees: [],
      funding: [],
      responsible: ["科技局"],
    });
    expect(decision.notes[0]?.info).toEqual({ ...place, kind: "promise", text: "n", responsible: ["科技局"] });
    expect(decision.bars[0]?.info).toEqual({
      ...place,
      id: "x",
      condition: { origin: "guard", text: "x", facts: ["p"] },
    });
    expect(decision.readings).toEqual([
      { clause: "", place: null, text: "r", decidedBy: null, decidedOn: null },
      { ...place, text: "s", decidedBy: "财政局", decidedOn: "2024-01-01" },
    ]);
  });
});
