/**
 * Global setup of the tests: builds `dist/` once, for the tests that run the command line as users do. A build that
 * fails does not stop the other tests; those that need it report why (`test/support/pol.ts`).
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** what the build said when it failed, else "" */
    buildFailure: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export default function setup(project: TestProject): void {
  const run = spawnSync(process.execPath, ["build.mjs", "--quiet"], { cwd: root, encoding: "utf8" });
  project.provide("buildFailure", run.status === 0 ? "" : `${run.stdout}${run.stderr}` || "the build failed");
}
