/**
 * Numbers and dates in the fast evaluation. Everything is a whole number over a constant (or checked) denominator; amounts
 * that are open have a lower and an upper side, which are compiled one after the other.
 */
import { hullReason } from "../explain/expression.js";
import type { Reason } from "../../../../runtime/decision.js";
import type { Expression, Hull, Input } from "../../../ir/ir.js";
import { hardline, join } from "../layout.js";
import { ratioOf } from "../literals.js";
import { definitionOf, use } from "../module.js";
import { nodesOf } from "../walk.js";
import { extremeOf, productOf, quotientOf, roundedNum, safe, sumOf } from "./arithmetic.js";
import type { Block } from "./block.js";
import { CALENDAR_LIMIT, NUMBER_LIMITS } from "./limits.js";
import {
  ABSENT,
  allPresent,
  constantNum,
  constantOf,
  INFINITE,
  isNeverPresent,
  lcm,
  namedNum,
  type Num,
  whole,
} from "./num.js";
import { claimYear, NotPlain, readInput, type Scope, today } from "./scope.js";
import { type Compilers, ifElse, isTable, writeTable } from "./tables.js";
import { comparison, isAlways, YES } from "./truth.js";

/** Which end of an open amount. */
export type Side = "low" | "high";

interface Row {
  readonly block: Block;
  readonly num: Num;
}

/** Compiles numbers and dates (in days) with the help of the compilers for conditions. */
export function numberCompiler(
  compilers: () => Compilers,
): (scope: Scope, block: Block, node: Expression, side: Side) => Num {
  const number = (scope: Scope, block: Block, node: Expression, side: Side): Num => {
    const of = (operand: Expression): Num => number(scope, block, operand, side);
    switch (node.kind) {
      case "constant":
        if (node.value.kind === "infinity") return INFINITE;
        if (node.value.kind === "date") return constantNum({ n: BigInt(node.value.days), d: 1n });
        if (node.value.kind === "number") return constantNum(ratioOf(node.value.number));
        throw new NotPlain();
      case "input":
        return inputNum(scope, block, node);
      case "definition": {
        const shared = scope.definitions.get(node.definition);
        if (shared?.kind === "test") throw new NotPlain();
        return shared?.value ?? of(definitionOf(scope.module, node.definition));
      }
      case "claimYear":
        return namedNum(claimYear(scope), -CALENDAR_LIMIT, CALENDAR_LIMIT);
      case "asOf":
        return namedNum(today(scope), -CALENDAR_LIMIT, CALENDAR_LIMIT);
      case "sum":
        return sumOf(scope, block, node.operands.map(of));
      case "product": {
        const [left, right] = [of(node.left), of(node.right)];
        if ((isOpen(scope, node.left) && right.min < 0n) || (isOpen(scope, node.right) && left.min < 0n))
          throw new NotPlain();
        if (isOpen(scope, node.left) && isOpen(scope, node.right)) throw new NotPlain();
        return productOf(scope, block, left, right);
      }
      case "quotient":
        if (isOpen(scope, node.dividend) || isOpen(scope, node.divisor)) throw new NotPlain();
        return quotientOf(scope, block, of(node.dividend), of(node.divisor));
      case "extreme":
        return extremeOf(scope, block, node.operator, node.operands.map(of));
      case "round":
        return rounded(scope, block, node, node.value, side);
      case "hull":
        return hullNum(scope, block, node, side);
      case "settle": {
        const value = of(node.value);
        if (isNeverPresent(value)) throw new NotPlain();
        block.insist(value.present);
        return { ...value, present: YES };
      }
      case "select":
      case "match":
      case "onlyIf":
        return tableNum(scope, block, node, (inner, row) => number(scope, inner, row, side));
      case "orElse":
        return fallbackNum(scope, block, of(node.value), (inner) => number(scope, inner, node.fallback, side));
      case "dateAdd": {
        if (isOpen(scope, node.date)) throw new NotPlain();
        const date = safe(scope, block, of(node.date));
        const months =
          node.months === 0 ? date.code : `${use(scope.module, "addMonths")}(${date.code}, ${node.months})`;
        const code = node.days === 0 ? months : `${months} ${node.days < 0 ? "-" : "+"} ${Math.abs(node.days)}`;
        return guarded(scope, block, date, code, node.days === 0);
      }
      case "datePart": {
        const date = safe(scope, block, of(node.date));
        return guarded(scope, block, date, `${use(scope.module, "yearOf")}(${date.code})`, true);
      }
      case "elapsed": {
        const [from, to] = [safe(scope, block, of(node.from)), safe(scope, block, of(node.to))];
        const both = { ...from, present: allPresent([from, to]) };
        if (node.unit === "months")
          return guarded(scope, block, both, `${use(scope.module, "monthsBetween")}(${from.code}, ${to.code})`, true);
        const start = from.isAtomic && !from.code.startsWith("-") ? from.code : `(${from.code})`;
        return guarded(scope, block, both, `${to.code} - ${start}`, false);
      }
      default:
        throw new NotPlain();
    }
  };

  /** A calendar number computed from numbers that may be absent. */
  const guarded = (scope: Scope, block: Block, from: Num, code: string, isAtomic: boolean): Num => {
    if (isNeverPresent(from)) return ABSENT;
    return safe(scope, block, {
      ...namedNum(code, -CALENDAR_LIMIT, CALENDAR_LIMIT, { present: from.present }),
      isAtomic,
    });
  };

  /** Rounding moves inwards to where it is cheap: it never changes which of two numbers is larger. */
  const rounded = (
    scope: Scope,
    block: Block,
    node: Extract<Expression, { kind: "round" }>,
    inner: Expression,
    side: Side,
  ): Num => {
    const again = (operand: Expression): Num => rounded(scope, block, node, operand, side);
    if (inner.kind === "extreme") return extremeOf(scope, block, inner.operator, inner.operands.map(again));
    if (isTable(inner)) {
      return tableNum(scope, block, inner, (branch, row) => rounded(scope, branch, node, row, side));
    }
    return roundedNum(scope, block, node.mode, ratioOf(node.quantum), number(scope, block, inner, side));
  };

  const hullNum = (scope: Scope, block: Block, node: Hull, side: Side): Num => {
    const [low, high] = [number(scope, block, node.low, side), number(scope, block, node.high, side)];
    const present = allPresent([low, high]);
    return { ...extremeOf(scope, block, side === "low" ? "min" : "max", [low, high]), present };
  };

  const tableNum = (
    scope: Scope,
    block: Block,
    node: Extract<Expression, { kind: "select" | "match" | "onlyIf" }>,
    compile: (block: Block, row: Expression) => Num,
  ): Num => {
    const table = writeTable(compilers(), scope, block, node);
    const rows = table.leaves.map((leaf) => ({
      leaf,
      block: leaf.block,
      num: leaf.node === null ? ABSENT : compile(leaf.block, leaf.node),
    }));
    const there = rows.filter(({ num }) => !isNeverPresent(num));
    const [first] = there;
    const isConstant =
      first !== undefined && there.every(({ num }) => isAlways(num.present) && isSameConstant(num, first.num));
    const present = isConstant ? table.reached(new Set(there.map(({ leaf }) => leaf))) : undefined;
    if (first === undefined || present === undefined) return joined(scope, block, table.block, rows);
    block.append(table.first);
    return { ...first.num, present };
  };

  const fallbackNum = (scope: Scope, block: Block, value: Num, fallback: (block: Block) => Num): Num => {
    if (isAlways(value.present)) return value;
    if (isNeverPresent(value)) return fallback(block);
    const [table, yes, no] = [block.inner(), block.inner(), block.inner()];
    table.add(() => ifElse(value.present, yes.tidy, no.tidy));
    return joined(scope, block, table, [
      { block: yes, num: { ...value, present: YES } },
      { block: no, num: fallback(no) },
    ]);
  };
  return number;
}

/** One number for all rows of a table: the common constant, or a variable that each row sets. */
function joined(scope: Scope, block: Block, table: Block, rows: readonly Row[]): Num {
  const there = rows.filter(({ num }) => !isNeverPresent(num));
  const [first] = there;
  if (first === undefined) return ABSENT;
  const isTotal = there.length === rows.length && there.every(({ num }) => isAlways(num.present));
  if (isTotal && there.every(({ num }) => isSameConstant(num, first.num))) return first.num;
  const name = scope.names.take(scope.wanted || "row");
  const d = there.map(({ num }) => num.d).reduce(lcm, 1n);
  const hasOver = there.some(({ num }) => num.over !== undefined);
  const divisorName = hasOver ? scope.names.take(`${name}_divisor`) : undefined;
  const tops = there.map((row) => assign(scope, row, name, d, divisorName));
  const start = isTotal ? `let ${name}: number;` : `let ${name}: number | null = null;`;
  if (divisorName === undefined) block.define([name], start, table);
  else block.define([name, divisorName], join(hardline, [start, `let ${divisorName} = 1;`]), table);
  const [min, max] = [tops.map((top) => top.min).reduce(smaller), tops.map((top) => top.max).reduce(larger)];
  const overs = there.map(({ num }) => num.over?.max ?? 1n).reduce(larger);
  const present = isTotal ? YES : comparison(name, "!==", "null");
  const infinite = there.every(({ num }) => num.infinite === "always")
    ? "always"
    : there.some(({ num }) => num.infinite !== "never")
      ? "maybe"
      : "never";
  const over = divisorName === undefined ? undefined : { code: divisorName, max: overs };
  return { ...namedNum(name, min, max, { d, present }), infinite: infinite === "always" ? "maybe" : infinite, over };
}

function assign(scope: Scope, { block, num }: Row, name: string, d: bigint, divisor: string | undefined): Num {
  block.require(num.present);
  const top = num.infinite === "always" ? num : safe(scope, block, { ...whole(num, d), over: undefined, present: YES });
  block.add(`${name} = ${top.code};`);
  if (divisor !== undefined) block.add(`${divisor} = ${num.over?.code ?? "1"};`);
  return top;
}

function isSameConstant(a: Num, b: Num): boolean {
  if (a.infinite === "always" || b.infinite === "always") return a.infinite === b.infinite;
  const [one, other] = [constantOf(a), constantOf(b)];
  return one !== undefined && other !== undefined && one.n * other.d === other.n * one.d;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function inputNum(scope: Scope, block: Block, node: Input): Num {
  const { type, optional } = node;
  if (type.kind === "date") {
    const days = readInput(scope, block, node, "days");
    return namedNum(days, -CALENDAR_LIMIT, CALENDAR_LIMIT, {
      present: optional ? comparison(days, "!==", "null") : YES,
    });
  }
  if (type.kind !== "number") throw new NotPlain();
  const isWhole = type.quantity === "money" || type.quantity === "count";
  const name = readInput(scope, block, node, isWhole ? "given" : "micros");
  const present = optional ? comparison(name, "!==", "null") : YES;
  const limit = NUMBER_LIMITS[type.quantity];
  return namedNum(name, 0n, limit, { present, d: isWhole ? 1n : 1_000_000n, ...(isWhole ? { plain: name } : {}) });
}

/** Whether a value can be open although all facts are known. */
export function isOpen(scope: Scope, node: Expression): boolean {
  return openReasons(scope, node).length > 0;
}

/** The reasons why a value can be open although all facts are known. */
export function openReasons(scope: Scope, node: Expression): readonly Reason[] {
  return [...nodesOf([node])].flatMap((one): readonly Reason[] => {
    if (one.kind === "hull") return [hullReason(one, scope.award)];
    return one.kind === "definition"
      ? openReasons({ ...scope, award: "" }, definitionOf(scope.module, one.definition))
      : [];
  });
}
