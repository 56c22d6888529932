/** Writes `grammar/cst.ts`, the types of the concrete syntax tree, from the grammar: `node grammar/generate.mjs`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("./cst-source.ts", import.meta.url));
const bundle = await build({
  entryPoints: [source],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  logLevel: "error",
});
const code = bundle.outputFiles[0].text;
const { cstSource } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
writeFileSync(fileURLToPath(new URL("./cst.ts", import.meta.url)), cstSource());
