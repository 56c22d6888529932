/**
 * Samples in TypeScript. Each is type-checked as strictly as the project itself; `ts file=portal.ts` gives it a name. With the
 * flag `run` it is run too, and the block `text output` below it must hold what it prints.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import ts from "typescript";
import type { Fence } from "./markdown.js";
import { root } from "./pages.js";

const library = { "pol/runtime": join(root, "runtime/index.ts"), pol: join(root, "compiler/index.ts") };

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
  typeRoots: [join(root, "node_modules/@types")],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  paths: Object.fromEntries(Object.entries(library).map(([name, path]) => [name, [path]])),
};

/** Checks the samples of a page in its folder, where generated files lie too. */
export function checkTypeScript(fences: readonly Fence[], folder: string): readonly string[] {
  const files = fences.map((fence, index) => {
    const path = join(folder, fence.flags.get("file") ?? `sample-${index + 1}.ts`);
    writeFileSync(path, fence.text);
    return path;
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  const program = ts.createProgram(files, options);
  return ts.getPreEmitDiagnostics(program).map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
}

/** Runs a sample and compares what it prints. */
export function checkRun(fence: Fence, next: Fence | undefined, folder: string): readonly string[] {
  if (!fence.flags.has("run")) return [];
  if (next === undefined || !next.flags.has("output")) return ["has no block `text output` below it"];
  const source = join(folder, fence.flags.get("file") ?? "run.ts");
  const bundle = join(folder, "run.mjs");
  writeFileSync(source, fence.text);
  buildSync({
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: library,
    logLevel: "silent",
  });
  const run = spawnSync(process.execPath, [bundle], { cwd: folder, encoding: "utf8" });
  const output = `${run.stdout}${run.stderr}`.trimEnd();
  return output === next.text.trimEnd() ? [] : [`prints\n${output}`];
}
