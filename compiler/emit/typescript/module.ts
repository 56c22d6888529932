/** The module that is being written: its names, its imports and its constants, each written once. */
import type { Reason } from "../../../runtime/decision.js";
import type { Definition, Expression, Input, Policy } from "../../ir/ir.js";
import type { Doc } from "./layout.js";
import { exactPart, type Ratio, ratioName } from "./literals.js";
import { Names } from "./names.js";
import type { RuntimeName } from "./runtime-names.js";
import { declare, inlineObject, strings, textOrNull } from "./syntax.js";

export interface Module {
  readonly policy: Policy;
  readonly names: Names;
  readonly used: Set<RuntimeName>;
  /** declarations by content, in the order in which they were first needed */
  readonly constants: Map<string, { readonly name: string; readonly declaration: Doc }>;
  /** identifiers of facts and definitions, the same in all functions */
  readonly values: Map<string, string>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

export function newModule(policy: Policy): Module {
  return {
    policy,
    names: Names.ofModule(),
    used: new Set(),
    constants: new Map(),
    values: new Map(),
    definitions: new Map(policy.definitions.map((definition) => [definition.id, definition])),
  };
}

/** Imports a name of the runtime. */
export function use(module: Module, name: RuntimeName): string {
  module.used.add(name);
  return name;
}

/** The name of a constant with that value. Values with the same key are the same constant. */
export function constant(
  module: Module,
  key: string,
  wanted: string,
  type: RuntimeName | undefined,
  value: () => Doc,
): string {
  const known = module.constants.get(key);
  if (known !== undefined) return known.name;
  const made = value();
  const name = module.names.take(wanted);
  module.constants.set(key, {
    name,
    declaration: declare(name, type === undefined ? undefined : use(module, type), made),
  });
  return name;
}

/** An exact number: a literal, or the name of a constant. */
export function numberCode(module: Module, value: Ratio): string {
  if (value.d === 1n && !exactPart(value.n).endsWith("n")) return exactPart(value.n);
  const parts = [
    ["n", exactPart(value.n)],
    ["d", exactPart(value.d)],
  ] as const;
  return constant(module, `number ${value.n}/${value.d}`, ratioName(value), "Exact", () => inlineObject(parts));
}

/** The name of a constant reason. */
export function reasonCode(module: Module, reason: Reason): string {
  const entries = Object.entries(reason).map(([key, value]: [string, string | readonly string[] | null]) => {
    const doc = value === null || typeof value === "string" ? textOrNull(value) : strings(value);
    return [key, doc] as const;
  });
  const wanted = "award" in reason && reason.award !== "" ? `${reason.kind}_${reason.award}` : `reason_${reason.kind}`;
  return constant(module, `reason ${JSON.stringify(reason)}`, wanted, "Reason", () => inlineObject(entries));
}

/** Identifier of a fact. */
export function inputName(module: Module, input: Pick<Input, "path" | "year">): string {
  const suffix =
    input.year === null
      ? ""
      : (YEARS.get(input.year) ?? `_year_${input.year < 0 ? "minus" : "plus"}_${Math.abs(input.year)}`);
  return valueName(module, inputKey(input), input.path.replaceAll(".", "_") + suffix);
}

const YEARS: ReadonlyMap<number, string> = new Map([
  [0, "_this_year"],
  [-1, "_last_year"],
]);

/** What tells inputs apart. */
export function inputKey({ path, year }: Pick<Input, "path" | "year">): string {
  return `input ${JSON.stringify([path, year])}`;
}

/** Identifier of a definition. */
export function definitionName(module: Module, id: string): string {
  return valueName(module, `definition ${id}`, id);
}

function valueName(module: Module, key: string, wanted: string): string {
  const known = module.values.get(key);
  if (known !== undefined) return known;
  const name = module.names.take(wanted);
  module.values.set(key, name);
  return name;
}

/** The expression of a definition. */
export function definitionOf(module: Module, id: string): Expression {
  const found = module.definitions.get(id);
  if (found === undefined) throw new TypeError(`the policy has no definition ${id}`);
  return found.value;
}
