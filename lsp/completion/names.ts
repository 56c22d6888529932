/** Names to offer for a slot: those of the expected type first. */
import { CompletionItemKind } from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import type { Type } from "../../compiler/ir/ir.js";
import type { ClauseSymbol, EnumerationSymbol, FactOfApplicant, Symbols } from "../../compiler/symbols.js";
import { compatible, describe, typeWords } from "../../compiler/types/type.js";
import { type Dialect, spelling } from "../../grammar/keywords.js";
import type { Language } from "../../compiler/diagnostics/message.js";
import { memberId } from "../resolve.js";
import type { Place } from "../snapshot.js";
import { writtenName } from "../spelling.js";
import { typeDocs } from "../words/condition.js";
import { type Candidate, rank } from "./candidate.js";
import type { Probe } from "./probe.js";
import type { Expectation, Slot } from "./slot.js";
import { targets } from "./targets.js";

export interface Naming {
  readonly place: Place;
  readonly probe: Probe;
  /** whether nothing follows on the line */
  readonly bare: boolean;
  readonly language: Language;
  readonly dialect: Dialect;
}

export function nameCandidates(slot: Slot, naming: Naming): readonly Candidate[] {
  const { symbols } = naming.probe.compilation;
  switch (slot.kind) {
    case "value":
      return values(slot, naming);
    case "member":
      return members(slot, naming);
    case "type":
      return types(naming);
    case "fund":
      return labelled(symbols.funds.values(), CompletionItemKind.Constant, slot.taken);
    case "party":
      return labelled(symbols.parties.values(), CompletionItemKind.Interface, slot.taken);
    case "applicant":
      return labelled(symbols.applicants.values(), CompletionItemKind.Struct, slot.taken);
    case "payee":
      return [
        ...labelled(symbols.parties.values(), CompletionItemKind.Interface, slot.taken),
        ...labelled(symbols.applicants.values(), CompletionItemKind.Struct, slot.taken),
      ];
    case "target":
      return targets(slot, naming);
    case "given":
      return givens(slot.example, naming);
    case "history":
      return history(naming);
    case "quantum":
      return ["分", "角", "元", "十元", "百元", "千元", "万元"].map((unit) => ({
        label: unit,
        kind: CompletionItemKind.Unit,
        rank: rank.expected,
      }));
    case "newName":
      return [];
  }
}

function labelled(
  list: Iterable<{ readonly kind: "fund" | "party" | "applicant"; readonly id: string; readonly label: string }>,
  kind: CompletionItemKind,
  taken: ReadonlySet<string>,
): readonly Candidate[] {
  return [...list]
    .filter(({ id }) => id !== "" && !taken.has(id))
    .map(({ kind: entity, id, label }) => ({
      label: id,
      insert: writtenName(id),
      kind,
      rank: rank.expected,
      ...(label === id ? {} : { detail: label }),
      about: { entity, id },
    }));
}

function values(slot: Extract<Slot, { kind: "value" }>, naming: Naming): readonly Candidate[] {
  const { symbols, meaning } = naming.probe.compilation;
  const found: Candidate[] = [];
  const definitions = [...(slot.clause?.definitions.values() ?? []), ...symbols.definitions.values()];
  for (const { id, node } of definitions) {
    const type = meaning.types.get(node.value);
    found.push({
      label: node.name.text,
      insert: writtenName(node.name.text),
      kind: CompletionItemKind.Variable,
      rank: rankOf(slot.expects, type, symbols),
      ...detailOf(node.label?.text, type, naming),
      about: { entity: "definition", id },
    });
  }
  for (const { id, holders } of symbols.facts.values()) {
    const fact = factFor(holders, slot.clause);
    if (fact !== undefined) found.push(...factCandidates(id, fact, slot, naming));
  }
  if (slot.expects.kind === "type") found.push(...plainValues(slot.expects.type, symbols));
  return found;
}

/** The fact as the kinds of applicant of a clause have it; undefined when one of them has it not. */
function factFor(
  holders: ReadonlyMap<string, FactOfApplicant>,
  clause: ClauseSymbol | undefined,
): FactOfApplicant | undefined {
  const wanted = clause?.node?.applicants ?? [];
  if (wanted.some((name) => !holders.has(name.text))) return undefined;
  return [...holders.values()][0];
}

function factCandidates(
  id: string,
  fact: FactOfApplicant,
  slot: Extract<Slot, { kind: "value" }>,
  naming: Naming,
): readonly Candidate[] {
  const base = {
    kind: CompletionItemKind.Field,
    rank: rankOf(slot.expects, fact.type, naming.probe.compilation.symbols),
    ...detailOf(fact.label === id ? undefined : fact.label, fact.type, naming),
    about: { entity: "fact", id } as const,
  };
  if (!fact.byYear || slot.hasYear) return [{ ...base, label: id, insert: writtenName(id) }];
  return (["ThisYear", "LastYear"] as const).map((year) => {
    const word = spelling(year, naming.dialect);
    const insert = naming.dialect === "zh" ? `${word} ${writtenName(id)}` : `${writtenName(id)}[${word}]`;
    return { ...base, label: insert, insert, also: [id] };
  });
}

/** Members, yes and no: what a value of the type looks like. */
function plainValues(type: Type, symbols: Symbols): readonly Candidate[] {
  if (type.kind !== "member") return [];
  const enumeration = symbols.enumerations.get(type.enumeration);
  return enumeration === undefined ? [] : memberCandidates(enumeration, rank.missing, new Set());
}

function memberCandidates(
  enumeration: EnumerationSymbol,
  place: number,
  taken: ReadonlySet<string>,
): readonly Candidate[] {
  return [...enumeration.members.values()].map(({ name, label }) => ({
    label: name.text,
    insert: writtenName(name.text),
    kind: CompletionItemKind.EnumMember,
    rank: taken.has(name.text) ? rank.rare : place,
    ...(label === undefined ? {} : { detail: label.text }),
    about: { entity: "member", id: memberId(enumeration.id, name.text) } as const,
  }));
}

/** Keys of a table or of a set: those that are not there yet come first. */
function members(slot: Extract<Slot, { kind: "member" }>, { probe: { compilation } }: Naming): readonly Candidate[] {
  const { symbols } = compilation;
  if (slot.type?.kind === "member") {
    const enumeration = symbols.enumerations.get(slot.type.enumeration);
    return enumeration === undefined ? [] : memberCandidates(enumeration, rank.missing, slot.taken);
  }
  if (slot.type !== undefined) return [];
  return [...symbols.enumerations.values()].flatMap((enumeration) =>
    memberCandidates(enumeration, rank.fitting, slot.taken),
  );
}

function types({
  probe: {
    compilation: { symbols },
  },
  dialect,
  language,
}: Naming): readonly Candidate[] {
  const words = [...typeWords].filter(
    ([word, type]) => /^[a-z]/.test(word) === (dialect === "en") && type !== "duration",
  );
  return [
    ...words.map(([word, type]) => ({
      label: word,
      kind: CompletionItemKind.Class,
      rank: rank.expected,
      detail: typeDocs[type][language],
    })),
    ...[...symbols.enumerations.values()].map(({ id, label }) => ({
      label: id,
      insert: writtenName(id),
      kind: CompletionItemKind.Enum,
      rank: rank.fitting,
      ...(label === id ? {} : { detail: label }),
      about: { entity: "enumeration", id } as const,
    })),
  ];
}

/** Facts that the example does not give yet. */
function givens(
  example: ast.Example,
  {
    probe: {
      compilation: { symbols },
    },
    dialect,
    language,
    bare,
  }: Naming,
): readonly Candidate[] {
  const taken = new Set(example.givens.map((given) => given.target.parts[0]?.text));
  const applicant = example.applicant === undefined ? undefined : symbols.applicants.get(example.applicant.text);
  const facts =
    applicant === undefined
      ? [...symbols.applicants.values()].flatMap(({ facts: own }) => [...own])
      : [...applicant.facts];
  const equals = bare ? " = " : "";
  return [...new Map(facts)].map(([id, fact]) => {
    const year = spelling("ThisYear", dialect);
    const name = !fact.byYear
      ? writtenName(id)
      : dialect === "zh"
        ? `${year} ${writtenName(id)}`
        : `${writtenName(id)}[${year}]`;
    return {
      label: id,
      insert: `${name}${equals}`,
      kind: CompletionItemKind.Field,
      rank: taken.has(id) ? rank.rare : rank.expected,
      detail: describe(fact.type)[language],
      about: { entity: "fact", id } as const,
    };
  });
}

function history({ dialect, bare }: Naming): readonly Candidate[] {
  const fields =
    dialect === "zh"
      ? ["已享受", "本年已享受", "已享受年数", "本年已获金额"]
      : ["received", "received_this_year", "years", "paid_this_year"];
  return fields.map((field) => ({
    label: field,
    insert: bare ? `${field} = ` : field,
    kind: CompletionItemKind.Property,
    rank: rank.expected,
    about: { entity: "history", id: field } as const,
  }));
}

function detailOf(
  label: string | undefined,
  type: Type | undefined,
  {
    language,
    probe: {
      compilation: { symbols },
    },
  }: Naming,
): { readonly detail?: string } {
  const words =
    type === undefined ? undefined : describe(type, (id) => symbols.enumerations.get(id)?.label ?? id)[language];
  const detail = [words, label].filter((part) => part !== undefined).join(language === "zh" ? "，" : ", ");
  return detail === "" ? {} : { detail };
}

function rankOf(expects: Expectation, type: Type | undefined, symbols: Symbols): number {
  if (type === undefined) return rank.other;
  switch (expects.kind) {
    case "type":
      if (compatible(expects.type, type)) return rank.expected;
      return expects.type.kind === "number" && type.kind === "number" ? rank.fitting : rank.other;
    case "condition":
      return type.kind === "bool" ? rank.expected : rank.fitting;
    case "number":
      return type.kind === "number" ? rank.expected : rank.other;
    case "key":
      return type.kind === "member" && symbols.enumerations.has(type.enumeration)
        ? rank.expected
        : type.kind === "bool" || type.kind === "text"
          ? rank.fitting
          : rank.other;
    case "any":
      return rank.fitting;
  }
}
