/** Makes the generated parts of the language pages anew: `node docs/tools/update.mjs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = await build({ entryPoints: [here("./keyword-table.ts")], bundle: true, write: false, format: "esm", platform: "node", logLevel: "error" });
const code = bundle.outputFiles[0].text;
const { withKeywordTable } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
for (const page of ["../language.md", "../language.zh-CN.md"]) {
  writeFileSync(here(page), withKeywordTable(readFileSync(here(page), "utf8")));
}
