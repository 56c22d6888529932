/**
 * The entry of `pol`: loads the command line's bundle, from V8's code cache where the build left one for this Node, and
 * runs it. The cache only saves compiling; without it everything works the same, a little later.
 */
import { existsSync, readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { main } from "./cli/main.js";

interface Bundle {
  readonly main: typeof main;
}
type Module = { exports: object };
type Wrapped = (exports: object, require: NodeJS.Require, module: Module, file: string, folder: string) => void;

const folder = dirname(fileURLToPath(import.meta.url));
const file = join(folder, "cli", "main.cjs");
const cache = join(folder, "cli", `main.${process.versions.v8}-${process.arch}.cache`);

function fromCache(): Bundle {
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`, {
    filename: file,
    cachedData: readFileSync(cache),
  });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, nodeModule.createRequire(file), module, file, dirname(file));
  return module.exports as Bundle;
}

function fromSource(): Bundle {
  // Node 22 and later keep a cache of their own.
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
  return nodeModule.createRequire(file)(file) as Bundle;
}

const bundle = existsSync(cache) ? fromCache() : fromSource();
process.exitCode = await bundle.main(process.argv.slice(2), dirname(folder));
