/** Builders of hand-written policies for tests, around the expressions of `expressions.ts`. */
import type {
  Award,
  Bar,
  Clause,
  Condition,
  Expression,
  Fact,
  Group,
  GroupAward,
  Note,
  Policy,
  Step,
  Type,
} from "../../../compiler/ir/ir.js";
import { origin } from "./expressions.js";

export const fact = (
  name: string,
  type: Type,
  options: { label?: string; optional?: boolean; byYear?: boolean } = {},
): Fact => ({
  name,
  label: options.label ?? name,
  type,
  optional: options.optional ?? false,
  byYear: options.byYear ?? false,
});
export const clause = (id: string, options: Partial<Clause> = {}): Clause => ({
  id,
  label: id,
  place: null,
  applicants: [],
  responsible: [],
  ...options,
});
export const when = (value: Expression, wording = "", origin_: Condition["origin"] = "when"): Condition => ({
  origin: origin_,
  text: wording,
  value,
});
export const award = (id: string, amount: Expression, options: Partial<Omit<Award, "id" | "amount">> = {}): Award => ({
  id,
  clause: 0,
  name: id,
  label: id,
  words: null,
  payees: [],
  funding: [],
  conditions: [],
  amount,
  steps: [],
  origin: origin(id),
  ...options,
});
export const step = (
  kind: Step["kind"],
  value: Expression,
  options: Partial<Omit<Step, "kind" | "value">> = {},
): Step => ({
  kind,
  text: kind,
  value,
  operands: [],
  before: null,
  ...options,
});
export const operand = (wording: string, value: Expression): Step["operands"][number] => ({ text: wording, value });
export const bar = (
  id: string,
  condition: Expression,
  awards: readonly string[],
  notes: readonly number[] = [],
): Bar => ({
  id,
  clause: 0,
  condition: when(condition, id, "guard"),
  awards,
  notes,
  origin: origin(id),
});
export const note = (wording: string, conditions: readonly Condition[] = [], kind: Note["note"] = "promise"): Note => ({
  note: kind,
  clause: 0,
  text: wording,
  conditions,
});
export const group = (mode: Group["mode"], ...members: readonly (Group | string)[]): Group => ({
  kind: "group",
  id: mode,
  mode,
  members: members.map((one): Group | GroupAward => (typeof one === "string" ? { kind: "award", award: one } : one)),
});

/** A policy with one applicant kind "", one clause, and all its awards summed unless `total` says otherwise. */
export const policy = (options: Partial<Policy> = {}): Policy => ({
  id: "test",
  label: "test",
  metadata: { issuer: [], document: [], basis: [], repeals: [], issued: null, effectiveFrom: null, effectiveTo: null },
  applicants: [{ id: "", label: "", facts: [] }],
  enumerations: [],
  history: [],
  definitions: [],
  clauses: [clause("clause")],
  awards: [],
  bars: [],
  notes: [],
  readings: [],
  total: group("sum", ...(options.awards ?? []).map(({ id }) => id)),
  ...options,
});
