/** Declarations: the policy and its metadata, registers, levels, facts, clauses. */
import type * as cst from "../../grammar/cst.js";
import { exampleOf } from "./build-example.js";
import { literalOf } from "./build-literal.js";
import { bodyOf, readingOf, requiresOf } from "./build-statement.js";
import {
  missing,
  nameOf,
  namesOf,
  nodeSpan,
  optionalText,
  real,
  textOf,
  textsOf,
  type Build,
} from "./build-support.js";
import type {
  Clause,
  DateField,
  Declaration,
  Enumeration,
  Fact,
  Facts,
  Policy,
  PolicyField,
  TextField,
  TypeReference,
  UnitText,
} from "./nodes.js";

/** The declaration of an item, if it is one. */
export function declarationOf(build: Build, node: cst.ItemCstNode): Declaration[] {
  const { policy, use, register, enumeration, facts, singleFact, clause, example } = node.children;
  const span = nodeSpan(build, node);
  if (policy?.[0]) return [policyOf(build, policy[0])];
  if (use?.[0]) return [{ kind: "use", span, paths: textsOf(build, use[0].children.StringLiteral) }];
  if (register?.[0]) {
    const { Fund, Name, StringLiteral } = register[0].children;
    const name = nameOf(build, real(Name));
    return [{ kind: real(Fund) ? "fund" : "party", span, name, label: optionalText(build, real(StringLiteral)) }];
  }
  if (enumeration?.[0]) return [enumerationOf(build, enumeration[0])];
  if (facts?.[0]) return [factsOf(build, facts[0])];
  if (singleFact?.[0]) return (singleFact[0].children.fact ?? []).map((fact) => ({ ...factOf(build, fact), span }));
  if (clause?.[0]) return [clauseOf(build, clause[0])];
  return example?.[0] ? [exampleOf(build, example[0])] : [];
}

function policyOf(build: Build, node: cst.PolicyCstNode): Policy {
  const span = nodeSpan(build, node);
  const { Name, StringLiteral, policyField = [] } = node.children;
  const name = nameOf(build, real(Name));
  const label = optionalText(build, real(StringLiteral));
  return { kind: "policy", span, name, label, fields: policyField.flatMap((field) => fieldOf(build, field)) };
}

function fieldOf(build: Build, node: cst.PolicyFieldCstNode): PolicyField[] {
  const { textField, dateField, rounding, requires, reading } = node.children;
  if (textField?.[0]) return [textFieldOf(build, textField[0])];
  if (dateField?.[0]) return dateFieldOf(build, dateField[0]);
  if (requires?.[0]) return [requiresOf(build, requires[0])];
  if (reading?.[0]) return readingOf(build, reading[0]);
  if (!rounding?.[0]) return [];
  const { RoundDown, Name } = rounding[0].children;
  const quantum = real(Name);
  return [
    {
      kind: "rounding",
      span: nodeSpan(build, node),
      mode: real(RoundDown) ? "down" : "halfUp",
      quantum: quantum && nameOf(build, quantum),
    },
  ];
}

function textFieldOf(build: Build, node: cst.TextFieldCstNode): TextField {
  const { Issuer, DocumentNumber, Basis, StringLiteral } = node.children;
  const field = real(Issuer) ? "issuer" : real(DocumentNumber) ? "document" : real(Basis) ? "basis" : "repeals";
  return { kind: "textField", span: nodeSpan(build, node), field, values: textsOf(build, StringLiteral) };
}

function dateFieldOf(build: Build, node: cst.DateFieldCstNode): PolicyField[] {
  const { Issued, EffectiveFrom, ValidFor, Literal } = node.children;
  const written = real(Literal);
  if (!written) return [];
  const span = nodeSpan(build, node);
  if (real(ValidFor)) return [{ kind: "validFor", span, duration: literalOf(build, written) }];
  const field: DateField["field"] = real(Issued) ? "issued" : real(EffectiveFrom) ? "effectiveFrom" : "effectiveTo";
  return [{ kind: "dateField", span, field, date: literalOf(build, written) }];
}

function enumerationOf(build: Build, node: cst.EnumerationCstNode): Enumeration {
  const span = nodeSpan(build, node);
  const { Level, Name, StringLiteral, member = [] } = node.children;
  const name = nameOf(build, real(Name));
  const label = optionalText(build, real(StringLiteral));
  const members = member.flatMap((part) => {
    const named = real(part.children.Name);
    if (!named) return [];
    const memberName = nameOf(build, named);
    return [
      {
        kind: "member",
        span: nodeSpan(build, part),
        name: memberName,
        label: optionalText(build, real(part.children.StringLiteral)),
      } as const,
    ];
  });
  return { kind: "enumeration", span, ordered: real(Level) !== undefined, name, label, members };
}

function factsOf(build: Build, node: cst.FactsCstNode): Facts {
  const span = nodeSpan(build, node);
  const { Name, StringLiteral, fact = [] } = node.children;
  const name = nameOf(build, real(Name));
  const label = optionalText(build, real(StringLiteral));
  return { kind: "facts", span, name, label, facts: fact.map((line) => factOf(build, line)) };
}

function factOf(build: Build, node: cst.FactCstNode): Fact {
  const span = nodeSpan(build, node);
  const { Name, StringLiteral, type } = node.children;
  const names = namesOf(build, Name);
  const label = optionalText(build, real(StringLiteral));
  return { kind: "fact", span, names, label, type: typeOf(build, type?.[0]) };
}

function typeOf(build: Build, node: cst.TypeCstNode | undefined): TypeReference {
  const { Name, unit, Optional, ByYear } = node?.children ?? {};
  const span = node ? nodeSpan(build, node) : missing(build);
  const name = nameOf(build, real(Name));
  return {
    kind: "type",
    span,
    name,
    unit: unit?.[0] && unitOf(build, unit[0]),
    optional: real(Optional) !== undefined,
    byYear: real(ByYear) !== undefined,
  };
}

function unitOf(build: Build, node: cst.UnitCstNode): UnitText {
  const names = namesOf(build, node.children.Name);
  const first = names[0];
  const last = names[names.length - 1];
  const span = first && last ? { ...first.span, end: last.span.end } : nodeSpan(build, node);
  return { kind: "unit", span, text: build.folded.slice(span.start, span.end).replace(/\s+/g, "") };
}

function clauseOf(build: Build, node: cst.ClauseCstNode): Clause {
  const span = nodeSpan(build, node);
  const { Name, StringLiteral, clauseHead = [], block } = node.children;
  const name = nameOf(build, real(Name));
  const label = optionalText(build, real(StringLiteral));
  const place = clauseHead.map((head) => real(head.children.StringLiteral)).find((found) => found !== undefined);
  const applicants = clauseHead.flatMap((head) => namesOf(build, head.children.names?.[0]?.children.Name));
  return {
    kind: "clause",
    span,
    name,
    label,
    place: place && textOf(build, place),
    applicants,
    body: bodyOf(build, block?.[0]?.children.item),
  };
}
