/** The steps of an amount: which are shown, what came out of each, and whether a bound bit. */
import type { Step as ShownStep, StepInfo } from "../../../runtime/decision.js";
import type { Award, Policy, Step } from "../ir.js";
import { compareEnds, sameBounds } from "./bounds.js";
import type { Evaluation } from "./expression.js";
import { displayOf, shown } from "./shown.js";
import { boundsOf, type Value } from "./value.js";

const infoOf = (step: Step, policy: Policy): StepInfo => ({
  kind: step.kind,
  text: step.text,
  display: displayOf(step.value.type, policy),
  operands: step.operands.map(({ text, value }) => ({ text, display: displayOf(value.type, policy) })),
});

const isUnchanged = (before: Value, after: Value): boolean => {
  if (before.presence === "no" || after.presence === "no") return before.presence === after.presence;
  return before.presence === after.presence && sameBounds(boundsOf(before), boundsOf(after));
};

/** A cap below the amount before it bites, a floor above it; equal is idle. */
const effectOf = (kind: "cap" | "floor", limit: Value, before: Value): "bit" | "idle" | "open" => {
  if (limit.presence === "no" || before.presence === "no") return "idle";
  const [bound, amount] = [boundsOf(limit), boundsOf(before)];
  if (kind === "cap") {
    if (compareEnds(bound.high, amount.low) < 0) return "bit";
    return compareEnds(bound.low, amount.high) >= 0 ? "idle" : "open";
  }
  if (compareEnds(bound.low, amount.high) > 0) return "bit";
  return compareEnds(bound.high, amount.low) <= 0 ? "idle" : "open";
};

const effectOfStep = (step: Step, { evaluate }: Evaluation): ShownStep["effect"] => {
  if (step.kind !== "cap" && step.kind !== "floor") return null;
  const limit = step.operands[0]?.value;
  if (limit === undefined || step.before === null)
    throw new TypeError(`the ${step.kind} "${step.text}" has no limit or amount`);
  return effectOf(step.kind, evaluate(limit), evaluate(step.before));
};

const isWorthShowing = (step: Step, { evaluate }: Evaluation): boolean => {
  if (step.kind !== "round" && step.kind !== "atLeastZero") return true;
  return step.before === null || !isUnchanged(evaluate(step.before), evaluate(step.value));
};

/** The steps that the calculation of the amount went through. */
export const stepsOf = (award: Award, calculation: Evaluation, policy: Policy): readonly ShownStep[] => {
  const reached = award.steps.filter((step) => calculation.reached(step.value));
  return reached
    .filter((step) => isWorthShowing(step, calculation))
    .map((step) => ({
      info: infoOf(step, policy),
      value: shown(calculation.evaluate(step.value)),
      operands: step.operands.map(({ value }) => shown(calculation.evaluate(value))),
      effect: effectOfStep(step, calculation),
    }));
};
