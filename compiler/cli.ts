/**
 * The entry of `pol`: loads the command line's bundle, from V8's code cache where the build left one for this Node, and
 * runs it. The cache only saves compiling; without it everything works the same, a little later.
 */
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { main } from "./cli/main.js";

interface Bundle {
  readonly main: typeof main;
}
interface Module {
  readonly exports: object;
}
type Wrapped = (exports: object, require: NodeJS.Require, module: Module, file: string, folder: string) => void;

/** Name of the bundle, put in by the build. It holds a hash of the content, so the cache beside it can be no other's. */
declare const POL_BUNDLE: string;

const folder = dirname(fileURLToPath(import.meta.url));
const file = join(folder, "cli", `${POL_BUNDLE}.cjs`);

function cachedData(): Buffer | undefined {
  try {
    return readFileSync(join(folder, "cli", `${POL_BUNDLE}.${process.versions.v8}-${process.arch}.cache`));
  } catch {
    return undefined;
  }
}

function fromCache(cache: Buffer): Bundle {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  const script = new Script(source, { filename: file, cachedData: cache });
  const module: Module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, nodeModule.createRequire(file), module, file, dirname(file));
  return module.exports as Bundle;
}

function fromSource(): Bundle {
  // Node 22 and later keep a cache of their own.
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
  return nodeModule.createRequire(file)(file) as Bundle;
}

const cache = cachedData();
const bundle = cache === undefined ? fromSource() : fromCache(cache);
await bundle.main(process.argv.slice(2), dirname(folder));
