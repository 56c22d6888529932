/** Random expressions and facts over a small vocabulary, for properties that hold for every program. */
import fc from "fast-check";
import type { FactTable } from "../../compiler/ir/interpret.js";
import type { Enumeration, Expression } from "../../compiler/ir/ir.js";
import {
  atLeast,
  bool,
  BOOL,
  compare,
  DATE,
  date,
  dateAdd,
  elapsed,
  extreme,
  hull,
  input,
  isIn,
  isPresent,
  match,
  member,
  memberOf,
  MONEY,
  money,
  not,
  number,
  onlyIf,
  orElse,
  product,
  quotient,
  round,
  select,
  settle,
  sum,
  yearPart,
} from "./ir.js";

export const enumerations: readonly Enumeration[] = [
  { id: "level", label: "级别", ordered: true, members: ["gold", "silver", "bronze"].map((id) => ({ id, label: id })) },
];

const LEVEL = memberOf("level");
const levelName = fc.constantFrom("gold", "silver", "bronze");
const day = fc.constantFrom("2023-12-31", "2024-01-31", "2024-02-29", "2024-03-01", "2025-02-28");
const small = fc.constantFrom(-3, -1, 0, 0.5, 1, 2, 7);

/** All facts of the vocabulary, each given. */
export const fullFacts: fc.Arbitrary<FactTable> = fc.record({
  p: fc.boolean(),
  q: fc.boolean(),
  x: fc.nat(10),
  y: fc.nat(10),
  yearly: fc.record({ "2023": fc.nat(3), "2024": fc.option(fc.nat(3)) }),
  o: fc.option(fc.nat(3)),
  level: fc.option(levelName),
  d: day,
});

/** The facts with some left out. */
export const partOf = (facts: FactTable): fc.Arbitrary<FactTable> =>
  fc.subarray(Object.entries(facts)).map((entries) => Object.fromEntries(entries));

export interface Vocabulary {
  readonly amount: fc.Arbitrary<Expression>;
  readonly condition: fc.Arbitrary<Expression>;
}

/** `decided`: only expressions that are known once all facts are, so no discretion and nothing undefined settled. */
export const vocabulary = (decided: boolean): Vocabulary => {
  const { amount, condition } = fc.letrec<{
    amount: Expression;
    condition: Expression;
    level: Expression;
    day: Expression;
  }>((tie) => {
    const [amountNode, conditionNode, levelNode, dayNode] = [tie("amount"), tie("condition"), tie("level"), tie("day")];
    const branches = fc.array(fc.tuple(conditionNode, amountNode), { minLength: 1, maxLength: 2 });
    const open = [fc.tuple(amountNode, amountNode).map(([a, b]) => hull(a, b)), amountNode.map((a) => settle(a))];
    return {
      day: fc.oneof(
        { depthSize: "small" },
        day.map(date),
        fc.constant(input("d", DATE)),
        fc
          .tuple(dayNode, fc.constantFrom(-1, 1, 13), fc.constantFrom(0, 3))
          .map(([a, months, days]) => dateAdd(a, months, days)),
      ),
      level: fc.oneof(
        { depthSize: "small" },
        levelName.map((name) => member("level", name)),
        fc.constant(input("level", LEVEL, { optional: true })),
        fc.tuple(conditionNode, levelNode, levelNode).map(([guard, a, b]) => select([[guard, a]], b)),
      ),
      condition: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(bool(true), bool(false), input("p", BOOL), input("q", BOOL)),
        conditionNode.map(not),
        fc.tuple(fc.nat(3), fc.array(conditionNode, { maxLength: 3 })).map(([n, operands]) => atLeast(n, ...operands)),
        fc
          .tuple(amountNode, fc.constantFrom("less", "lessEqual", "equal"), amountNode)
          .map(([a, operator, b]) => compare(a, operator, b)),
        fc
          .tuple(levelNode, fc.constantFrom("less", "lessEqual", "equal"), levelNode)
          .map(([a, operator, b]) => compare(a, operator, b)),
        levelNode.map((a) => isIn(a, "gold", "bronze")),
        amountNode.map(isPresent),
      ),
      amount: fc.oneof(
        { depthSize: "small" },
        small.map((value) => number(value, MONEY)),
        fc.constantFrom(
          input("x", MONEY),
          input("y", MONEY),
          input("o", MONEY, { optional: true }),
          input("yearly", MONEY, { year: -1 }),
          input("yearly", MONEY, { year: 0, optional: true }),
        ),
        fc.tuple(amountNode, amountNode).map(([a, b]) => sum(a, b)),
        fc.tuple(amountNode, amountNode).map(([a, b]) => product(a, b)),
        fc.tuple(amountNode, amountNode).map(([a, b]) => quotient(a, b, MONEY)),
        fc
          .tuple(fc.constantFrom("min", "max"), amountNode, amountNode)
          .map(([operator, a, b]) => extreme(operator, a, b)),
        fc.tuple(amountNode, fc.constantFrom("halfUp", "down", "floor", "ceiling")).map(([a, mode]) => round(a, mode)),
        fc.tuple(branches, amountNode).map(([cases, otherwise]) => select(cases, otherwise)),
        fc
          .tuple(levelNode, amountNode, amountNode, amountNode)
          .map(([key, a, otherwise, absent]) => match(key, [["gold", a]], { otherwise, absent })),
        fc.tuple(conditionNode, amountNode).map(([guard, a]) => onlyIf(guard, a)),
        fc.tuple(amountNode, amountNode).map(([a, b]) => orElse(a, b)),
        fc.tuple(fc.constantFrom("months", "days"), dayNode, dayNode).map(([unit, a, b]) => elapsed(unit, a, b)),
        dayNode.map(yearPart),
        ...(decided ? [] : open),
      ),
    };
  });
  return { amount, condition };
};

/** An amount as an award ends: whole 分, at least 0. */
export const asAwardAmount = (amount: Expression): Expression => round(extreme("max", amount, money(0)));
