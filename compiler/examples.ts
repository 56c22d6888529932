/** Runs the examples of a policy: the interpreter decides, the expectations are compared. */
import { diagnostic, type Bilingual, type Diagnostic } from "./diagnostics/diagnostic.js";
import { interpret } from "./ir/interpret.js";
import type { Policy } from "./ir/ir.js";
import type { ExampleCase, Expected, ExpectationCase } from "./lower/examples.js";
import type { Amount, AwardResult, Decision, Status } from "../runtime/decision.js";
import { formatMoney } from "../runtime/money.js";

export interface ExampleResult {
  readonly example: ExampleCase;
  readonly decision: Decision;
  /** one `example-failed` for each expectation that was not met */
  readonly failures: readonly Diagnostic[];
  /** the part of the decision that the unmet expectations are about, null when all were met */
  readonly concerned: Decision | null;
}

/** Evaluates one example. The policy must have compiled without errors. */
export function runExample(policy: Policy, example: ExampleCase): ExampleResult {
  const decision = interpret(policy, example.applicant, example.facts, { asOf: example.asOf });
  const unmet = example.expectations.flatMap((expectation) => {
    const actual = actualOf(decision, expectation);
    return actual.met ? [] : [{ expectation, words: actual.words }];
  });
  const failures = unmet.map(({ expectation, words }) =>
    diagnostic("example-failed", expectation.node.span, {
      target: expectation.node.target?.parts.map((part) => part.text).join(".") ?? "合计 / total",
      expected: describeExpected(expectation.expected),
      actual: words,
    }),
  );
  return {
    example,
    decision,
    failures,
    concerned: concernedPart(
      decision,
      unmet.map(({ expectation }) => expectation),
    ),
  };
}

/** The decision cut down to the awards that some expectations are about; the total is about all that are or may be due. */
function concernedPart(decision: Decision, unmet: readonly ExpectationCase[]): Decision | null {
  if (unmet.length === 0) return null;
  const ids = new Set(unmet.flatMap(({ awards }) => awards));
  const total = unmet.some(({ target }) => target === "total");
  const awards = decision.awards.filter(({ info, amount }) => ids.has(info.id) || (total && amount !== null));
  const shown = new Set(awards.map(({ info }) => info.id));
  const missing = decision.missing.filter((fact) => fact.awards.some((award) => shown.has(award)));
  return {
    ...decision,
    awards,
    missing,
    notes: [],
    readings: [],
    bars: decision.bars.filter((bar) => bar.truth !== "no"),
  };
}

interface Actual {
  readonly met: boolean;
  readonly words: Bilingual;
}

function actualOf(decision: Decision, { awards, target, expected }: ExpectationCase): Actual {
  if (target === "total") {
    const bounds = boundsOf(decision.total);
    const words = withMissing(describeBounds(bounds, isUnset(decision.total)), decision.awards, decision);
    return { met: expected.kind === "amount" && sameBounds(bounds, expected), words };
  }
  const results = decision.awards.filter((result) => awards.includes(result.info.id));
  const words = withMissing(describeResults(results), results, decision);
  if (expected.kind === "status") return { met: hasStatus(results, expected.status), words };
  const due = results.filter((result) => result.amount !== null);
  const granted = due.some((result) => result.status === "granted");
  return { met: granted && sameBounds(sum(due), expected), words };
}

/** What the example would have to give for an open result to be known. */
function withMissing(words: Bilingual, results: readonly AwardResult[], { missing }: Decision): Bilingual {
  const ids = results.map((result) => result.info.id);
  const labels = missing.filter((fact) => fact.awards.some((award) => ids.includes(award))).map((fact) => fact.label);
  if (labels.length === 0) return words;
  const shown = labels.slice(0, 3);
  const more = labels.length > shown.length;
  return {
    zh: `${words.zh}，没有给出：${shown.join("、")}${more ? " 等" : ""}`,
    en: `${words.en}; not given: ${shown.join(", ")}${more ? ", …" : ""}`,
  };
}

interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

function boundsOf(amount: Amount): Bounds {
  switch (amount.kind) {
    case "exact":
      return { low: amount.amount, high: amount.amount };
    case "atMost":
      return { low: 0, high: amount.atMost };
    case "atLeast":
      return { low: amount.atLeast, high: null };
    case "between":
      return { low: amount.atLeast, high: amount.atMost };
    case "notSet":
      return { low: 0, high: null };
  }
}

function sum(results: readonly AwardResult[]): Bounds {
  return results.reduce<Bounds>(
    (total, result) => {
      if (result.amount === null) return total;
      const { low, high } = boundsOf(result.amount);
      return { low: total.low + low, high: total.high === null || high === null ? null : total.high + high };
    },
    { low: 0, high: 0 },
  );
}

function sameBounds(left: Bounds, right: Bounds): boolean {
  return left.low === right.low && left.high === right.high;
}

/** Of a clause with several awards: not granted means all of them, the other states at least one. */
function hasStatus(results: readonly AwardResult[], status: Status): boolean {
  if (status === "notGranted") return results.length > 0 && results.every((result) => result.status === "notGranted");
  return results.some((result) => result.status === status);
}

const statusWords: Readonly<Record<Status, Bilingual>> = {
  granted: { zh: "应得", en: "granted" },
  notGranted: { zh: "不符合条件", en: "not granted" },
  barred: { zh: "不得享受", en: "barred" },
  dropped: { zh: "被取代", en: "dropped" },
  unknown: { zh: "未知", en: "unknown" },
};

function describeExpected(expected: Expected): Bilingual {
  return expected.kind === "status" ? statusWords[expected.status] : describeBounds(expected, true);
}

/** Whether an open amount is so because the document has no figure, and not because a fact is missing. */
function isUnset(amount: Amount): boolean {
  return amount.kind !== "exact" && amount.because.some((reason) => reason.kind === "unset");
}

function describeResults(results: readonly AwardResult[]): Bilingual {
  const due = results.filter((result) => result.amount !== null);
  const statuses = [...new Set((due.length > 0 ? due : results).map((result) => result.status))];
  const words = statuses.map((status) => statusWords[status]);
  if (words.length === 0) return { zh: "与该申报对象无关", en: "not for this applicant" };
  const unset = due.some((result) => result.amount !== null && isUnset(result.amount));
  const amount = due.length > 0 ? describeBounds(sum(due), unset) : undefined;
  const list = { zh: words.map((word) => word.zh).join("、"), en: words.map((word) => word.en).join(", ") };
  if (amount === undefined) return list;
  const only = statuses.length === 1 && statuses[0] === "granted";
  return only ? amount : { zh: `${list.zh}（${amount.zh}）`, en: `${list.en} (${amount.en})` };
}

function describeBounds({ low, high }: Bounds, unset: boolean): Bilingual {
  const phrase = (language: "zh" | "en"): string => {
    const money = (amount: number): string => formatMoney(amount, language);
    const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
    if (low === high) return money(low);
    if (high === null && low === 0) return unset ? say("金额另定", "not set") : say("金额不确定", "an open amount");
    if (high === null) return say(`不低于 ${money(low)}`, `at least ${money(low)}`);
    if (low === 0) return say(`最高 ${money(high)}`, `at most ${money(high)}`);
    return say(`${money(low)} 至 ${money(high)}`, `${money(low)} to ${money(high)}`);
  };
  return { zh: phrase("zh"), en: phrase("en") };
}
