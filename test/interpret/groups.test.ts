import { describe, expect, test } from "vitest";
import { interpret, type FactTable } from "../../compiler/ir/interpret.js";
import type { Group } from "../../compiler/ir/ir.js";
import type { Amount, Decision } from "../../runtime/decision.js";
import { award, BOOL, group, hull, input, MONEY, money, policy, unset, upTo, when } from "../support/ir.js";
import { reasonText } from "../support/value.js";

const awards = [
  award("five", money(5)),
  award("three", money(3)),
  award("three2", money(3)),
  award("perhaps8", money(8), { conditions: [when(input("p", BOOL))] }),
  award("perhaps4", money(4), { conditions: [when(input("q", BOOL))] }),
  award("upTo9", upTo(money(9))),
  award("from4to9", hull(money(4), money(9))),
  award("open", input("x", MONEY)),
  award("unset", unset("notStated")),
  award("zero", money(0)),
  award("never", money(99), {
    conditions: [when({ ...input("p", BOOL), kind: "constant", value: { kind: "bool", bool: false } })],
  }),
];

const decide = (total: Group, facts: FactTable = {}): Decision =>
  interpret(policy({ awards, total }), "", facts, { asOf: "2024-06-15" });

const amountText = (amount: Amount | null): string => {
  if (amount === null) return "-";
  const because = amount.kind === "exact" ? "" : ` because ${amount.because.map(reasonText).join(", ")}`;
  switch (amount.kind) {
    case "exact":
      return String(amount.amount);
    case "atMost":
      return `<= ${String(amount.atMost)}${because}`;
    case "atLeast":
      return `>= ${String(amount.atLeast)}${because}`;
    case "between":
      return `${String(amount.atLeast)} to ${String(amount.atMost)}${because}`;
    case "notSet":
      return `open${because}`;
  }
};

/** The total, then each award of the group with its status, amount and winner. */
const outcome = (total: Group, facts: FactTable = {}): readonly string[] => {
  const decision = decide(total, facts);
  const ids = new Set<string>();
  const collect = (one: Group): void => {
    for (const member of one.members) {
      if (member.kind === "award") ids.add(member.award);
      else collect(member);
    }
  };
  collect(total);
  const lines = decision.awards
    .filter(({ info }) => ids.has(info.id))
    .map(({ info, status, amount, droppedFor }) => {
      const winner = droppedFor === null ? "" : ` for ${droppedFor}`;
      return `${info.id} ${status}${winner}${amount === null ? "" : ` ${amountText(amount)}`}`;
    });
  return [amountText(decision.total), ...lines];
};

describe("sum", () => {
  test("of nothing", () => {
    expect(outcome(group("sum"))).toEqual(["0"]);
    expect(outcome(group("sum", "never"))).toEqual(["0", "never notGranted"]);
  });
  test("of what is due", () => {
    expect(outcome(group("sum", "five", "three", "never"))[0]).toBe("8");
    expect(outcome(group("sum", "five", "perhaps8", "upTo9"))[0]).toBe("5 to 22 because p, discretion");
    expect(outcome(group("sum", "five", "unset"))[0]).toBe(">= 5 because notStated");
    expect(outcome(group("sum", "perhaps8", "open"))[0]).toBe("open because p, x");
  });
});

describe("highest", () => {
  test("the lower ones give way", () => {
    expect(outcome(group("highest", "three", "five", "never"))).toEqual([
      "5",
      "five granted 5",
      "three dropped for five",
      "never notGranted",
    ]);
  });
  test("of equals the first wins", () => {
    expect(outcome(group("highest", "three2", "three"))).toEqual(["3", "three dropped for three2", "three2 granted 3"]);
  });
  test("a higher one that is undecided leaves both undecided", () => {
    expect(outcome(group("highest", "five", "perhaps8"))).toEqual([
      "5 to 8 because p",
      "five unknown <= 5 because p",
      "perhaps8 unknown <= 8 because p",
    ]);
  });
  test("a lower one that is undecided gives way all the same", () => {
    expect(outcome(group("highest", "five", "perhaps4"))).toEqual(["5", "five granted 5", "perhaps4 dropped for five"]);
  });
  test("decided facts decide", () => {
    expect(outcome(group("highest", "five", "perhaps8"), { p: true })[1]).toBe("five dropped for perhaps8");
    expect(outcome(group("highest", "five", "perhaps8"), { p: false })[1]).toBe("five granted 5");
  });
  test("discretion leaves open which is higher; what is lower for certain is dropped", () => {
    expect(outcome(group("highest", "five", "from4to9", "three"))).toEqual([
      "5 to 9 because discretion",
      "five unknown <= 5 because discretion",
      "three dropped for five",
      "from4to9 unknown <= 9 because discretion",
    ]);
  });
  test("two undecided ones name each other's reasons", () => {
    expect(outcome(group("highest", "perhaps8", "perhaps4"))).toEqual([
      "<= 8 because p, q",
      "perhaps8 unknown <= 8 because p, q",
      "perhaps4 unknown <= 4 because q, p",
    ]);
  });
  test("nothing against nothing: the first", () => {
    expect(outcome(group("highest", "perhaps8", "zero"))).toEqual([
      "<= 8 because p",
      "perhaps8 unknown <= 8 because p",
      "zero unknown 0",
    ]);
    expect(outcome(group("highest", "zero", "perhaps8"))[2]).toBe("zero unknown 0");
  });
  test("alone", () => {
    expect(outcome(group("highest", "upTo9"))).toEqual([
      "<= 9 because discretion",
      "upTo9 granted <= 9 because discretion",
    ]);
  });
  test("all awards of a group give way together", () => {
    expect(outcome(group("highest", group("sum", "three", "three2", "perhaps4"), "five"))).toEqual([
      "6 to 10 because q",
      "five dropped for three",
      "three granted 3",
      "three2 granted 3",
      "perhaps4 unknown <= 4 because q",
    ]);
    expect(outcome(group("highest", group("sum", "three", "zero"), "five"))).toEqual([
      "5",
      "five granted 5",
      "three dropped for five",
      "zero dropped for five",
    ]);
  });
  test("nested, the innermost winner is named first", () => {
    expect(outcome(group("highest", group("highest", "three", "zero"), "five"))).toEqual([
      "5",
      "five granted 5",
      "three dropped for five",
      "zero dropped for three",
    ]);
    expect(outcome(group("highest", "three", group("sum", "zero", group("highest", "three2", "five"))))).toEqual([
      "5",
      "five granted 5",
      "three dropped for five",
      "three2 dropped for five",
      "zero granted 0",
    ]);
  });
});

describe("exclusive", () => {
  test("nobody chose: from the smallest to the largest, nothing dropped", () => {
    expect(outcome(group("exclusive", "five", "three"))).toEqual([
      "3 to 5 because choice five/three",
      "five granted 5",
      "three granted 3",
    ]);
  });
  test("one that is undecided may come to nothing", () => {
    expect(outcome(group("exclusive", "five", "perhaps8"))[0]).toBe("<= 8 because p, choice five/perhaps8");
  });
  test("nothing to choose", () => {
    expect(outcome(group("exclusive", "five", "never"))[0]).toBe("5");
    expect(outcome(group("exclusive", "three", "three2"))[0]).toBe("3");
  });
});

describe("alternatives", () => {
  test("only one of them is due", () => {
    expect(outcome(group("alternatives", "perhaps8", "perhaps4"))).toEqual([
      "<= 8 because p, q",
      "perhaps8 unknown <= 8 because p",
      "perhaps4 unknown <= 4 because q",
    ]);
    expect(outcome(group("alternatives", "five", "never"))[0]).toBe("5");
  });
});

describe("undeclared", () => {
  test("from the largest to the sum", () => {
    expect(outcome(group("undeclared", "five", "three"))).toEqual([
      "5 to 8 because stackingNotDeclared five/three",
      "five granted 5",
      "three granted 3",
    ]);
    expect(outcome(group("undeclared", "five", "perhaps8"))[0]).toBe(
      "5 to 13 because p, stackingNotDeclared five/perhaps8",
    );
  });
  test("one alone is itself", () => {
    expect(outcome(group("undeclared", "five", "never"))[0]).toBe("5");
    expect(outcome(group("undeclared", "upTo9"))[0]).toBe("<= 9 because discretion");
  });
  test("no doubt where it makes no difference", () => {
    expect(outcome(group("undeclared", "five", "zero"))[0]).toBe("5");
  });
  test("awards that gave way inside are not named", () => {
    expect(outcome(group("undeclared", group("highest", "five", "three"), "three2"))[0]).toBe(
      "5 to 8 because stackingNotDeclared five/three2",
    );
  });
});

test("the total is the root of the tree", () => {
  const tree = group("sum", group("highest", "five", "three"), group("exclusive", "three2", "from4to9"), "perhaps4");
  expect(outcome(tree, { q: true })[0]).toBe("12 to 18 because discretion, choice three2/from4to9");
});
