/** Asks the client to ask again for what it shows, after a change that it does not know of. */
import type { Connection } from "vscode-languageserver";
import type { Client } from "../capabilities.js";

export function refresh({ languages }: Connection, client: Client): void {
  if (client.pullsDiagnostics && client.refreshesDiagnostics) void languages.diagnostics.refresh();
  if (client.refreshes.semanticTokens) void languages.semanticTokens.refresh();
  if (client.refreshes.inlayHints) void languages.inlayHint.refresh();
  if (client.refreshes.codeLens) void languages.connection.sendRequest("workspace/codeLens/refresh");
}
