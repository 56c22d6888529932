/** The function that explains one award: its conditions, its amount, its steps. */
import type { Award, Expression, Step } from "../../../ir/ir.js";
import { awardConstant, conditionConstant, stepConstant } from "../constants.js";
import { type Doc, hardline, join } from "../layout.js";
import { definitionName, inputName, type Module, use } from "../module.js";
import { array, binary, call, declare, functionDeclaration, ifStatement } from "../syntax.js";
import { documentation } from "../text.js";
import { type Source, sourcesOf } from "../walk.js";
import { type Body, compute, newBody, operandCode, valueType } from "./amount.js";
import { expression, place } from "./expression.js";

/** An award's function, with what it has to be called with. */
export interface AwardFunction {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly hasBars: boolean;
  readonly declaration: Doc;
}

/** `hasBars`: whether a bar may cover the award. */
export function awardFunction(module: Module, award: Award, hasBars: boolean): AwardFunction {
  const name = module.names.take(`explain_${award.id}`);
  const sources = sourcesOf(expressionsOf(award));
  const parameters = sources.map((source) => `${sourceName(module, source)}: ${use(module, valueType(source))}`);
  const bars = hasBars ? [`bars: ${use(module, "Covering")}`] : [];
  const lines = functionDeclaration(
    name,
    [...parameters, ...bars],
    use(module, "AwardDraft"),
    statementsOf(module, award, hasBars),
  );
  const clause = module.policy.clauses[award.clause];
  const place = clause?.place === null || clause?.place === undefined ? "" : `, ${clause.place}`;
  const comment = documentation([`${award.label} (${clause?.label ?? ""}${place})`]);
  return { name, sources, hasBars, declaration: join(hardline, [comment, lines]) };
}

function expressionsOf(award: Award): readonly Expression[] {
  const shown = award.steps.flatMap((step) => [
    ...step.operands.map(({ value }) => value),
    ...(step.before === null ? [] : [step.before]),
  ]);
  return [
    ...award.conditions.map(({ value }) => value),
    award.amount,
    ...award.steps.map(({ value }) => value),
    ...shown,
  ];
}

/** Identifier of what an expression reads. */
export function sourceName(module: Module, source: Source): string {
  switch (source.kind) {
    case "input":
      return inputName(module, source);
    case "definition":
      return definitionName(module, source.definition);
    case "asOf":
      return "today";
    case "claimYear":
      return "claimYear";
  }
}

function statementsOf(module: Module, award: Award, hasBars: boolean): readonly Doc[] {
  const names = module.names.scope();
  const constantName = awardConstant(module, award);
  const bars = hasBars ? "bars" : use(module, "NO_BARS");
  const tests = award.conditions.map((condition) => {
    const code = expression(place(module, award.id), condition.value);
    return call(use(module, "tested"), conditionConstant(module, condition), code);
  });
  const body = newBody(module, award, names);
  const amount = compute(body, award.amount);
  const steps = stepStatements(body);
  const first =
    tests.length === 0
      ? []
      : [
          declare("tests", undefined, array(tests)),
          ifStatement(`${use(module, "isRejected")}(tests)`, [
            "return ",
            call(use(module, "refused"), constantName, "tests", bars),
            ";",
          ]),
        ];
  const result = call(
    use(module, "assessed"),
    constantName,
    tests.length === 0 ? "[]" : "tests",
    bars,
    amount,
    steps.length === 0 ? "[]" : "steps",
  );
  return [...first, ...body.statements, ...steps, ["return ", result, ";"]];
}

/** Statements that list the steps: those that always show in one array, the others one by one. */
function stepStatements(body: Body): readonly Doc[] {
  const { award, module, reached, certain } = body;
  const isPlain = (step: Step): boolean => certain.has(step.value) && (!isChange(step) || step.before === null);
  const listed = award.steps.filter(({ value }) => reached.has(value) || certain.has(value));
  const optional = listed.findIndex((step) => !isPlain(step));
  const [always, others] = optional < 0 ? [listed, []] : [listed.slice(0, optional), listed.slice(optional)];
  if (listed.length === 0) return [];
  const type = always.length === 0 ? `: ${use(module, "Step")}[]` : "";
  return [
    [`const steps${type} = `, array(always.map((step) => stepCode(body, step))), ";"],
    ...others.map((step) => {
      const tests = testsOf(body, step);
      const push: Doc = [call("steps.push", stepCode(body, step)), ";"];
      return tests.length === 0 ? push : ifStatement(binary("&&", tests), push);
    }),
  ];
}

/** Rounding and lifting to 0 are shown only where they change something. */
function isChange(step: Step): boolean {
  return step.kind === "round" || step.kind === "atLeastZero";
}

function testsOf(body: Body, step: Step): readonly Doc[] {
  const variable = body.reached.get(step.value);
  const tests: Doc[] = variable === undefined ? [] : [`${variable} !== undefined`];
  if (isChange(step) && step.before !== null) {
    const value = variable ?? operandCode(body, step.value);
    tests.push(["!", call(use(body.module, "unchanged"), operandCode(body, step.before), value)]);
  }
  return tests;
}

function stepCode(body: Body, step: Step): Doc {
  const { module, award } = body;
  const info = stepConstant(module, award, step);
  const value = body.reached.get(step.value) ?? operandCode(body, step.value);
  const operands = step.operands.map((operand) => operandCode(body, operand.value));
  if (step.kind !== "cap" && step.kind !== "floor") return call(use(module, "step"), info, value, ...operands);
  const before = step.before === null ? "null" : operandCode(body, step.before);
  return call(use(module, step.kind === "cap" ? "capStep" : "floorStep"), info, value, before, ...operands);
}
