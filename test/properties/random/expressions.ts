/** Random expressions of every kind and type over a set of facts. */
import fc from "fast-check";
import type { Expression, Fact, Hull, Type } from "../../../compiler/ir/ir.js";
import * as ir from "../../support/ir/expressions.js";
import { enumerations } from "./facts.js";

type Node = fc.Arbitrary<Expression>;

/** What expressions may refer to. */
export interface Scope {
  readonly facts: readonly Fact[];
  /** references to definitions and history, by type */
  readonly references: readonly Expression[];
}

/** Arbitraries for each type, `depth` levels deep. `none` may be absent. */
export interface Expressions {
  readonly bool: (depth: number) => Node;
  readonly money: (depth: number) => Node;
  readonly optionalMoney: (depth: number) => Node;
  readonly number: (depth: number) => Node;
}

const rate = fc.constantFrom(0, 0.05, 0.125, 0.0123, 0.5, 1, 1.7);
const smallMoney = fc.constantFrom(0, 1, 99, 5000, 100_000, 5_000_000, 12_345_678, 100_000_000, 5e11);
const day = fc.constantFrom("2024-02-29", "2025-03-31", "2025-03-30", "2020-01-31", "2026-01-01");

export function expressionsOver({ facts, references }: Scope): Expressions {
  const factsOf = (type: Type["kind"], wanted: (type: Type) => boolean, optional: boolean): readonly Expression[] => [
    ...facts
      .filter((one) => one.type.kind === type && wanted(one.type) && one.optional === optional)
      .flatMap((one) =>
        one.byYear
          ? [0, -1].map((year) => ir.input(one.name, one.type, { optional, year }))
          : [ir.input(one.name, one.type, { optional })],
      ),
    ...references.filter((one) => one.type.kind === type && wanted(one.type) && one.optional === optional),
  ];
  const always = (): boolean => true;
  const isMoney = (type: Type): boolean => type.kind === "number" && type.quantity === "money";
  const isPlain = (type: Type): boolean => type.kind === "number" && type.quantity !== "money";
  const pick = (nodes: readonly Expression[], otherwise: Node): Node =>
    nodes.length === 0 ? otherwise : fc.constantFrom(...nodes);

  const leaf = {
    bool: pick(factsOf("bool", always, false), fc.boolean().map(ir.bool)),
    optionalBool: pick(
      factsOf("bool", always, true),
      fc.boolean().map((value) => ir.onlyIf(ir.bool(value), ir.bool(true))),
    ),
    money: pick(factsOf("number", isMoney, false), smallMoney.map(ir.money)),
    optionalMoney: pick(factsOf("number", isMoney, true), fc.constant(ir.none())),
    number: pick(factsOf("number", isPlain, false), fc.constant(ir.number(3))),
    date: pick(factsOf("date", always, false), fc.constant(ir.asOf())),
    optionalDate: pick(factsOf("date", always, true), fc.constant(ir.asOf())),
  };
  const level = (optional: boolean): Node =>
    pick(
      factsOf("member", (type) => type.kind === "member" && type.enumeration === "level", optional),
      fc.constant(ir.member("level", "low")),
    );
  const kind = pick(
    factsOf("member", (type) => type.kind === "member" && type.enumeration === "kind", false),
    fc.constant(ir.member("kind", "a")),
  );
  const text = pick(factsOf("text", always, false), fc.constant(ir.text("x")));
  const key = fc.oneof(level(false), level(true), kind, text, leaf.bool, leaf.optionalBool);

  const bool = (depth: number): Node => {
    if (depth <= 0)
      return fc.oneof({ weight: 5, arbitrary: leaf.bool }, { weight: 1, arbitrary: fc.boolean().map(ir.bool) });
    const inner = bool(depth - 1);
    const operator = fc.constantFrom("less" as const, "lessEqual" as const, "equal" as const);
    const compared = (side: Node, other: Node): Node =>
      fc.tuple(side, operator, other).map(([a, how, b]) => ir.compare(a, how, b));
    const operands = fc.array(inner, { minLength: 0, maxLength: 3 });
    return fc.oneof(
      { weight: 2, arbitrary: bool(0) },
      { weight: 2, arbitrary: compared(money(depth - 1), money(depth - 1)) },
      compared(optionalMoney(depth - 1), money(depth - 1)),
      {
        weight: 2,
        arbitrary: compared(
          number(depth - 1),
          fc.oneof(
            number(depth - 1),
            fc.constantFrom(0, 0.5, 3, 2025).map((value) => ir.number(value)),
          ),
        ),
      },
      compared(date(depth - 1), fc.oneof(date(depth - 1), day.map(ir.date))),
      compared(leaf.optionalDate, day.map(ir.date)),
      compared(
        level(false),
        fc.oneof(
          level(true),
          fc.constantFrom("high", "middle", "low").map((name) => ir.member("level", name)),
        ),
      ),
      fc.tuple(kind, kind).map(([a, b]) => ir.compare(a, "equal", b)),
      fc.tuple(text, fc.constantFrom("x", "z")).map(([a, b]) => ir.compare(a, "equal", ir.text(b))),
      fc.tuple(inner, leaf.optionalBool).map(([a, b]) => ir.compare(a, "equal", b)),
      inner.map(ir.not),
      leaf.optionalBool.map(ir.not),
      fc.tuple(fc.integer({ min: 0, max: 4 }), operands).map(([n, all]) => ir.atLeast(n, ...all)),
      operands.map((all) => ir.all(...all)),
      fc.tuple(inner, leaf.optionalBool).map((all) => ir.any(...all)),
      fc
        .tuple(level(true), fc.subarray(["high", "middle", "low"]))
        .map(([value, members]) => ir.isIn(value, ...members)),
      leaf.optionalBool.map((value) => ir.isIn(value, "yes")),
      fc.oneof(leaf.optionalBool, optionalMoney(depth - 1), level(true), leaf.optionalDate).map(ir.isPresent),
      tables(inner, leaf.bool),
    );
  };

  const date = (depth: number): Node => {
    if (depth <= 0) return fc.oneof(leaf.date, fc.constant(ir.asOf()), day.map(ir.date));
    const inner = date(depth - 1);
    return fc.oneof(
      leaf.date,
      fc
        .tuple(inner, fc.constantFrom(0, 1, 12, -7, 36), fc.constantFrom(0, -1, 30))
        .map(([base, months, days]) => ir.dateAdd(base, months, days)),
      fc.tuple(leaf.optionalDate, inner).map(([value, other]) => ir.orElse(value, other)),
      tables(inner, bool(depth - 1)),
    );
  };

  const number = (depth: number): Node => {
    if (depth <= 0)
      return fc.oneof(
        { weight: 4, arbitrary: leaf.number },
        fc.constantFrom(0, 1, 2.5, 12).map((value) => ir.number(value)),
        rate.map(ir.percent),
        fc.constant(ir.claimYear()),
      );
    const inner = number(depth - 1);
    return fc.oneof(
      { weight: 2, arbitrary: number(0) },
      fc
        .tuple(money(depth - 1), money(depth - 1))
        .map(([a, b]) => ir.settle(ir.quotient(a, b), "divisionByZero", "a/b")),
      fc.tuple(inner, inner).map(([a, b]) => ir.orElse(ir.quotient(a, b), ir.number(0.25))),
      fc.tuple(inner, inner).map(([a, b]) => ir.sum(a, b)),
      fc.tuple(inner, rate).map(([a, b]) => ir.product(a, ir.percent(b))),
      fc
        .tuple(fc.constantFrom("months" as const, "days" as const), date(depth - 1), date(depth - 1))
        .map(([unit, a, b]) => ir.elapsed(unit, a, b)),
      date(depth - 1).map(ir.yearPart),
      fc
        .tuple(
          inner,
          fc.constantFrom("halfUp" as const, "down" as const, "floor" as const, "ceiling" as const),
          fc.constantFrom(1, 0.5, 10),
        )
        .map(([value, mode, quantum]) => ir.round(value, mode, quantum)),
      tables(inner, bool(depth - 1)),
    );
  };

  const because: fc.Arbitrary<Hull["because"]> = fc.constantFrom(
    { kind: "discretion" } as const,
    { kind: "unset", how: "setElsewhere", text: "另行规定" } as const,
    { kind: "unset", how: "notStated", text: null } as const,
  );

  const money = (depth: number): Node => {
    if (depth <= 0)
      return fc.oneof({ weight: 3, arbitrary: leaf.money }, { weight: 2, arbitrary: smallMoney.map(ir.money) });
    const inner = money(depth - 1);
    return fc.oneof(
      { weight: 2, arbitrary: money(0) },
      { weight: 3, arbitrary: fc.tuple(rate, inner).map(([share, base]) => ir.product(ir.percent(share), base)) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(smallMoney, number(depth - 1))
          .map(([price, n]) => ir.product(ir.money(price), n, ir.MONEY)),
      },
      fc.tuple(number(depth - 1), inner).map(([factor, base]) => ir.product(factor, base)),
      fc.tuple(inner, inner).map(([a, b]) => ir.sum(a, b)),
      fc.tuple(inner, inner).map(([a, b]) => ir.sum(a, ir.product(ir.number(-1), b))),
      { weight: 2, arbitrary: fc.tuple(inner, inner).map(([a, b]) => ir.cap(a, b)) },
      fc.tuple(inner, inner).map(([a, b]) => ir.floor(a, b)),
      fc
        .tuple(inner, fc.constantFrom("halfUp" as const, "down" as const), fc.constantFrom(1, 100, 10_000))
        .map(([value, mode, quantum]) => ir.round(value, mode, quantum)),
      fc.tuple(optionalMoney(depth - 1), inner).map(([value, other]) => ir.orElse(value, other)),
      optionalMoney(depth - 1).map((value) => ir.settle(value, "absent", "无")),
      fc.tuple(inner, inner, because).map(([a, b, why]) => ir.hull(a, b, why)),
      inner.map(ir.upTo),
      fc.constant(ir.unset("caseByCase")),
      { weight: 2, arbitrary: tables(inner, bool(depth - 1)) },
    );
  };

  const optionalMoney = (depth: number): Node => {
    if (depth <= 0) return fc.oneof(leaf.optionalMoney, fc.constant(ir.none()));
    const inner = fc.oneof(money(depth - 1), optionalMoney(depth - 1));
    return fc.oneof(
      leaf.optionalMoney,
      fc.tuple(bool(depth - 1), inner).map(([condition, value]) => ir.onlyIf(condition, value)),
      fc.tuple(inner, inner).map(([a, b]) => ir.cap(a, b)),
      fc.tuple(inner, rate).map(([a, share]) => ir.product(ir.percent(share), a)),
      inner.map(ir.upTo),
      tables(inner, bool(depth - 1)),
    );
  };

  /** Tables by cases, by a level, kind, truth or text. */
  const tables = (value: Node, guard: Node): Node =>
    fc.oneof(
      fc
        .tuple(fc.array(fc.tuple(guard, value), { minLength: 1, maxLength: 3 }), value)
        .map(([rows, otherwise]) => ir.select(rows, otherwise)),
      fc.tuple(key, value, value, value, value, fc.boolean()).map(([by, first, second, third, fourth, complete]) => {
        const absent = by.optional ? { absent: fourth } : {};
        const [one, two, three] = keysOf(by.type);
        if (one === undefined || two === undefined)
          return ir.match(by, [["x", first]], { otherwise: second, ...absent });
        if (!complete) return ir.match(by, [[two, first]], { otherwise: second, ...absent });
        const rest = three === undefined ? [] : [[three, third] as const];
        return ir.match(by, [[one, first], [two, second], ...rest], absent);
      }),
    );

  return { bool, money, optionalMoney, number };
}

function keysOf(type: Type): readonly string[] {
  if (type.kind === "bool") return ["yes", "no"];
  if (type.kind !== "member") return [];
  return enumerations.find(({ id }) => id === type.enumeration)?.members.map(({ id }) => id) ?? [];
}
