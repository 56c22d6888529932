/** Runs an example and explains its result: each award with its steps, as the command line prints it. */
import type { Position } from "vscode-languageserver";
import { hasErrors } from "../../compiler/compile.js";
import { message } from "../../compiler/diagnostics/message.js";
import { runExample as run } from "../../compiler/examples.js";
import { renderDecision } from "../../runtime/render.js";
import { offsetOf } from "../protocol.js";
import { resultWords } from "../results.js";
import { placeOf, type Snapshot } from "../snapshot.js";
import { sayIn } from "../text.js";

export interface ExampleRun {
  readonly label: string;
  readonly ok: boolean;
  /** the result in a few words */
  readonly summary: string;
  /** the whole decision as text */
  readonly report: string;
}

/** The example that holds a position. A sentence instead when there is none, or the policy has errors. */
export function runExample(snapshot: Snapshot, uri: string, position: Position): ExampleRun | string {
  const say = sayIn(snapshot.settings.language);
  const place = placeOf(snapshot, { uri });
  if (place === undefined) return say("没有打开这个文件", "this file is not open");
  const problems = place.unit.problems();
  if (hasErrors(problems))
    return say("政策还有错误，改正后才能运行算例", "the policy has errors; examples run when they are mended");
  const { policy, examples } = place.unit.compilation();
  const offset = offsetOf(place.file, position);
  const example = examples.find(
    ({ node: { span } }) => span.file === place.file.path && span.start <= offset && offset <= span.end,
  );
  if (example === undefined) return say("这里没有算例", "there is no example here");
  const result = run(policy, example);
  const { language } = snapshot.settings;
  return {
    label: example.label,
    ok: result.failures.length === 0,
    summary: resultWords(place, result),
    report: [
      ...result.failures.map((failure) => `✗ ${message(failure, language)}`),
      renderDecision(result.decision, { language, explain: true }),
    ].join("\n"),
  };
}
