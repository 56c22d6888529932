/** Makes the generated parts of the documentation anew: `npm run docs` (after `npm run build`, whose command line it runs). */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles a module of this folder and imports it. */
async function load(name) {
  const entryPoints = [fileURLToPath(new URL(name, import.meta.url))];
  const bundle = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`);
}

const { withKeywordTable } = await load("./keyword-table.ts");
for (const page of ["docs/language.md", "docs/language.zh-CN.md"]) {
  writeFileSync(root + page, withKeywordTable(readFileSync(root + page, "utf8")));
}

const { draw, pictures } = await load("./pictures.ts");
for (const picture of pictures) {
  const run = spawnSync(process.execPath, [`${root}dist/cli.js`, ...picture.args], { cwd: root, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
  mkdirSync(dirname(root + picture.path), { recursive: true });
  writeFileSync(root + picture.path, draw(picture, run.stdout));
}
