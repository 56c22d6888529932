/** Who applies in an example: the kind it names, or the only one that its facts and expectations fit. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, insert } from "../diagnostics/diagnostic.js";
import { type Context, wordFor } from "../elaborate/context.js";
import { misnamed } from "../misnamed.js";
import type { ApplicantSymbol } from "../symbols.js";
import type { TargetIndex } from "./references.js";

export function applicantOf(context: Context, node: ast.Example, targets: TargetIndex): ApplicantSymbol | undefined {
  const { applicants } = context.symbols;
  if (node.applicant !== undefined) {
    const named = applicants.get(node.applicant.text);
    if (named !== undefined) context.meaning.references.set(node.applicant, named);
    else
      context.report(
        misnamed(context.symbols, node.applicant.span, node.applicant.text, "applicant", applicants.keys()),
      );
    return named;
  }
  const possible = possibleApplicants(context, node, targets);
  const [only] = possible;
  if (possible.length === 1) return only;
  const choice = possible.length === 0 ? [...applicants.values()] : possible;
  const span = node.label?.span ?? { ...node.span, end: node.span.start + 1 };
  const offer = ({ id }: ApplicantSymbol) => insert(span.file, span.end, ` ${wordFor(context, node, "For")} ${id}`);
  context.report(
    diagnostic(
      "applicant-needed",
      span,
      { applicants: choice.map(({ id }) => id) },
      {
        fixes: node.label === undefined ? [] : choice.filter(({ id }) => id !== "").map(offer),
      },
    ),
  );
  return undefined;
}

/** Kinds that have all the facts given (a misspelt one says nothing) and that the clauses expected are for. */
function possibleApplicants(context: Context, node: ast.Example, targets: TargetIndex): readonly ApplicantSymbol[] {
  const { applicants, facts } = context.symbols;
  const given = node.givens
    .flatMap(({ target }) => (target.parts.length === 1 ? target.parts : []))
    .map((name) => name.text);
  const known = given.filter((name) => facts.has(name));
  const fitting = [...applicants.values()].filter((applicant) => known.every((name) => applicant.facts.has(name)));
  if (fitting.length <= 1) return fitting;
  const expected = node.expects.flatMap(({ target }) => targets.clauses.get(target?.parts[0]?.text ?? "") ?? []);
  return fitting.filter((applicant) => expected.every(({ clause }) => clause.applicants.includes(applicant.id)));
}
