/** The binder: collects what a program declares and refuses what is declared twice. */
import type * as ast from "./ast/nodes.js";
import { type Diagnostic, diagnostic, type Phase, replace } from "./diagnostics/diagnostic.js";
import { unknownName } from "./diagnostics/unknown-name.js";
import type { Type } from "./ir/ir.js";
import type { Program } from "./program.js";
import {
  type ApplicantSymbol,
  type ClauseSymbol,
  type DefinitionSymbol,
  type EnumerationSymbol,
  type FactOfApplicant,
  type FactSymbol,
  type FundSymbol,
  type PartySymbol,
  type Symbols,
} from "./symbols.js";
import { bool, date, member, money, numberIn, percent, text, typeWords } from "./types/type.js";
import { normalizeUnit } from "./types/unit.js";

/** Names that the facts JSON uses for itself, or that no object may have as a key. */
const reservedFactNames = new Set(["applicant", "past", "__proto__", "constructor", "prototype"]);

/** Builds the symbol tables of a program. Of a name declared twice the first declaration counts. */
export function bind(program: Program): Phase<Symbols> {
  const problems: Diagnostic[] = [];
  const statements = program.files.flatMap((file) => file.statements);
  const declared = new Map<string, ast.Name>();
  const declare = (namespace: string, name: ast.Name): boolean => {
    const key = `${namespace}:${name.text}`;
    const first = declared.get(key);
    if (first === undefined) declared.set(key, name);
    else problems.push(duplicate(name, first));
    return first === undefined;
  };

  const policies = statements
    .filter((statement) => statement.kind === "policy")
    .sort((left, right) => Number(right.span.file === program.root) - Number(left.span.file === program.root));
  const [policy, ...extra] = policies;
  for (const second of extra) problems.push(secondPolicy(second, policy));

  const enumerations = new Map<string, EnumerationSymbol>();
  const funds = new Map<string, FundSymbol>();
  const parties = new Map<string, PartySymbol>();
  for (const statement of statements) {
    if (statement.kind === "enumeration" && declare("enumeration", statement.name)) {
      enumerations.set(statement.name.text, bindEnumeration(statement, problems));
    } else if (statement.kind === "fund" && declare("fund", statement.name)) {
      funds.set(statement.name.text, { kind: "fund", ...named(statement), node: statement });
    } else if (statement.kind === "party" && declare("party", statement.name)) {
      parties.set(statement.name.text, { kind: "party", ...named(statement), node: statement });
    }
  }

  const brokenFacts = new Set<string>();
  const applicants = bindApplicants(statements, declare, (applicant, node) =>
    addFact(applicant, node, enumerations, brokenFacts, problems),
  );
  const facts = factSymbols(applicants);
  const definitions = new Map<string, DefinitionSymbol>();
  for (const statement of statements) {
    if (statement.kind !== "let") continue;
    const fact = facts.get(statement.name.text);
    const first = fact === undefined ? undefined : [...fact.holders.values()][0];
    if (first !== undefined) problems.push(duplicate(statement.name, first.name));
    else if (declare("value", statement.name)) {
      definitions.set(statement.name.text, { kind: "definition", id: statement.name.text, node: statement });
    }
  }

  const declaredValue = (name: string): ast.Name | undefined =>
    [...(facts.get(name)?.holders.values() ?? [])][0]?.name ?? definitions.get(name)?.node.name;
  const policyName = policy?.name.text ?? stem(program.root);
  return {
    value: {
      policy,
      policyName,
      policyLabel: policy?.label?.text ?? policyName,
      applicants,
      enumerations,
      facts,
      definitions,
      funds,
      parties,
      clauses: bindClauses(program, policyName, declare, problems, declaredValue),
      examples: statements.filter((statement) => statement.kind === "example"),
      requires: statements.filter((statement) => statement.kind === "requires"),
      readings: statements.filter((statement) => statement.kind === "reading"),
      stacks: statements.filter((statement) => statement.kind === "stack"),
      brokenFacts,
    },
    diagnostics: problems,
  };
}

function duplicate(name: ast.Name, first: ast.Name): Diagnostic {
  return diagnostic(
    "duplicate-name",
    name.span,
    { name: name.text },
    {
      related: [{ span: first.span, note: { zh: "第一次在这里声明", en: "first declared here" } }],
    },
  );
}

function secondPolicy(node: ast.Policy, first: ast.Policy | undefined): Diagnostic {
  return diagnostic(
    "two-policies",
    node.name.span,
    { name: node.name.text },
    {
      related: first === undefined ? [] : [{ span: first.name.span, note: { zh: "这份政策", en: "this policy" } }],
    },
  );
}

function named(node: { readonly name: ast.Name; readonly label: ast.Text | undefined }): { id: string; label: string } {
  return { id: node.name.text, label: node.label?.text ?? node.name.text };
}

function stem(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.pol$/, "");
}

function bindEnumeration(node: ast.Enumeration, problems: Diagnostic[]): EnumerationSymbol {
  const members = new Map<string, ast.Member>();
  for (const entry of node.members) {
    const first = members.get(entry.name.text);
    if (first === undefined) members.set(entry.name.text, entry);
    else problems.push(duplicate(entry.name, first.name));
  }
  return { kind: "enumeration", ...named(node), ordered: node.ordered, name: node.name, members };
}

function bindApplicants(
  statements: readonly ast.TopLevel[],
  declare: (namespace: string, name: ast.Name) => boolean,
  addFact: (applicant: ApplicantSymbol, node: ast.Fact) => void,
): ReadonlyMap<string, ApplicantSymbol> {
  const applicants = new Map<string, ApplicantSymbol>();
  const applicantOf = (id: string, label: string, name: ast.Name | undefined): ApplicantSymbol => {
    const existing = applicants.get(id);
    if (existing !== undefined) return existing;
    const created: ApplicantSymbol = { kind: "applicant", id, label, name, facts: new Map() };
    applicants.set(id, created);
    return created;
  };
  for (const statement of statements) {
    if (statement.kind === "facts") {
      declare("applicant", statement.name);
      const applicant = applicantOf(statement.name.text, statement.label?.text ?? statement.name.text, statement.name);
      for (const fact of statement.facts) addFact(applicant, fact);
    } else if (statement.kind === "fact") {
      addFact(applicantOf("", "", undefined), statement);
    }
  }
  if (applicants.size === 0) applicantOf("", "", undefined);
  return applicants;
}

function addFact(
  applicant: ApplicantSymbol,
  node: ast.Fact,
  enumerations: ReadonlyMap<string, EnumerationSymbol>,
  broken: Set<string>,
  problems: Diagnostic[],
): void {
  const type = resolveType(node.type, enumerations, problems);
  for (const name of node.names) {
    const first = applicant.facts.get(name.text);
    if (reservedFactNames.has(name.text))
      problems.push(diagnostic("reserved-fact-name", name.span, { name: name.text }));
    if (first !== undefined) problems.push(duplicate(name, first.name));
    else if (type === undefined) broken.add(name.text);
    else {
      const fact: FactOfApplicant = {
        name,
        label: node.label?.text ?? name.text,
        type,
        optional: node.type.optional,
        byYear: node.type.byYear,
      };
      applicant.facts.set(name.text, fact);
    }
  }
}

/** The type a type reference stands for; unknown words are reported. */
function resolveType(
  node: ast.TypeReference,
  enumerations: ReadonlyMap<string, EnumerationSymbol>,
  problems: Diagnostic[],
): Type | undefined {
  const word = typeWords.get(node.name.text);
  const unit = normalizeUnit(node.unit?.text ?? "");
  switch (word) {
    case "bool":
      return bool;
    case "money":
      return unit === "" ? money : numberIn(unit.startsWith("元") ? unit : `元/${unit}`);
    case "number":
      return numberIn(unit);
    case "count":
      return numberIn(unit, "count");
    case "percent":
      return percent;
    case "date":
      return date;
    case "text":
      return text;
    case "duration":
      problems.push(
        diagnostic(
          "duration-not-supported",
          node.span,
          {},
          {
            fixes: [replace(node.name.span, node.name.text === "duration" ? "count (月)" : "数量（月）")],
          },
        ),
      );
      return undefined;
    case undefined: {
      if (enumerations.has(node.name.text)) return member(node.name.text);
      const name = node.name.text;
      const expected = { zh: "类型、级别表或类别表", en: "type or level" };
      problems.push(unknownName(node.name.span, name, expected, [...typeWords.keys(), ...enumerations.keys()]));
      return undefined;
    }
  }
}

function factSymbols(applicants: ReadonlyMap<string, ApplicantSymbol>): ReadonlyMap<string, FactSymbol> {
  const facts = new Map<string, FactSymbol>();
  for (const applicant of applicants.values()) {
    for (const [id, fact] of applicant.facts) {
      const symbol: FactSymbol = facts.get(id) ?? { kind: "fact", id, holders: new Map() };
      symbol.holders.set(applicant.id, fact);
      facts.set(id, symbol);
    }
  }
  return facts;
}

/** Statements at top level that form an unnamed clause, named like the policy, that comes first. */
const looseKinds = new Set<ast.TopLevel["kind"]>([
  "award",
  "guarded",
  "otherwise",
  "bar",
  "funding",
  "responsible",
  "note",
  "quotation",
]);

function isLoose(statement: ast.TopLevel): statement is ast.ClauseStatement {
  return looseKinds.has(statement.kind);
}

function bindClauses(
  program: Program,
  policyName: string,
  declare: (namespace: string, name: ast.Name) => boolean,
  problems: Diagnostic[],
  declaredValue: (name: string) => ast.Name | undefined,
): readonly ClauseSymbol[] {
  const statements = program.files.flatMap((file) => file.statements);
  const loose = statements.filter(isLoose);
  const clauses = statements.flatMap((statement): readonly ClauseSymbol[] => {
    if (statement.kind !== "clause" || !declare("clause", statement.name)) return [];
    const definitions = bindLocals(statement, declare, problems, declaredValue);
    return [{ kind: "clause", ...named(statement), node: statement, body: statement.body, definitions }];
  });
  if (loose.length === 0) return clauses;
  return [
    { kind: "clause", id: policyName, label: policyName, node: undefined, body: loose, definitions: new Map() },
    ...clauses,
  ];
}

function bindLocals(
  clause: ast.Clause,
  declare: (namespace: string, name: ast.Name) => boolean,
  problems: Diagnostic[],
  declaredValue: (name: string) => ast.Name | undefined,
): Map<string, DefinitionSymbol> {
  const locals = new Map<string, DefinitionSymbol>();
  for (const statement of clause.body) {
    if (statement.kind !== "let") continue;
    const name = statement.name.text;
    const first = declaredValue(name);
    if (first !== undefined) problems.push(duplicate(statement.name, first));
    else if (declare(`value ${clause.name.text}`, statement.name)) {
      locals.set(name, { kind: "definition", id: `${clause.name.text}.${name}`, node: statement });
    }
  }
  return locals;
}
