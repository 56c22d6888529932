/** What the module exports for others to call. */
import type { Doc } from "./layout.js";
import { print } from "./layout.js";
import { type Module, use } from "./module.js";
import type { Kind } from "./plan.js";
import { type FunctionDeclarationStructure, StructureKind } from "./project.js";
import { switchStatement } from "./syntax.js";
import { quote } from "./text.js";

/** Code that calls the functions of one kind of applicant. */
export interface KindCalls {
  /** the fast evaluation of `facts` with `options` */
  readonly summary: string;
  /** the decision on `facts` by `clock` */
  readonly decision: string;
}

/** `evaluate`, `explain` and `parseFacts`. */
export function publicFunctions(
  module: Module,
  kinds: readonly Kind[],
  calls: ReadonlyMap<Kind, KindCalls>,
): readonly FunctionDeclarationStructure[] {
  const options = `options: ${use(module, "EvaluationOptions")}`;
  const summaryOf = use(module, "summaryOf");
  return [
    exported(
      "evaluate",
      ["facts: Facts", options],
      use(module, "Summary"),
      [
        "The total and the awards that are, or may be, due. Money is in 分.",
        "The same result as that of `explain`, and fast when all facts are given.",
      ],
      [
        perKind(module, kinds, (kind) => {
          const fast = calls.get(kind)?.summary ?? "undefined";
          return `return ${fast} ?? ${summaryOf}(explain(facts, options));`;
        }),
      ],
    ),
    exported(
      "explain",
      ["facts: Facts", options],
      use(module, "Decision"),
      ["The full decision: every award with its conditions and steps, and the facts that are missing."],
      [
        `const clock = ${use(module, "clockOf")}(options);`,
        perKind(module, kinds, (kind) => `return ${calls.get(kind)?.decision ?? ""};`),
      ],
    ),
    exported(
      "parseFacts",
      ["json: unknown"],
      `${use(module, "FactsResult")}<Facts>`,
      ["Typed facts from untrusted JSON, or a list of everything that is wrong with it."],
      [`return ${use(module, "readFacts")}<Facts>(schema, json);`],
    ),
  ];
}

function perKind(module: Module, kinds: readonly Kind[], statement: (kind: Kind) => string): Doc {
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) return statement(only);
  const cases = kinds.map((kind) => ({ labels: [`case ${quote(kind.applicant.id)}:`], body: [statement(kind)] }));
  const unknown = { labels: ["default:"], body: [`throw ${use(module, "unknownApplicant")}(facts);`] };
  return switchStatement("facts.applicant", [...cases, unknown]);
}

function exported(
  name: string,
  parameters: readonly string[],
  returnType: string,
  docs: readonly string[],
  statements: readonly Doc[],
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name,
    isExported: true,
    docs: [docs.length === 1 ? docs.join() : `\n${docs.join("\n")}`],
    parameters: parameters.map((parameter) => {
      const [parameterName = "", type = ""] = parameter.split(": ");
      return { name: parameterName, type };
    }),
    returnType,
    statements: statements.map((statement) => print(statement)),
  };
}
