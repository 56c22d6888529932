/** When files move: the `use` statements that lead to them, and their own, go with them. */
import type { RenameFilesParams, WorkspaceEdit } from "vscode-languageserver";
import type { Text } from "../../compiler/ast/nodes.js";
import type { TextEdit as Change } from "../../compiler/diagnostics/diagnostic.js";
import { resolvePath } from "../../compiler/program.js";
import { relative } from "../completion/paths.js";
import { workspaceEdit } from "../edits.js";
import type { Snapshot } from "../snapshot.js";
import { parsed, type TextFile, usesOf } from "../text-file.js";
import { pathOf } from "../uri.js";

export function renameFiles(snapshot: Snapshot, params: RenameFilesParams): WorkspaceEdit {
  const moves = params.files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
  const moved = (path: string): string => {
    const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move === undefined ? path : move.to + path.slice(move.from.length);
  };
  const changes = [...snapshot.files.values()]
    .filter((file) => usesOf(file).length > 0)
    .flatMap((file) =>
      usedPaths(file).flatMap((text): Change[] => {
        const target = resolvePath(file.path, text.text);
        if (moved(target) === target && moved(file.path) === file.path) return [];
        const written = relative(moved(file.path), moved(target));
        if (written === text.text || resolvePath(moved(file.path), text.text) === moved(target)) return [];
        return [{ span: { ...text.span, start: text.span.start + 1, end: text.span.end - 1 }, newText: written }];
      }),
    );
  return workspaceEdit(snapshot, changes);
}

function usedPaths(file: TextFile): readonly Text[] {
  return parsed(file).value.statements.flatMap((statement) => (statement.kind === "use" ? statement.paths : []));
}
