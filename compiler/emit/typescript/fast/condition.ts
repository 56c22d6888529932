/** Conditions, members and texts in the fast evaluation, where every fact that is looked at is known. */
import { keyCode, membersOf, orderConstant } from "../explain/expression.js";
import type { AtLeast, Compare, Expression } from "../../../ir/ir.js";
import { definitionOf, use } from "../module.js";
import { quote } from "../text.js";
import { mayBeAbsent } from "../presence.js";
import { safe } from "./arithmetic.js";
import type { Block } from "./block.js";
import { SAFE } from "./limits.js";
import { allPresent, isNeverPresent, lcm, type Num, whole } from "./num.js";
import { isOpen, numberCompiler } from "./number.js";
import { NotPlain, readInput, type Scope } from "./scope.js";
import { type Choice, type Compilers, ifElse, isTable, writeTable } from "./tables.js";
import {
  all,
  any,
  atom,
  bool,
  comparison,
  flatCode,
  isAlways,
  isNever,
  negation,
  NO,
  type Test,
  testCode,
  YES,
} from "./truth.js";

/** Numbers and dates. */
export const number = numberCompiler((): Compilers => ({ test, choice }));

/** A value as a condition: it is there, and yes. */
export function test(scope: Scope, block: Block, node: Expression): Test {
  switch (node.kind) {
    case "constant":
      return bool(node.value.kind === "bool" && node.value.bool);
    case "input": {
      const name = readInput(scope, block, node, "given");
      return node.optional ? literalTest(scope, { code: name, present: YES }, "true") : atom(name);
    }
    case "definition": {
      const shared = scope.definitions.get(node.definition);
      if (shared?.kind === "number") throw new NotPlain();
      return shared?.value ?? test(scope, block, definitionOf(scope.module, node.definition));
    }
    case "not":
      if (!mayBeAbsent(scope.module, node.value)) return negation(test(scope, block, node.value));
      return isExactly(scope, choice(scope, block, node.value), "false");
    case "atLeast":
      return countTest(scope, block, node);
    case "compare":
      return compareTest(scope, block, node);
    case "isIn": {
      const value = choice(scope, block, node.value);
      const isBool = node.value.type.kind === "bool";
      return any(node.members.map((member) => equality(scope, value, { code: keyCode(isBool, member), present: YES })));
    }
    case "isPresent":
      return presence(scope, block, node.value);
    default:
      return isExactly(scope, choice(scope, block, node), "true");
  }
}

function isExactly(scope: Scope, value: Choice, truth: "true" | "false"): Test {
  if (!isAlways(value.present)) return equality(scope, value, { code: truth, present: YES });
  return truth === "true" ? atom(value.code) : negation(atom(value.code));
}

const LITERAL = /^(?:"|'|true$|false$|-?[\d.])/;

/**
 * Whether two values are there and equal. A comparison with a literal goes through a function: the type checker would
 * otherwise remember it, and refuse another comparison of the same value further on as one that cannot be true.
 */
function equality(scope: Scope, a: Choice, b: Choice): Test {
  if (isNever(a.present) || isNever(b.present)) return NO;
  if (LITERAL.test(a.code) && LITERAL.test(b.code)) return bool(a.code === b.code);
  if (LITERAL.test(a.code)) return literalTest(scope, b, a.code);
  if (LITERAL.test(b.code)) return literalTest(scope, a, b.code);
  return all([a.present, b.present, comparison(a.code, "===", b.code)]);
}

/** A value that is absent is null, and so never equal to a literal, unless more than that must hold. */
function literalTest({ module }: Scope, { code, present }: Choice, literal: string): Test {
  const isNull = present.kind === "atom" && present.text === `${code} !== null`;
  return all([...(isNull ? [] : [present]), atom(`${use(module, "is")}(${code}, ${literal})`)]);
}

function compared(scope: Scope, a: Choice, operator: Compare["operator"], b: Choice): Test {
  if (operator === "equal") return equality(scope, a, b);
  const isFlipped = LITERAL.test(a.code) && !LITERAL.test(b.code);
  const [left, right] = isFlipped ? [b.code, a.code] : [a.code, b.code];
  const sign = operator === "less" ? (isFlipped ? ">" : "<") : isFlipped ? ">=" : "<=";
  return all([a.present, b.present, comparison(left, sign, right)]);
}

function presence(scope: Scope, block: Block, node: Expression): Test {
  if (!mayBeAbsent(scope.module, node)) return YES;
  if (node.type.kind !== "number" && node.type.kind !== "date") return choice(scope, block, node).present;
  return number(scope, block, node, "high").present;
}

/**
 * All, any or some of the operands. Operands that need statements of their own run only while the others leave the
 * matter open, so that a fact that does not matter need not be known.
 */
function countTest(scope: Scope, block: Block, { n, operands }: AtLeast): Test {
  if (n === operands.length) return sequence(scope, block, operands, "and");
  if (n === 1) return sequence(scope, block, operands, "or");
  if (n <= 0 || n > operands.length) return bool(n <= 0);
  const tests = operands.map((operand) => test(scope, block, operand));
  const counted = tests.map((one) => `Number(${flatCode(one)})`).join(" + ");
  if (counted.length > 80) throw new NotPlain();
  return comparison(counted, ">=", String(n));
}

function sequence(scope: Scope, block: Block, operands: readonly Expression[], operator: "and" | "or"): Test {
  const combine = operator === "and" ? all : any;
  const plain: Test[] = [];
  const others: { readonly block: Block; readonly test: Test }[] = [];
  for (const operand of operands) {
    const inner = block.inner();
    const one = test(scope, inner, operand);
    if (inner.isEmpty) plain.push(one);
    else others.push({ block: inner, test: one });
  }
  const first = combine(plain);
  if (others.length === 0) return first;
  if (operator === "and" ? isNever(first) : isAlways(first)) return first;
  const name = scope.names.take(scope.wanted || "held");
  const start = block.inner();
  for (const other of others) {
    other.block.add([`${name} = `, testCode(other.test), ";"]);
    start.add(() => ifElse(operator === "and" ? atom(name) : negation(atom(name)), other.block.tidy, []));
  }
  block.define([name], [`let ${name} = `, testCode(first), ";"], start);
  return atom(name);
}

function compareTest(scope: Scope, block: Block, node: Compare): Test {
  const { left, right, operator } = node;
  if (isOpen(scope, left) || isOpen(scope, right)) throw new NotPlain();
  switch (left.type.kind) {
    case "number":
      return compareNumbers(scope, block, node);
    case "date":
      return compareDates(scope, block, node);
    case "bool":
    case "text":
      return compareChoices(scope, block, left, right);
    case "member":
      return operator === "equal"
        ? compareChoices(scope, block, left, right)
        : compareRanks(scope, block, node, left.type.enumeration);
  }
}

function compareNumbers(scope: Scope, block: Block, { left, right, operator }: Compare): Test {
  const plain = [plainNumber(scope, block, left), plainNumber(scope, block, right)] as const;
  if (plain[0] !== undefined && plain[1] !== undefined) return compared(scope, plain[0], operator, plain[1]);
  const [a, b] = [number(scope, block, left, "high"), number(scope, block, right, "high")];
  if (isNeverPresent(a) || isNeverPresent(b)) return NO;
  if (a.infinite !== "never" || b.infinite !== "never") throw new NotPlain();
  const present = allPresent([a, b]);
  if (a.over === undefined && b.over === undefined) {
    const d = lcm(a.d, b.d);
    const [top, other] = [whole(a, d), whole(b, d)];
    if (isSmall(top) && isSmall(other))
      return compared(scope, { ...top, present }, operator, { ...other, present: YES });
  }
  return compared(scope, { code: crossed(scope, a, b), present }, operator, { code: "0", present: YES });
}

function isSmall({ min, max }: Num): boolean {
  return min >= -SAFE && max <= SAFE;
}

/** Code that is negative, zero or positive as a is below, equal to or above b: a.top × b.bottom against b.top × a.bottom. */
function crossed(scope: Scope, a: Num, b: Num): string {
  const [left, right] = [a.scale * b.d, b.scale * a.d];
  const divisor = left < right ? left : right;
  const [p, q] = left % divisor === 0n && right % divisor === 0n ? [left / divisor, right / divisor] : [left, right];
  if (p > SAFE || q > SAFE) throw new NotPlain();
  const bottomOfB = factors(p, b.over);
  const bottomOfA = factors(q, a.over);
  if (!isSmall(a) || !isSmall(b)) throw new NotPlain();
  const other = LITERAL.test(b.code) ? `${bottomOfA}, ${b.code}` : `${b.code}, ${bottomOfA}`;
  return `${use(scope.module, "compareProducts")}(${a.code}, ${bottomOfB}, ${other})`;
}

function factors(constant: bigint, over: Num["over"]): string {
  if (over === undefined) return String(constant);
  if (constant * over.max > SAFE) throw new NotPlain();
  return constant === 1n ? over.code : `${over.code} * ${constant}`;
}

/** A number or percent as given, or a constant, which compare exactly as they stand. */
function plainNumber(scope: Scope, block: Block, node: Expression): Choice | undefined {
  if (node.kind === "input" && node.type.kind === "number") {
    const name = readInput(scope, block, node, "given");
    return { code: name, present: node.optional ? comparison(name, "!==", "null") : YES };
  }
  if (node.kind !== "constant" || node.value.kind !== "number") return undefined;
  const { plain } = number(scope, block, node, "high");
  return plain === undefined ? undefined : { code: plain, present: YES };
}

/** Dates as texts compare as they stand; others as days. */
function compareDates(scope: Scope, block: Block, { left, right, operator }: Compare): Test {
  const [a, b] = [dateText(scope, block, left), dateText(scope, block, right)];
  if (a !== undefined && b !== undefined) return compared(scope, a, operator, b);
  const [from, to] = [number(scope, block, left, "high"), number(scope, block, right, "high")];
  if (isNeverPresent(from) || isNeverPresent(to)) return NO;
  const [one, other] = [safe(scope, block, from), safe(scope, block, to)];
  return compared(scope, one, operator, other);
}

function dateText(scope: Scope, block: Block, node: Expression): Choice | undefined {
  if (node.kind === "asOf") return { code: "options.asOf", present: YES };
  if (node.kind === "constant" && node.value.kind === "date") {
    const text = new Date(node.value.days * 86_400_000).toISOString().slice(0, 10);
    return /^\d{4}-/.test(text) ? { code: quote(text), present: YES } : undefined;
  }
  if (node.kind !== "input") return undefined;
  const name = readInput(scope, block, node, "given");
  return { code: name, present: node.optional ? comparison(name, "!==", "null") : YES };
}

function compareChoices(scope: Scope, block: Block, left: Expression, right: Expression): Test {
  const [a, b] = [choice(scope, block, left), choice(scope, block, right)];
  return equality(scope, a, b);
}

function compareRanks(scope: Scope, block: Block, { left, right, operator }: Compare, enumeration: string): Test {
  const order = membersOf(scope.module, enumeration);
  const rank = (member: string): number => order.indexOf(member);
  const below = (a: number, b: number): boolean => a > b || (operator === "lessEqual" && a === b);
  const [a, b] = [choice(scope, block, left), choice(scope, block, right)];
  if (isNever(a.present) || isNever(b.present)) return NO;
  const [low, high] = [constantMember(left), constantMember(right)];
  const among = (value: Choice, members: readonly string[]): Test =>
    any(members.map((member) => equality(scope, value, { code: quote(member), present: YES })));
  if (high !== undefined)
    return among(
      a,
      order.filter((member) => below(rank(member), rank(high))),
    );
  if (low !== undefined)
    return among(
      b,
      order.filter((member) => below(rank(low), rank(member))),
    );
  const list = orderConstant(scope.module, enumeration);
  const place = (value: Choice): string => `${list}.indexOf(${value.code})`;
  return all([a.present, b.present, comparison(place(a), operator === "less" ? ">" : ">=", place(b))]);
}

function constantMember(node: Expression): string | undefined {
  return node.kind === "constant" && node.value.kind === "member" ? node.value.member : undefined;
}

/** A member, text or truth as a value; null where it is absent. */
export function choice(scope: Scope, block: Block, node: Expression): Choice {
  if (node.kind === "constant") return { code: constantCode(node), present: YES };
  if (node.kind === "input") {
    const name = readInput(scope, block, node, "given");
    return { code: name, present: node.optional ? comparison(name, "!==", "null") : YES };
  }
  if (node.kind === "definition" && scope.definitions.get(node.definition) === undefined)
    return choice(scope, block, definitionOf(scope.module, node.definition));
  if (isTable(node)) return tableChoice(scope, block, node);
  if (node.kind === "orElse") return fallbackChoice(scope, block, node);
  if (node.kind === "settle") {
    const value = choice(scope, block, node.value);
    block.insist(value.present);
    return { ...value, present: YES };
  }
  if (node.kind === "not" && mayBeAbsent(scope.module, node.value)) {
    const value = choice(scope, block, node.value);
    return { code: `!${value.code}`, present: value.present };
  }
  if (node.type.kind !== "bool") throw new NotPlain();
  return { code: truthName(scope, block, test(scope, block, node)), present: YES };
}

function truthName(scope: Scope, block: Block, truth: Test): string {
  if (truth.kind === "atom" && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(truth.text)) return truth.text;
  const name = scope.names.take("held");
  block.define([name], [`const ${name} = `, testCode(truth), ";"]);
  return name;
}

function constantCode({ value }: Extract<Expression, { kind: "constant" }>): string {
  if (value.kind === "bool") return String(value.bool);
  if (value.kind === "member") return quote(value.member);
  if (value.kind === "text") return quote(value.text);
  throw new NotPlain();
}

function tableChoice(
  scope: Scope,
  block: Block,
  node: Extract<Expression, { kind: "select" | "match" | "onlyIf" }>,
): Choice {
  const table = writeTable({ test, choice }, scope, block, node);
  const name = scope.names.take("row");
  for (const leaf of table.leaves) {
    if (leaf.node !== null) assign(name, leaf.block, choice(scope, leaf.block, leaf.node));
  }
  return variable(block, name, node, table.block);
}

function fallbackChoice(
  scope: Scope,
  block: Block,
  { value, fallback, type }: Extract<Expression, { kind: "orElse" }>,
): Choice {
  const first = choice(scope, block, value);
  if (isAlways(first.present)) return first;
  const [table, yes, no] = [block.inner(), block.inner(), block.inner()];
  const name = scope.names.take("row");
  assign(name, yes, { ...first, present: YES });
  assign(name, no, choice(scope, no, fallback));
  table.add(() => ifElse(first.present, yes.tidy, no.tidy));
  return variable(block, name, { type }, table);
}

function assign(name: string, block: Block, { code, present }: Choice): void {
  block.require(present);
  block.add(`${name} = ${code};`);
}

function variable(block: Block, name: string, { type }: Pick<Expression, "type">, table: Block): Choice {
  const of = type.kind === "bool" ? "boolean" : "string";
  block.define([name], `let ${name}: ${of} | null = null;`, table);
  return { code: name, present: comparison(name, "!==", "null") };
}
