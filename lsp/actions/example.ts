/** An example for a clause: a case in which its facts have plain values, with the results that the policy gives now. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { hasErrors } from "../../compiler/compile.js";
import type * as ast from "../../compiler/ast/nodes.js";
import type { Fix } from "../../compiler/diagnostics/diagnostic.js";
import { runExample } from "../../compiler/examples.js";
import type * as ir from "../../compiler/ir/ir.js";
import { walk } from "../../compiler/ir/visit.js";
import type { FactOfApplicant } from "../../compiler/symbols.js";
import { type Dialect, spelling } from "../../grammar/keywords.js";
import type { AwardResult } from "../../runtime/decision.js";
import { formatMoney } from "../../runtime/money.js";
import type { Stretch } from "../protocol.js";
import { type Place, treeOf } from "../snapshot.js";
import { writtenName } from "../spelling.js";
import { innermost, nodesAt } from "../syntax.js";
import { sayIn } from "../text.js";
import { dialectOf, type TextFile } from "../text-file.js";
import { createUnit } from "../unit.js";

/** What an action needs to be carried out when it is chosen. */
export type ActionData =
  | { readonly action: "dialect"; readonly path: string; readonly dialect: Dialect }
  | { readonly action: "example"; readonly path: string; readonly clause: string };

export function offerExample(place: Place, { start }: Stretch): CodeAction[] {
  const clause = innermost(nodesAt(treeOf(place), start), "clause");
  if (clause === undefined || clause.name.text === "" || hasErrors(place.unit.problems())) return [];
  if (!place.unit.compilation().policy.awards.some((award) => clauseOf(place, award) === clause.name.text)) return [];
  return [
    {
      title: sayIn(place.snapshot.settings.language)(
        `为条款「${clause.name.text}」写一个算例`,
        `Write an example for \`${clause.name.text}\``,
      ),
      kind: CodeActionKind.Refactor,
      data: { action: "example", path: place.file.path, clause: clause.name.text } satisfies ActionData,
    },
  ];
}

function clauseOf({ unit }: Place, award: ir.Award): string | undefined {
  return unit.compilation().policy.clauses[award.clause]?.id;
}

/** The example as a change of the file: behind the clause. */
export function exampleChange(place: Place, name: string): Fix["edits"] {
  const clause = treeOf(place).statements.find(
    (statement) => statement.kind === "clause" && statement.name.text === name,
  );
  if (clause?.kind !== "clause") return [];
  const dialect = dialectOf(place.file);
  const text = exampleText(place, clause, dialect);
  return [{ span: { file: place.file.path, start: clause.span.end, end: clause.span.end }, newText: `\n\n${text}` }];
}

function exampleText(place: Place, clause: ast.Clause, dialect: Dialect): string {
  const { symbols, policy } = place.unit.compilation();
  const awards = policy.awards.filter((award) => clauseOf(place, award) === clause.name.text);
  const applicant = clause.applicants[0]?.text ?? [...symbols.applicants.keys()][0] ?? "";
  const facts = factsRead(policy, awards);
  const given = [...(symbols.applicants.get(applicant)?.facts ?? [])]
    .filter(([fact]) => facts.has(fact))
    .map(([fact, known]) => givenText(fact, known, place, dialect));
  const history = policy.history.some((fact) => awards.some((award) => award.id === fact.award))
    ? [spelling("HistoryComplete", dialect)]
    : [];
  const head = applicant === "" ? "" : ` ${spelling("For", dialect)} ${writtenName(applicant)}`;
  const comma = dialect === "zh" ? "，" : ", ";
  const lines = (expectations: readonly string[]): string =>
    [
      `${spelling("Example", dialect)} "${clause.label?.text ?? clause.name.text}"${head} {`,
      ...[...given, ...history].map((part) => `  ${spelling("Given", dialect)} ${part}`),
      ...(expectations.length === 0 ? [] : [`  ${spelling("Expect", dialect)} ${expectations.join(comma)}`]),
      "}",
    ].join("\n");
  return lines(resultsOf(place, clause, lines([]), dialect));
}

/** What the policy grants in the case, by running it with the example. */
function resultsOf(place: Place, clause: ast.Clause, example: string, dialect: Dialect): readonly string[] {
  const { file, snapshot, unit } = place;
  const text = `${file.text.slice(0, clause.span.end)}\n${example}\n${file.text.slice(clause.span.end)}`;
  const tried = createUnit(unit.root, new Map<string, TextFile>([...snapshot.files, [file.path, { ...file, text }]]));
  if (hasErrors(tried.problems())) return [];
  const { policy, examples } = tried.compilation();
  const found = examples.find(({ node }) => node.span.file === file.path && node.span.start === clause.span.end + 1);
  if (found === undefined) return [];
  return runExample(policy, found)
    .decision.awards.filter(({ info }) => info.clause === clause.name.text)
    .flatMap((result) => {
      const target = result.info.id.split(".").map(writtenName).join(".");
      const words = resultWords(result, dialect);
      return words === undefined || /\.\d+$/.test(result.info.id) ? [] : [`${target} ${words}`];
    });
}

function resultWords({ status, amount }: AwardResult, dialect: Dialect): string | undefined {
  const money = (fen: number): string => formatMoney(fen, "zh");
  switch (status) {
    case "notGranted":
      return spelling("NotGranted", dialect);
    case "barred":
      return spelling(dialect === "zh" ? "Bar" : "Barred", dialect);
    case "dropped":
      return spelling("Dropped", dialect);
    case "unknown":
      return spelling("Unknown", dialect);
    case "granted":
      if (amount?.kind === "exact") return `= ${money(amount.amount)}`;
      if (amount?.kind === "atMost") return `= ${spelling("UpTo", dialect)} ${money(amount.atMost)}`;
      if (amount?.kind === "atLeast") return `= ${spelling("AtLeast", dialect)} ${money(amount.atLeast)}`;
      if (amount?.kind === "between")
        return `= ${money(amount.atLeast)} ${spelling("To", dialect)} ${money(amount.atMost)}`;
      return amount === null ? undefined : `= ${spelling("NotStated", dialect)}`;
  }
}

/** Facts that awards read, also through definitions. */
function factsRead(policy: ir.Policy, awards: readonly ir.Award[]): ReadonlySet<string> {
  const facts = new Set<string>();
  const definitions = new Map(policy.definitions.map((definition) => [definition.id, definition.value]));
  const read = (node: ir.Expression): void =>
    walk(node, (inner) => {
      if (inner.kind === "input" && inner.source === "applicant") facts.add(inner.path);
      const definition = inner.kind === "definition" ? definitions.get(inner.definition) : undefined;
      if (definition !== undefined) read(definition);
    });
  for (const award of awards) [award.amount, ...award.conditions.map((condition) => condition.value)].forEach(read);
  for (const bar of policy.bars) if (awards.some((award) => bar.awards.includes(award.id))) read(bar.condition.value);
  return facts;
}

function givenText(name: string, fact: FactOfApplicant, place: Place, dialect: Dialect): string {
  const written = writtenName(name);
  const years: readonly ("ThisYear" | "LastYear")[] = fact.byYear ? ["ThisYear", "LastYear"] : [];
  const value = plainValue(fact.type, place, dialect);
  if (years.length === 0) return `${written} = ${value}`;
  return years
    .map(
      (year) =>
        `${dialect === "zh" ? `${spelling(year, "zh")} ${written}` : `${written}[${spelling(year, "en")}]`} = ${value}`,
    )
    .join(dialect === "zh" ? "，" : ", ");
}

/** A value that is easy to reckon with. */
function plainValue(type: ir.Type, { unit }: Place, dialect: Dialect): string {
  switch (type.kind) {
    case "bool":
      return spelling("Yes", dialect);
    case "date":
      return "2025-06-30";
    case "text":
      return '"…"';
    case "member":
      return writtenName(
        [...(unit.compilation().symbols.enumerations.get(type.enumeration)?.members.keys() ?? [])][0] ?? "",
      );
    case "number":
      if (type.quantity === "money" && type.unit === "元") return "100万元";
      if (type.quantity === "percent") return "50%";
      return `10${type.unit}`;
  }
}
