/** `pol eval`: one decision on one applicant, by the interpreter. */
import { hasErrors } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { suggest } from "../diagnostics/suggest.js";
import { interpret } from "../ir/interpret.js";
import type { Policy } from "../ir/ir.js";
import type { Decision } from "../../runtime/decision.js";
import { decisionToJson } from "../../runtime/json.js";
import { renderDecision } from "../../runtime/render.js";
import type { Context, Options, Run } from "./commands.js";
import { factsOf, factsText } from "./facts-input.js";
import { compilePolicy } from "./programs.js";
import { reportText } from "./report.js";
import { usageError } from "./usage.js";

export const evaluate: Run = async ([file = ""], options, context) => {
  const compiled = compilePolicy(file);
  const { name: factsFile, read } = await factsText(String(options["facts"]), context.io);
  const text = (name: string): string | undefined => (name === factsFile && read.ok ? read.text : compiled.text(name));
  const fail = async (diagnostics: readonly Diagnostic[], exitCode: number): Promise<number> => {
    context.io.err.write(await reportText({ diagnostics, files: compiled.files, text }, context, "err"));
    return exitCode;
  };
  const unreadable = [...compiled.problems, ...(read.ok ? [] : [read.problem])];
  const [policy] = compiled.policies;
  if (unreadable.length > 0 || policy === undefined || !read.ok) return fail(unreadable, 2);
  const { value, diagnostics } = policy.compilation;
  if (hasErrors(diagnostics)) return fail(diagnostics, 1);
  const applicant = knownApplicant(options["applicant"], value.policy);
  const facts = factsOf(value.policy, factsFile, read.text, applicant);
  if (facts.kind === "wrong") return fail(facts.problems, 1);
  const said = facts.facts["applicant"];
  const id = typeof said === "string" ? said : (applicant ?? value.policy.applicants[0]?.id ?? "");
  const asOf = typeof options["asOf"] === "string" ? options["asOf"] : context.io.today;
  context.io.out.write(shown(interpret(value.policy, id, facts.facts, { asOf }), options, context));
  return 0;
};

function knownApplicant(asked: unknown, policy: Policy): string | undefined {
  if (typeof asked !== "string") return undefined;
  const ids = policy.applicants.map(({ id }) => id).filter((id) => id !== "");
  if (ids.includes(asked)) return asked;
  const meant = suggest(asked, ids);
  throw usageError(
    `政策里没有申报对象「${asked}」${meant === undefined ? "" : `（是不是想写 ${meant}？）`}。可以是：${ids.join("、") || "（不分对象，不写 --applicant）"}`,
    `the policy knows no kind of applicant '${asked}'${meant === undefined ? "" : ` (did you mean ${meant}?)`}. It can be: ${ids.join(", ") || "(there are no kinds; leave out --applicant)"}`,
  );
}

function shown(decision: Decision, options: Options, { io, lang }: Context): string {
  if (options["format"] === "json") return `${JSON.stringify(decisionToJson(decision), null, 2)}\n`;
  return `${renderDecision(decision, { language: lang, explain: options["explain"] === true, width: io.out.width })}\n`;
}
