/** Conditions of generated code: comparisons and names joined by && and ||. */
import type { Doc } from "../layout.js";
import { binary } from "../syntax.js";

export type Test =
  /** `negated` is the text of the opposite */
  | { readonly kind: "atom"; readonly text: string; readonly negated: string }
  | { readonly kind: "and" | "or"; readonly parts: readonly Test[] };

export const YES: Test = { kind: "and", parts: [] };
export const NO: Test = { kind: "or", parts: [] };

/** A condition that stands in code as a name or call. */
export function atom(text: string, negated = `!${text}`): Test {
  return { kind: "atom", text, negated };
}

const OPPOSITE = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "===": "!==", "!==": "===" } as const;

/** `left operator right` */
export function comparison(left: string, operator: keyof typeof OPPOSITE, right: string): Test {
  return atom(`${left} ${operator} ${right}`, `${left} ${OPPOSITE[operator]} ${right}`);
}

export function bool(value: boolean): Test {
  return value ? YES : NO;
}

export function all(parts: readonly Test[]): Test {
  const flat = once(parts.flatMap((part) => (part.kind === "and" ? part.parts : [part])));
  if (flat.some(isNever)) return NO;
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: "and", parts: flat };
}

export function any(parts: readonly Test[]): Test {
  const flat = once(parts.flatMap((part) => (part.kind === "or" ? part.parts : [part])));
  if (flat.some(isAlways)) return YES;
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: "or", parts: flat };
}

/** Each condition once. */
function once(parts: readonly Test[]): readonly Test[] {
  const texts = parts.map(flatCode);
  return parts.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

export function negation(test: Test): Test {
  if (test.kind === "atom") return { kind: "atom", text: test.negated, negated: test.text };
  const parts = test.parts.map(negation);
  return test.kind === "and" ? any(parts) : all(parts);
}

export function isAlways(test: Test): boolean {
  return test.kind === "and" && test.parts.length === 0;
}

export function isNever(test: Test): boolean {
  return test.kind === "or" && test.parts.length === 0;
}

/** Code of a condition. */
export function testCode(test: Test): Doc {
  if (test.kind === "atom") return test.text;
  if (test.parts.length === 0) return String(test.kind === "and");
  const parts = test.parts.map((part) => (part.kind === "atom" ? part.text : ["(", testCode(part), ")"]));
  return binary(test.kind === "and" ? "&&" : "||", parts);
}

/** The same on one line, for use inside other expressions. */
export function flatCode(test: Test): string {
  if (test.kind === "atom") return test.text;
  if (test.parts.length === 0) return String(test.kind === "and");
  const parts = test.parts.map((part) => (part.kind === "atom" ? part.text : `(${flatCode(part)})`));
  return parts.join(test.kind === "and" ? " && " : " || ");
}
