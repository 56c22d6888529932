/** Builders of hand-written IR for tests. */
export * from "./ir/expressions.js";
export * from "./ir/policy.js";
