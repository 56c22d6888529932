/**
 * Builds `dist/`: the command line (`cli.js`, `cli/main.cjs` and its code cache), the language server (`lsp.cjs`) and the library entries
 * (`index.js`, `runtime.js`, `prettier.js`, with the modules they share in `chunks/`).
 *
 * Files are written only when they changed, and whole (temporary file, then rename), so that two builds at a time do
 * no harm. Type declarations are made by `npm run build:types`, which only packing needs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

/** What every bundle has in common. Real dependencies stay outside and are loaded by the command that needs them. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  write: false,
  logLevel: "error",
  external: Object.keys(manifest.dependencies),
  define: { POL_VERSION: JSON.stringify(manifest.version) },
};

const libraryEntries = { index: "compiler/index.ts", runtime: "runtime/index.ts", prettier: "compiler/format/plugin.ts" };

async function bundles() {
  const present = Object.entries(libraryEntries).filter(([, path]) => existsSync(join(root, path)));
  const results = await Promise.all([
    build({
      ...common,
      entryPoints: { cli: "compiler/cli.ts" },
      outdir: "dist",
      format: "esm",
      minifySyntax: true,
      banner: { js: "#!/usr/bin/env node" },
    }),
    build({
      ...common,
      entryPoints: { main: "compiler/cli/main.ts" },
      outdir: "dist/cli",
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      minify: true,
      // V8 forgets how to import for scripts from its code cache, so `import()` becomes `require`.
      supported: { "dynamic-import": false },
    }),
    build({
      ...common,
      entryPoints: { lsp: "lsp/main.ts" },
      outdir: "dist",
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      minifySyntax: true,
      minifyWhitespace: true,
    }),
    build({
      ...common,
      entryPoints: Object.fromEntries(present),
      outdir: "dist",
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
    }),
  ]);
  return results.flatMap((result) => result.outputFiles);
}

/** Writes one file whole; answers whether it was new or different. */
async function writeIfChanged(path, contents) {
  const before = await readFile(path).catch(() => null);
  if (before !== null && before.equals(contents)) return false;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
  return true;
}

async function removeStaleChunks(written) {
  const folder = join(root, "dist/chunks");
  if (!existsSync(folder)) return;
  const stale = readdirSync(folder).filter((name) => name.endsWith(".js") && !written.has(join(folder, name)));
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Runs a check in a fresh process and keeps what V8 compiled for it (see `compiler/cli.ts`, which reads it). The file is
 * named after the V8 and the machine it is for.
 */
async function writeCodeCache() {
  const bundle = join(root, "dist/cli/main.cjs");
  const cache = join(root, `dist/cli/main.${process.versions.v8}-${process.arch}.cache`);
  const source = `(function (exports, require, module, __filename, __dirname) {${await readFile(bundle, "utf8")}\n})`;
  const script = new Script(source, { filename: bundle });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  for (const name of readdirSync(dirname(cache)).filter((other) => other.endsWith(".cache"))) await rm(join(dirname(cache), name));
  await module.exports.main(["check", join(root, "policies")], root);
  await writeIfChanged(cache, script.createCachedData());
}

async function buildAll() {
  const quiet = process.argv.includes("--quiet");
  const written = new Set();
  let changed = false;
  for (const file of await bundles()) {
    const isNew = await writeIfChanged(file.path, Buffer.from(file.contents));
    changed ||= isNew;
    written.add(file.path);
    if (!quiet) process.stdout.write(`${relative(root, file.path)}  ${Math.ceil(file.contents.length / 1024)} KB\n`);
  }
  await chmod(join(root, "dist/cli.js"), 0o755);
  await removeStaleChunks(written);
  if (changed) runCodeCache();
}

/** In a process of its own, because the check prints and its exit code is about the policies. */
function runCodeCache() {
  const run = spawnSync(process.execPath, [join(root, "build.mjs"), "--code-cache"], { cwd: root, encoding: "utf8" });
  if (run.stderr !== "") process.stderr.write(`no code cache was written:\n${run.stderr}`);
}

try {
  await (process.argv.includes("--code-cache") ? writeCodeCache() : buildAll());
} catch (error) {
  // esbuild has printed what it found wrong
  if (!("errors" in error)) throw error;
  process.exitCode = 1;
}
