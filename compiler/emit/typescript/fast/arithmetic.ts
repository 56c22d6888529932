/** Arithmetic on numbers of generated code. What plain numbers might not hold is checked where it is computed. */
import { integerLiteral, ratio } from "../literals.js";
import { use } from "../module.js";
import { call, declare } from "../syntax.js";
import { print } from "../layout.js";
import type { Block } from "./block.js";
import { SAFE } from "./limits.js";
import {
  ABSENT,
  allPresent,
  beside,
  constantNum,
  constantOf,
  INFINITE,
  isNeverPresent,
  lcm,
  namedNum,
  negated,
  type Num,
  scaled,
  whole,
} from "./num.js";
import { NotPlain, type Scope } from "./scope.js";
import { all, comparison, isAlways, YES } from "./truth.js";

/** Longest code of a number that is not given a name. */
const LONGEST = 60;

/** Runs `compute` where the number is there; a variable stands for what comes out of it. */
function wherePresent(scope: Scope, block: Block, num: Num, compute: (block: Block, num: Num) => Num): Num {
  if (isAlways(num.present)) return compute(block, num);
  const variable = scope.names.take("part");
  const inner = block.inner();
  inner.require(num.present);
  const result = compute(inner, { ...num, present: YES });
  inner.add(`${variable} = ${result.code};`);
  block.define([variable], `let ${variable}: number | null = null;`, inner);
  return { ...result, code: variable, isAtomic: true, plain: undefined, present: comparison(variable, "!==", "null") };
}

/** A number whose code is a name or literal, so that it can be used more than once. */
export function named(scope: Scope, block: Block, num: Num, wanted: string): Num {
  if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(num.code) || constantOf(num) !== undefined) return num;
  return wherePresent(scope, block, num, (inner, one) => {
    const name = scope.names.take(wanted);
    inner.define([name], declare(name, undefined, one.code));
    return { ...one, code: name, isAtomic: true };
  });
}

/** A whole number that plain numbers hold for sure; long code gets a name. */
export function safe(scope: Scope, block: Block, num: Num): Num {
  const isSmall = num.max <= SAFE && num.min >= -SAFE;
  if (isSmall && num.code.length <= LONGEST) return num;
  if (isSmall) return named(scope, block, num, "part");
  if (constantOf(num) !== undefined) throw new NotPlain();
  return wherePresent(scope, block, num, (inner, one) => {
    const short = named(scope, inner, one, "part");
    const magnitude = one.min < 0n ? `Math.abs(${short.code})` : short.code;
    inner.insist(comparison(magnitude, "<=", "Number.MAX_SAFE_INTEGER"));
    return { ...short, max: one.max > SAFE ? SAFE : one.max, min: one.min < -SAFE ? -SAFE : one.min };
  });
}

/** Numerators of several numbers over one common denominator. */
function common(
  scope: Scope,
  block: Block,
  nums: readonly Num[],
): { readonly tops: readonly Num[]; readonly d: bigint; readonly over: Num["over"] } {
  const d = nums.map((num) => num.d).reduce(lcm, 1n);
  const overs = nums.flatMap(({ over }) => over ?? []);
  const [over, ...others] = overs;
  if (others.some(({ code }) => code !== over?.code)) throw new NotPlain();
  const tops = nums.map((num) => {
    const top = safe(scope, block, { ...whole(num, d), over: undefined });
    return over === undefined || num.over !== undefined
      ? top
      : safe(scope, block, times(top, namedNum(over.code, 0n, over.max)));
  });
  return { tops, d, over };
}

function times(a: Num, b: Num): Num {
  const ends = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  const [min, max] = [ends.reduce((x, y) => (x < y ? x : y)), ends.reduce((x, y) => (x > y ? x : y))];
  const constant = constantOf(a);
  if (constant?.n === 1n) return { ...b, present: allPresent([a, b]) };
  return {
    ...a,
    code: `${beside(a)} * ${beside(b)}`,
    isAtomic: false,
    min,
    max,
    plain: undefined,
    present: allPresent([a, b]),
  };
}

export function sumOf(scope: Scope, block: Block, nums: readonly Num[]): Num {
  const present = allPresent(nums);
  if (nums.some(({ infinite }) => infinite === "always")) return { ...INFINITE, present };
  if (nums.some(isNeverPresent)) return ABSENT;
  const { tops, d, over } = common(scope, block, nums);
  const constants = tops.flatMap((top) => constantOf(top) ?? []);
  const fixed = constants.reduce((total, { n }) => total + n, 0n);
  const open = tops.filter((top) => constantOf(top) === undefined);
  const terms = fixed === 0n && open.length > 0 ? open : [...open, constantNum({ n: fixed, d: 1n })];
  const [first, ...rest] = terms;
  if (first === undefined) return constantNum({ n: 0n, d: 1n });
  const code = rest.reduce(
    (text, { code: term }) => (term.startsWith("-") ? `${text} - ${term.slice(1)}` : `${text} + ${term}`),
    first.code,
  );
  const [min, max] = [
    tops.reduce((total, top) => total + top.min, 0n),
    tops.reduce((total, top) => total + top.max, 0n),
  ];
  if (rest.length === 0) return { ...first, d, over, present };
  const infinite = nums.some((num) => num.infinite === "maybe") ? "maybe" : "never";
  return { ...safe(scope, block, { ...namedNum(code, min, max), isAtomic: false, present, infinite }), d, over };
}

export function productOf(scope: Scope, block: Block, a: Num, b: Num): Num {
  const present = allPresent([a, b]);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one.infinite === "never") continue;
    const factor = constantOf(other);
    if (factor === undefined || factor.n <= 0n) throw new NotPlain();
    return one.infinite === "always" ? { ...INFINITE, present } : { ...scaled(one, factor), present };
  }
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const factor = constantOf(one);
    if (factor === undefined) continue;
    if (factor.n === 0n) return { ...constantNum({ n: 0n, d: 1n }), present };
    const result = scaled(factor.n < 0n ? negated(other) : other, {
      n: factor.n < 0n ? -factor.n : factor.n,
      d: factor.d,
    });
    return { ...result, present };
  }
  if (a.over !== undefined && b.over !== undefined) throw new NotPlain();
  const top = safe(scope, block, {
    ...times({ ...a, scale: 1n, d: 1n, over: undefined }, { ...b, scale: 1n, d: 1n, over: undefined }),
    present,
  });
  return { ...scaled({ ...top, over: a.over ?? b.over }, ratio(a.scale * b.scale, a.d * b.d)), present: top.present };
}

export function quotientOf(scope: Scope, block: Block, a: Num, b: Num): Num {
  const divisor = constantOf(b);
  if (divisor?.n === 0n || isNeverPresent(a) || isNeverPresent(b)) return ABSENT;
  if (a.infinite !== "never" || b.infinite !== "never") throw new NotPlain();
  const present = allPresent([a, b]);
  if (divisor !== undefined) {
    const inverse = divisor.n < 0n ? { n: divisor.d, d: -divisor.n } : { n: divisor.d, d: divisor.n };
    return { ...scaled(divisor.n < 0n ? negated(a) : a, inverse), present };
  }
  if (b.min < 0n || a.over !== undefined || b.over !== undefined) throw new NotPlain();
  const below = named(scope, block, b, "divisor");
  if (below.max > SAFE) throw new NotPlain();
  const top = scaled(a, { n: b.d, d: b.scale });
  const nonZero = comparison(below.code, b.min === 0n ? "!==" : "===", b.min === 0n ? "0" : below.code);
  return {
    ...top,
    over: { code: below.code, max: below.max },
    present: all([a.present, below.present, ...(b.min === 0n ? [nonZero] : [])]),
  };
}

export function extremeOf(scope: Scope, block: Block, operator: "min" | "max", nums: readonly Num[]): Num {
  const present = allPresent(nums);
  if (nums.some(isNeverPresent)) return ABSENT;
  const finite = nums.filter(({ infinite }) => infinite !== "always");
  if (operator === "max" && finite.length < nums.length) return { ...INFINITE, present };
  if (finite.length === 0) return { ...INFINITE, present };
  const { tops, d, over } = common(scope, block, finite);
  const kept = decisive(operator, tops);
  const [first] = kept;
  if (first === undefined) return ABSENT;
  const pick = (a: bigint, b: bigint): bigint => ((operator === "min") === a < b ? a : b);
  const [min, max] = [tops.map((top) => top.min).reduce(pick), tops.map((top) => top.max).reduce(pick)];
  const infinite = combineInfinite(operator, finite);
  if (kept.length === 1) return { ...first, min, max, d, over, present, infinite };
  const code = print(call(`Math.${operator}`, ...kept.map((top) => top.code)));
  return { ...safe(scope, block, { ...namedNum(oneLine(code), min, max), present, infinite }), d, over };
}

function combineInfinite(operator: "min" | "max", nums: readonly Num[]): Num["infinite"] {
  const open = nums.filter(({ infinite }) => infinite === "maybe").length;
  return open === 0 || (operator === "min" && open < nums.length) ? "never" : "maybe";
}

/** The operands that can make a difference: a floor of 0 under a number that is never negative cannot. */
function decisive(operator: "min" | "max", tops: readonly Num[]): readonly Num[] {
  const useless = (one: Num, other: Num): boolean =>
    operator === "max" ? one.max <= other.min : one.min >= other.max && other.infinite === "never";
  const kept: Num[] = [];
  for (const top of tops) {
    if (top.infinite === "never" && kept.some((other) => useless(top, other))) continue;
    const left = kept.filter((other) => other.infinite === "maybe" || !useless(other, top));
    kept.splice(0, kept.length, ...left, top);
  }
  return kept;
}

function oneLine(code: string): string {
  return code
    .replace(/,\n\s*\)/g, ")")
    .replace(/\(\n\s*/g, "(")
    .replace(/\n\s*/g, " ");
}

export type Mode = "halfUp" | "down" | "floor" | "ceiling";

/** The multiple of `quantum` next to a number. */
export function roundedNum(
  scope: Scope,
  block: Block,
  mode: Mode,
  quantum: { readonly n: bigint; readonly d: bigint },
  num: Num,
): Num {
  if (num.infinite === "always" || isNeverPresent(num)) return num;
  const steps = scaled(num, { n: quantum.d, d: quantum.n });
  const isWhole = steps.d === 1n && steps.over === undefined;
  const count = isWhole
    ? safe(scope, block, whole(steps, 1n))
    : wherePresent(scope, block, steps, (inner, one) => roundedCount(scope, inner, mode, one));
  if (num.infinite === "maybe" && !(isWhole && quantum.n === 1n)) throw new NotPlain();
  return scaled({ ...count, infinite: num.infinite }, quantum);
}

function roundedCount(scope: Scope, block: Block, mode: Mode, num: Num): Num {
  const constant = constantOf(num);
  if (constant !== undefined) return constantNum({ n: roundedBig(constant.n, constant.d, mode), d: 1n });
  const bound = (end: bigint): bigint => roundedBig(end * num.scale, num.d, mode);
  const range =
    num.over === undefined
      ? ([bound(num.min), bound(num.max)] as const)
      : ([num.min < 0n ? bound(num.min) - 1n : 0n, bound(num.max)] as const);
  const isShare =
    num.over === undefined &&
    num.min >= 0n &&
    num.max * num.scale > SAFE &&
    num.scale * num.d <= SAFE &&
    mode !== "ceiling";
  if (isShare) {
    const helper = use(scope.module, mode === "halfUp" ? "halfUpShare" : "downShare");
    return safe(
      scope,
      block,
      namedNum(`${helper}(${num.code}, ${integerLiteral(num.scale)}, ${integerLiteral(num.d)})`, ...range),
    );
  }
  const top = safe(scope, block, whole({ ...num, over: undefined, d: 1n }, 1n));
  const below = divisorOf(scope, block, num);
  return safe(scope, block, namedNum(roundingCode(scope, mode, num.min < 0n, top, below), ...range));
}

function divisorOf(scope: Scope, block: Block, { d, over }: Num): Num {
  if (over === undefined) return safe(scope, block, constantNum({ n: d, d: 1n }));
  return safe(scope, block, times(constantNum({ n: d, d: 1n }), namedNum(over.code, 0n, over.max)));
}

function roundingCode({ module }: Scope, mode: Mode, mayBeNegative: boolean, top: Num, below: Num): string {
  if (mode === "halfUp") return `${use(module, mayBeNegative ? "halfAway" : "halfUp")}(${top.code}, ${below.code})`;
  const operation = { down: "trunc", floor: "floor", ceiling: "ceil" }[mode];
  const left = / [*/] /.test(top.code) || !top.isAtomic ? `(${top.code})` : top.code;
  const right = below.isAtomic ? below.code : `(${below.code})`;
  return `Math.${operation}(${left} / ${right})`;
}

function roundedBig(n: bigint, d: bigint, mode: Mode): bigint {
  const [quotient, rest] = [n / d, n % d];
  const away = rest < 0n ? -1n : 1n;
  const moves = { halfUp: 2n * rest * away >= d, down: false, floor: rest < 0n, ceiling: rest > 0n }[mode];
  return moves ? quotient + away : quotient;
}
