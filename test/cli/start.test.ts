/** How the command line is loaded: from V8's code cache where there is one, and as well without. */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { folders, pol, root } from "../support/pol.js";
import { clean } from "./samples.js";

const folder = folders();

/** The one file of `dist/cli` with an ending. */
function fileOf(dist: string, ending: string): string {
  const [name, ...others] = readdirSync(join(dist, "cli")).filter((file) => file.endsWith(ending));
  expect(others).toEqual([]);
  return join(dist, "cli", name ?? "");
}

function copyOfDist(): string {
  const copy = folder({ "a.pol": clean });
  cpSync(join(root, "dist"), join(copy, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(copy, "package.json"));
  return copy;
}

describe.concurrent("the start of pol", { timeout: 120_000 }, () => {
  it("finds a code cache that V8 accepts", async () => {
    await pol(["--version"]);
    const dist = join(root, "dist");
    const bundle = readFileSync(fileOf(dist, ".cjs"), "latin1");
    const source = `(function (exports, require, module, __filename, __dirname) {${bundle}\n})`;
    const script = new Script(source, { cachedData: readFileSync(fileOf(dist, ".cache")) });
    expect(script.cachedDataRejected).toBe(false);
  });

  it("works without a code cache, and with one that is damaged", async () => {
    const cwd = copyOfDist();
    const cache = fileOf(join(cwd, "dist"), ".cache");
    const entry = join(cwd, "dist/cli.js");
    truncateSync(cache, 1000);
    expect((await pol(["check", "a.pol"], { cwd, entry })).stdout).toBe("1 file, no problems\n");
    rmSync(cache);
    expect((await pol(["check", "a.pol"], { cwd, entry })).stdout).toBe("1 file, no problems\n");
  });
});
