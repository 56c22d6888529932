/**
 * Random well-formed `.pol` text: both dialects, every word order, odd blanks, line breaks and comments wherever they may
 * stand. It is written out directly, without the formatter, so that the two can disagree.
 */
import fc from "fast-check";
import type { Node } from "../../compiler/ast/nodes.js";
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
  value,
} from "./syntax-expressions.js";
import { braces, colon, comma, edge, line, randomFrom, soft, stop, word, type Random } from "./syntax-random.js";

/** Texts of whole files. */
export const policySource: fc.Arbitrary<string> = fc.gen().map((generate) => file(randomFrom(generate)));

/** Every kind of node that a well-formed file of this version can hold. */
export const nodeKinds = [
  "file",
  "policy",
  "textField",
  "dateField",
  "validFor",
  "rounding",
  "use",
  "fund",
  "party",
  "enumeration",
  "member",
  "facts",
  "fact",
  "type",
  "unit",
  "clause",
  "requires",
  "guarded",
  "otherwise",
  "award",
  "amount",
  "exact",
  "upTo",
  "atLeast",
  "unset",
  "none",
  "bound",
  "once",
  "yearly",
  "forUpTo",
  "as",
  "paidTo",
  "paidFrom",
  "when",
  "unless",
  "bar",
  "all",
  "references",
  "reference",
  "stack",
  "funding",
  "responsible",
  "reading",
  "note",
  "quotation",
  "let",
  "example",
  "given",
  "expectation",
  "status",
  "literal",
  "text",
  "name",
  "truth",
  "absent",
  "parenthesized",
  "arithmetic",
  "else",
  "share",
  "per",
  "indexed",
  "yearIndex",
  "range",
  "table",
  "row",
  "rowKeys",
  "other",
  "logic",
  "not",
  "group",
  "groupItem",
  "comparison",
  "membership",
  "comment",
] as const satisfies readonly Node["kind"][];

function file(r: Random): string {
  const statements = r.several(0, 5, () => (r.chance(60) ? declaration(r) : statement(r, 2)));
  const whole = statements.reduce((all, next, index) => all + (index === 0 ? "" : stop(r)) + next, edge(r)) + edge(r);
  return r.pick([whole, whole, `﻿${whole}`, whole.replaceAll("\n", "\r\n"), `${whole}\n`, `${whole} ${r.comment()}`]);
}

function declaration(r: Random): string {
  return r.pick([
    () =>
      line(
        r,
        word(r, "Policy"),
        name(r),
        r.chance(50) && text(r),
        braces(
          r,
          r.several(0, 4, () => policyField(r)),
        ),
      ),
    () => line(r, word(r, "Use"), '"other.pol"' + (r.chance(80) ? "" : comma(r) + "“another.pol”")),
    () => line(r, word(r, r.pick(["Fund", "Party"])), name(r), r.chance(50) && text(r)),
    () => enumeration(r),
    () =>
      line(
        r,
        word(r, "Facts"),
        name(r),
        r.chance(50) && text(r),
        braces(
          r,
          r.several(0, 4, () => fact(r)),
        ),
      ),
    () => line(r, word(r, "Fact"), fact(r)),
    () => clause(r),
    () => clause(r),
    () => example(r),
  ])();
}

function policyField(r: Random): string {
  const date = r.pick(["2025-01-01", "2025年1月1日"]);
  return r.pick([
    () =>
      line(
        r,
        word(r, r.pick(["Issuer", "DocumentNumber", "Basis", "Repeals"])),
        r.several(1, 2, () => text(r)).join(comma(r)),
      ),
    () => line(r, word(r, r.pick(["Issued", "EffectiveFrom", "EffectiveTo"])), date),
    () => line(r, word(r, "ValidFor"), "3年"),
    () =>
      line(
        r,
        word(r, "Rounding"),
        word(r, r.pick(["HalfUp", "RoundDown"])),
        r.chance(50) && `${word(r, "To")} ${r.pick(["分", "元", "万元"])}`,
      ),
    () => requires(r),
    () => reading(r),
  ])();
}

function enumeration(r: Random): string {
  const members = r.several(1, 4, () => line(r, name(r), r.chance(30) && text(r)));
  const ordered = r.chance(50);
  const body = ordered ? members.join(`${soft(r)}>${soft(r)}`) : members.join(comma(r));
  return line(
    r,
    word(r, ordered ? "Level" : "Kinds"),
    identifier(r),
    r.chance(30) && text(r),
    `{${edge(r)}${body}${edge(r)}}`,
  );
}

function fact(r: Random): string {
  const type = r.pick([
    "bool",
    "是否",
    "money",
    "金额",
    "数值（㎡）",
    "count (项)",
    "数量（元/㎡·月）",
    "percent",
    "比例",
    "date",
    "时长",
    "文字",
    "星级",
    "「金额」",
  ]);
  const more = r.several(0, 1, () => soft(r) + word(r, r.pick(["Optional", "ByYear"]))).join("");
  return line(r, r.several(1, 3, () => name(r)).join(comma(r)), r.chance(30) && text(r)) + colon(r) + type + more;
}

function clause(r: Random): string {
  const place = r.chance(50) ? "" : soft(r) + word(r, "At") + " " + text(r);
  const applicants = r.chance(50) ? "" : soft(r) + word(r, "For") + " " + r.several(1, 2, () => name(r)).join(comma(r));
  return (
    line(r, word(r, "Clause"), name(r), r.chance(50) && text(r)) +
    place +
    applicants +
    soft(r) +
    braces(
      r,
      r.several(0, 4, () => statement(r, 2)),
    )
  );
}

function statement(r: Random, depth: number): string {
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

function requires(r: Random): string {
  return line(r, word(r, "Requires"), expression(r, 2));
}

function reading(r: Random): string {
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

function example(r: Random): string {
  const head = line(r, word(r, "Example"), r.chance(70) && text(r), r.chance(30) && `${word(r, "For")} ${name(r)}`);
  const asOf = r.chance(70) ? "" : `${soft(r)}${word(r, "AsOf")} 2025-06-30`;
  return (
    head +
    asOf +
    soft(r) +
    braces(
      r,
      r.several(0, 4, () => (r.chance(60) ? givens(r) : expectations(r))),
    )
  );
}

function givens(r: Random): string {
  const given = (): string => {
    const target = r.pick([
      () => reference(r),
      () => `${identifier(r)}[${word(r, "LastYear")}]`,
      () => `${word(r, "ThisYear")} ${identifier(r)}`,
    ])();
    return `${target} = ${value(r, 0)}`;
  };
  const list = r.several(1, 3, given).join(comma(r));
  return line(
    r,
    word(r, "Given"),
    r.chance(85) ? list : r.pick([word(r, "HistoryComplete"), `${list}，${word(r, "HistoryComplete")}`]),
  );
}

function expectations(r: Random): string {
  const status = r.pick(["Granted", "NotGranted", "Barred", "Bar", "Dropped", "Unknown"] as const);
  const expectation = (): string =>
    r.chance(60)
      ? `${r.chance(30) ? word(r, "Total") : reference(r)} = ${expectedAmount(r)}`
      : line(r, reference(r), r.chance(40) && "=", word(r, status));
  return line(r, word(r, "Expect"), r.several(1, 2, expectation).join(comma(r)));
}

function expectedAmount(r: Random): string {
  return r.pick([
    () => "100万元",
    () => `${word(r, r.pick(["UpTo", "AtLeast"]))} 3 万元`,
    () => word(r, "None"),
    () => unset(r),
  ])();
}
