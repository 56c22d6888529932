/** Running generated modules in tests: the text becomes JavaScript, and its imports the runtime of this checkout. */
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import { emitTypeScript } from "../../compiler/emit/typescript.js";
import type { Policy } from "../../compiler/ir/ir.js";
import * as runtime from "../../runtime/index.js";
import type { Decision, EvaluationOptions, FactsResult, Summary } from "../../runtime/index.js";

/** What a generated module exports; facts are typed by the module itself. */
export interface Generated {
  readonly evaluate: (facts: unknown, options: EvaluationOptions) => Summary;
  readonly explain: (facts: unknown, options: EvaluationOptions) => Decision;
  readonly parseFacts: (json: unknown) => FactsResult<unknown>;
  readonly metadata: unknown;
}

/** The exports of the module that is emitted for a policy. */
export function generate(policy: Policy): Generated {
  return load(emitTypeScript(policy));
}

/** The exports of a generated module. */
export function load(text: string): Generated {
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const require = (name: string): unknown => {
    if (name !== "pol/runtime") throw new Error(`generated code imports ${name}`);
    return runtime;
  };
  const run = compileFunction(code, ["module", "exports", "require"]) as (...names: unknown[]) => void;
  run(module, module.exports, require);
  const { evaluate, explain, parseFacts, metadata } = module.exports as unknown as Generated;
  return { evaluate, explain, parseFacts, metadata };
}
