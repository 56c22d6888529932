/**
 * How fast the generated evaluator of the 肥乡 policy is, beside the one written by hand, on the same random firms with all
 * facts given. The goals: `evaluate` within 1.25 of the hand-written evaluator, `explain` within 8 of `evaluate`.
 *
 *     node test/bench/evaluate.mjs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pol-bench-"));
const options = { asOf: "2025-06-30" };

/** The generated module, the hand-written one and the firms, in one bundle. */
async function load() {
  const made = spawnSync(process.execPath, ["dist/cli.js", "build", "policies/feixiang", "--out", folder], {
    cwd: root,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const entry = `
    import fc from "fast-check";
    import { enterprises } from "./test/bench/firms.ts";
    export * as generated from ${JSON.stringify(join(folder, "feixiang.ts"))};
    export { evaluateEnterprise as byHand } from "./test/bench/handwritten.ts";
    export const firms = fc.sample(enterprises, { numRuns: 512, seed: 7 });
  `;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    alias: { "pol/runtime": join(root, "runtime/index.ts") },
  });
  const file = join(folder, "bundle.mjs");
  writeFileSync(file, outputFiles[0].text);
  return import(pathToFileURL(file).href);
}

/** Nanoseconds a call, the fastest of many short rounds, so that a busy machine disturbs it little. */
function nanoseconds(call, inputs) {
  let fastest = Infinity;
  let sink = 0;
  for (let round = 0; round < 60; round += 1) {
    const start = process.hrtime.bigint();
    for (let pass = 0; pass < 20; pass += 1) for (const input of inputs) sink += call(input).awards.length;
    fastest = Math.min(fastest, Number(process.hrtime.bigint() - start) / (20 * inputs.length));
  }
  if (sink < 0) throw new Error("unreachable");
  return fastest;
}

try {
  const { generated, byHand, firms } = await load();
  const typed = firms.map((firm) => ({ applicant: "企业", ...firm, past: "none" }));
  const hand = nanoseconds((firm) => byHand(firm, 2025), firms);
  const evaluate = nanoseconds((facts) => generated.evaluate(facts, options), typed);
  const explain = nanoseconds((facts) => generated.explain(facts, options), typed);
  const again = nanoseconds((firm) => byHand(firm, 2025), firms);
  const base = Math.min(hand, again);
  console.log(
    `evaluate: by hand ${base.toFixed(0)} ns, generated ${evaluate.toFixed(0)} ns, ratio ${(evaluate / base).toFixed(2)}`,
  );
  console.log(`explain: ${explain.toFixed(0)} ns, ratio to evaluate ${(explain / evaluate).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
