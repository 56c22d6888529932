/** The one value domain of the language: presence, content and the reasons why a value is not known. */
import type { Type } from "../ir.js";
import { ANYTHING, hull, isSingle, type Bounds } from "./bounds.js";
import { union, type Reason } from "./reasons.js";
import { and, type Truth } from "./truth.js";

export type Content =
  | { readonly kind: "truth"; readonly truth: Truth }
  /** a number in base units, or a date in days */
  | { readonly kind: "bounds"; readonly bounds: Bounds }
  /** a member or a text; null is unknown */
  | { readonly kind: "name"; readonly name: string | null };

export interface Absent {
  readonly presence: "no";
  readonly reasons: readonly [];
}

export interface Present {
  readonly presence: "yes" | "unknown";
  readonly content: Content;
  /** empty exactly when the value is known */
  readonly reasons: readonly Reason[];
}

export type Value = Absent | Present;

export const ABSENT: Absent = { presence: "no", reasons: [] };

const isSettled = (content: Content): boolean => {
  switch (content.kind) {
    case "truth":
      return content.truth !== "unknown";
    case "bounds":
      return isSingle(content.bounds);
    case "name":
      return content.name !== null;
  }
};

export const isKnown = (value: Value): boolean =>
  value.presence === "no" || (value.presence === "yes" && isSettled(value.content));

/** A value with that presence and content; a known one drops its reasons. */
export const value = (presence: Truth, content: Content, reasons: readonly Reason[]): Value => {
  if (presence === "no") return ABSENT;
  const known = presence === "yes" && isSettled(content);
  return { presence, content, reasons: known ? [] : union(reasons) };
};

export const truthValue = (truth: Truth, reasons: readonly Reason[]): Value =>
  value("yes", { kind: "truth", truth }, reasons);

export const boundsContent = (bounds: Bounds): Content => ({ kind: "bounds", bounds });

/** What a value of that type may be when nothing is known of it. */
export const unknownContent = (type: Type): Content => {
  switch (type.kind) {
    case "bool":
      return { kind: "truth", truth: "unknown" };
    case "number":
    case "date":
      return boundsContent(ANYTHING);
    case "member":
    case "text":
      return { kind: "name", name: null };
  }
};

/** The bounds of a value that is there; a TypeError means malformed IR. */
export const boundsOf = ({ content }: Present): Bounds => {
  if (content.kind !== "bounds") throw new TypeError(`a number or date was expected, not a ${content.kind}`);
  return content.bounds;
};

/** The value as a condition: there and yes. An absent bool is no. */
export const asCondition = (operand: Value): Truth => {
  if (operand.presence === "no") return "no";
  if (operand.content.kind !== "truth") throw new TypeError(`a condition was expected, not a ${operand.content.kind}`);
  return and([operand.presence, operand.content.truth]);
};

export const reasonsOf = (operands: readonly Value[]): readonly Reason[] =>
  union(...operands.map((operand) => operand.reasons));

/** Present where all operands are: what most operations on numbers and dates do with absent operands. */
export const strict = (
  operands: readonly Value[],
  combine: (all: readonly Bounds[]) => Bounds,
  extra: readonly Reason[] = [],
): Value => {
  const present = operands.filter((operand) => operand.presence !== "no");
  if (present.length < operands.length) return ABSENT;
  const presence = and(present.map((operand) => operand.presence));
  return value(presence, boundsContent(combine(present.map(boundsOf))), [...reasonsOf(operands), ...extra]);
};

/** The same for one operand. */
export const lift = (operand: Value, change: (bounds: Bounds) => Bounds): Value =>
  operand.presence === "no"
    ? ABSENT
    : value(operand.presence, boundsContent(change(boundsOf(operand))), operand.reasons);

const joinContents = (contents: readonly [Content, ...Content[]]): Content => {
  const [first, ...rest] = contents;
  switch (first.kind) {
    case "truth":
      return rest.every((other) => other.kind === "truth" && other.truth === first.truth)
        ? first
        : { kind: "truth", truth: "unknown" };
    case "name":
      return rest.every((other) => other.kind === "name" && other.name === first.name)
        ? first
        : { kind: "name", name: null };
    case "bounds":
      return boundsContent(hull(contents.flatMap((content) => (content.kind === "bounds" ? [content.bounds] : []))));
  }
};

/** What all possible operands leave open: common presence and content, or the smallest bounds around them. */
export const join = (operands: readonly Value[], reasons: readonly Reason[]): Value => {
  const contents = operands.flatMap((operand) => (operand.presence === "no" ? [] : [operand.content]));
  const [first, ...rest] = contents;
  if (first === undefined) return ABSENT;
  const presences = new Set(operands.map((operand) => operand.presence));
  const [only] = presences;
  return value(presences.size === 1 && only !== undefined ? only : "unknown", joinContents([first, ...rest]), reasons);
};
