/** Names in expressions: facts, definitions, members of a level. */
import type * as ast from "../ast/nodes.js";
import { diagnostic, type Fix, insert, replace } from "../diagnostics/diagnostic.js";
import { unknownName } from "../diagnostics/unknown-name.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { misnamed } from "../misnamed.js";
import { type EnumerationSymbol, type FactOfApplicant, type FactSymbol, kindWords } from "../symbols.js";
import { compatible, member } from "../types/type.js";
import { type Context, type Expected, originOf, type Value, wordFor } from "./context.js";

/** A name where a value is wanted. A member of the expected level comes first, so that it may share its name with a fact. */
export function elaborateName(context: Context, node: ast.Name, expected: Expected): Value | undefined {
  if (expected.type?.kind === "member") {
    const enumeration = context.symbols.enumerations.get(expected.type.enumeration);
    if (enumeration?.members.has(node.text)) return memberValue(context, node, enumeration);
  }
  const definition = context.clause?.definitions.get(node.text) ?? context.symbols.definitions.get(node.text);
  if (definition !== undefined) {
    context.meaning.references.set(node, definition);
    context.meaning.definitionsUsed.add(definition.id);
    const elaborated = context.definition(definition);
    if (elaborated === undefined) return undefined;
    for (const fact of elaborated.facts) requireFact(context, node.span, fact);
    const { type, optional } = elaborated.value.node;
    return {
      node: { kind: "definition", definition: elaborated.id, type, optional, origin: originOf(context, node) },
      absence: elaborated.value.absence,
    };
  }
  const fact = context.symbols.facts.get(node.text);
  if (fact !== undefined) return factValue(context, node, fact, null);
  return lonelyMember(context, node, expected);
}

/** `x[this year]`: only facts by year have years. */
export function elaborateIndexed(context: Context, node: ast.Indexed): Value | undefined {
  const target = node.value;
  const { facts, brokenFacts } = context.symbols;
  if (target.kind === "name" && brokenFacts.has(target.text) && !facts.has(target.text)) return undefined;
  if (target.kind === "name" && !isValueName(context, target.text)) {
    context.report(misnamed(context.symbols, target.span, target.text, "fact", facts.keys()));
    return undefined;
  }
  const fact = target.kind === "name" ? facts.get(target.text) : undefined;
  if (target.kind === "name" && fact !== undefined && [...fact.holders.values()].some((holder) => holder.byYear)) {
    return factValue(context, target, fact, node.year.year === "this" ? 0 : -1);
  }
  const name = originOf(context, target).text;
  context.report(diagnostic("year-not-allowed", node.year.span, { name }, { fixes: [replace(node.span, name)] }));
  return undefined;
}

/** Whether a name stands for a fact or definition here. */
export function isValueName(context: Context, name: string): boolean {
  return (
    (context.clause?.definitions.has(name) ?? false) ||
    context.symbols.definitions.has(name) ||
    context.symbols.facts.has(name)
  );
}

function factValue(context: Context, node: ast.Name, symbol: FactSymbol, year: number | null): Value | undefined {
  context.meaning.references.set(node, symbol);
  context.meaning.factsRead.add(symbol.id);
  const fact = requireFact(context, node.span, symbol.id);
  if (fact === undefined) return undefined;
  if (fact.byYear && year === null) {
    context.report(diagnostic("year-needed", node.span, { name: node.text }, { fixes: yearFixes(context, node) }));
    return undefined;
  }
  const input: ir.Input = {
    kind: "input",
    source: "applicant",
    path: symbol.id,
    year,
    type: fact.type,
    optional: fact.optional,
    origin: originOf(context, node),
  };
  return { node: input, absence: fact.optional ? "fact" : undefined };
}

/** `x[this year]` or `x[last year]`, in the word order of the file. */
function yearFixes(context: Context, node: ast.Name): readonly Fix[] {
  return (["ThisYear", "LastYear"] as const).map((keyword) => {
    const word = wordFor(context, node, keyword);
    const { file, start, end } = node.span;
    return context.dialect(file) === "zh" ? insert(file, start, `${word} `) : insert(file, end, `[${word}]`);
  });
}

/** The fact as all kinds of applicant at hand have it; a kind without it, or with another type, is reported. */
function requireFact(context: Context, span: ast.Span, name: string): FactOfApplicant | undefined {
  const symbol = context.symbols.facts.get(name);
  if (symbol === undefined) return undefined;
  const wanted =
    context.applicants ?? [...symbol.holders.keys()].flatMap((id) => context.symbols.applicants.get(id) ?? []);
  let first: { readonly fact: FactOfApplicant; readonly applicant: string } | undefined;
  for (const applicant of wanted) {
    const fact = symbol.holders.get(applicant.id);
    if (fact === undefined) {
      context.report(
        diagnostic("fact-not-for-applicant", span, {
          name,
          applicant: applicant.id,
          holders: [...symbol.holders.keys()],
        }),
      );
      return undefined;
    }
    if (first === undefined) first = { fact, applicant: applicant.id };
    else if (
      !compatible(first.fact.type, fact.type) ||
      first.fact.optional !== fact.optional ||
      first.fact.byYear !== fact.byYear
    ) {
      context.report(diagnostic("fact-type-differs", span, { name, first: first.applicant, second: applicant.id }));
      return undefined;
    }
  }
  return first?.fact;
}

function memberValue(context: Context, node: ast.Name, enumeration: EnumerationSymbol): Value {
  context.meaning.references.set(node, enumeration);
  return { node: build.memberOf(node.text, member(enumeration.id), originOf(context, node)), absence: undefined };
}

/** A member without a level in sight: right if only one level has it. */
function lonelyMember(context: Context, node: ast.Name, expected: Expected): Value | undefined {
  const { symbols } = context;
  if (symbols.brokenFacts.has(node.text)) return undefined;
  const owners = ownersOf(context, node.text);
  const [owner] = owners;
  if (owner !== undefined && owners.length === 1) return memberValue(context, node, owner);
  if (expected.type?.kind === "member") {
    const enumeration = symbols.enumerations.get(expected.type.enumeration);
    if (enumeration !== undefined) context.report(unknownMember(node.span, node.text, enumeration));
    return undefined;
  }
  const candidates = [
    ...(context.clause?.definitions.keys() ?? []),
    ...symbols.definitions.keys(),
    ...symbols.facts.keys(),
  ];
  context.report(misnamed(symbols, node.span, node.text, "value", candidates));
  return undefined;
}

/** The levels and kinds that have a member of this name. */
export function ownersOf(context: Context, name: string): readonly EnumerationSymbol[] {
  return [...context.symbols.enumerations.values()].filter((enumeration) => enumeration.members.has(name));
}

export function unknownMember(span: ast.Span, name: string, enumeration: EnumerationSymbol) {
  const members = [...enumeration.members.keys()];
  const named = unknownName(span, name, kindWords.enumeration, members);
  const suggestion = named.code === "unknown-name" && "suggestion" in named.args ? named.args.suggestion : null;
  return diagnostic(
    "unknown-member",
    span,
    {
      name,
      enumeration: enumeration.label,
      members,
      suggestion,
    },
    { fixes: named.fixes },
  );
}
