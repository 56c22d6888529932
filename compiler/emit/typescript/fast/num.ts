/** Numbers in generated code: whole numbers as code, over a denominator, with bounds found by the compiler. */
import { exactPart, gcd, integerLiteral, type Ratio } from "../literals.js";
import { all, isNever, NO, type Test, YES } from "./truth.js";

/** The number `code × scale / (d × over)`. */
export interface Num {
  /** code of a whole number */
  readonly code: string;
  /** whether the code can stand beside any operator */
  readonly isAtomic: boolean;
  /** bounds of `code` */
  readonly min: bigint;
  readonly max: bigint;
  /** constant factors, positive and without common divisor */
  readonly scale: bigint;
  readonly d: bigint;
  /** code of a divisor that is positive wherever the number is present, and its largest value */
  readonly over: { readonly code: string; readonly max: bigint } | undefined;
  /** what must hold for the number to be there */
  readonly present: Test;
  /** ∞: always, or in some cases, or never */
  readonly infinite: "always" | "maybe" | "never";
  /** code of the same value as a plain number that compares exactly with others of its kind, where there is one */
  readonly plain: string | undefined;
}

const PLAIN = {
  isAtomic: true,
  scale: 1n,
  d: 1n,
  over: undefined,
  present: YES,
  infinite: "never",
  plain: undefined,
} as const;

export const INFINITE: Num = { ...PLAIN, code: "Infinity", min: 0n, max: 0n, infinite: "always" };
export const ABSENT: Num = { ...PLAIN, code: "0", min: 0n, max: 0n, present: NO };

export function constantNum({ n, d }: Ratio): Num {
  return { ...PLAIN, code: exactPart(n), isAtomic: n >= 0n, min: n, max: n, d, plain: decimalText({ n, d }) };
}

/** A whole number, or with `d` a whole number of d-ths, that a name or call stands for. */
export function namedNum(
  code: string,
  min: bigint,
  max: bigint,
  more: Partial<Pick<Num, "d" | "present" | "plain">> = {},
): Num {
  return { ...PLAIN, code, min, max, ...more };
}

/** The value, if it is one constant. */
export function constantOf({ code, min, max, scale, d, over, infinite }: Num): Ratio | undefined {
  if (infinite !== "never" || over !== undefined || min !== max || !/^-?[\d_]+n?$/.test(code)) return undefined;
  return { n: min * scale, d };
}

/** The literal of a decimal of at most 15 digits, which compares exactly with other such numbers. */
function decimalText({ n, d }: Ratio): string | undefined {
  if (d === 1n) return exactPart(n).endsWith("n") ? undefined : integerLiteral(n);
  const scale = 1_000_000n;
  if (scale % d !== 0n) return undefined;
  const micros = n * (scale / d);
  const digits = String(micros < 0n ? -micros : micros).padStart(7, "0");
  if (digits.length > 15) return undefined;
  return `${micros < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6).replace(/0+$/, "")}`;
}

/** The number times a positive constant. */
export function scaled(num: Num, { n, d }: Ratio): Num {
  const [top, bottom] = [num.scale * n, num.d * d];
  const divisor = gcd(top, bottom);
  return { ...num, scale: top / divisor, d: bottom / divisor, plain: undefined };
}

/** -1 times the number. */
export function negated(num: Num): Num {
  const constant = constantOf(num);
  if (constant !== undefined) return { ...constantNum({ n: -constant.n, d: constant.d }), present: num.present };
  return { ...num, code: `-${beside(num)}`, isAtomic: false, min: -num.max, max: -num.min, plain: undefined };
}

/** Code of the whole part that can stand beside any operator. */
export function beside({ code, isAtomic }: Pick<Num, "code" | "isAtomic">): string {
  return isAtomic ? code : `(${code})`;
}

/** The whole number n of a number n / d: its code, with bounds. */
export function whole(num: Num, d: bigint): Num {
  const factor = num.scale * (d / num.d);
  if (factor === 1n) return { ...num, scale: 1n, d: 1n, plain: undefined };
  const constant = constantOf(num);
  const [min, max] = [num.min * factor, num.max * factor];
  if (constant !== undefined) return { ...constantNum({ n: min, d: 1n }), present: num.present };
  return {
    ...num,
    code: `${beside(num)} * ${integerLiteral(factor)}`,
    isAtomic: false,
    min,
    max,
    scale: 1n,
    d: 1n,
    plain: undefined,
  };
}

export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

/** All of the numbers are there. */
export function allPresent(nums: readonly Num[]): Test {
  return all(nums.map(({ present }) => present));
}

export function isNeverPresent({ present }: Num): boolean {
  return isNever(present);
}
