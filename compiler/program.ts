/**
 * A program: the root file and every file it uses, parsed. Reading is the caller's business (`read`), so this phase
 * stays pure. Files without a `policy` block are parts of the policy that uses them.
 */
import type { Name, SourceFile, Use } from "./ast/nodes.js";
import { diagnostic, type Diagnostic, type Phase } from "./diagnostics/diagnostic.js";
import { parse, type ParseOptions } from "./parse.js";

/** Text of a file, or undefined when it cannot be read. Paths use `/`. */
export type ReadFile = (path: string) => string | undefined;

/** How a file is parsed: `parse`, or a cache in front of it. */
export type ParseFile = (path: string, text: string, options?: ParseOptions) => Phase<SourceFile>;

export interface Program {
  readonly root: string;
  /** in the order of the document: a used file stands where it is first used, before the file that uses it */
  readonly files: readonly SourceFile[];
  readonly texts: ReadonlyMap<string, string>;
}

interface Loaded {
  readonly text: string;
  phase: Phase<SourceFile>;
}

/** Parses `root` and all it uses. Missing files and cycles are diagnostics at the `use`. */
export function loadProgram(root: string, read: ReadFile, parseFile: ParseFile = parse): Phase<Program> {
  const loaded = new Map<string, Loaded>();
  const order: string[] = [];
  const problems: Diagnostic[] = [];

  const visit = (path: string, text: string, trail: readonly string[]): void => {
    const entry: Loaded = { text, phase: parseFile(path, text) };
    loaded.set(path, entry);
    for (const use of entry.phase.value.statements.filter((statement): statement is Use => statement.kind === "use")) {
      for (const target of use.paths) visitUse(path, target.text, target.span, [...trail, path]);
    }
    order.push(path);
  };
  const visitUse = (from: string, written: string, span: Use["span"], trail: readonly string[]): void => {
    const path = resolvePath(from, written);
    if (trail.includes(path)) {
      problems.push(
        diagnostic("use-cycle", span, { path: [...trail.slice(trail.indexOf(path)), path].map(baseName).join(" → ") }),
      );
      return;
    }
    if (loaded.has(path)) return;
    const text = read(path);
    if (text === undefined) problems.push(diagnostic("file-not-found", span, { path: written }));
    else visit(path, text, trail);
  };

  const text = read(root) ?? "";
  visit(root, text, []);
  if (order.length > 1) reparseWithSharedNames(loaded, parseFile);
  const entries = order.map((path) => loaded.get(path)).filter((entry) => entry !== undefined);
  return {
    value: {
      root,
      files: entries.map((entry) => entry.phase.value),
      texts: new Map(order.map((path) => [path, loaded.get(path)?.text ?? ""])),
    },
    diagnostics: [...entries.flatMap((entry) => entry.phase.diagnostics), ...problems],
  };
}

/** Words glued together can only be told apart with the names of the other files; ask again where something was wrong. */
function reparseWithSharedNames(loaded: Map<string, Loaded>, parseFile: ParseFile): void {
  if (![...loaded.values()].some((entry) => entry.phase.diagnostics.length > 0)) return;
  const names = new Set([...loaded.values()].flatMap((entry) => declaredNames(entry.phase.value)));
  for (const [path, entry] of loaded) {
    if (entry.phase.diagnostics.length > 0) entry.phase = parseFile(path, entry.text, { declaredNames: names });
  }
}

/** Names that a file declares for the whole program. */
export function declaredNames(file: SourceFile): readonly string[] {
  const names: Name[] = [];
  for (const statement of file.statements) {
    switch (statement.kind) {
      case "facts":
        names.push(statement.name, ...statement.facts.flatMap((fact) => fact.names));
        break;
      case "fact":
        names.push(...statement.names);
        break;
      case "enumeration":
        names.push(statement.name, ...statement.members.map((member) => member.name));
        break;
      case "fund":
      case "party":
      case "let":
      case "clause":
        names.push(statement.name);
        break;
      default:
        break;
    }
  }
  return names.map((name) => name.text);
}

/** Path of a used file: relative to the folder of the file that uses it. */
export function resolvePath(from: string, written: string): string {
  if (written.startsWith("/")) return written;
  const parts = from.split("/").slice(0, -1);
  for (const part of written.replaceAll("\\", "/").split("/")) {
    if (part === "..") {
      if (parts.length === 0 || parts.at(-1) === "..") parts.push("..");
      else parts.pop();
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
