/** Which feature answers which request. Every capability that is announced has its line here. */
import { type Location, type LocationLink, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Client } from "../capabilities.js";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../features/call-hierarchy.js";
import { codeLenses } from "../features/code-lens.js";
import { codeActions } from "../features/code-actions.js";
import { completion, resolveCompletion } from "../features/completion.js";
import { documentSymbols } from "../features/document-symbols.js";
import { foldingRanges } from "../features/folding.js";
import { formatDocument, formatRange } from "../features/formatting.js";
import { hover } from "../features/hover.js";
import { inlayHints } from "../features/inlay-hints.js";
import { documentLinks } from "../features/links.js";
import { definition, highlights, references } from "../features/navigation.js";
import { prepareRename, rename } from "../features/rename.js";
import { renameFiles } from "../features/rename-files.js";
import { resolveAction } from "../features/resolve-action.js";
import { selectionRanges } from "../features/selection.js";
import { typeDefinition } from "../features/type-definition.js";
import { workspaceSymbols } from "../features/workspace-symbols.js";
import { answer, type Answering, reportDefect } from "./answer.js";

export function registerFeatures(answering: Answering, client: () => Client | undefined): void {
  const { connection } = answering;
  const whole = { stale: "drop" } as const;
  connection.onHover(answer(answering, hover, null));
  connection.onCompletion(
    answer(
      answering,
      (snapshot, params) => completion(snapshot, params, { snippets: client()?.knowsSnippets === true }),
      null,
    ),
  );
  connection.onCompletionResolve((item) => {
    try {
      return resolveCompletion(answering.workspace.snapshot(), item);
    } catch (error) {
      reportDefect(connection, error);
      return item;
    }
  });
  connection.onDefinition(
    answer(
      answering,
      (snapshot, params) => {
        const links = definition(snapshot, params);
        return client()?.linksDefinitions === true ? links : links.map(withoutOrigin);
      },
      [],
    ),
  );
  connection.onReferences(answer(answering, references, []));
  connection.onDocumentHighlight(answer(answering, highlights, [], whole));
  connection.onDocumentSymbol(answer(answering, documentSymbols, [], whole));
  connection.onWorkspaceSymbol(answer(answering, workspaceSymbols, []));
  connection.onFoldingRanges(answer(answering, foldingRanges, [], whole));
  connection.onSelectionRanges(answer(answering, selectionRanges, []));
  connection.onDocumentLinks(answer(answering, documentLinks, [], whole));
  connection.onCodeAction(answer(answering, codeActions, [], whole));
  connection.onCodeActionResolve((action) =>
    resolveAction(answering.workspace.snapshot(), action).catch((error: unknown) => {
      reportDefect(connection, error);
      return action;
    }),
  );
  connection.onDocumentFormatting(answer(answering, formatDocument, []));
  connection.onDocumentRangeFormatting(answer(answering, formatRange, []));
  connection.onTypeDefinition(answer(answering, typeDefinition, []));
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(answer(answering, prepareCallHierarchy, null));
  callHierarchy.onIncomingCalls(answer(answering, incomingCalls, []));
  callHierarchy.onOutgoingCalls(answer(answering, outgoingCalls, []));
  connection.onCodeLens(answer(answering, codeLenses, [], whole));
  connection.languages.inlayHint.on(answer(answering, inlayHints, [], whole));
  connection.onPrepareRename(answer(answering, prepareRename, null));
  connection.onRenameRequest(
    answer(
      answering,
      (snapshot, params) => {
        const result = rename(snapshot, params);
        if (result === null || !("refused" in result)) return result;
        throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused[snapshot.settings.language]);
      },
      null,
    ),
  );
  connection.workspace.onWillRenameFiles(answer(answering, renameFiles, null));
}

function withoutOrigin({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
