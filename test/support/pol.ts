/** Runs the built command line as users do: `dist/cli.js` in a process of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, inject } from "vitest";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const entry = join(root, "dist", "cli.js");

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly entry?: string;
}

/** Runs `pol` with English as the locale. Fails when the build did, with what the build said. */
export function pol(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const failure = inject("buildFailure");
  if (failure !== "") throw new Error(failure);
  return run(process.execPath, [options.entry ?? entry, ...args], options);
}

/** Runs any program to its end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], LANG: "en_US.UTF-8", ...options.env };
    const child = spawn(program, args, { cwd: options.cwd ?? root, env });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
    // A program may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}

/** Makes folders with files, and removes them when the test file is done. */
export function folders(): (files: Readonly<Record<string, string | Uint8Array>>) => string {
  const made: string[] = [];
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return (files) => {
    const folder = mkdtempSync(join(tmpdir(), "pol-test-"));
    made.push(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  };
}
