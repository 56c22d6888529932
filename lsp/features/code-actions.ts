/** Code actions: the fixes of diagnostics, all safe fixes of a file at once, and changes of form that keep the meaning. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import type { Fix } from "../../compiler/diagnostics/diagnostic.js";
import type { Dialect } from "../../grammar/keywords.js";
import { type ActionData, offerExample } from "../actions/example.js";
import { offerExtraction } from "../actions/extract.js";
import { safeChanges } from "../actions/fix-all.js";
import { offerReading } from "../actions/reading.js";
import { workspaceEdit } from "../edits.js";
import { hasSyntaxErrors } from "../formatting.js";
import { stretchOf } from "../protocol.js";
import { type Place, placeOf, type Snapshot } from "../snapshot.js";
import { sayIn } from "../text.js";
import { dialectOf } from "../text-file.js";
import { readDiagnosticData } from "./diagnostics.js";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.pol`;

export function codeActions(snapshot: Snapshot, params: CodeActionParams): CodeAction[] {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined) return [];
  const { only } = params.context;
  const wanted = (kind: string): boolean =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === "");
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(place, params) : []),
    ...(wanted(fixAllKind) ? fixAll(place) : []),
    ...refactorings(place, params).filter(({ kind = "" }) => wanted(kind)),
  ];
}

/** Fixes travel with the diagnostics; for those that came without, or about an older text, the policy is asked again. */
function quickFixes(place: Place, params: CodeActionParams): CodeAction[] {
  const { snapshot, file } = place;
  return params.context.diagnostics.flatMap((diagnostic) => {
    const data = readDiagnosticData(diagnostic.data);
    if (data !== undefined && data.version === (file.version ?? null)) {
      return data.fixes.map(({ title, safe, edit }) => quickFix(title, diagnostic, { edit, isPreferred: safe }));
    }
    return fixesOf(place, diagnostic).map((fix) =>
      quickFix(fix.title[snapshot.settings.language], diagnostic, {
        edit: workspaceEdit(snapshot, fix.edits),
        isPreferred: fix.safe,
      }),
    );
  });
}

function quickFix(
  title: string,
  diagnostic: Diagnostic,
  { edit, isPreferred }: Pick<CodeAction, "edit" | "isPreferred">,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(edit === undefined ? {} : { edit }),
    ...(isPreferred === true ? { isPreferred } : {}),
  };
}

function fixesOf({ unit, file }: Place, diagnostic: Diagnostic): readonly Fix[] {
  const { start, end } = stretchOf(file, diagnostic.range);
  return unit
    .problems()
    .filter(
      ({ code, span }) =>
        code === diagnostic.code && span.file === file.path && span.start === start && span.end === end,
    )
    .flatMap(({ fixes }) => fixes);
}

function fixAll(place: Place): CodeAction[] {
  const changes = safeChanges(place);
  if (changes.length === 0) return [];
  const say = sayIn(place.snapshot.settings.language);
  return [
    {
      title: say("修复所有可以自动修复的问题", "Fix all that can be fixed safely"),
      kind: fixAllKind,
      edit: workspaceEdit(place.snapshot, changes),
    },
  ];
}

function refactorings(place: Place, params: CodeActionParams): CodeAction[] {
  const stretch = stretchOf(place.file, params.range);
  return [
    ...offerExtraction(place, stretch),
    ...offerExample(place, stretch),
    ...offerReading(place, stretch),
    ...conversion(place),
  ];
}

/** Changing the dialect lays the file out anew, which takes its time: the edit is made when the action is chosen. */
function conversion({ snapshot, file }: Place): CodeAction[] {
  if (hasSyntaxErrors(file)) return [];
  const dialect: Dialect = dialectOf(file) === "zh" ? "en" : "zh";
  const say = sayIn(snapshot.settings.language);
  return [
    {
      title:
        dialect === "zh"
          ? say("关键词改为中文", "Write the keywords in Chinese")
          : say("关键词改为英文", "Write the keywords in English"),
      kind: CodeActionKind.RefactorRewrite,
      data: { action: "dialect", path: file.path, dialect } satisfies ActionData,
    },
  ];
}
