/** The facts of one applicant, from a JSON file or from standard input, checked against the policy. */
import type { Span } from "../ast/nodes.js";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { factsSchema } from "../emit/facts-schema.js";
import type { Policy } from "../ir/ir.js";
import { type FactsProblem, type FactsRecord, readFacts } from "../../runtime/facts.js";
import { factsLimit, type Read, readText, textOf, tooLarge } from "./files.js";
import type { Io } from "./io.js";
import { type JsonValue, parseJson } from "./json/parse.js";
import { placesOf } from "./json/places.js";

export type FactsRead =
  | { readonly kind: "facts"; readonly facts: FactsRecord }
  /** wrong data: exit code 1 */
  | { readonly kind: "wrong"; readonly problems: readonly Diagnostic[] };

/** The text that `--facts` names, and what messages call it; `-` is standard input. */
export async function factsText(path: string, io: Io): Promise<{ readonly name: string; readonly read: Read }> {
  if (path !== "-") return { name: path, read: readText(path, factsLimit) };
  const name = "<stdin>";
  const bytes = await io.input(factsLimit * 1_000_000);
  return { name, read: bytes === undefined ? { ok: false, problem: tooLarge(name, factsLimit) } : textOf(bytes, name) };
}

/** Facts in memory; `applicant` is the kind asked for on the command line. */
export function factsOf(policy: Policy, file: string, text: string, applicant: string | undefined): FactsRead {
  const json = parseJson(file, text);
  if (json.diagnostics.length > 0) return { kind: "wrong", problems: json.diagnostics };
  const said = isObject(json.value) ? json.value["applicant"] : undefined;
  if (applicant !== undefined && said !== undefined && said !== applicant) {
    return { kind: "wrong", problems: located([otherApplicant(applicant)], file, text) };
  }
  const read = readFacts(factsSchema(policy), choose(json.value, applicant));
  if (read.ok) return { kind: "facts", facts: read.facts };
  return { kind: "wrong", problems: located(read.problems, file, text) };
}

type JsonObject = { readonly [key: string]: JsonValue };

function isObject(json: JsonValue): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** The JSON with the kind of applicant from the command line. */
function choose(json: JsonValue, applicant: string | undefined): JsonValue {
  if (!isObject(json) || applicant === undefined) return json;
  return Object.assign(Object.create(null) as Record<string, JsonValue>, json, { applicant });
}

function otherApplicant(applicant: string): FactsProblem {
  return {
    path: ["applicant"],
    message: {
      zh: `与命令行里的 --applicant ${applicant} 不一致`,
      en: `differs from --applicant ${applicant} on the command line`,
    },
  };
}

function located(problems: readonly FactsProblem[], file: string, text: string): readonly Diagnostic[] {
  const places = placesOf(
    file,
    text,
    problems.map(({ path }) => path),
  );
  const nowhere: Span = { file, start: 0, end: 0 };
  return problems.map(({ path, message }, index) =>
    diagnostic("facts-value", places[index] ?? nowhere, { path: path.join("."), problem: message }),
  );
}
