/**
 * What the fast evaluation of one kind of applicant reads. Facts are read once at the top; those that every applicant has
 * are checked there too, facts by year and history where they turn out to be needed.
 */
import type { Input } from "../../../ir/ir.js";
import { NUMBER_LIMITS } from "./limits.js";
import type { Doc } from "../layout.js";
import { integerLiteral } from "../literals.js";
import { inputName, type Module, use } from "../module.js";
import type { Names } from "../names.js";
import { declare } from "../syntax.js";
import { quote } from "../text.js";
import { factAccess } from "../explain/kind.js";
import { Block } from "./block.js";
import type { Num } from "./num.js";
import { any, atom, comparison, type Test } from "./truth.js";

/** In which form a fact is read: as given, in millionths, in days since 1970-01-01. */
export type Form = "given" | "micros" | "days";

/** A definition that is evaluated at the top because several parts use it. */
export type Shared = { readonly kind: "number"; readonly value: Num } | { readonly kind: "test"; readonly value: Test };

export interface Scope {
  readonly module: Module;
  readonly names: Names;
  /** id of the award that is being written; "" for none */
  readonly award: string;
  /** name wanted for the variable that holds the result */
  readonly wanted: string;
  readonly inputs: Map<string, { readonly input: Input; readonly forms: Set<Form> }>;
  /** clocks that are needed */
  readonly clocks: Set<"claimYear" | "today">;
  /** shared definitions by id; others are written out where they are used */
  readonly definitions: Map<string, Shared>;
}

/** What has no plain form: the full evaluation has to decide. */
export class NotPlain extends Error {}

/** The name under which an input is read in that form, known to be given from here on. */
export function readInput(scope: Scope, block: Block, input: Input, form: Form): string {
  const name = inputName(scope.module, input);
  const entry = scope.inputs.get(name) ?? { input, forms: new Set<Form>() };
  scope.inputs.set(name, entry);
  entry.forms.add(form);
  const variable = formName(name, form);
  if (isLate(input)) block.once(`given ${variable}`, () => block.insist(isGiven(scope.module, input, form, variable)));
  return variable;
}

export function claimYear(scope: Scope): string {
  scope.clocks.add("claimYear");
  return "claimYear";
}

export function today(scope: Scope): string {
  scope.clocks.add("today");
  return "today";
}

function formName(name: string, form: Form): string {
  return form === "given" ? name : `${name}_${form}`;
}

/** Facts that only some applicants may have to give. */
function isLate({ source, year }: Input): boolean {
  return source === "history" || year !== null;
}

function isGiven(module: Module, { type, optional }: Input, form: Form, name: string): Test {
  const isCounted =
    type.kind === "number" && form === "given" && (type.quantity === "money" || type.quantity === "count");
  if (!isCounted) return comparison(name, "!==", "undefined");
  const limit = integerLiteral(NUMBER_LIMITS[type.quantity]);
  const whole = atom(`${use(module, "isWhole")}(${name}, ${limit})`);
  return optional ? any([comparison(name, "===", "null"), whole]) : whole;
}

/**
 * The statements that read what the function turned out to need: the names that `used` counts. Facts of every applicant
 * that it looked at must be given even where their values turned out not to matter, as the full evaluation would have it.
 */
export function readingStatements(
  scope: Scope,
  order: readonly string[],
  used: ReadonlyMap<string, number>,
): readonly Doc[] {
  const { module, clocks } = scope;
  const statements: Doc[] = [];
  const inputs = [...scope.inputs]
    .map(([name, { input, forms }]) => {
      const needed = [...forms].filter((form) => used.has(formName(name, form)));
      const given: readonly Form[] = needed.length > 0 || isLate(input) ? needed : ["given"];
      return [name, { input, forms: new Set(given) }] as const;
    })
    .filter(([, { forms }]) => forms.size > 0)
    .sort(([, a], [, b]) => place(order, a.input) - place(order, b.input) || (a.input.year ?? 0) - (b.input.year ?? 0));
  if ((clocks.has("claimYear") && used.has("claimYear")) || inputs.some(([, { input }]) => input.year !== null)) {
    statements.push(`const claimYear = options.claimYear ?? ${use(module, "yearIn")}(options.asOf);`);
  }
  if (clocks.has("today") && used.has("today")) statements.push(`const today = ${use(module, "dayOf")}(options.asOf);`);
  for (const [name, { input, forms }] of inputs) statements.push(...readOne(module, name, input, forms));
  return statements;
}

function place(order: readonly string[], { path }: Input): number {
  return order.indexOf(path);
}

function readOne(module: Module, name: string, input: Input, forms: ReadonlySet<Form>): readonly Doc[] {
  const checks = Block.root();
  checks.add(declare(name, undefined, accessCode(module, input)));
  const check = (form: Form): void => {
    if (!isLate(input)) checks.insist(isGiven(module, input, form, formName(name, form)));
  };
  if (forms.has("given") || forms.has("days")) check("given");
  if (forms.has("micros")) {
    const micros = `${use(module, "microsOf")}(${name})`;
    checks.add(
      declare(formName(name, "micros"), undefined, input.optional ? `${name} === null ? null : ${micros}` : micros),
    );
    check("micros");
  }
  if (forms.has("days")) {
    const days = `${use(module, "dayOf")}(${name})`;
    const isPlain = !input.optional && !isLate(input);
    checks.add(
      declare(formName(name, "days"), undefined, isPlain ? days : `typeof ${name} === "string" ? ${days} : ${name}`),
    );
  }
  return checks.statements;
}

function accessCode(module: Module, input: Input): Doc {
  if (input.source === "history") {
    const fact = module.policy.history.find(({ path }) => path === input.path);
    return `${use(module, "pastOf")}(facts.past, ${quote(fact?.award ?? "")}).${fact?.field ?? ""}`;
  }
  const given = factAccess(module, input.path);
  if (input.year === null) return given;
  const year = input.year === 0 ? "claimYear" : `claimYear ${input.year < 0 ? "-" : "+"} ${Math.abs(input.year)}`;
  return `${use(module, "inYear")}(${given}, ${year})`;
}
