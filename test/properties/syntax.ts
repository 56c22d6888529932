/**
 * Random well-formed `.pol` text: both dialects, every word order, odd blanks, line breaks and comments wherever they may
 * stand. It is written out directly, without the formatter, so that the two can disagree.
 */
import fc from "fast-check";
import type { Node } from "../../compiler/ast/nodes.js";
import { example } from "./syntax-examples.js";
import { identifier, name, text } from "./syntax-expressions.js";
import { braces, colon, comma, edge, line, randomFrom, soft, stop, word, type Random } from "./syntax-random.js";
import { reading, requires, statement } from "./syntax-statements.js";

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
