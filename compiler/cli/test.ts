/** `pol test`: runs the examples of some policies. */
import type { Decision } from "../../runtime/decision.js";
import { renderDecision } from "../../runtime/render.js";
import { hasErrors } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { visible } from "../diagnostics/visible.js";
import { runExample } from "../examples.js";
import { lineStarts, positionAt } from "../source.js";
import type { Context, Run } from "./commands.js";
import { jsonReport } from "./json-report.js";
import { junit } from "./junit.js";
import { type CompiledPolicies, compilePolicies, type CompiledPolicy } from "./programs.js";
import { reportText, type Report } from "./report.js";

/** One example and what came of it. */
export interface TestedExample {
  readonly policy: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly failures: readonly Diagnostic[];
  /** how the results that were not as expected came about; null when all were */
  readonly concerned: Decision | null;
}

export const test: Run = async (paths, options, context) => {
  const compiled = compilePolicies(paths);
  const broken = compiled.policies.filter(({ compilation }) => hasErrors(compilation.diagnostics));
  const examples = compiled.policies
    .filter((policy) => !broken.includes(policy))
    .flatMap((policy) => runAll(policy, compiled.text));
  const errors = broken.flatMap(({ compilation }) => compilation.diagnostics);
  const failures = examples.flatMap((example) => example.failures);
  const report: Report = {
    diagnostics: [...compiled.problems, ...errors, ...failures],
    files: compiled.files,
    text: compiled.text,
  };
  context.io.out.write(await output(options["format"], report, examples, context));
  if (compiled.problems.length > 0) return 2;
  return report.diagnostics.length > 0 ? 1 : 0;
};

function runAll({ compilation }: CompiledPolicy, text: CompiledPolicies["text"]): readonly TestedExample[] {
  const { policy, examples } = compilation.value;
  return examples.map((example) => {
    const { file, start } = example.node.span;
    const { line } = positionAt(lineStarts(text(file) ?? ""), start);
    const { failures, concerned } = runExample(policy, example);
    return {
      policy: policy.id,
      name: example.label === "" ? `${file}:${line}` : example.label,
      file,
      line,
      failures,
      concerned,
    };
  });
}

async function output(
  format: unknown,
  report: Report,
  examples: readonly TestedExample[],
  context: Context,
): Promise<string> {
  if (format === "junit") return junit(examples, report, context.lang);
  const failed = examples.filter((example) => example.failures.length > 0).length;
  if (format !== "json")
    return (
      (await reportText(report, context, "out")) + lines(examples, context) + summary(examples.length, failed, context)
    );
  const common = jsonReport(report);
  return `${JSON.stringify(
    {
      ...common,
      examples: examples.map(({ failures, concerned: _, ...example }) => ({
        ...example,
        passed: failures.length === 0,
      })),
      summary: { ...(common["summary"] as object), passed: examples.length - failed, failed },
    },
    null,
    2,
  )}\n`;
}

/** The examples that failed, each with the steps that led to what it did not expect. */
function lines(examples: readonly TestedExample[], { io, lang }: Context): string {
  return examples
    .flatMap(({ file, line, name, concerned }) => {
      if (concerned === null) return [];
      const steps = renderDecision(concerned, { language: lang, explain: true }).replaceAll(/^(?=.)/gm, "    ");
      return [`${io.out.paint.error("✗")} ${visible(`${file}:${line} ${name}`)}\n${steps}\n`];
    })
    .join("");
}

function summary(all: number, failed: number, { lang }: Context): string {
  return lang === "zh"
    ? `算例：${all - failed} 个通过，${failed} 个未通过\n`
    : `examples: ${all - failed} passed, ${failed} failed\n`;
}
