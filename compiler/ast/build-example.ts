/** Examples: what is given and what is expected. */
import type { IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { replace } from "../diagnostics/diagnostic.js";
import { amountOf } from "./build-amount.js";
import { indexOf, referenceOf, yearOf } from "./build-expression.js";
import { literalOf } from "./build-literal.js";
import { nameOf, nodeSpan, optionalText, real, tokenSpan, type Build } from "./build-support.js";
import { valueOf } from "./build-value.js";
import type { Example, Expectation, ExpectedStatus, Given } from "./nodes.js";

export function exampleOf(build: Build, node: cst.ExampleCstNode): Example {
  const { StringLiteral, exampleHead = [], exampleLine = [] } = node.children;
  const span = nodeSpan(build, node);
  const label = optionalText(build, real(StringLiteral));
  const applicant = exampleHead.map((head) => real(head.children.Name)).find((found) => found !== undefined);
  const asOf = exampleHead.map((head) => real(head.children.Literal)).find((found) => found !== undefined);
  const given = exampleLine.flatMap((line) => line.children.given ?? []);
  return {
    kind: "example",
    span,
    label,
    applicant: applicant && nameOf(build, applicant),
    asOf: asOf && literalOf(build, asOf),
    givens: given.flatMap((part) => givenOf(build, part)),
    historyComplete: given.some((part) => real(part.children.HistoryComplete) !== undefined),
    expects: exampleLine.flatMap((line) => line.children.expectation ?? []).map((part) => expectationOf(build, part)),
  };
}

function givenOf(build: Build, node: cst.GivenCstNode): Given[] {
  const { year, reference, index, value } = node.children;
  if (!reference?.[0]) return [];
  const span = nodeSpan(build, node);
  checkEquals(build, node.children.Colon);
  const before = year?.[0] && yearOf(build, year[0]);
  const target = referenceOf(build, reference[0]);
  const behind = index?.[0] && indexOf(build, index[0]);
  return [{ kind: "given", span, target, year: behind ?? before, value: valueOf(build, value?.[0]) }];
}

function expectationOf(build: Build, node: cst.ExpectationCstNode): Expectation {
  const { reference, amount } = node.children;
  const span = nodeSpan(build, node);
  const target = reference?.[0] && (isTotal(reference[0]) ? undefined : referenceOf(build, reference[0]));
  checkEquals(build, node.children.Colon);
  const status = statusOf(build, node);
  return { kind: "expectation", span, target, result: status ?? amountOf(build, amount?.[0]) };
}

/** `a：1` for `a = 1`. */
function checkEquals(build: Build, colons: readonly IToken[] | undefined): void {
  const colon = real(colons);
  if (!colon) return;
  const span = tokenSpan(build, colon);
  report(build, "equals-not-colon", span, {}, { fixes: [replace(span, " = ", { safe: true })] });
}

function isTotal(node: cst.ReferenceCstNode): boolean {
  return real(node.children.Name)?.tokenType.name === "Total" && !node.children.Dot;
}

const statuses: Readonly<Record<string, ExpectedStatus["status"]>> = {
  Granted: "granted",
  NotGranted: "notGranted",
  Barred: "barred",
  Bar: "barred",
  Dropped: "dropped",
  Unknown: "unknown",
};

function statusOf(build: Build, node: cst.ExpectationCstNode): ExpectedStatus | undefined {
  const { Granted, NotGranted, Barred, Bar, Dropped, Unknown } = node.children;
  const word = real(Granted) ?? real(NotGranted) ?? real(Barred) ?? real(Bar) ?? real(Dropped) ?? real(Unknown);
  const status = statuses[word?.tokenType.name ?? ""];
  return word && status && { kind: "status", span: tokenSpan(build, word), status };
}
