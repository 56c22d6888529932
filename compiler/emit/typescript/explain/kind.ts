/** The function that decides on one kind of applicant with explanations, whatever is known. */
import type { Award, Bar, Group, Input } from "../../../ir/ir.js";
import { barConstant, conditionConstant, noteConstant, readingConstant } from "../constants.js";
import type { Doc } from "../layout.js";
import { constant, definitionName, definitionOf, inputName, type Module, use } from "../module.js";
import type { Names } from "../names.js";
import type { Kind } from "../plan.js";
import type { RuntimeName } from "../runtime-names.js";
import { array, arrayOfObjects, call, callable, type Callable, declare, inlineObject, object } from "../syntax.js";
import { isIdentifier, quote } from "../text.js";
import { type Source, sourceKey, sourcesOf } from "../walk.js";
import { valueType } from "./amount.js";
import { type AwardFunction, sourceName } from "./award.js";
import { expression, place } from "./expression.js";

interface Frame {
  readonly module: Module;
  readonly kind: Kind;
  readonly names: Names;
  readonly awards: ReadonlyMap<string, AwardFunction>;
  readonly bars: Map<string, string>;
  readonly coverings: Map<string, string>;
  readonly statements: Doc[];
}

/** @param facts name of the interface of the facts */
export function kindFunction(
  module: Module,
  kind: Kind,
  name: string,
  facts: string,
  awards: ReadonlyMap<string, AwardFunction>,
): Callable {
  const frame: Frame = {
    module,
    kind,
    names: module.names.scope(),
    awards,
    bars: new Map(),
    coverings: new Map(),
    statements: [],
  };
  const part = policyConstant(module, kind);
  declareSources(frame);
  declareBars(frame);
  const results = declareAwards(frame);
  const notes = noteCodes(frame);
  const { statements } = frame;
  statements.push(declare("total", undefined, groupCode(frame, kind.total, results)));
  const lists = [
    listCode(frame, "awards", [...results.values()]),
    listCode(frame, "bars", [...frame.bars.values()]),
    listCode(frame, "notes", notes),
  ];
  statements.push(["return ", call(use(module, "decide"), part, "clock", "total", ...lists), ";"]);
  const parameters = [
    { name: "facts", type: facts },
    { name: "clock", type: use(module, "Clock") },
  ];
  return callable(name, parameters, use(module, "Decision"), statements);
}

/** Declares a list; the code to use it. */
function listCode({ statements }: Frame, name: string, items: readonly Doc[]): string {
  if (items.length === 0) return "[]";
  statements.push(declare(name, undefined, array(items)));
  return name;
}

function policyConstant(module: Module, { applicant, readings }: Kind): string {
  const { policy } = module;
  return constant(
    module,
    `policy ${applicant.id}`,
    `policy_${applicant.id === "" ? policy.id : applicant.id}`,
    "PolicyPart",
    () => {
      const facts = [
        ...applicant.facts.map(({ name, label, byYear }) => ({ path: name, label, byYear })),
        ...policy.history.map(({ path, label }) => ({ path, label, byYear: false })),
      ].map(({ path, label, byYear }) =>
        inlineObject([
          ["path", quote(path)],
          ["label", quote(label)],
          ["byYear", String(byYear)],
        ]),
      );
      return object([
        ["policy", quote(policy.id)],
        ["label", quote(policy.label)],
        ["applicant", quote(applicant.id)],
        ["facts", arrayOfObjects(facts)],
        ["readings", array(readings.map((reading) => readingConstant(module, reading)))],
      ]);
    },
  );
}

/** What the awards, bars and notes of a kind read, definitions looked into. */
function sourcesOfKind(
  module: Module,
  { awards, bars, notes }: Kind,
  functions: ReadonlyMap<string, AwardFunction>,
): readonly Source[] {
  const conditions = [...bars.map(({ condition }) => condition), ...notes.flatMap(({ note }) => note.conditions)];
  const found = new Map<string, Source>();
  const add = (source: Source): void => {
    if (found.has(sourceKey(source))) return;
    found.set(sourceKey(source), source);
    if (source.kind === "definition") sourcesOf([definitionOf(module, source.definition)]).forEach(add);
  };
  for (const { id } of awards) functions.get(id)?.sources.forEach(add);
  sourcesOf(conditions.map(({ value }) => value)).forEach(add);
  return [...found.values()];
}

function declareSources(frame: Frame): void {
  const { module, kind, statements } = frame;
  const sources = sourcesOfKind(module, kind, frame.awards);
  if (sources.some((source) => source.kind === "asOf"))
    statements.push(declare("today", undefined, call(use(module, "dayOf"), "clock.asOf")));
  if (sources.some((source) => source.kind === "claimYear")) statements.push("const claimYear = clock.claimYear;");
  const inputs = sources.filter((source) => source.kind === "input");
  const order = [...kind.applicant.facts.map(({ name }) => name), ...module.policy.history.map(({ path }) => path)];
  const ordered = [...inputs].sort(
    (a, b) => order.indexOf(a.path) - order.indexOf(b.path) || (a.year ?? 0) - (b.year ?? 0),
  );
  for (const input of ordered) statements.push(declare(inputName(module, input), undefined, inputCode(module, input)));
  const needed = new Set(sources.flatMap((source) => (source.kind === "definition" ? [source.definition] : [])));
  for (const { id, value } of module.policy.definitions.filter((definition) => needed.has(definition.id))) {
    statements.push(declare(definitionName(module, id), undefined, expression(place(module, ""), value)));
  }
}

const READERS = {
  Quantity: { number: ["numberFact", "yearNumber"], date: ["dateFact", "yearDate"] },
  Verdict: ["truthFact", "yearTruth"],
  Choice: ["choiceFact", "yearChoice"],
} as const;

function inputCode(module: Module, input: Input): Doc {
  const type = valueType(input);
  const [plain, yearly]: readonly [RuntimeName, RuntimeName] =
    type === "Quantity" ? READERS.Quantity[input.type.kind === "date" ? "date" : "number"] : READERS[type];
  const optional = input.optional ? ["true"] : [];
  if (input.source === "history") {
    const fact = module.policy.history.find(({ path }) => path === input.path);
    const past = call(use(module, "pastOf"), "facts.past", quote(fact?.award ?? ""));
    return call(use(module, plain), [past, `.${fact?.field ?? ""}`], quote(input.path), ...optional);
  }
  const given = factAccess(module, input.path);
  if (input.year === null) return call(use(module, plain), given, quote(input.path), ...optional);
  const year =
    input.year === 0 ? "clock.claimYear" : `clock.claimYear ${input.year < 0 ? "-" : "+"} ${Math.abs(input.year)}`;
  return call(use(module, yearly), given, year, quote(input.path), ...optional);
}

/** `facts.name`; names that every object inherits are asked for with care. */
export function factAccess(module: Module, name: string): string {
  if (name in Object.prototype) return `${use(module, "own")}(facts, ${quote(name)})`;
  return isIdentifier(name) ? `facts.${name}` : `facts[${quote(name)}]`;
}

function declareBars(frame: Frame): void {
  const { module, kind, names, statements } = frame;
  for (const bar of kind.bars) {
    const name = names.take(bar.id);
    const verdict = expression(place(module, ""), bar.condition.value);
    const code = call(
      use(module, "testBar"),
      barConstant(module, bar),
      conditionConstant(module, bar.condition),
      verdict,
    );
    statements.push(declare(name, undefined, code));
    frame.bars.set(bar.id, name);
  }
}

/** Code of the bars that cover something, taken together. */
function coveringCode(frame: Frame, covers: (bar: Bar) => boolean): string {
  const { module, kind, names, statements, coverings } = frame;
  const bars = kind.bars.filter(covers).flatMap(({ id }) => frame.bars.get(id) ?? []);
  const known = bars.length === 0 ? use(module, "NO_BARS") : coverings.get(bars.join());
  if (known !== undefined) return known;
  const name = names.take(bars.length === 1 ? `${bars[0]}_covering` : "covering_bars");
  statements.push(declare(name, undefined, call(use(module, "covering"), ...bars)));
  coverings.set(bars.join(), name);
  return name;
}

function declareAwards(frame: Frame): ReadonlyMap<string, string> {
  const { module, kind, names, statements } = frame;
  const results = new Map<string, string>();
  for (const award of kind.awards) {
    const { name, sources, hasBars } = functionOf(frame, award);
    const bars = hasBars ? [coveringCode(frame, (bar) => bar.awards.includes(award.id))] : [];
    const result = names.take(award.id);
    statements.push(
      declare(result, undefined, call(name, ...sources.map((source) => sourceName(module, source)), ...bars)),
    );
    results.set(award.id, result);
  }
  return results;
}

function functionOf({ awards }: Frame, { id }: Award): AwardFunction {
  const found = awards.get(id);
  if (found === undefined) throw new TypeError(`the award ${id} has no function`);
  return found;
}

function noteCodes(frame: Frame): readonly Doc[] {
  const { module, kind } = frame;
  return kind.notes.map(({ index, note }) => {
    const covering = coveringCode(frame, (bar) => bar.notes.includes(index));
    const info = noteConstant(module, note, index);
    const tests = note.conditions.map((condition) =>
      call(use(module, "tested"), conditionConstant(module, condition), expression(place(module, ""), condition.value)),
    );
    const code = call(use(module, "noted"), info, covering, ...tests);
    return tests.length > 0 || covering !== "NO_BARS"
      ? code
      : constant(module, `noted ${index}`, `noted_${index + 1}`, undefined, () => code);
  });
}

const GROUPS = {
  sum: "sumOf",
  highest: "highest",
  alternatives: "alternatives",
  exclusive: "exclusive",
  undeclared: "undeclared",
} as const satisfies Record<Group["mode"], RuntimeName>;

function groupCode(frame: Frame, { id, mode, members }: Group, results: ReadonlyMap<string, string>): Doc {
  const codes = members.map((member) =>
    member.kind === "group" ? groupCode(frame, member, results) : (results.get(member.award) ?? "null"),
  );
  const own = mode === "exclusive" || mode === "undeclared" ? [quote(id)] : [];
  return call(use(frame.module, GROUPS[mode]), ...own, ...codes);
}
