/** What the facts of a policy look like as data: what `readFacts` checks untrusted JSON against. */
import type { FactsSchema, FactSchema, PastSchema } from "../../runtime/facts.js";
import type { FactType } from "../../runtime/fact-values.js";
import type { Fact, Policy, Type } from "../ir/ir.js";

/** The schema of the facts of a policy. */
export function factsSchema(policy: Policy): FactsSchema {
  return {
    applicants: policy.applicants.map(({ id, facts }) => ({
      id,
      facts: facts.map((fact) => factSchema(policy, fact)),
    })),
    past: pastSchema(policy),
  };
}

function factSchema(policy: Policy, { name, type, optional, byYear }: Fact): FactSchema {
  return { name, type: factType(policy, type), optional, byYear };
}

/** Type of a fact as it is given. */
export function factType(policy: Policy, type: Type): FactType {
  switch (type.kind) {
    case "bool":
    case "date":
    case "text":
      return { kind: type.kind };
    case "number":
      if (type.quantity === "money" || type.quantity === "percent") return { kind: type.quantity };
      return { kind: type.quantity, unit: type.unit };
    case "member": {
      const members = policy.enumerations.find(({ id }) => id === type.enumeration)?.members ?? [];
      return { kind: "member", members: members.map(({ id }) => id) };
    }
  }
}

function pastSchema(policy: Policy): readonly PastSchema[] {
  const fields = new Map<string, PastSchema["fields"][number][]>();
  for (const { award, field } of policy.history) fields.set(award, [...(fields.get(award) ?? []), field]);
  return [...fields].map(([award, known]) => ({ award, fields: known }));
}
