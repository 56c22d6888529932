/** Prints clauses and the statements in them, awards excepted. */
import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import type { KeywordName } from "../../grammar/keywords.js";
import type {
  Bar,
  Clause,
  Funding,
  Guarded,
  Let,
  Node,
  Note,
  Otherwise,
  Quotation,
  Reading,
  Reference,
  References,
  Requires,
  Responsible,
  Stack,
} from "../ast/nodes.js";
import { block, itemsOf } from "./block.js";
import { headEndOf } from "./braces.js";
import { isCommented, type Context } from "./context.js";
import { gap, labelled, list, optional, sentence, word } from "./parts.js";
import { printFunds } from "./print-funds.js";
import { withTrailing, type TrailingOptions } from "./trailing.js";

const { group, indent, indentIfBreak } = builders;

export function printClause(c: Context<Clause>): Doc {
  const { place, applicants } = c.node;
  return sentence(
    word(c, "Clause"),
    c.print("name"),
    optional(c, "label"),
    place === undefined ? undefined : sentence(word(c, "At"), c.print("place")),
    applicants.length === 0 ? undefined : sentence(word(c, "For"), list(c, "applicants")),
    body(c),
  );
}

function body(c: Context<Clause> | Context<Guarded> | Context<Otherwise>): Doc {
  return block(c, itemsOf(c.node.body, c.all("body")), {
    headEnd: headEndOf(c.node, c.node.body),
    separator: c.words.semicolon,
  });
}

export function printRequires(c: Context<Requires>): Doc {
  return sentence(word(c, "Requires"), c.print("condition"));
}

export function printGuarded(c: Context<Guarded>): Doc {
  const condition = c.print("condition");
  const closing = c.words.dialect === "zh" ? word(c, "De") : undefined;
  const head = sentence(word(c, "If"), condition, closing);
  return labelled(c, guardedBody(c, head, isCommented(c.node.condition)));
}

export function printOtherwise(c: Context<Otherwise>): Doc {
  return labelled(c, guardedBody(c, word(c, "Otherwise"), false));
}

function guardedBody(c: Context<Guarded> | Context<Otherwise>, head: Doc, commented: boolean): Doc {
  const [first] = c.node.body;
  if (c.node.braced || first === undefined) return sentence(head, body(c));
  const id = Symbol("body");
  const shouldBreak = commented || isCommented(first);
  return [
    head,
    c.words.comma,
    group(indent(gap(c)), { id, shouldBreak }),
    indentIfBreak(c.print(["body", 0]), { groupId: id }),
  ];
}

/** No comma in front of a proviso: it would read as one more thing to be taken away. */
export function printBar(c: Context<Bar>): Doc {
  const taken = sentence(word(c, "Bar"), c.print("scope"));
  return labelled(c, withTrailing(c, taken, c.all("modifiers"), { ...trailing(c, c.node.scope), commas: false }));
}

function trailing({ node }: Context<Bar> | Context<Note>, head: Node): TrailingOptions {
  return { headCommented: isCommented(head), openLast: node.modifiers.every((modifier) => !isCommented(modifier)) };
}

const notes: Readonly<Record<Note["note"], KeywordName>> = { promise: "Promise", duty: "Duty", benefit: "Benefit" };

export function printNote(c: Context<Note>): Doc {
  const noted = sentence(word(c, notes[c.node.note]), c.print("text"));
  return labelled(c, withTrailing(c, noted, c.all("modifiers"), trailing(c, c.node.text)));
}

const stackModes: Readonly<Record<Stack["mode"], KeywordName>> = {
  sum: "StackSum",
  highest: "StackHighest",
  exclusive: "StackExclusive",
};

export function printStack(c: Context<Stack>): Doc {
  return sentence(word(c, stackModes[c.node.mode]), c.print("scope"));
}

export function printReferences(c: Context<References>): Doc {
  return list(c, "items");
}

export function printReference(c: Context<Reference>): Doc {
  return builders.join(".", c.all("parts"));
}

export function printFunding(c: Context<Funding>): Doc {
  return sentence(word(c, "Funding"), printFunds(c));
}

export function printResponsible(c: Context<Responsible>): Doc {
  return sentence(word(c, "Responsible"), list(c, "parties"));
}

export function printReading(c: Context<Reading>): Doc {
  const { decidedBy, decidedOn } = c.node;
  return sentence(
    word(c, "Reading"),
    c.print("text"),
    decidedBy === undefined ? undefined : sentence(word(c, "DecidedBy"), c.print("decidedBy")),
    decidedOn === undefined ? undefined : sentence(word(c, "DecidedOn"), c.print("decidedOn")),
  );
}

export function printQuotation(c: Context<Quotation>): Doc {
  return sentence(word(c, "Quotation"), c.print("text"));
}

export function printLet(c: Context<Let>): Doc {
  return sentence(word(c, "Let"), c.print("name"), optional(c, "label"), "=", c.print("value"));
}
