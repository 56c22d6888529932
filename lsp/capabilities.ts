/** What the server can do, and what it has to know of the client. */
import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { fixAllKind } from "./features/code-actions.js";
import { runExampleCommand } from "./features/code-lens.js";
import { legend } from "./features/semantic-tokens.js";

const actionKinds = [
  CodeActionKind.QuickFix,
  fixAllKind,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
];

export const serverCapabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      willRename: {
        filters: [
          { scheme: "file", pattern: { glob: "**/*.pol" } },
          { scheme: "file", pattern: { glob: "**", matches: "folder" } },
        ],
      },
    },
  },
  diagnosticProvider: { identifier: "pol", interFileDependencies: true, workspaceDiagnostics: true },
  hoverProvider: true,
  completionProvider: {
    resolveProvider: true,
    triggerCharacters: [" ", ".", ":", "：", ",", "，", "、", "(", "（", "{", "｛", '"', "“"],
  },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  codeActionProvider: { codeActionKinds: actionKinds, resolveProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  typeDefinitionProvider: true,
  callHierarchyProvider: true,
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
  codeLensProvider: {},
  inlayHintProvider: true,
  executeCommandProvider: { commands: [runExampleCommand] },
  renameProvider: { prepareProvider: true },
};

/** The client's abilities that change what the server does. */
export interface Client {
  readonly locale: string | undefined;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly notifiesOfFolders: boolean;
  readonly linksDefinitions: boolean;
  readonly knowsSnippets: boolean;
  readonly refreshes: { readonly semanticTokens: boolean; readonly codeLens: boolean; readonly inlayHints: boolean };
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument }: ClientCapabilities = params.capabilities;
  return {
    locale: params.locale,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    notifiesOfFolders: workspace?.workspaceFolders === true,
    refreshes: {
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
    },
    knowsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
  };
}

/** The folders a client opened, newest way of saying so first. */
export function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders } = params;
  if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
  return params.rootUri === null ? [] : [params.rootUri];
}
