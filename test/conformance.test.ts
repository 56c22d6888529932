/**
 * The conformance suite: each folder holds a policy, the diagnostics, IR and files the compiler makes of it, and cases
 * whose results were written by hand. Interpreter and generated evaluator must both give them.
 *
 * The made files are compared, never written, unless POL_UPDATE=1 is set: then read the difference before committing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileText } from "../compiler/compile.js";
import { factsSchema } from "../compiler/emit/facts-schema.js";
import { emitJsonSchema } from "../compiler/emit/json-schema.js";
import { emitTypeScript } from "../compiler/emit/typescript.js";
import { interpret } from "../compiler/ir/interpret.js";
import type { Policy } from "../compiler/ir/ir.js";
import { amountToJson, decisionToJson, type DecisionJson, readFacts } from "../runtime/index.js";
import { describeDiagnostics } from "./support/diagnostics.js";
import { load } from "./support/generated.js";

const root = fileURLToPath(new URL("./conformance", import.meta.url));
const update = process.env["POL_UPDATE"] === "1" && process.env["CI"] === undefined;

interface Case {
  readonly title: string;
  readonly applicant?: string;
  readonly asOf?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly total: DecisionJson["total"] | null;
  /** award id → status, and the exact amount if there is one */
  readonly awards: Readonly<Record<string, readonly [string, string?]>>;
  readonly missing?: readonly string[];
}

function golden(folder: string, name: string, actual: string): void {
  const path = join(root, folder, name);
  if (update) writeFileSync(path, actual);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "(no such file)", name).toBe(actual);
}

function irText(policy: Policy): string {
  const isPlace = new Set(["file", "start", "end"]);
  return `${JSON.stringify(policy, (key: string, value: unknown) => (isPlace.has(key) ? undefined : value), 1)}\n`;
}

const byId = (policy: Policy, decision: DecisionJson): ReadonlyMap<string, DecisionJson["awards"][number]> =>
  new Map(
    policy.awards.flatMap((award) => {
      const found = decision.awards.find((result) => result.id === award.id);
      return found === undefined ? [] : [[award.id, found]];
    }),
  );

describe.each(readdirSync(root))("%s", (folder) => {
  const text = readFileSync(join(root, folder, "input.pol"), "utf8");
  const file = `${folder}.pol`;
  const { value, diagnostics } = compileText(file, text);
  const emitted = emitTypeScript(value.policy);
  const evaluator = load(emitted);
  const cases = JSON.parse(readFileSync(join(root, folder, "cases.json"), "utf8")) as readonly Case[];

  it("gives the same diagnostics, IR and files", () => {
    golden(folder, "diagnostics.txt", describeDiagnostics(text, diagnostics));
    golden(folder, "ir.json", irText(value.policy));
    golden(folder, "policy.ts", emitted);
    golden(folder, "schema.json", emitJsonSchema(value.policy));
  });

  it.each(cases)("decides: $title", (sample) => {
    const { policy } = value;
    const applicant = sample.applicant ?? policy.applicants[0]?.id ?? "";
    const options = { asOf: sample.asOf ?? "2025-06-01" };
    const given = policy.applicants.length > 1 ? { applicant, ...sample.facts } : sample.facts;
    const read = readFacts(factsSchema(policy), given);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const decision = decisionToJson(interpret(policy, applicant, read.facts, options));
    expect(decisionToJson(evaluator.explain(read.facts, options)), "generated explain").toEqual(decision);
    expect(amountToJson(evaluator.evaluate(read.facts, options).total), "generated evaluate").toEqual(decision.total);

    if (sample.total !== null) expect(withoutReasons(decision.total), "total").toEqual(sample.total);
    const results = byId(policy, decision);
    for (const [id, [status, amount]] of Object.entries(sample.awards)) {
      const result = results.get(id);
      expect(result?.status, id).toBe(status);
      if (amount !== undefined) expect(result?.amount, id).toEqual({ kind: "exact", amount });
    }
    if (sample.missing !== undefined) expect(decision.missing.map((fact) => fact.fact)).toEqual(sample.missing);
  });
});

function withoutReasons(total: DecisionJson["total"]): unknown {
  return Object.fromEntries(Object.entries(total).filter(([key]) => key !== "because"));
}
