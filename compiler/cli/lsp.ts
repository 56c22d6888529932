/** `pol lsp`: the language server, for editors. It speaks on standard input and output until the editor ends it. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Run } from "./commands.js";
import { usageError } from "./usage.js";

const transports = ["stdio", "nodeIpc", "socket"];

export const lsp: Run = async (_positional, options, { io }) => {
  if (!transports.some((transport) => options[transport] !== undefined)) {
    throw usageError("请写明通信方式：--stdio", "say how the editor talks to the server: --stdio");
  }
  await import(pathToFileURL(join(io.packageFolder, "dist", "lsp.cjs")).href);
  // The server ends the process when the editor leaves.
  return new Promise<never>(() => undefined);
};
