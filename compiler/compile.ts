/**
 * The compiler as one expression: program → symbols → IR and examples, with all diagnostics in the order of the files.
 */
import { alwaysNegative, impossibleConditions } from "./analysis/reachable.js";
import { reportUnused } from "./analysis/unused.js";
import { bind } from "./bind.js";
import { withoutCascades } from "./cascades.js";
import { catalogue } from "./diagnostics/catalogue.js";
import { diagnostic, type Diagnostic, type Phase } from "./diagnostics/diagnostic.js";
import type { Meaning } from "./elaborate/context.js";
import type { Policy } from "./ir/ir.js";
import { type ExampleCase, lowerExamples } from "./lower/examples.js";
import { lowerPolicy } from "./lower/policy.js";
import { loadProgram, type ParseFile, type Program, type ReadFile } from "./program.js";
import type { Symbols } from "./symbols.js";

/** Everything the compiler knows about a program. `policy` is only fit to run when no diagnostic is an error. */
export interface Compilation {
  readonly program: Program;
  readonly symbols: Symbols;
  readonly meaning: Meaning;
  readonly policy: Policy;
  readonly examples: readonly ExampleCase[];
}

/** Compiles the policy whose root file is `root`; `read` gives the text of a file. */
export function compile(root: string, read: ReadFile, parseFile?: ParseFile): Phase<Compilation> {
  const loaded = loadProgram(root, read, parseFile);
  const program = loaded.value;
  const symbols = bind(program);
  const lowered = lowerPolicy(program, symbols.value);
  const { policy, meaning, targets, context } = lowered.value;
  const late: Diagnostic[] = [];
  const examples = lowerExamples({ ...context, report: (problem) => late.push(problem) }, policy, targets);
  const meant = withoutCascades(program, loaded.diagnostics, [...symbols.diagnostics, ...lowered.diagnostics, ...late]);
  const early = [...loaded.diagnostics, ...meant];
  const lints = hasErrors(early)
    ? []
    : [
        ...lowered.value.lints,
        ...unreachableAwards(policy),
        ...negativeAmounts(policy),
        ...reportUnused(program, symbols.value, meaning),
      ];
  return {
    value: { program, symbols: symbols.value, meaning, policy, examples },
    diagnostics: inOrder(program, [...early, ...lints]),
  };
}

/** Compiles one text that uses no other file. */
export function compileText(file: string, text: string): Phase<Compilation> {
  return compile(file, (path) => (path === file ? text : undefined));
}

/** Whether a list of diagnostics holds an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((problem) => catalogue[problem.code].severity === "error");
}

function unreachableAwards(policy: Policy): readonly Diagnostic[] {
  return impossibleConditions(policy).map(({ condition }) => {
    const { file, start, end } = condition.value.origin;
    return diagnostic("unreachable-award", { file, start, end }, { condition: condition.text });
  });
}

function negativeAmounts(policy: Policy): readonly Diagnostic[] {
  return alwaysNegative(policy).map(({ file, start, end }) => diagnostic("negative-amount", { file, start, end }, {}));
}

/** By file and place, each said once. */
function inOrder(program: Program, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = new Map(program.files.map((file, index) => [file.span.file, index]));
  const unique = new Map(
    diagnostics.map((problem) => {
      const { file, start, end } = problem.span;
      return [`${file}:${start}:${end}:${problem.code}:${JSON.stringify(problem.args)}`, problem] as const;
    }),
  );
  return [...unique.values()].sort(
    (left, right) =>
      (rank.get(left.span.file) ?? 0) - (rank.get(right.span.file) ?? 0) || left.span.start - right.span.start,
  );
}
