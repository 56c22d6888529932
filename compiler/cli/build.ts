/** `pol build`: generated files for some policies, all of them or none. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Policy } from "../ir/ir.js";
import type { Context, Run } from "./commands.js";
import { type CompiledPolicy, compilePolicies } from "./programs.js";
import { reportText } from "./report.js";
import { unwritable } from "./unwritable.js";
import { usageError } from "./usage.js";
import { writeWhole } from "./write.js";

interface Target {
  readonly ending: string;
  /** loads the emitter, which only this command needs */
  readonly load: () => Promise<(policy: Policy) => string>;
}

const targets = new Map<unknown, Target>([
  ["ts", { ending: ".ts", load: async () => (await import("../emit/typescript.js")).emitTypeScript }],
  [
    "json-schema",
    { ending: ".schema.json", load: async () => (await import("../emit/json-schema.js")).emitJsonSchema },
  ],
]);

interface Output {
  readonly path: string;
  readonly text: string;
}

export const build: Run = async (paths, options, context) => {
  const target = targets.get(options["target"] ?? "ts");
  if (target === undefined) throw new Error("a target without emitter");
  const compiled = compilePolicies(paths);
  const diagnostics: Diagnostic[] = [
    ...compiled.problems,
    ...compiled.policies.flatMap(({ compilation }) => compilation.diagnostics),
  ];
  context.io.err.write(await reportText({ diagnostics, files: compiled.files, text: compiled.text }, context, "err"));
  if (compiled.problems.length > 0) return 2;
  if (hasErrors(diagnostics)) return 1;
  const emit = await target.load();
  const outputs = compiled.policies.map(({ source, compilation }) => ({
    path: outputPath(String(options["out"]), source.within, target.ending),
    text: emit(compilation.value.policy),
  }));
  refuseCollisions(outputs, compiled.policies);
  const stale = outputs.filter(
    ({ path, text }) => !unwritable(path, () => existsSync(path) && readFileSync(path, "utf8") === text),
  );
  const check = options["check"] === true;
  if (!check) for (const { path, text } of stale) unwritable(path, () => writeWhole(path, text));
  context.io.out.write(stale.map(({ path }) => `${path}\n`).join(""));
  context.io.err.write(summary(stale.length, outputs.length, check, context));
  return check && stale.length > 0 ? 1 : 0;
};

/** Below the output folder as the source stands below the folder that was searched. */
function outputPath(folder: string, within: string, ending: string): string {
  return join(folder, `${within.replace(/\.pol$/u, "")}${ending}`);
}

function refuseCollisions(outputs: readonly Output[], policies: readonly CompiledPolicy[]): void {
  const seen = new Map<string, string>();
  outputs.forEach(({ path }, index) => {
    const source = policies[index]?.source.path ?? "";
    const other = seen.get(path);
    if (other !== undefined) {
      throw usageError(
        `${other} 和 ${source} 会生成同一个文件 ${path}：请分开生成`,
        `${other} and ${source} would both become ${path}: build them one at a time`,
      );
    }
    seen.set(path, source);
  });
}

function summary(stale: number, all: number, check: boolean, { lang }: Context): string {
  if (lang === "zh") return check ? `${all} 个生成文件，${stale} 个已过时\n` : `${all} 个生成文件，写入 ${stale} 个\n`;
  const files = `${all} generated ${all === 1 ? "file" : "files"}`;
  return check ? `${files}, ${stale} out of date\n` : `${files}, ${stale} written\n`;
}
