/** One award in the fast evaluation: the block that finds out whether it is due, and how much. */
import type { Reason } from "../../../../runtime/decision.js";
import type { Award } from "../../../ir/ir.js";
import { integerLiteral } from "../literals.js";
import { Block } from "./block.js";
import { safe } from "./arithmetic.js";
import { number, test } from "./condition.js";
import { LARGEST_AMOUNT } from "./limits.js";
import { constantOf, isNeverPresent, type Num, whole } from "./num.js";
import { isOpen, openReasons } from "./number.js";
import { NotPlain, type Scope } from "./scope.js";
import { all, comparison, isNever, negation, NO, type Test, YES } from "./truth.js";

/** What is due, as code in whole 分. */
export type Due =
  | { readonly kind: "exact"; readonly amount: string }
  | { readonly kind: "open"; readonly low: string; readonly high: string; readonly reason: Reason };

/** A bar as the fast evaluation knows it; undefined if only the full evaluation can decide it. */
export type BarTest = Test | undefined;

/**
 * Writes the block of an award: `whenDue` adds what happens where the award is due. Where that cannot be said in plain
 * numbers, the block leaves the function.
 */
export function awardBlock(
  scope: Scope,
  award: Award,
  bars: readonly BarTest[],
  whenDue: (block: Block, due: Due) => void,
): Block {
  const block = Block.root();
  const plain: Test[] = bars.map((bar) => (bar === undefined ? YES : negation(bar)));
  const others: Block[] = [];
  let isPlain = !bars.includes(undefined);
  for (const { value } of award.conditions) {
    const inner = block.inner();
    try {
      const condition = test(scope, inner, value);
      if (inner.isEmpty) plain.push(condition);
      else {
        inner.require(condition);
        others.push(inner);
      }
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
      isPlain = false;
    }
  }
  const first = all(plain);
  if (isNever(first)) return Block.root();
  block.require(first);
  for (const other of others) block.append(other);
  const inner = block.inner();
  const due = isPlain ? amount({ ...scope, wanted: award.id }, inner, award) : undefined;
  if (due === undefined) block.add("return undefined;");
  else if (due.present !== NO) {
    block.append(inner);
    block.require(due.present);
    whenDue(block, due.due);
  } else return Block.root();
  return block;
}

/** The amount of an award; undefined if it has no plain form. */
function amount(scope: Scope, block: Block, award: Award): { readonly present: Test; readonly due: Due } | undefined {
  try {
    const reasons = openReasons(scope, award.amount);
    const [reason, ...others] = reasons;
    if (reason === undefined || !isOpen(scope, award.amount)) {
      const value = fen(scope, block, number(scope, block, award.amount, "high"));
      return { present: isNeverPresent(value) ? NO : value.present, due: { kind: "exact", amount: value.code } };
    }
    if (others.some((other) => JSON.stringify(other) !== JSON.stringify(reason))) return undefined;
    const high = fen(scope, block, number(scope, block, award.amount, "high"));
    const lower = block.inner();
    const low = fen(scope, lower, number(scope, lower, award.amount, "low"));
    if (isNeverPresent(low) || isNeverPresent(high)) return { present: NO, due: { kind: "exact", amount: "0" } };
    // both ends are there in the same cases, so a constant needs no statements of its own
    const isConstant = low.code === "Infinity" || constantOf(low) !== undefined;
    if (!isConstant) block.append(lower);
    const present = isConstant ? high.present : all([high.present, low.present]);
    return { present, due: { kind: "open", low: low.code, high: high.code, reason } };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** A whole number of 分 that an award can have. */
function fen(scope: Scope, block: Block, num: Num): Num {
  if (num.infinite === "always" || isNeverPresent(num)) return num;
  if (num.d !== 1n || num.over !== undefined || num.min < 0n) throw new NotPlain();
  const value = safe(scope, block, whole(num, 1n));
  if (value.max <= LARGEST_AMOUNT) return value;
  const inner = block;
  inner.require(value.present);
  const name = scope.names.take(scope.wanted || "amount");
  inner.define([name], `const ${name} = ${value.code};`);
  const limit = comparison(name, "<=", integerLiteral(LARGEST_AMOUNT));
  inner.insist(
    num.infinite === "maybe" ? negation(all([negation(limit), comparison(name, "!==", "Infinity")])) : limit,
  );
  return { ...value, code: name, isAtomic: true, present: YES };
}
