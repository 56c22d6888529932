/** Prints awards: prefixes, verb, amount, bounds and modifiers. */
import type { Doc } from "prettier";
import type { KeywordName } from "../../grammar/keywords.js";
import type {
  Amount,
  As,
  AtLeast,
  Award,
  Bound,
  ExactAmount,
  ForUpTo,
  Modifier,
  PaidFrom,
  PaidTo,
  Unless,
  Unset,
  UpTo,
  When,
} from "../ast/nodes.js";
import { isCommented, type Context } from "./context.js";
import { labelled, list, optional, sentence, word } from "./parts.js";
import { printFunds } from "./print-funds.js";
import { between } from "./source.js";
import { withTrailing, type TrailingOptions } from "./trailing.js";

export function printAward(c: Context<Award>): Doc {
  const { amount, modifiers } = c.node;
  const documents = c.all("modifiers");
  const pick = (prefix: boolean): Doc[] => documents.filter((_, index) => isPrefix(modifiers[index]) === prefix);
  const verb = writesVerb(c) ? word(c, "Award") : undefined;
  const given = isTable(amount)
    ? c.print(["amount", "source"], { verb: sentence(verb) })
    : sentence(verb, c.print(["amount", "source"]));
  const bounds = amount.bounds.map((_, index) => c.print(["amount", "bounds", index]));
  const parts = [...bounds, ...pick(false)];
  const openLast = [...amount.bounds, ...modifiers].every((part) => !isCommented(part));
  return labelled(
    c,
    withTrailing(c, withPrefixes(c, pick(true), given), parts, { ...trailingOptions(amount), openLast }),
  );
}

/** `once award A`, 一次性给予 A: a Chinese prefix and the verb are one word. */
function withPrefixes(c: Context<Award>, prefixes: readonly Doc[], given: Doc): Doc {
  const joined = c.words.dialect === "zh" && !isTable(c.node.amount) && writesVerb(c);
  const last = prefixes.at(-1);
  return joined && last !== undefined
    ? sentence(...prefixes.slice(0, -1), [last, given])
    : sentence(...prefixes, given);
}

function isPrefix(modifier: Modifier | undefined): boolean {
  return modifier?.kind === "once" || modifier?.kind === "yearly";
}

/** 一事一议 and the like may stand without a verb, and stay as they were written. */
function writesVerb(c: Context<Award>): boolean {
  const { amount, label, span } = c.node;
  if (amount.source.kind !== "unset") return true;
  const beforeLabel = between(c.source, span.start, label?.span.start ?? span.start);
  const behindLabel = between(c.source, label?.span.end ?? span.start, amount.source.span.start);
  return /award|给予|奖励/.test(beforeLabel + behindLabel);
}

function isTable({ source }: Amount): boolean {
  return "value" in source && source.value.kind === "table";
}

/** A scope between two bounds could belong to either unless a comma ends the first. */
function trailingOptions({ source, bounds }: Amount): TrailingOptions {
  const ambiguous = bounds.length > 1 && bounds.some((bound) => bound.per !== undefined);
  return { headCommented: isCommented(source), ...(ambiguous ? { commas: true } : {}) };
}

/** An amount that is no award's: in a row of a table, or expected by an example. */
export function printAmount(c: Context<Amount>): Doc {
  return withTrailing(c, c.print("source"), c.all("bounds"), trailingOptions(c.node));
}

export function printExact(c: Context<ExactAmount>): Doc {
  return c.print("value", c.args);
}

export function printDiscretion(c: Context<UpTo> | Context<AtLeast>): Doc {
  const discretion = word(c, c.node.kind === "upTo" ? "UpTo" : "AtLeast");
  return c.args.verb === undefined
    ? sentence(discretion, c.print("value"))
    : c.print("value", { verb: sentence(c.args.verb, discretion) });
}

const unsetWords: Readonly<Record<Unset["reason"], KeywordName>> = {
  setElsewhere: "SetElsewhere",
  caseByCase: "CaseByCase",
  notStated: "NotStated",
  notComputable: "NotComputable",
};

export function printUnset(c: Context<Unset>): Doc {
  return sentence(word(c, unsetWords[c.node.reason]), optional(c, "text"));
}

export function printBound(c: Context<Bound>): Doc {
  const keyword = word(c, c.node.bound === "max" ? "Max" : "Min");
  const limit = c.print("limit");
  if (c.node.per === undefined) return sentence(keyword, limit);
  return c.words.dialect === "zh"
    ? sentence([word(c, "Per"), c.print("per"), keyword], limit)
    : sentence(keyword, limit, word(c, "Per"), c.print("per"));
}

export function printForUpTo(c: Context<ForUpTo>): Doc {
  return sentence(word(c, "ForUpTo"), c.print("duration"));
}

export function printAs(c: Context<As>): Doc {
  return sentence(word(c, "As"), c.print("words"));
}

export function printPaidTo(c: Context<PaidTo>): Doc {
  return sentence(word(c, "PaidTo"), list(c, "payees"));
}

export function printPaidFrom(c: Context<PaidFrom>): Doc {
  return sentence(word(c, "PaidFrom"), printFunds(c));
}

export function printProviso(c: Context<When> | Context<Unless>): Doc {
  return sentence(word(c, c.node.kind === "when" ? "When" : "Unless"), c.print("condition"));
}
