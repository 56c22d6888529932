/** `pol check`: everything the compiler has to say about some policies. */
import type { Run } from "./commands.js";
import { jsonReport } from "./json-report.js";
import { compilePolicies } from "./programs.js";
import { count, reportText, summaryText } from "./report.js";

export const check: Run = async (paths, options, context) => {
  const compiled = compilePolicies(paths);
  const diagnostics = [
    ...compiled.problems,
    ...compiled.policies.flatMap(({ compilation }) => compilation.diagnostics),
  ];
  const report = { diagnostics, files: compiled.files, text: compiled.text };
  context.io.out.write(
    options["format"] === "json"
      ? `${JSON.stringify(jsonReport(report), null, 2)}\n`
      : (await reportText(report, context, "out")) + summaryText(report, context.lang),
  );
  if (compiled.problems.length > 0) return 2;
  const { errors, warnings } = count(diagnostics);
  const limit = options["maxWarnings"];
  return errors > 0 || (typeof limit === "number" && warnings > limit) ? 1 : 0;
};
