/** One request for every capability of the server: what it is answered with at a position of a document. */
import {
  type CallHierarchyItem,
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  type ProtocolConnection,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  TypeDefinitionRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";

export interface At {
  readonly uri: string;
  readonly position: Position;
}

type Ask = (connection: ProtocolConnection, at: At) => Promise<unknown>;

const options = { tabSize: 2, insertSpaces: true };
const range = ({ position }: At) => ({ start: { line: 0, character: 0 }, end: position });
const point = ({ uri, position }: At) => ({ textDocument: { uri }, position });
const whole = ({ uri }: At) => ({ textDocument: { uri } });

async function callItem(connection: ProtocolConnection, at: At): Promise<CallHierarchyItem | undefined> {
  return (await connection.sendRequest(CallHierarchyPrepareRequest.type, point(at)))?.[0];
}

/** By the name of the capability. */
export const requests = {
  textDocumentSync: [],
  positionEncoding: [],
  diagnosticProvider: [(c, at) => c.sendRequest(DocumentDiagnosticRequest.type, whole(at))],
  hoverProvider: [(c, at) => c.sendRequest(HoverRequest.type, point(at))],
  completionProvider: [
    (c, at) => c.sendRequest(CompletionRequest.type, point(at)),
    async (c, at) => {
      const list = await c.sendRequest(CompletionRequest.type, point(at));
      const [item] = Array.isArray(list) ? list : (list?.items ?? []);
      return item === undefined ? null : c.sendRequest(CompletionResolveRequest.type, item);
    },
  ],
  definitionProvider: [(c, at) => c.sendRequest(DefinitionRequest.type, point(at))],
  typeDefinitionProvider: [(c, at) => c.sendRequest(TypeDefinitionRequest.type, point(at))],
  callHierarchyProvider: [
    async (c, at) => {
      const item = await callItem(c, at);
      return item === undefined ? null : c.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    },
    async (c, at) => {
      const item = await callItem(c, at);
      return item && { outgoing: await c.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item }) };
    },
  ],
  referencesProvider: [
    (c, at) => c.sendRequest(ReferencesRequest.type, { ...point(at), context: { includeDeclaration: true } }),
  ],
  documentHighlightProvider: [(c, at) => c.sendRequest(DocumentHighlightRequest.type, point(at))],
  documentSymbolProvider: [(c, at) => c.sendRequest(DocumentSymbolRequest.type, whole(at))],
  workspaceSymbolProvider: [(c) => c.sendRequest(WorkspaceSymbolRequest.type, { query: "" })],
  foldingRangeProvider: [(c, at) => c.sendRequest(FoldingRangeRequest.type, whole(at))],
  selectionRangeProvider: [
    (c, at) => c.sendRequest(SelectionRangeRequest.type, { ...whole(at), positions: [at.position] }),
  ],
  documentLinkProvider: [(c, at) => c.sendRequest(DocumentLinkRequest.type, whole(at))],
  codeActionProvider: [
    (c, at) => c.sendRequest(CodeActionRequest.type, { ...whole(at), range: range(at), context: { diagnostics: [] } }),
    async (c, at) => {
      const here = { start: at.position, end: at.position };
      const list = await c.sendRequest(CodeActionRequest.type, {
        ...whole(at),
        range: here,
        context: { diagnostics: [] },
      });
      const action = list?.find((candidate) => "data" in candidate);
      return action === undefined ? null : c.sendRequest("codeAction/resolve", action);
    },
  ],
  documentFormattingProvider: [(c, at) => c.sendRequest(DocumentFormattingRequest.type, { ...whole(at), options })],
  documentRangeFormattingProvider: [
    (c, at) => c.sendRequest(DocumentRangeFormattingRequest.type, { ...whole(at), range: range(at), options }),
  ],
  renameProvider: [
    (c, at) => c.sendRequest(PrepareRenameRequest.type, point(at)),
    // A refusal is an answer, too.
    (c, at) => c.sendRequest(RenameRequest.type, { ...point(at), newName: "另一个名称" }).catch(() => "refused"),
  ],
  semanticTokensProvider: [
    (c, at) => c.sendRequest(SemanticTokensRequest.type, whole(at)),
    (c, at) => c.sendRequest(SemanticTokensDeltaRequest.type, { ...whole(at), previousResultId: "1" }),
    (c, at) => c.sendRequest(SemanticTokensRangeRequest.type, { ...whole(at), range: range(at) }),
  ],
  codeLensProvider: [(c, at) => c.sendRequest(CodeLensRequest.type, whole(at))],
  inlayHintProvider: [(c, at) => c.sendRequest(InlayHintRequest.type, { ...whole(at), range: range(at) })],
  executeCommandProvider: [
    (c, { uri, position }) =>
      c.sendRequest(ExecuteCommandRequest.type, { command: "pol.runExample", arguments: [uri, position] }),
  ],
  workspace: [
    (c, { uri }) => c.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri: uri, newUri: `${uri}.pol` }] }),
  ],
} satisfies Partial<Record<keyof ServerCapabilities, readonly Ask[]>>;
