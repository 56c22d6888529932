/** The printer: which function prints which node. */
import type { AstPath, Doc, ParserOptions } from "prettier";
import { builders } from "prettier/doc";
import type { Node, SourceFile } from "../ast/nodes.js";
import { commentItems, itemLines, itemsOf } from "./block.js";
import { contextOf, narrow, type Context, type Print } from "./context.js";
import * as award from "./print-award.js";
import * as clause from "./print-clause.js";
import * as declaration from "./print-declarations.js";
import * as example from "./print-example.js";
import * as expression from "./print-expression.js";
import * as table from "./print-table.js";
import { word } from "./parts.js";

const { hardline } = builders;

/** Prettier's entry: the document of the node at a path. */
export function print(path: AstPath<Node>, options: ParserOptions<Node>, printChild: Print, args: unknown): Doc {
  return printNode(contextOf(path, options, printChild, args ?? {}));
}

function printFile(c: Context<SourceFile>): Doc {
  const lines = itemLines(c.source, [...itemsOf(c.node.statements, c.all("statements")), ...commentItems(c)]);
  return lines.length === 0 ? "" : [...lines, hardline];
}

function printNode(c: Context): Doc {
  const { node } = c;
  switch (node.kind) {
    case "file":
      return printFile(narrow(c, node));
    case "policy":
      return declaration.printPolicy(narrow(c, node));
    case "textField":
      return declaration.printTextField(narrow(c, node));
    case "dateField":
      return declaration.printDateField(narrow(c, node));
    case "validFor":
      return declaration.printValidFor(narrow(c, node));
    case "rounding":
      return declaration.printRounding(narrow(c, node));
    case "use":
      return declaration.printUse(narrow(c, node));
    case "fund":
      return declaration.printNamed(narrow(c, node));
    case "party":
      return declaration.printNamed(narrow(c, node));
    case "enumeration":
      return declaration.printEnumeration(narrow(c, node));
    case "member":
      return declaration.printMember(narrow(c, node));
    case "facts":
      return declaration.printFacts(narrow(c, node));
    case "fact":
      return declaration.printFact(narrow(c, node));
    case "type":
      return declaration.printType(narrow(c, node));
    case "unit":
      return node.text;
    case "clause":
      return clause.printClause(narrow(c, node));
    case "requires":
      return clause.printRequires(narrow(c, node));
    case "guarded":
      return clause.printGuarded(narrow(c, node));
    case "otherwise":
      return clause.printOtherwise(narrow(c, node));
    case "bar":
      return clause.printBar(narrow(c, node));
    case "all":
      return word(c, "All");
    case "references":
      return clause.printReferences(narrow(c, node));
    case "reference":
      return clause.printReference(narrow(c, node));
    case "stack":
      return clause.printStack(narrow(c, node));
    case "funding":
      return clause.printFunding(narrow(c, node));
    case "responsible":
      return clause.printResponsible(narrow(c, node));
    case "reading":
      return clause.printReading(narrow(c, node));
    case "note":
      return clause.printNote(narrow(c, node));
    case "quotation":
      return clause.printQuotation(narrow(c, node));
    case "let":
      return clause.printLet(narrow(c, node));
    case "award":
      return award.printAward(narrow(c, node));
    case "amount":
      return award.printAmount(narrow(c, node));
    case "exact":
      return award.printExact(narrow(c, node));
    case "upTo":
      return award.printDiscretion(narrow(c, node));
    case "atLeast":
      return award.printDiscretion(narrow(c, node));
    case "unset":
      return award.printUnset(narrow(c, node));
    case "none":
      return word(c, "None");
    case "bound":
      return award.printBound(narrow(c, node));
    case "once":
      return word(c, "Once");
    case "yearly":
      return word(c, "Yearly");
    case "forUpTo":
      return award.printForUpTo(narrow(c, node));
    case "as":
      return award.printAs(narrow(c, node));
    case "paidTo":
      return award.printPaidTo(narrow(c, node));
    case "paidFrom":
      return award.printPaidFrom(narrow(c, node));
    case "when":
      return award.printProviso(narrow(c, node));
    case "unless":
      return award.printProviso(narrow(c, node));
    case "example":
      return example.printExample(narrow(c, node));
    case "given":
      return example.printGiven(narrow(c, node));
    case "expectation":
      return example.printExpectation(narrow(c, node));
    case "status":
      return example.printStatus(narrow(c, node));
    case "literal":
      return node.raw;
    case "text":
      return expression.printText(narrow(c, node));
    case "name":
      return expression.printName(narrow(c, node));
    case "truth":
      return expression.printTruth(narrow(c, node));
    case "absent":
      return expression.printAbsent(narrow(c, node));
    case "parenthesized":
      return expression.printParenthesized(narrow(c, node));
    case "arithmetic":
      return expression.printArithmetic(narrow(c, node));
    case "else":
      return expression.printElse(narrow(c, node));
    case "share":
      return expression.printShare(narrow(c, node));
    case "per":
      return expression.printPerCounted(narrow(c, node));
    case "indexed":
      return expression.printIndexed(narrow(c, node));
    case "yearIndex":
      return expression.printYear(narrow(c, node));
    case "range":
      return expression.printRange(narrow(c, node));
    case "table":
      return table.printTable(narrow(c, node));
    case "row":
      return table.printRow(narrow(c, node));
    case "rowKeys":
      return table.printRowKeys(narrow(c, node));
    case "other":
      return word(c, "Other");
    case "logic":
      return expression.printLogic(narrow(c, node));
    case "not":
      return expression.printNegation(narrow(c, node));
    case "group":
      return expression.printGroup(narrow(c, node));
    case "groupItem":
      return expression.printGroupItem(narrow(c, node));
    case "comparison":
      return expression.printComparison(narrow(c, node));
    case "membership":
      return expression.printMembership(narrow(c, node));
    case "comment":
      return node.text;
    case "invalid":
      return c.source.slice(node.span.start, node.span.end);
  }
}
