/**
 * Samples in JSON. All are parsed. `json file=facts.json` is saved for the commands of the page; `json facts=card.pol` (with
 * `as-of=2025-06-30`, `applicant=企业`) is evaluated, and the block `json result` below it must hold what came out, as far
 * as it goes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Fence } from "./markdown.js";
import { runPol } from "./workspace.js";

export function parsed(fence: Fence): { readonly value: unknown } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(fence.text);
    return { value };
  } catch (error) {
    return { problem: `not JSON: ${String(error)}` };
  }
}

/** Evaluates the facts of one block and compares the decision with the result block. */
export function checkEvaluation(facts: Fence, result: Fence | undefined, folder: string): readonly string[] {
  const policy = facts.flags.get("facts");
  if (policy === undefined) return [];
  if (result === undefined || !result.flags.has("result")) return ["has no block `json result` below it"];
  writeFileSync(join(folder, "sample-facts.json"), facts.text);
  const option = (name: string): readonly string[] => {
    const value = facts.flags.get(name);
    return value === undefined ? [] : [`--${name}`, value];
  };
  const args = [
    "eval",
    policy,
    "--facts",
    "sample-facts.json",
    "--format",
    "json",
    ...option("as-of"),
    ...option("applicant"),
  ];
  const { output } = runPol(folder, args, "en");
  const expected: unknown = JSON.parse(result.text);
  let actual: unknown;
  try {
    actual = JSON.parse(output);
  } catch {
    return [`\`pol eval\` prints no JSON:\n${output}`];
  }
  return holds(actual, expected) ? [] : [`the decision is\n${JSON.stringify(actual, null, 2)}`];
}

/** Whether `actual` is what `expected` says: objects may have more keys, lists have the same length. */
export function holds(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one, index) => holds(actual[index], one))
    );
  }
  if (typeof expected !== "object" || expected === null) return isDeepStrictEqual(actual, expected);
  if (typeof actual !== "object" || actual === null) return false;
  const found = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).every(([key, value]) => found.has(key) && holds(found.get(key), value));
}
