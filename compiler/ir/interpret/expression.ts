/** The value of an expression: one function for each kind of the IR, and nothing else. */
import type { Constant, Expression } from "../ir.js";
import { extremeValue, hullValue, productValue, quotientValue, roundValue, sumValue } from "./arithmetic.js";
import { single } from "./bounds.js";
import { matchValue, onlyIfValue, orElseValue, selectValue, settleValue } from "./choice.js";
import type { Context } from "./context.js";
import { dateAddValue, datePartValue, elapsedValue } from "./dates.js";
import { inputValue } from "./facts.js";
import { atLeastValue, compareValue, isInValue, isPresentValue, notValue, type Evaluate } from "./logic.js";
import { fromWritten, rational } from "./rational.js";
import { truthOf } from "./truth.js";
import { boundsContent, value, type Content, type Value } from "./value.js";

const constantContent = ({ value: constant }: Constant): Content => {
  switch (constant.kind) {
    case "bool":
      return { kind: "truth", truth: truthOf(constant.bool) };
    case "number":
      return boundsContent(single(fromWritten(constant.number)));
    case "infinity":
      return boundsContent(single("∞"));
    case "date":
      return wholeContent(constant.days);
    case "member":
      return { kind: "name", name: constant.member };
    case "text":
      return { kind: "name", name: constant.text };
  }
};

const wholeContent = (count: number): Content => boundsContent(single(rational(BigInt(count))));

const definitionValue = (id: string, { definitions }: Context): Value => {
  const found = definitions.get(id);
  if (found === undefined) throw new TypeError(`the definition ${id} is used before it has a value`);
  return found;
};

const valueOf = (node: Expression, context: Context, award: string, evaluate: Evaluate): Value => {
  switch (node.kind) {
    case "constant":
      return value("yes", constantContent(node), []);
    case "input":
      return inputValue(node, context);
    case "claimYear":
      return value("yes", wholeContent(context.claimYear), []);
    case "asOf":
      return value("yes", wholeContent(context.asOfDays), []);
    case "definition":
      return definitionValue(node.definition, context);
    case "not":
      return notValue(node, evaluate);
    case "atLeast":
      return atLeastValue(node, evaluate);
    case "compare":
      return compareValue(node, evaluate, context.policy);
    case "isIn":
      return isInValue(node, evaluate);
    case "isPresent":
      return isPresentValue(node, evaluate);
    case "sum":
      return sumValue(node, evaluate);
    case "product":
      return productValue(node, evaluate);
    case "quotient":
      return quotientValue(node, evaluate);
    case "extreme":
      return extremeValue(node, evaluate);
    case "round":
      return roundValue(node, evaluate);
    case "dateAdd":
      return dateAddValue(node, evaluate);
    case "datePart":
      return datePartValue(node, evaluate);
    case "elapsed":
      return elapsedValue(node, evaluate);
    case "select":
      return selectValue(node, evaluate);
    case "match":
      return matchValue(node, evaluate, context.policy);
    case "onlyIf":
      return onlyIfValue(node, evaluate);
    case "orElse":
      return orElseValue(node, evaluate);
    case "settle":
      return settleValue(node, evaluate);
    case "hull":
      return hullValue(node, evaluate, award);
  }
};

/** An evaluation of connected expressions: each node is evaluated once, and it is known which were looked at. */
export interface Evaluation {
  readonly evaluate: Evaluate;
  /** Whether some expression evaluated so far needed the value of the node. */
  readonly reached: (node: Expression) => boolean;
}

/** `award`: id of the award that the expressions belong to, "" for none. */
export const evaluation = (context: Context, award: string): Evaluation => {
  const values = new Map<Expression, Value>();
  const evaluate = (node: Expression): Value => {
    const known = values.get(node);
    if (known !== undefined) return known;
    const found = valueOf(node, context, award, evaluate);
    values.set(node, found);
    return found;
  };
  return { evaluate, reached: (node) => values.has(node) };
};

/** The context with the values of all definitions. */
export const withDefinitions = (context: Context): Context =>
  context.policy.definitions.reduce<Context>((before, { id, value: expression }) => {
    const definitions = new Map(before.definitions).set(id, evaluation(before, "").evaluate(expression));
    return { ...before, definitions };
  }, context);
