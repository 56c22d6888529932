/** Random well-formed statements of clauses as `.pol` text. */
import {
  amountSource,
  bound,
  expression,
  identifier,
  name,
  reference,
  rows,
  tableKeys,
  text,
  unset,
} from "./syntax-expressions.js";
import { braces, colon, comma, line, soft, stop, word, type Random } from "./syntax-random.js";

export function statement(r: Random, depth: number): string {
  const label = (): string => (r.chance(65) ? "" : identifier(r) + colon(r));
  return r.pick([
    () => requires(r),
    () => label() + award(r),
    () => label() + award(r),
    () => label() + guarded(r, depth),
    () => label() + guarded(r, depth) + stop(r) + label() + word(r, "Otherwise") + consequence(r, depth),
    () => label() + line(r, word(r, "Bar"), scope(r)) + provisos(r, soft),
    () => label() + line(r, word(r, r.pick(["Promise", "Duty", "Benefit"])), text(r)) + provisos(r, modifierGap),
    () => line(r, word(r, r.pick(["StackSum", "StackHighest", "StackExclusive"])), scope(r)),
    () => line(r, word(r, "Funding"), r.several(1, 2, () => name(r)).join(r.pick([comma(r), ` ${word(r, "Or")} `]))),
    () => line(r, word(r, "Responsible"), r.several(1, 2, () => name(r)).join(comma(r))),
    () => reading(r),
    () => line(r, word(r, "Quotation"), text(r)),
    () =>
      `${line(r, word(r, "Let"), name(r), r.chance(30) && text(r))} ${r.pick(["=", "＝"])}${soft(r)}${expression(r, 2)}`,
  ])();
}

export function requires(r: Random): string {
  return line(r, word(r, "Requires"), expression(r, 2));
}

export function reading(r: Random): string {
  const by = r.chance(50) ? "" : `${soft(r)}${word(r, "DecidedBy")} ${text(r)}`;
  const on = r.chance(50) ? "" : `${soft(r)}${word(r, "DecidedOn")} 2025-08-01`;
  return line(r, word(r, "Reading"), text(r)) + by + on;
}

function guarded(r: Random, depth: number): string {
  return line(r, word(r, "If"), expression(r, 1)) + (r.chance(50) ? "" : " 的") + consequence(r, depth);
}

function consequence(r: Random, depth: number): string {
  const inner = (): string => (depth > 0 ? statement(r, 0) : award(r));
  if (r.chance(35)) return soft(r) + braces(r, r.several(0, 2, inner));
  return r.pick([",", "，"]) + soft(r) + (r.chance(70) || depth === 0 ? award(r) : guarded(r, 0));
}

function scope(r: Random): string {
  return r.chance(30) ? word(r, "All") : r.several(1, 3, () => reference(r)).join(comma(r));
}

function provisos(r: Random, gap: (r: Random) => string): string {
  return r.several(0, 1, () => gap(r) + proviso(r)).join("");
}

function proviso(r: Random): string {
  return `${word(r, r.pick(["When", "Unless"]))} ${expression(r, 1)}`;
}

/** What stands in front of a modifier: an optional comma, perhaps a line break. */
function modifierGap(r: Random): string {
  return r.chance(50) ? soft(r) : r.pick([",", "，"]) + soft(r);
}

function award(r: Random): string {
  const prefixes = (): string => r.several(0, 1, () => word(r, r.pick(["Once", "Yearly"]))).join(" ");
  const head = r.pick([
    () =>
      line(r, prefixes(), word(r, "Award"), r.chance(10) ? identifier(r) + colon(r) : prefixes(), amountSource(r, 2)),
    () => tableAward(r, prefixes()),
    () => line(r, prefixes(), unset(r)),
  ])();
  const bounds = r.chance(60) ? "" : r.several(1, 2, () => bound(r, 1)).join("");
  return head + bounds + r.several(0, 3, () => modifier(r)).join("");
}

function tableAward(r: Random, prefixes: string): string {
  const keys = tableKeys(r);
  const discretion = r.chance(70) ? "" : word(r, r.pick(["UpTo", "AtLeast"]));
  return line(r, prefixes, word(r, "By"), keys.text, word(r, "Award"), discretion, rows(r, 1, keys.count));
}

function modifier(r: Random): string {
  return r.pick([
    () => r.pick([" ", "，"]) + word(r, r.pick(["Once", "Yearly"])),
    () => modifierGap(r) + word(r, "ForUpTo") + " 3年",
    () => modifierGap(r) + word(r, "As") + " " + text(r),
    () =>
      modifierGap(r) +
      word(r, "PaidTo") +
      " " +
      r.several(1, 2, () => (r.chance(70) ? name(r) : text(r))).join(comma(r)),
    () =>
      modifierGap(r) +
      word(r, "PaidFrom") +
      " " +
      r.several(1, 2, () => name(r)).join(r.pick([comma(r), ` ${word(r, "Or")} `])),
    () => modifierGap(r) + proviso(r),
  ])();
}
