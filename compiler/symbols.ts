/** Symbols: what the names of a program stand for. */
import type * as ast from "./ast/nodes.js";
import type { Bilingual } from "./diagnostics/diagnostic.js";
import type { Type } from "./ir/ir.js";

export type Symbol =
  ApplicantSymbol | EnumerationSymbol | FactSymbol | DefinitionSymbol | FundSymbol | PartySymbol | ClauseSymbol;

export interface ApplicantSymbol {
  readonly kind: "applicant";
  /** "" for the unnamed kind of top-level `fact`s */
  readonly id: string;
  readonly label: string;
  readonly name: ast.Name | undefined;
  readonly facts: Map<string, FactOfApplicant>;
}

export interface FactOfApplicant {
  readonly name: ast.Name;
  readonly label: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly byYear: boolean;
}

/** A fact name: the same fact for every kind of applicant that has it. */
export interface FactSymbol {
  readonly kind: "fact";
  readonly id: string;
  readonly holders: Map<string, FactOfApplicant>;
}

export interface EnumerationSymbol {
  readonly kind: "enumeration";
  readonly id: string;
  readonly label: string;
  readonly ordered: boolean;
  readonly name: ast.Name;
  readonly members: ReadonlyMap<string, ast.Member>;
}

export interface DefinitionSymbol {
  readonly kind: "definition";
  /** unique in the program: `name`, or `clause.name` inside a clause */
  readonly id: string;
  readonly node: ast.Let;
}

export interface FundSymbol {
  readonly kind: "fund";
  readonly id: string;
  readonly label: string;
  readonly node: ast.Fund;
}

export interface PartySymbol {
  readonly kind: "party";
  readonly id: string;
  readonly label: string;
  readonly node: ast.Party;
}

/** A clause; the unnamed clause of statements at top level has no node of its own. */
export interface ClauseSymbol {
  readonly kind: "clause";
  readonly id: string;
  readonly label: string;
  readonly node: ast.Clause | undefined;
  readonly body: readonly ast.ClauseStatement[];
  readonly definitions: Map<string, DefinitionSymbol>;
}

/** All symbols of a program. */
export interface Symbols {
  readonly policy: ast.Policy | undefined;
  readonly policyName: string;
  readonly policyLabel: string;
  readonly applicants: ReadonlyMap<string, ApplicantSymbol>;
  readonly enumerations: ReadonlyMap<string, EnumerationSymbol>;
  readonly facts: ReadonlyMap<string, FactSymbol>;
  readonly definitions: ReadonlyMap<string, DefinitionSymbol>;
  readonly funds: ReadonlyMap<string, FundSymbol>;
  readonly parties: ReadonlyMap<string, PartySymbol>;
  /** in the order of the document */
  readonly clauses: readonly ClauseSymbol[];
  readonly examples: readonly ast.Example[];
  /** statements outside clauses that are about the whole policy */
  readonly requires: readonly ast.Requires[];
  readonly readings: readonly ast.Reading[];
  readonly stacks: readonly ast.Stack[];
  /** facts declared with a type that does not exist: reported once, not at every use */
  readonly brokenFacts: ReadonlySet<string>;
}

/** What each kind of symbol is called in messages. */
export const kindWords: Readonly<Record<Symbol["kind"] | "value" | "target" | "payee", Bilingual>> = {
  applicant: { zh: "申报对象", en: "kind of applicant" },
  enumeration: { zh: "级别表或类别表", en: "level or kinds" },
  fact: { zh: "信息项", en: "fact" },
  definition: { zh: "定义", en: "definition" },
  fund: { zh: "资金渠道", en: "fund" },
  party: { zh: "相关单位", en: "party" },
  clause: { zh: "条款", en: "clause" },
  value: { zh: "信息项或定义", en: "fact or definition" },
  target: { zh: "条款或奖补", en: "clause or award" },
  payee: { zh: "相关单位或申报对象", en: "party or kind of applicant" },
};
