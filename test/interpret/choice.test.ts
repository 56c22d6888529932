import { describe, expect, test } from "vitest";
import type { FactTable } from "../../compiler/ir/interpret.js";
import type { Expression } from "../../compiler/ir/ir.js";
import {
  bool,
  BOOL,
  COUNT,
  input,
  match,
  MONEY,
  member,
  memberOf,
  money,
  none,
  number,
  onlyIf,
  orElse,
  quotient,
  select,
  settle,
  TEXT,
  text,
} from "../support/ir.js";
import { evaluated } from "../support/value.js";

type Row = readonly [name: string, expression: Expression, facts: FactTable, expected: string];

const yes = bool(true);
const no = bool(false);
const p = input("p", BOOL);
const q = input("q", BOOL);
const o = input("o", BOOL, { optional: true });
const x = input("x", MONEY);
const t = input("t", TEXT);
const m = input("m", COUNT, { optional: true });
const level = input("level", memberOf("level"));
const medal = input("medal", memberOf("level"), { optional: true });
const enumerations = [
  { id: "level", label: "级别", ordered: true, members: ["gold", "silver", "bronze"].map((id) => ({ id, label: id })) },
];

const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_name, expression, facts, expected) => {
    expect(evaluated(expression, facts, { policy: { enumerations } })).toBe(expected);
  });
};

describe("select", () => {
  const cases = select(
    [
      [p, money(3)],
      [q, money(5)],
    ],
    money(1),
  );
  check([
    ["first", cases, { p: true }, "3"],
    ["second", cases, { p: false, q: true }, "5"],
    ["otherwise", cases, { p: false, q: false }, "1"],
    ["an unknown guard is not no", cases, { q: true }, "[3, 5] because p"],
    ["all open", cases, {}, "[1, 5] because p, q"],
    ["branches that agree", select([[p, money(3)]], money(3)), {}, "3"],
    ["none is possible", select([[p, money(3)]], none()), {}, "maybe 3 because p"],
    ["only none is left", select([[p, none()]], none()), {}, "absent"],
    [
      "reasons of possible branches only",
      select(
        [
          [no, x],
          [p, money(2)],
        ],
        money(9),
      ),
      {},
      "[2, 9] because p",
    ],
    ["a branch that is open itself", select([[p, x]], money(2)), { p: true }, "[0, ∞] because x"],
    [
      "guard, then value, in order",
      select(
        [
          [p, x],
          [q, money(2)],
        ],
        money(2),
      ),
      {},
      "[0, ∞] because p, x, q",
    ],
    [
      "nothing after a guard that is yes",
      select(
        [
          [p, money(1)],
          [yes, money(2)],
        ],
        x,
      ),
      {},
      "[1, 2] because p",
    ],
    ["an absent guard is no", select([[o, money(3)]], money(1)), { o: null }, "1"],
    ["members that differ", select([[p, member("level", "gold")]], member("level", "silver")), {}, "unknown because p"],
    ["members that agree", select([[p, member("level", "gold")]], member("level", "gold")), {}, "gold"],
    ["bools that differ", select([[p, yes]], no), {}, "unknown because p"],
    ["bools that agree", select([[p, yes]], yes), {}, "yes"],
  ]);
});

describe("match", () => {
  const table = match(level, [
    ["gold", money(5)],
    [["silver", "bronze"], money(2)],
  ]);
  const other = match(level, [["gold", money(5)]], { otherwise: money(1) });
  const optional = match(medal, [["gold", money(5)]], { otherwise: money(3), absent: money(0) });
  const gap = match(medal, [["gold", money(5)]], { otherwise: none(), absent: none() });
  check([
    ["the arm", table, { level: "gold" }, "5"],
    ["an arm with several keys", table, { level: "bronze" }, "2"],
    ["otherwise", other, { level: "silver" }, "1"],
    ["unknown: all arms", table, {}, "[2, 5] because level"],
    ["unknown: with otherwise", other, {}, "[1, 5] because level"],
    [
      "otherwise is impossible when all members are listed",
      match(level, [[["gold", "silver", "bronze"], money(2)]], { otherwise: money(9) }),
      {},
      "2",
    ],
    ["absent", optional, { medal: null }, "0"],
    ["present", optional, { medal: "silver" }, "3"],
    ["perhaps absent", optional, {}, "[0, 5] because medal"],
    ["nothing for an absent key", gap, { medal: null }, "absent"],
    ["nothing for other keys", gap, { medal: "silver" }, "absent"],
    ["perhaps nothing", gap, {}, "maybe 5 because medal"],
    ["no row at all", match(t, [["甲", money(5)]]), { t: "乙" }, "absent"],
    ["no row for an absent key", match(medal, [[["gold", "silver", "bronze"], money(5)]]), { medal: null }, "absent"],
    [
      "bool",
      match(p, [
        ["yes", money(5)],
        ["no", money(1)],
      ]),
      { p: false },
      "1",
    ],
    [
      "bool: both listed",
      match(
        p,
        [
          ["yes", money(5)],
          ["no", money(5)],
        ],
        { otherwise: x },
      ),
      {},
      "5",
    ],
    ["text", match(t, [["甲", money(5)]], { otherwise: money(1) }), { t: "甲" }, "5"],
    ["text unknown", match(t, [["甲", money(5)]], { otherwise: money(1) }), {}, "[1, 5] because t"],
    [
      "key known but perhaps absent",
      match(
        onlyIf(p, text("甲")),
        [
          ["甲", money(5)],
          ["乙", money(9)],
        ],
        { absent: money(1) },
      ),
      {},
      "[1, 5] because p",
    ],
    [
      "key, arms, otherwise, absent in order",
      match(medal, [["gold", x]], { otherwise: money(1), absent: m }),
      {},
      "maybe [0, ∞] because medal, x, m",
    ],
  ]);
});

describe("onlyIf", () => {
  check([
    ["yes", onlyIf(yes, money(5)), {}, "5"],
    ["no", onlyIf(no, x), {}, "absent"],
    ["unknown", onlyIf(p, money(5)), {}, "maybe 5 because p"],
    ["unknown and open", onlyIf(p, x), {}, "maybe [0, ∞] because p, x"],
    ["of an absent value", onlyIf(p, none()), {}, "absent"],
    ["of a value that is perhaps absent", onlyIf(yes, m), {}, "maybe [0, ∞] because m"],
    ["absent condition", onlyIf(o, money(5)), { o: null }, "absent"],
  ]);
});

describe("orElse", () => {
  check([
    ["present", orElse(m, number(7)), { m: 2 }, "2"],
    ["absent", orElse(m, number(7)), { m: null }, "7"],
    ["not given is not absent", orElse(input("n", COUNT), number(7)), {}, "[0, ∞] because n"],
    ["perhaps absent", orElse(onlyIf(p, number(2)), number(7)), {}, "[2, 7] because p"],
    ["the same either way", orElse(onlyIf(p, number(7)), number(7)), {}, "7"],
    ["both open", orElse(m, x), {}, "[0, ∞] because m, x"],
    ["division by zero", orElse(quotient(number(1), x), number(0)), { x: 0 }, "0"],
    ["fallback absent", orElse(m, none()), { m: null }, "absent"],
    ["fallback perhaps absent", orElse(onlyIf(p, number(2)), onlyIf(q, number(7))), {}, "maybe [2, 7] because p, q"],
  ]);
});

describe("settle", () => {
  check([
    ["present", settle(quotient(number(1), number(2))), {}, "1/2"],
    [
      "absent names the cause",
      settle(quotient(number(1), x), "divisionByZero", "1 / x"),
      { x: 0 },
      "[-∞, ∞] because divisionByZero 1 / x",
    ],
    ["perhaps absent names what is missing", settle(quotient(number(1), x)), {}, "[-∞, ∞] because x"],
    ["an absent fact", settle(m, "absent", "m"), { m: null }, "[-∞, ∞] because absent m"],
    ["an absent member", settle(medal, "absent", "medal"), { medal: null }, "unknown because absent medal"],
    ["an absent bool", settle(o, "absent", "o"), { o: null }, "unknown because absent o"],
  ]);
});
