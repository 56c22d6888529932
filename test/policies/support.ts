/** Loads the policies of the repository for the tests. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Compilation, compile } from "../../compiler/compile.js";
import { catalogue } from "../../compiler/diagnostics/catalogue.js";
import { message } from "../../compiler/diagnostics/message.js";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.js";
import type { Fact, Policy, Type } from "../../compiler/ir/ir.js";
import { type FactSchema, type FactsSchema, readFacts } from "../../runtime/facts.js";

const folder = fileURLToPath(new URL("../../policies", import.meta.url));

const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

/** Compiles `policies/<path>`. Diagnostics are lines of text without hints. */
export function loadPolicy(path: string): { readonly compilation: Compilation; readonly problems: readonly string[] } {
  const { value, diagnostics } = compile(`${folder}/${path}`, read);
  return { compilation: value, problems: diagnostics.filter(matters).map(describe) };
}

function matters(problem: Diagnostic): boolean {
  return catalogue[problem.code].severity !== "hint";
}

export function describe(problem: Diagnostic): string {
  return `${problem.span.file.slice(folder.length + 1)}:${String(problem.span.start)} ${problem.code} ${message(problem, "en")}`;
}

/** The text of a file of the folder. */
export function readPolicyFile(path: string): string {
  return readFileSync(`${folder}/${path}`, "utf8");
}

/** Facts of a JSON file of the folder, as the evaluator takes them. */
export function loadFacts(policy: Policy, path: string): Readonly<Record<string, unknown>> {
  const result = readFacts(schemaOf(policy), JSON.parse(readPolicyFile(path)));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.facts;
}

function schemaOf(policy: Policy): FactsSchema {
  const awards = [...new Set(policy.history.map((fact) => fact.award))];
  return {
    applicants: policy.applicants.map(({ id, facts }) => ({
      id,
      facts: facts.map((fact) => factSchema(policy, fact)),
    })),
    past: awards.map((award) => ({
      award,
      fields: policy.history.filter((fact) => fact.award === award).map((fact) => fact.field),
    })),
  };
}

function factSchema(policy: Policy, { name, type, optional, byYear }: Fact): FactSchema {
  return { name, type: factType(policy, type), optional, byYear };
}

function factType(policy: Policy, type: Type): FactSchema["type"] {
  switch (type.kind) {
    case "bool":
    case "date":
    case "text":
      return { kind: type.kind };
    case "member": {
      const { enumeration } = type;
      const members = policy.enumerations.find(({ id }) => id === enumeration)?.members ?? [];
      return { kind: "member", members: members.map(({ id }) => id) };
    }
    case "number":
      return type.quantity === "count" || type.quantity === "number"
        ? { kind: type.quantity, unit: type.unit }
        : { kind: type.quantity };
  }
}
