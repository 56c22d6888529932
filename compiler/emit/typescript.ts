/** A policy as one TypeScript module: typed facts, a fast evaluation, a full explanation. */
import type { Policy } from "../ir/ir.js";
import { type AwardFunction, awardFunction } from "./typescript/explain/award.js";
import { kindFunction } from "./typescript/explain/kind.js";
import { fastFunction } from "./typescript/fast/kind.js";
import {
  enumerationType,
  factsInterface,
  type FactTypes,
  factTypes,
  pastInterface,
  schemaDoc,
  unionType,
} from "./typescript/facts.js";
import { type Doc, hardline, join, print } from "./typescript/layout.js";
import { type Module, newModule, use } from "./typescript/module.js";
import { type Kind, kindsOf } from "./typescript/plan.js";
import { printFile, type Statements, StructureKind } from "./typescript/project.js";
import { publicFunctions } from "./typescript/public.js";
import { RUNTIME_TYPES, RUNTIME_VALUES, type RuntimeName } from "./typescript/runtime-names.js";
import { type Callable, declare, importNames, object, strings, textOrNull } from "./typescript/syntax.js";
import { countNames, documentation, quote } from "./typescript/text.js";

/** The text of the module. The same policy always gives the same bytes. */
export function emitTypeScript(source: Policy): string {
  const policy = source.applicants.length > 0 ? source : { ...source, applicants: [{ id: "", label: "", facts: [] }] };
  const module = newModule(policy);
  const kinds = kindsOf(policy);
  const types = factTypes(module);
  const awards = awardFunctions(module, kinds);
  const functions = kinds.map((kind) => kindFunctions(module, kind, types, awards));
  const calls = new Map(
    functions.map(({ kind, summary, decision }) => [kind, { summary: summary.call, decision: decision.call }]),
  );
  const api = publicFunctions(module, kinds, calls);
  const schema = print(declare("schema", use(module, "FactsSchema"), schemaDoc(module)));
  const code = [
    ...functions.map(({ summary }) => summary.declaration),
    ...functions.map(({ decision }) => decision.declaration),
    ...[...awards.values()].map(({ declaration }) => declaration),
  ].map((doc) => print(doc));
  const constants = usedConstants(module, [...code, schema].join("\n"));
  const declarations = typeDeclarations(module, types);
  const rest = [...code, [schema, ...constants].join("\n")].join("\n\n");
  const written = printFile([
    `${print(["export const metadata = ", metadata(policy), " as const;"])}`,
    ...declarations,
    ...api,
    rest,
  ]);
  return `${header(policy)}\n${imports(module, written)}\n\n${written}`;
}

interface KindFunctions {
  readonly kind: Kind;
  readonly summary: Callable;
  readonly decision: Callable;
}

function kindFunctions(
  module: Module,
  kind: Kind,
  types: FactTypes,
  awards: ReadonlyMap<string, AwardFunction>,
): KindFunctions {
  const name = kind.applicant.id || module.policy.id;
  const facts = types.applicants.get(kind.applicant.id) ?? "Facts";
  return {
    kind,
    summary: fastFunction(module, kind, module.names.take(`summary_${name}`), facts),
    decision: kindFunction(module, kind, module.names.take(`decision_${name}`), facts, awards),
  };
}

/** Functions of the awards that somebody can get. */
function awardFunctions(module: Module, kinds: readonly Kind[]): ReadonlyMap<string, AwardFunction> {
  const covered = new Set(module.policy.bars.flatMap((bar) => bar.awards));
  const awards = new Set(kinds.flatMap((kind) => kind.awards));
  return new Map([...awards].map((award) => [award.id, awardFunction(module, award, covered.has(award.id))]));
}

function typeDeclarations(module: Module, types: FactTypes): Statements {
  const { policy } = module;
  const { applicants, history } = policy;
  return [
    ...policy.enumerations.map((enumeration) => `\n${print(enumerationType(enumeration, types))}`),
    ...applicants.map((applicant) => ({
      kind: StructureKind.Interface as const,
      ...factsInterface(module, applicant, types),
    })),
    ...(history.length === 0 ? [] : [{ kind: StructureKind.Interface as const, ...pastInterface(module, types.past) }]),
    ...(applicants.length === 1 ? [] : [print(unionType("Facts", [...types.applicants.values()]))]),
  ];
}

/** The constants that the code needs, directly or through each other. */
function usedConstants({ constants }: Module, code: string): readonly string[] {
  let kept = [...constants.values()].map(({ name, declaration }) => ({ name, text: print(declaration) }));
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const counts = countNames([code, ...kept.map(({ text }) => text)].join("\n"));
    kept = kept.filter(({ name, text }) => (counts.get(name) ?? 0) > (countNames(text).get(name) ?? 0));
  }
  return kept.map(({ text }) => text);
}

function header({ id, label, metadata: { document, basis } }: Policy): string {
  const list = (name: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${name} ${items.join("; ")}`];
  const title = label === id ? label : `${label} (${id})`;
  return documentation([
    title,
    "",
    "Generated by pol: change the policy, not this file.",
    ...list("文号 / document:", document),
    ...list("依据 / basis:", basis),
  ]);
}

function imports({ used }: Module, code: string): string {
  const counts = countNames(code);
  const named = (names: readonly RuntimeName[], keyword: string): readonly Doc[] => {
    const list = [...names].filter((name) => used.has(name) && counts.has(name)).sort();
    return list.length === 0 ? [] : [importNames(keyword, list, '"pol/runtime"')];
  };
  return print(join(hardline, [...named(RUNTIME_VALUES, "import"), ...named(RUNTIME_TYPES, "import type")]));
}

function metadata({ id, label, metadata: data }: Policy): Doc {
  return object([
    ["id", quote(id)],
    ["label", quote(label)],
    ["issuer", strings(data.issuer)],
    ["document", strings(data.document)],
    ["basis", strings(data.basis)],
    ["repeals", strings(data.repeals)],
    ["issued", textOrNull(data.issued)],
    ["effectiveFrom", textOrNull(data.effectiveFrom)],
    ["effectiveTo", textOrNull(data.effectiveTo)],
  ]);
}
