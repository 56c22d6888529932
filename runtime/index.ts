/**
 * What generated evaluators import, and what a program needs to use their results: the decision value, reading facts,
 * publishing decisions as JSON, money and dates. No dependencies; browser and Node.
 */
export type * from "./decision.js";

// Using decisions and facts
export { decisionToJson, summaryToJson, amountToJson } from "./json.js";
export type { DecisionJson, SummaryJson, AmountJson, AwardJson, StatusJson } from "./json.js";
export type { ValueJson } from "./value-json.js";
export { renderDecision, type RenderOptions } from "./render.js";
export type { Language } from "./render-text.js";
export { readFacts } from "./facts.js";
export type {
  FactsSchema,
  FactsProblem,
  FactsRecord,
  FactsResult,
  ApplicantSchema,
  FactSchema,
  PastSchema,
} from "./facts.js";
export type { FactType, FactValue } from "./fact-values.js";
export { formatMoney, formatYuan, parseMoney, fenFromYuan, MONEY_LIMIT, type MoneyProblem } from "./money.js";
export { parseDate, formatDate, addMonths, yearOf, monthsBetween } from "./date.js";
export { fromDecimal, toDecimalText, toFixedText } from "./decimal.js";
export * from "./exact.js";

// Generated code: facts and values that are partly known
export * from "./bounds.js";
export * from "./arithmetic.js";
export * from "./logic.js";
export * from "./branches.js";
export * from "./inputs.js";

// Generated code: the parts of a decision
export * from "./amount.js";
export * from "./criterion.js";
export * from "./award.js";
export * from "./steps.js";
export * from "./note.js";
export * from "./stack.js";
export * from "./decide.js";

// Generated code: the fast evaluation
export * from "./fast.js";
export type { FactPart } from "./missing.js";
export { NO_REASONS } from "./reasons.js";
