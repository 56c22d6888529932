/** Diagnostics of a file: what the compiler says, and which expectations of examples were not met. */
import {
  type Diagnostic as Published,
  DiagnosticSeverity,
  DiagnosticTag,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Code } from "../../compiler/diagnostics/catalogue.js";
import type { Diagnostic, Fix } from "../../compiler/diagnostics/diagnostic.js";
import { type Language, message, severityOf } from "../../compiler/diagnostics/message.js";
import { workspaceEdit } from "../edits.js";
import { isBehind } from "../heavy.js";
import { rangeOf } from "../protocol.js";
import { quickProblems } from "../quick.js";
import type { Settings } from "../settings.js";
import type { Snapshot } from "../snapshot.js";
import type { Unit } from "../unit.js";
import { uriOf } from "../uri.js";

/** Where the page of a code stands, if the installation has one. */
export type PageOf = (code: string) => string | undefined;

/** What travels with a published diagnostic, so that quick fixes need not compile again. */
export interface DiagnosticData {
  /** version of the document that the edits are for */
  readonly version: number | null;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edit: WorkspaceEdit }[];
}

/** The data of a diagnostic that the client sent back. */
export function readDiagnosticData(data: unknown): DiagnosticData | undefined {
  if (
    typeof data !== "object" ||
    data === null ||
    !("version" in data) ||
    !("fixes" in data) ||
    !Array.isArray(data.fixes)
  )
    return undefined;
  return data as DiagnosticData;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const;

const unnecessary: ReadonlySet<Code> = new Set<Code>([
  "unused-fact",
  "unused-definition",
  "unreachable-row",
  "unreachable-award",
]);

/** All diagnostics of a policy, by file; files of the policy without any have an empty list. */
export function diagnose(snapshot: Snapshot, unit: Unit, pageOf: PageOf): ReadonlyMap<string, readonly Published[]> {
  const known = lists.get(unit);
  if (known?.settings === snapshot.settings) return known.byFile;
  const isWhole = !isBehind(snapshot, unit) || snapshot.compiled(unit.root) === undefined;
  const byFile = diagnoseNow(snapshot, unit, pageOf);
  if (isWhole) lists.set(unit, { settings: snapshot.settings, byFile });
  return byFile;
}

/** Of a policy that did not change nothing has to be said anew. */
const lists = new WeakMap<
  Unit,
  { readonly settings: Settings; readonly byFile: ReadonlyMap<string, readonly Published[]> }
>();

function diagnoseNow(snapshot: Snapshot, unit: Unit, pageOf: PageOf): ReadonlyMap<string, readonly Published[]> {
  const { files, problems } = problemsNow(snapshot, unit);
  const found = new Map<string, Published[]>(files.map((file) => [file, []]));
  for (const problem of problems) found.get(problem.span.file)?.push(publish(snapshot, problem, pageOf));
  return found;
}

interface Found {
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** Of a large policy that was edited just now, what can be said at once. */
function problemsNow(snapshot: Snapshot, unit: Unit): Found {
  const stale = isBehind(snapshot, unit) ? snapshot.compiled(unit.root) : undefined;
  if (stale === undefined) return { files: filesOf(unit), problems: problemsOf(snapshot, unit) };
  const earlier = problemsOf(snapshot, stale);
  return { files: filesOf(stale), problems: quickProblems(snapshot, unit, stale, earlier) };
}

function filesOf(unit: Unit): readonly string[] {
  return unit.compilation().program.files.map((file) => file.span.file);
}

function problemsOf(snapshot: Snapshot, unit: Unit): readonly Diagnostic[] {
  if (!snapshot.settings.runExamples) return unit.problems();
  return [...unit.problems(), ...unit.results().flatMap((result) => result.failures)];
}

/** A diagnostic as the protocol has it. */
export function publish(snapshot: Snapshot, problem: Diagnostic, pageOf: PageOf): Published {
  const { language } = snapshot.settings;
  const file = snapshot.files.get(problem.span.file);
  const page = pageOf(problem.code);
  const related = relatedOf(snapshot, problem, language);
  return {
    range: file === undefined ? nowhere : rangeOf(file, problem.span),
    severity: severities[severityOf(problem)],
    code: problem.code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: "pol",
    message: message(problem, language),
    ...(unnecessary.has(problem.code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    ...(problem.fixes.length === 0 ? {} : { data: dataOf(snapshot, problem.fixes, file?.version) }),
  };
}

function dataOf(snapshot: Snapshot, fixes: readonly Fix[], version: number | undefined): DiagnosticData {
  const { language } = snapshot.settings;
  return {
    version: version ?? null,
    fixes: fixes.map(({ title, safe, edits }) => ({
      title: title[language],
      safe,
      edit: workspaceEdit(snapshot, edits),
    })),
  };
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function relatedOf(
  snapshot: Snapshot,
  problem: Diagnostic,
  language: Language,
): NonNullable<Published["relatedInformation"]> {
  return problem.related.flatMap(({ span, note }) => {
    const file = snapshot.files.get(span.file);
    return file === undefined
      ? []
      : [{ location: { uri: uriOf(span.file), range: rangeOf(file, span) }, message: note[language] }];
  });
}
