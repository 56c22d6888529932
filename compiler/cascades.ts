/**
 * Mistakes of meaning that only follow from mistakes of form. A statement that could not be read says nothing about what
 * its author meant, so nothing more is said about it, nor about names that it may have declared.
 */
import type * as ast from "./ast/nodes.js";
import { catalogue } from "./diagnostics/catalogue.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Program } from "./program.js";
import { lineStarts, lineText, positionAt } from "./source.js";

/** `form` are the diagnostics of reading the files, `meaning` those of the phases after it. */
export function withoutCascades(
  program: Program,
  form: readonly Diagnostic[],
  meaning: readonly Diagnostic[],
): readonly Diagnostic[] {
  const unread = form.filter(leavesDoubt);
  const said = meaning.filter(({ span }) => span.end > span.start);
  if (unread.length === 0 || said.length === 0) return said;
  const statements = program.files.flatMap((file) => file.statements.flatMap(statementsWithin));
  const broken = new Set(unread.flatMap(({ span }) => innermost(statements, span) ?? []));
  const lines = unread.map(({ span }) => lineOf(program, span));
  return said.filter((problem) => {
    const statement = innermost(statements, problem.span);
    if (statement !== undefined && broken.has(statement)) return false;
    return (
      problem.code !== "unknown-name" ||
      !lines.some((line) => line.includes((problem as Diagnostic<"unknown-name">).args.name))
    );
  });
}

/** Whether a mistake of form left open what was meant: those with a safe fix were read as if it had been applied. */
function leavesDoubt({ code, fixes }: Diagnostic): boolean {
  return catalogue[code].severity === "error" && !fixes.some((fix) => fix.safe);
}

type Statement = ast.TopLevel | ast.PolicyField | ast.Given | ast.Expectation;

function statementsWithin(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case "policy":
      return [statement, ...statement.fields];
    case "facts":
      return [statement, ...statement.facts];
    case "clause":
    case "guarded":
    case "otherwise":
      return [statement, ...statement.body.flatMap(statementsWithin)];
    case "example":
      return [statement, ...statement.givens, ...statement.expects];
    default:
      return [statement];
  }
}

/** The smallest statement that a place is in, or that ends where it starts. */
function innermost(statements: readonly Statement[], { file, start }: ast.Span): Statement | undefined {
  let found: Statement | undefined;
  for (const statement of statements) {
    const { span } = statement;
    if (span.file !== file || span.start > start || span.end < start) continue;
    if (found === undefined || span.end - span.start <= found.span.end - found.span.start) found = statement;
  }
  return found;
}

function lineOf(program: Program, { file, start }: ast.Span): string {
  const text = program.texts.get(file) ?? "";
  const starts = lineStarts(text);
  return lineText(text, starts, positionAt(starts, start).line);
}
