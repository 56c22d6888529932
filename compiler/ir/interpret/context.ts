/** What an evaluation is about: the policy, the applicant's facts, the clocks, and the values of the definitions. */
import type { Applicant, Policy } from "../ir.js";
import { parseDate, yearOf } from "./calendar.js";
import type { Value } from "./value.js";

/**
 * Facts in memory: money in whole 分, counts whole, numbers and percents by their decimal text, dates YYYY-MM-DD, facts by
 * year as an object keyed by year, an absent optional as null, a fact not given as a missing key. `past` is the
 * history, keyed by award, or "none". They are expected to be valid; see `runtime/facts.ts` for reading untrusted data.
 */
export type FactTable = Readonly<Record<string, unknown>>;

export interface Options {
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** what "this year" means; by default the year of `asOf` */
  readonly claimYear?: number;
}

export interface Context {
  readonly policy: Policy;
  readonly applicant: Applicant;
  readonly facts: FactTable;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** `asOf` in days since 1970-01-01 */
  readonly asOfDays: number;
  readonly claimYear: number;
  readonly definitions: ReadonlyMap<string, Value>;
}

/** The context before any definition has a value; a RangeError for an unknown kind of applicant or a wrong date. */
export const contextOf = (policy: Policy, applicantId: string, facts: FactTable, options: Options): Context => {
  const applicant = policy.applicants.find((candidate) => candidate.id === applicantId);
  if (applicant === undefined) throw new RangeError(`the policy knows no applicant "${applicantId}"`);
  const asOfDays = parseDate(options.asOf);
  const claimYear = options.claimYear ?? yearOf(asOfDays);
  return { policy, applicant, facts, asOf: options.asOf, asOfDays, claimYear, definitions: new Map() };
};

/** Whether the clause with that index is for the applicant; a clause that names nobody is for everybody. */
export const concerns = ({ policy, applicant }: Context, clause: number): boolean => {
  const applicants = policy.clauses[clause]?.applicants ?? [];
  return applicants.length === 0 || applicants.includes(applicant.id);
};
