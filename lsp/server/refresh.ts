/** Asks the client to ask again for what it shows, after a change that it does not know of. */
import type { Connection } from "vscode-languageserver";
import type { Client } from "../capabilities.js";

export function refresh(connection: Connection, client: Client): void {
  refreshDiagnostics(connection, client);
  ask(connection, "workspace/semanticTokens/refresh", client.refreshes.semanticTokens);
  ask(connection, "workspace/inlayHint/refresh", client.refreshes.inlayHints);
  ask(connection, "workspace/codeLens/refresh", client.refreshes.codeLens);
}

export function refreshDiagnostics(connection: Connection, client: Client): void {
  ask(connection, "workspace/diagnostic/refresh", client.pullsDiagnostics && client.refreshesDiagnostics);
}

/** A client that refuses goes on with what it has. */
function ask(connection: Connection, method: string, wanted: boolean): void {
  if (wanted) void connection.sendRequest(method).catch(() => undefined);
}
