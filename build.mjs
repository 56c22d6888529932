/**
 * Builds `dist/`: the command line (`cli.js`, which loads `cli/main-….cjs` from V8's code cache), the language server
 * (`lsp.cjs`) and the library entries (`index.js`, `runtime.js`, `prettier.js`, with the modules they share in `chunks/`).
 *
 * Files are written only when they changed, and whole (temporary file, then rename); what others refer to is named by its
 * content and written first. So a build that breaks off, or two at a time, do no harm. Type declarations are made by
 * `npm run build:types`, which only packing needs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
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

/** Commander can run commands as processes of their own; ours are not, and loading what that needs takes time. */
const withoutChildProcess = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "nothing" }));
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** The commands: one file, in which a command's modules are run only when the command is. */
const commandLine = {
  ...common,
  entryPoints: { main: "compiler/cli/main.ts" },
  outdir: "dist/cli",
  entryNames: "[name]-[hash]",
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  minify: true,
  // V8 forgets how to import for scripts from its code cache, so `import()` becomes `require`.
  supported: { "dynamic-import": false },
  plugins: [withoutChildProcess],
};

const languageServer = {
  ...common,
  entryPoints: { lsp: "lsp/main.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  minifySyntax: true,
  minifyWhitespace: true,
};

const library = {
  ...common,
  entryPoints: { index: "compiler/index.ts", runtime: "runtime/index.ts", prettier: "compiler/format/plugin.ts" },
  outdir: "dist",
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
};

/** The entry, which knows the name of the bundle it loads. */
function entry(bundle) {
  return {
    ...common,
    entryPoints: { cli: "compiler/cli.ts" },
    outdir: "dist",
    format: "esm",
    minifySyntax: true,
    banner: { js: "#!/usr/bin/env node" },
    define: { ...common.define, POL_BUNDLE: JSON.stringify(basename(bundle, ".cjs")) },
  };
}

/**
 * Text in ASCII is read and kept at a byte a character. Only regular expressions are left with other characters by esbuild,
 * and there an escape means the same.
 */
function asciiOnly(text) {
  return text.replace(/[^\x00-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The files of a bundle, those that the others import first. */
async function filesOf(options) {
  const { outputFiles } = await build(options);
  const files = outputFiles.map(({ path, text }) => ({ path, text: path.endsWith(".cjs") ? asciiOnly(text) : text }));
  const isChunk = ({ path }) => path.includes("chunks");
  return [...files.filter(isChunk), ...files.filter((file) => !isChunk(file))];
}

/** Writes one file whole, if it is new or different. */
async function writeWhole({ path, text }) {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === text) return;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  if (path.endsWith("cli.js")) await chmod(temporary, 0o755);
  await rename(temporary, path);
}

/** Removes what earlier builds left in the folders of files that are named by their content. */
async function removeStale(kept) {
  for (const folder of ["dist/chunks", "dist/cli"].map((path) => join(root, path))) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    await Promise.all(
      names
        .map((name) => join(folder, name))
        .filter((path) => !kept.has(path) && !path.endsWith(".tmp"))
        .map((path) => rm(path, { force: true })),
    );
  }
}

/** Named after the bundle, the V8 and the machine that it is for: V8 itself only compares the length of the source. */
function cacheOf(bundle) {
  return bundle.replace(/\.cjs$/, `.${process.versions.v8}-${process.arch}.cache`);
}

/** Runs a check and keeps what V8 compiled for it (`compiler/cli.ts` reads it). Ends the process, as the check does. */
async function writeCodeCache(bundle) {
  const source = `(function (exports, require, module, __filename, __dirname) {${await readFile(bundle, "latin1")}\n})`;
  const script = new Script(source, { filename: bundle });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  process.once("exit", () => {
    const temporary = `${cacheOf(bundle)}.${process.pid}.tmp`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cacheOf(bundle));
  });
  await module.exports.main(["check", join(root, "policies")], root);
}

/** In a process of its own, because the check prints, and its exit code is about the policies. */
function runCodeCache(bundle) {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--code-cache", bundle], {
    cwd: root,
    encoding: "utf8",
  });
  if (!existsSync(cacheOf(bundle))) process.stderr.write(`no code cache was written:\n${run.stderr}`);
}

async function buildAll() {
  const bundles = await Promise.all([commandLine, languageServer, library].map(filesOf));
  const [[{ path: bundle }]] = bundles;
  for (const file of bundles.flat()) await writeWhole(file);
  if (!existsSync(cacheOf(bundle))) runCodeCache(bundle);
  const files = [...bundles.flat(), ...(await filesOf(entry(bundle)))];
  await writeWhole(files.at(-1));
  await removeStale(new Set([...files.map(({ path }) => path), cacheOf(bundle)]));
  if (process.argv.includes("--quiet")) return;
  for (const { path, text } of files)
    process.stdout.write(`${relative(root, path)}  ${Math.ceil(text.length / 1024)} KB\n`);
}

try {
  const at = process.argv.indexOf("--code-cache");
  await (at === -1 ? buildAll() : writeCodeCache(process.argv[at + 1]));
} catch (error) {
  // esbuild has printed what it found wrong
  if (!("errors" in error)) throw error;
  process.exitCode = 1;
}
