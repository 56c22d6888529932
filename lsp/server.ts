/** The language server: the connection to the client, and nothing else. Features are in `features/`, state is in `workspace.ts`. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { type Client, foldersOf, readClient, serverCapabilities } from "./capabilities.js";
import type { PageOf } from "./features/diagnostics.js";
import { answer, type Answering, reportDefect } from "./server/answer.js";
import { registerFeatures } from "./server/features.js";
import { registerCommands } from "./server/commands.js";
import { registerSemanticTokens } from "./server/semantic-tokens.js";
import { createPush } from "./server/push.js";
import { documentReport, workspaceReport } from "./server/pull.js";
import { createQuiet } from "./server/quiet.js";
import { refresh, refreshDiagnostics } from "./server/refresh.js";
import { readSettings } from "./settings.js";
import { createWorkspace, type Disk } from "./workspace.js";

/** What the server needs of the machine it runs on. */
export interface Host {
  readonly disk: Disk;
  readonly version: string;
  /** where the page of a diagnostic stands */
  readonly pageOf: PageOf;
}

/** Serves a client until the connection ends. */
export function serve(connection: Connection, host: Host): void {
  const workspace = createWorkspace(host.disk, readSettings(undefined, undefined));
  const push = createPush(connection, workspace, host.pageOf);
  const quiet = createQuiet(workspace, () => {
    if (client?.pullsDiagnostics !== true) push.publish();
    else refreshDiagnostics(connection, client);
  });
  const answering: Answering = { connection, workspace, ready: quiet.ready };
  let client: Client | undefined;

  const changed = (refreshing: boolean): void => {
    quiet.touch();
    if (client?.pullsDiagnostics !== true) push.publish();
    if (refreshing && client !== undefined) refresh(connection, client);
  };
  const configure = async (): Promise<void> => {
    const section: unknown =
      client?.hasConfiguration === true ? await connection.workspace.getConfiguration("pol") : undefined;
    workspace.configure(readSettings(section, client?.locale));
    changed(true);
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = readClient(params);
    workspace.configure(readSettings(params.initializationOptions, client.locale));
    for (const folder of foldersOf(params)) workspace.addFolder(folder);
    return { capabilities: serverCapabilities, serverInfo: { name: "pol", version: host.version } };
  });
  connection.onInitialized(() => {
    void register(connection, client, (added, removed) => {
      added.forEach(workspace.addFolder);
      removed.forEach(workspace.removeFolder);
      changed(true);
    })
      .then(configure)
      .catch((error: unknown) => reportDefect(connection, error));
    changed(false);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (client?.hasConfiguration === true) void configure().catch((error: unknown) => reportDefect(connection, error));
    else {
      workspace.configure(readSettings(sectionOf(settings), client?.locale));
      changed(true);
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.reread(changes.map((change) => change.uri));
    changed(true);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    workspace.open(uri, version, text);
    changed(false);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    workspace.change(uri, version, contentChanges);
    changed(false);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    workspace.close(uri);
    forgetTokens(uri);
    changed(false);
  });

  connection.languages.diagnostics.on(
    answer(answering, (snapshot, params) => documentReport(snapshot, params, host.pageOf), { kind: "full", items: [] }),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _work, partial) =>
    workspaceReport(
      workspace,
      params,
      host.pageOf,
      token,
      params.partialResultToken === undefined ? undefined : (report) => partial?.report(report),
    ),
  );

  registerFeatures(answering, () => client);
  registerCommands(answering);
  const forgetTokens = registerSemanticTokens(answering);
  connection.listen();
}

/** The section `pol` of settings that a client pushes. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === "object" && settings !== null && "pol" in settings ? settings.pol : settings;
}

async function register(
  connection: Connection,
  client: Client | undefined,
  onFolders: (added: readonly string[], removed: readonly string[]) => void,
): Promise<void> {
  if (client?.notifiesOfFolders === true) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      onFolders(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    );
  }
  if (client?.registersConfiguration === true)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "pol" });
  if (client?.registersWatchers === true) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: "**/*.pol" }],
    });
  }
}
