/** Prints lists of funds, which documents join by a comma or by 或. */
import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import type { Funding, PaidFrom } from "../ast/nodes.js";
import type { Context } from "./context.js";
import { gap, word } from "./parts.js";
import { between } from "./source.js";

const { group, indent, line } = builders;

/** Both connectives mean the same; each stays where it was written. */
export function printFunds(c: Context<Funding> | Context<PaidFrom>): Doc {
  const { funds } = c.node;
  const documents = c.all("funds").map((fund, index) => {
    const [current, next] = [funds[index], funds[index + 1]];
    if (current === undefined || next === undefined) return fund;
    const or = /or|或/.test(between(c.source, current.span.end, next.span.start));
    return or ? [fund, line, word(c, "Or"), " "] : [fund, c.words.listComma, gap(c)];
  });
  return group(indent(documents));
}
