/** Amounts in words: what is fixed, and what is only a bound, never one for the other. */
import type { Amount, AwardResult, Decision, Reason } from "./decision.js";
import { formatMoney } from "./money.js";
import { missingLabels, otherReasons, type Names } from "./render-reasons.js";
import { clauses, labelled, line, pick, type Language, type Line } from "./render-text.js";

/** Why an amount is open; nothing if it is exact. */
export function becauseOf(amount: Amount): readonly Reason[] {
  return amount.kind === "exact" ? [] : amount.because;
}

/** An amount that nobody set is to be set; one that misses facts is not known yet. */
function notSetText(because: readonly Reason[], language: Language): string {
  const isUnset = because.every(({ kind }) => kind === "unset" || kind === "discretion" || kind === "choice");
  return isUnset
    ? pick(language, { zh: "金额另定", en: "amount to be set" })
    : pick(language, { zh: "金额尚不能确定", en: "amount not known yet" });
}

/** `100万元`, `最高不超过 …`, `不低于 …`, `介于 … 和 … 之间`, `金额另定`. */
export function amountText(amount: Amount, language: Language): string {
  const money = (value: number): string => formatMoney(value, language);
  switch (amount.kind) {
    case "exact":
      return money(amount.amount);
    case "atMost":
      return pick(language, { zh: `最高不超过 ${money(amount.atMost)}`, en: `at most ${money(amount.atMost)}` });
    case "atLeast":
      return pick(language, { zh: `不低于 ${money(amount.atLeast)}`, en: `at least ${money(amount.atLeast)}` });
    case "between": {
      const [low, high] = [money(amount.atLeast), money(amount.atMost)];
      return pick(language, { zh: `介于 ${low} 和 ${high} 之间`, en: `between ${low} and ${high}` });
    }
    case "notSet":
      return notSetText(amount.because, language);
  }
}

function isUnsetAward({ status, amount }: AwardResult): boolean {
  return status === "granted" && amount?.kind === "notSet" && amount.because.every(({ kind }) => kind === "unset");
}

/**
 * Number of awards without any figure, if these alone leave the total open: then the rest of it is certain. Undefined if
 * something else does too.
 */
function unsetAwards({ total, awards }: Decision): number | undefined {
  const named = new Set<string>();
  for (const reason of becauseOf(total)) {
    if (reason.kind !== "unset") return undefined;
    named.add(reason.award);
  }
  const open = awards.filter(({ info }) => named.has(info.id));
  return open.length === named.size && open.length > 0 && open.every(isUnsetAward) ? open.length : undefined;
}

function totalText(decision: Decision, language: Language): string {
  const { total } = decision;
  const text = amountText(total, language);
  if (total.kind === "exact") return pick(language, { zh: `确定为 ${text}`, en: `exactly ${text}` });
  const open = unsetAwards(decision);
  if (open === undefined) return text;
  const count = String(open);
  if (total.kind === "atLeast") {
    const sure = formatMoney(total.atLeast, language);
    const more = open === 1 ? "1 amount" : `${count} amounts`;
    return pick(language, { zh: `${sure}，另有 ${count} 项金额未定`, en: `${sure}, plus ${more} to be set` });
  }
  return pick(language, {
    zh: `${text}（${count} 项金额未定）`,
    en: `${text} (${open === 1 ? "1 award" : `${count} awards`})`,
  });
}

/** The total, and why it is open. */
export function totalLines(decision: Decision, names: Names, language: Language): readonly Line[] {
  const because = becauseOf(decision.total);
  const missing = missingLabels(because, names).length;
  const count = String(missing);
  const facts = pick(language, {
    zh: `${count} 项信息未提供（见下）`,
    en: missing === 1 ? "1 fact is not given (see below)" : `${count} facts are not given (see below)`,
  });
  const reasons = [...(missing === 0 ? [] : [facts]), ...otherReasons(because, null, names, language)];
  const head = line(0, labelled(language, pick(language, { zh: "合计", en: "Total" }), totalText(decision, language)));
  if (reasons.length === 0) return [head];
  return [
    head,
    line(2, labelled(language, pick(language, { zh: "未确定的原因", en: "Open because" }), clauses(language, reasons))),
  ];
}
