/** Compiles a sample and says everything that is not as the page claims. */
import { compile } from "../../../compiler/compile.js";
import { catalogue } from "../../../compiler/diagnostics/catalogue.js";
import type { Diagnostic } from "../../../compiler/diagnostics/diagnostic.js";
import { message } from "../../../compiler/diagnostics/message.js";
import { runExample } from "../../../compiler/examples.js";
import type { PolicySample } from "./policy-samples.js";

/** What a prelude declares may stay unused. */
const aboutPreludes: ReadonlySet<string> = new Set(["unused-fact", "unused-definition", "empty-policy"]);

/** The complaints about a sample, [] if it is as the page says. `files` are the other samples of the page by name. */
export function checkPolicySample(sample: PolicySample, files: ReadonlyMap<string, string>): readonly string[] {
  const path = sample.file ?? "sample.pol";
  const { value, diagnostics } = compile(path, (asked) => (asked === path ? sample.text : files.get(asked)));
  const said = diagnostics.filter((problem) => sample.start === 0 || !aboutPreludes.has(problem.code));
  const broken = said.some((problem) => catalogue[problem.code].severity === "error");
  const failures = broken ? [] : value.examples.flatMap((example) => runExample(value.policy, example).failures);
  const found = [...said, ...failures];
  const codes = new Set(found.map((problem): string => problem.code));
  return [
    ...found
      .filter((problem) => !sample.reports.includes(problem.code))
      .map((problem) => `reports ${describe(problem, sample.text)}`),
    ...sample.reports.filter((code) => !codes.has(code)).map((code) => `does not report ${code}`),
  ];
}

function describe(problem: Diagnostic, text: string): string {
  const { start, end } = problem.span;
  return `${problem.code} at \`${text.slice(start, Math.min(end, start + 60))}\`: ${message(problem, "en")}`;
}
