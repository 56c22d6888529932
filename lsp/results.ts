/** Results of examples in a few words, for the line they stand on. */
import type { ExampleResult } from "../compiler/examples.js";
import { hasErrors } from "../compiler/compile.js";
import { message } from "../compiler/diagnostics/message.js";
import type { Example } from "../compiler/ast/nodes.js";
import { formatMoney } from "../runtime/money.js";
import type { Amount } from "../runtime/decision.js";
import type { Place } from "./snapshot.js";
import { sayIn } from "./text.js";

/** The result of an example; undefined while the policy has errors. */
export function resultOf({ unit }: Place, example: Example): ExampleResult | undefined {
  return hasErrors(unit.problems()) ? undefined : unit.results().find((result) => result.example.node === example);
}

/** 「✓ 合计 5万元」 or the first expectation that was not met. */
export function resultWords({ snapshot }: Place, { decision, failures }: ExampleResult): string {
  const { language } = snapshot.settings;
  const [first] = failures;
  if (first !== undefined) {
    const rest =
      failures.length > 1
        ? sayIn(language)(`（共 ${String(failures.length)} 处不符）`, ` (${String(failures.length)} not met)`)
        : "";
    return `✗ ${message(first, language)}${rest}`;
  }
  return `✓ ${sayIn(language)("合计", "total")} ${amountWords(decision.total, language)}`;
}

/** An amount as people say it. */
export function amountWords(amount: Amount, language: "zh" | "en"): string {
  const say = sayIn(language);
  const money = (fen: number): string => formatMoney(fen, language);
  switch (amount.kind) {
    case "exact":
      return money(amount.amount);
    case "atMost":
      return say(`最高 ${money(amount.atMost)}`, `at most ${money(amount.atMost)}`);
    case "atLeast":
      return say(`不低于 ${money(amount.atLeast)}`, `at least ${money(amount.atLeast)}`);
    case "between":
      return say(
        `${money(amount.atLeast)} 至 ${money(amount.atMost)}`,
        `${money(amount.atLeast)} to ${money(amount.atMost)}`,
      );
    case "notSet":
      return say("金额另定", "not set");
  }
}
