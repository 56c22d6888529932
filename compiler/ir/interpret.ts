/**
 * The reference interpreter: it defines what the language means, and generated code must return the same decisions.
 * Written to be read beside `README.md`, which lists every rule.
 */
import type { Decision } from "../../runtime/decision.js";
import { contextOf, type FactTable, type Options } from "./interpret/context.js";
import { decide } from "./interpret/decision.js";
import { withDefinitions } from "./interpret/expression.js";
import type { Policy } from "./ir.js";

export type { FactTable, Options };

/**
 * The decision on an applicant of the given kind.
 * @param facts money in whole 分, dates as YYYY-MM-DD; a missing key is unknown, null is absent (see `FactTable`)
 * @throws RangeError for an unknown kind of applicant or an impossible date, TypeError for a fact of another type
 */
export const interpret = (policy: Policy, applicant: string, facts: FactTable, options: Options): Decision =>
  decide(withDefinitions(contextOf(policy, applicant, facts, options)));
