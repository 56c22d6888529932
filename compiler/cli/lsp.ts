/** `pol lsp`: the language server, for editors. It speaks on standard input and output until the editor ends it. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Run } from "./commands.js";
import { usageError } from "./usage.js";

const transports = ["stdio", "nodeIpc", "socket"];

export const lsp: Run = (_positional, options, { io }) => {
  if (!transports.some((transport) => options[transport] !== undefined)) {
    throw usageError("请写明通信方式：--stdio", "say how the editor talks to the server: --stdio");
  }
  const server = join(io.packageFolder, "dist", "lsp.cjs");
  createRequire(server)(server);
  // The server ends the process when the editor leaves.
  return new Promise<never>(() => undefined);
};
