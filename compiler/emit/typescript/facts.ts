/** Types of the facts: one interface for each kind of applicant, one union for each enumeration, one for the history. */
import { type InterfaceDeclarationStructure, type OptionalKind, type PropertySignatureStructure } from "./project.js";
import type { FactType } from "../../../runtime/fact-values.js";
import type { Applicant, Enumeration, Fact, HistoryFact, Type } from "../../ir/ir.js";
import { factsSchema } from "../facts-schema.js";
import { type Doc, group, hardline, ifBroken, indent, join, line } from "./layout.js";
import { type Module, use } from "./module.js";
import { arrayOfObjects, type Entries, inlineObject, object, strings } from "./syntax.js";
import { commentText, propertyName, quote } from "./text.js";

/** Names of the types that the facts consist of. */
export interface FactTypes {
  readonly enumerations: ReadonlyMap<string, string>;
  /** interface of each kind of applicant, by its id */
  readonly applicants: ReadonlyMap<string, string>;
  readonly past: string;
}

export function factTypes({ policy, names }: Module): FactTypes {
  const facts = policy.applicants.length === 1 ? "" : undefined;
  const applicants = new Map(
    policy.applicants.map(({ id }) => [id, facts === "" ? "Facts" : names.take(`${capitalised(id)}Facts`)]),
  );
  const enumerations = new Map(policy.enumerations.map(({ id }) => [id, names.take(capitalised(id))]));
  return { applicants, enumerations, past: policy.history.length === 0 ? "" : names.take("Past") };
}

function capitalised(name: string): string {
  return /^[a-z]/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** `export type Level = "a" | "b";` */
export function enumerationType({ id, label, ordered, members }: Enumeration, { enumerations }: FactTypes): Doc {
  const comment = commentText(
    `${label}${ordered ? ", highest first" : ""}: ${members.map((member) => member.label).join(", ")}`,
  );
  return [
    `/** ${comment} */`,
    hardline,
    unionType(
      enumerations.get(id) ?? "never",
      members.map((member) => quote(member.id)),
    ),
  ];
}

/** `export type Name = A | B;` */
export function unionType(name: string, types: readonly string[]): Doc {
  const union =
    types.length < 2 ? [" ", types[0] ?? "never"] : [indent(line, ifBroken("| "), join([line, "| "], types))];
  return [group(`export type ${name} =`, ...union), ";"];
}

/** The interface of the facts of one kind of applicant. */
export function factsInterface(
  module: Module,
  { id, label, facts }: Applicant,
  types: FactTypes,
): OptionalKind<InterfaceDeclarationStructure> {
  const several = module.policy.applicants.length > 1;
  const kind = several ? [{ name: "applicant", type: quote(id), isReadonly: true }] : [];
  const past: readonly OptionalKind<PropertySignatureStructure>[] =
    types.past === ""
      ? [{ ...optional("past"), type: '"none"', docs: ["No award of this policy depends on what was granted before."] }]
      : [
          {
            ...optional("past"),
            type: `${types.past} | "none"`,
            docs: ['What was granted before; "none" says that nothing ever was.'],
          },
        ];
  return {
    name: types.applicants.get(id) ?? "Facts",
    isExported: true,
    docs: [
      `${commentText(several ? `${label}: facts` : "Facts")} about an applicant. Leave out what is not known; null says that there is none.`,
    ],
    properties: [...kind, ...facts.map((fact) => factProperty(module, fact, types)), ...past],
  };
}

function optional(name: string): { name: string; isReadonly: true; hasQuestionToken: true } {
  return { name: propertyName(name), isReadonly: true, hasQuestionToken: true };
}

function factProperty(module: Module, fact: Fact, types: FactTypes): OptionalKind<PropertySignatureStructure> {
  const value = typeName(fact.type, types);
  const orNull = fact.optional ? `${value} | null` : value;
  const type = fact.byYear ? `${use(module, "ByYear")}<${orNull}>${fact.optional ? " | null" : ""}` : orNull;
  return {
    ...optional(fact.name),
    type,
    docs: [
      commentText([fact.label, unitNote(fact.type), fact.byYear ? "by calendar year" : ""].filter(Boolean).join(", ")),
    ],
  };
}

function typeName(type: Type, { enumerations }: FactTypes): string {
  switch (type.kind) {
    case "bool":
      return "boolean";
    case "number":
      return "number";
    case "date":
    case "text":
      return "string";
    case "member":
      return enumerations.get(type.enumeration) ?? "string";
  }
}

function unitNote(type: Type): string {
  if (type.kind === "date") return "YYYY-MM-DD";
  if (type.kind !== "number") return "";
  switch (type.quantity) {
    case "money":
      return type.unit.replace(/^元/, "分");
    case "percent":
      return "5% is 0.05";
    case "count":
    case "number":
      return type.unit;
  }
}

/** The interface of what is known of the past. */
export function pastInterface(module: Module, name: string): OptionalKind<InterfaceDeclarationStructure> {
  const { history } = module.policy;
  const awards = new Map<string, HistoryFact[]>();
  for (const fact of history) awards.set(fact.award, [...(awards.get(fact.award) ?? []), fact]);
  return {
    name,
    isExported: true,
    docs: ["What was granted before, by award."],
    properties: [...awards].map(([award, facts]) => ({
      ...optional(award),
      type: use(module, "PastAward"),
      docs: [
        commentText(
          facts.map(({ label, field }) => `${field}: ${label}${field === "paidThisYear" ? ", 分" : ""}`).join("; "),
        ),
      ],
    })),
  };
}

/** The constant that `readFacts` checks data against. */
export function schemaDoc({ policy }: Module): Doc {
  const { applicants, past } = factsSchema(policy);
  return object([
    [
      "applicants",
      arrayOfObjects(
        applicants.map(({ id, facts }) =>
          object([
            ["id", quote(id)],
            [
              "facts",
              arrayOfObjects(
                facts.map(({ name, type, optional: mayBeAbsent, byYear }) =>
                  inlineObject([
                    ["name", quote(name)],
                    ["type", inlineObject(typeEntries(type))],
                    ["optional", String(mayBeAbsent)],
                    ["byYear", String(byYear)],
                  ]),
                ),
              ),
            ],
          ]),
        ),
      ),
    ],
    [
      "past",
      arrayOfObjects(
        past.map(({ award, fields }) =>
          inlineObject([
            ["award", quote(award)],
            ["fields", strings(fields)],
          ]),
        ),
      ),
    ],
  ]);
}

function typeEntries(type: FactType): Entries {
  const kind = ["kind", quote(type.kind)] as const;
  if (type.kind === "member") return [kind, ["members", strings(type.members)]];
  return type.kind === "count" || type.kind === "number" ? [kind, ["unit", quote(type.unit)]] : [kind];
}
