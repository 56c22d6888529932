/** A client of the real server: a process of its own, spoken to on its standard input and output. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const server = fileURLToPath(new URL("../../dist/lsp.cjs", import.meta.url));

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** the diagnostics of a document, once they have arrived and `wanted` holds */
  readonly diagnostics: (
    uri: string,
    wanted?: (list: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  readonly open: (uri: string, text: string) => Promise<void>;
  /** replaces the whole text */
  readonly change: (uri: string, version: number, text: string) => Promise<void>;
  /** what the server logged as errors */
  readonly defects: readonly string[];
  readonly registrations: readonly string[];
  /** shuts the server down; the exit code of its process */
  readonly stop: () => Promise<number | null>;
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly folder?: string;
  readonly command?: readonly [string, ...string[]];
}

export async function start({
  capabilities = {},
  locale = "en",
  folder,
  command = [process.execPath, server, "--stdio"],
}: StartOptions = {}): Promise<Client> {
  const child: ChildProcessWithoutNullStreams = spawn(command[0], command.slice(1));
  const exited = once(child, "exit") as Promise<[number | null]>;
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  const defects: string[] = [];
  const registrations: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    for (const look of waiting) look();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => void defects.push(message));
  connection.onRequest(
    RegistrationRequest.type,
    ({ registrations: list }) => void registrations.push(...list.map(({ method }) => method)),
  );
  connection.listen();
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: "work" }];
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    locale,
    workspaceFolders,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    defects,
    registrations,
    diagnostics: (uri, wanted = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const list = published.get(uri);
          if (list === undefined || !wanted(list)) return;
          waiting.delete(look);
          resolve(list);
        };
        waiting.add(look);
        look();
      }),
    open: (uri, text) => {
      published.delete(uri);
      return connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "pol", version: 1, text },
      });
    },
    change: (uri, version, text) => {
      published.delete(uri);
      return connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const [code] = await exited;
      connection.dispose();
      return code;
    },
  };
}
