/**
 * The entry of the language server: `node lsp.cjs --stdio` (or `--node-ipc`, `--socket=PORT`), and `pol lsp`. The only
 * module of the server that knows of files and of the process.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { policyLimit, readText } from "../compiler/cli/files.js";
import { findPolicies } from "../compiler/cli/find.js";
import { serve } from "./server.js";
import type { Disk } from "./workspace.js";

declare const POL_VERSION: string;

const disk: Disk = {
  read: (path) => {
    const result = readText(path, policyLimit);
    return result.ok ? result.text : undefined;
  },
  list: (folder) =>
    existsSync(folder) ? findPolicies([folder]).files.map(({ path }) => resolve(path).replaceAll("\\", "/")) : [],
};

/** The pages of diagnostics stand beside the bundle, in the package or in the extension. */
function pageIn(folder: string): (code: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (code) => {
    if (known.has(code)) return known.get(code);
    const page = join(folder, "docs", "diagnostics", `${code}.md`);
    const uri = existsSync(page) ? pathToFileURL(page).href : undefined;
    known.set(code, uri);
    return uri;
  };
}

const transport = /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/;
if (process.argv.some((argument) => transport.test(argument))) {
  serve(createConnection(ProposedFeatures.all), { disk, version: POL_VERSION, pageOf: pageIn(dirname(__dirname)) });
} else {
  process.stderr.write("pol lsp --stdio\n  --stdio | --node-ipc | --socket=PORT\n");
  process.exitCode = 2;
}
