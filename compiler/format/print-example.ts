/** Prints examples: what is given and what is expected, in the lines the writer made of them. */
import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import type { KeywordName } from "../../grammar/keywords.js";
import type { Example, Expectation, ExpectedStatus, Given } from "../ast/nodes.js";
import { block, startWithComments, type Item } from "./block.js";
import { headEndOf } from "./braces.js";
import { commentText, isCommented, type Context } from "./context.js";
import { historyOffset, placeOf } from "./history.js";
import { commaList, optional, sentence, word, type Entry } from "./parts.js";
import { between } from "./source.js";

const { breakParent, hardline, lineSuffix } = builders;

export function printExample(c: Context<Example>): Doc {
  const { applicant, asOf, givens, expects } = c.node;
  const items = [
    ...linesOf(c, "Given", [...said(c, "givens"), ...historyComplete(c)]),
    ...linesOf(c, "Expect", said(c, "expects")),
  ];
  const body = block(
    c,
    items.sort((left, right) => left.start - right.start),
    {
      headEnd: headEndOf(c.node, [...givens, ...expects]),
      separator: c.words.semicolon,
    },
  );
  return sentence(
    word(c, "Example"),
    optional(c, "label"),
    applicant === undefined ? undefined : sentence(word(c, "For"), c.print("applicant")),
    asOf === undefined ? undefined : sentence(word(c, "AsOf"), c.print("asOf")),
    body,
  );
}

/** One thing given or expected, and where it stands: with the comments above it, and without. */
interface Saying {
  readonly above: number;
  readonly start: number;
  readonly end: number;
  readonly print: (lead: string | undefined) => Entry;
}

function said(c: Context<Example>, key: "givens" | "expects"): Saying[] {
  return c.node[key].map((node, index) => ({
    above: startWithComments(node),
    start: node.span.start,
    end: node.span.end,
    print: (lead) => ({
      doc: c.print([key, index], lead === undefined ? undefined : { lead }),
      commented: isCommented(node),
    }),
  }));
}

/** `history complete` has no node of its own; it stays where it was written, with its comments. */
function historyComplete(c: Context<Example>): Saying[] {
  const start = historyOffset(c.node, c.source);
  if (start === undefined) return [];
  const above = c.dangling("above history");
  const behind = c.dangling("behind history").map((comment) => [lineSuffix([" ", commentText(comment)]), breakParent]);
  const print = (lead: string | undefined): Entry => ({
    doc: [
      ...above.map((comment) => [commentText(comment), hardline]),
      sentence(lead, word(c, "HistoryComplete")),
      ...behind,
    ],
    commented: above.length + behind.length > 0,
  });
  return [{ above: above[0]?.span.start ?? start, start, end: start + 1, print }];
}

/** Lines of an example: what one keyword introduces stays together. */
function linesOf(c: Context<Example>, keyword: KeywordName, sayings: readonly Saying[]): Item[] {
  const lines: Saying[][] = [];
  for (const saying of [...sayings].sort((left, right) => left.start - right.start)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (
      line === undefined ||
      before === undefined ||
      placeOf(between(c.source, before.end, saying.start), keyword) >= 0
    )
      lines.push([saying]);
    else line.push(saying);
  }
  return lines.map((line) => ({
    doc: commaList(
      c,
      line.map((saying, index) => saying.print(index === 0 ? word(c, keyword) : undefined)),
      c.words.comma,
    ),
    start: line[0]?.above ?? 0,
    end: line.at(-1)?.end ?? 0,
  }));
}

export function printGiven(c: Context<Given>): Doc {
  const target = c.print("target");
  const year = optional(c, "year");
  const dated =
    year === undefined ? target : c.words.dialect === "en" ? [target, "[", year, "]"] : sentence(year, target);
  return sentence(c.args.lead, dated, "=", c.print("value"));
}

/** An amount stands behind an equals sign, a status does not. */
export function printExpectation(c: Context<Expectation>): Doc {
  const target = optional(c, "target") ?? word(c, "Total");
  return sentence(c.args.lead, target, c.node.result.kind === "amount" ? "=" : undefined, c.print("result"));
}

const statusWords: Readonly<Record<ExpectedStatus["status"], KeywordName>> = {
  granted: "Granted",
  notGranted: "NotGranted",
  barred: "Bar",
  dropped: "Dropped",
  unknown: "Unknown",
};

export function printStatus(c: Context<ExpectedStatus>): Doc {
  const { status } = c.node;
  return word(c, status === "barred" && c.words.dialect === "en" ? "Barred" : statusWords[status]);
}
