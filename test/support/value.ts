/** Evaluates one expression with the reference interpreter and writes its value on one line. */
import { isInfinite, type End } from "../../compiler/ir/interpret/bounds.js";
import { contextOf } from "../../compiler/ir/interpret/context.js";
import { evaluation, withDefinitions } from "../../compiler/ir/interpret/expression.js";
import type { Reason } from "../../compiler/ir/interpret/reasons.js";
import type { Value } from "../../compiler/ir/interpret/value.js";
import type { Expression, Policy } from "../../compiler/ir/ir.js";
import type { FactTable, Options } from "../../compiler/ir/interpret.js";
import { policy } from "./ir.js";

const endText = (end: End): string => {
  if (isInfinite(end)) return end;
  return end.d === 1n ? String(end.n) : `${String(end.n)}/${String(end.d)}`;
};

export const reasonText = (reason: Reason): string => {
  switch (reason.kind) {
    case "fact":
      return reason.fact;
    case "undefined":
      return `${reason.cause} ${reason.text}`.trim();
    case "unset":
      return [reason.how, reason.text].filter((part) => part !== null).join(" ");
    case "choice":
    case "stackingNotDeclared":
      return `${reason.kind} ${reason.awards.join("/")}`;
    case "discretion":
    case "outOfRange":
      return reason.kind;
  }
};

/** `yes`, `7`, `[0, ∞] because x`, `maybe gold because level`, `absent`. */
export const valueText = (value: Value): string => {
  if (value.presence === "no") return "absent";
  const { content } = value;
  const parts = [value.presence === "unknown" ? "maybe " : ""];
  if (content.kind === "truth") parts.push(content.truth);
  else if (content.kind === "name") parts.push(content.name ?? "unknown");
  else {
    const [low, high] = [endText(content.bounds.low), endText(content.bounds.high)];
    parts.push(low === high ? low : `[${low}, ${high}]`);
  }
  if (value.reasons.length > 0) parts.push(` because ${value.reasons.map(reasonText).join(", ")}`);
  return parts.join("");
};

export const evaluated = (
  expression: Expression,
  facts: FactTable = {},
  options: Partial<Options> & { policy?: Partial<Policy> } = {},
): string => {
  const { policy: parts, ...clocks } = options;
  const context = withDefinitions(contextOf(policy(parts), "", facts, { asOf: "2024-06-15", ...clocks }));
  return valueText(evaluation(context, "award").evaluate(expression));
};
