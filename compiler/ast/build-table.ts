/** Tables by key and groups of conditions. */
import type { IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { expressionOf, operandOf } from "./build-expression.js";
import { literalValue } from "./build-literal.js";
import { invalid, nameOf, nodeSpan, real, textOf, tokenSpan, type Build } from "./build-support.js";
import type { Expression, GroupItem, QuantifiedGroup, Row, RowKey, RowKeys } from "./nodes.js";

/** `by K { … }` */
export function tableOf(build: Build, node: cst.TableCstNode): Expression {
  const { tableKeys, rows, Broken } = node.children;
  const span = nodeSpan(build, node);
  const keys = keysOf(build, tableKeys?.[0]);
  if (real(Broken)) return invalid(build, span);
  return { kind: "table", span, keys, rows: rowsOf(build, rows?.[0]) };
}

export function keysOf(build: Build, node: cst.TableKeysCstNode | undefined): Expression[] {
  return (node?.children.operand ?? []).map((key) => operandOf(build, key));
}

export function rowsOf(build: Build, node: cst.RowsCstNode | undefined): Row[] {
  return (node?.children.row ?? []).map((row) => rowOf(build, row));
}

function rowOf(build: Build, node: cst.RowCstNode): Row {
  const alternatives = (node.children.rowKeys ?? []).map((keys): RowKeys => ({
    kind: "rowKeys",
    span: nodeSpan(build, keys),
    keys: (keys.children.rowKey ?? []).flatMap((key) => rowKeyOf(build, key)),
  }));
  return {
    kind: "row",
    span: nodeSpan(build, node),
    alternatives,
    amount: build.of.amount(build, node.children.amount?.[0], node.children.bound),
  };
}

function rowKeyOf(build: Build, node: cst.RowKeyCstNode): RowKey[] {
  const { Name, StringLiteral, Yes, No, Other, Absent } = node.children;
  const name = real(Name);
  const text = real(StringLiteral);
  if (name) return [nameOf(build, name)];
  if (text) return [textOf(build, text)];
  const span = nodeSpan(build, node);
  if (real(Yes) ?? real(No)) return [{ kind: "truth", span, value: real(Yes) !== undefined }];
  if (real(Other)) return [{ kind: "other", span }];
  return real(Absent) ? [{ kind: "absent", span, unknown: false }] : [];
}

/** `all of { … }`, `any of { … }`, `any 2 of { … }`. */
export function groupOf(build: Build, node: cst.GroupCstNode): QuantifiedGroup {
  const { AllOf, Literal, groupItem = [] } = node.children;
  const span = nodeSpan(build, node);
  const number = real(Literal);
  const quantifier = real(AllOf) ? "all" : number ? wholeNumber(build, number) : "any";
  return { kind: "group", span, quantifier, items: groupItem.map((item) => itemOf(build, item)) };
}

function wholeNumber(build: Build, token: IToken): number {
  const { value } = literalValue(token.image.replace(/\s+/g, ""));
  const span = tokenSpan(build, token);
  if (value.kind === "quantity" && value.numerator % value.denominator === 0n) {
    const count = value.numerator / value.denominator;
    if (count > 0n && count <= 1000n) return Number(count);
  }
  report(build, "whole-number-expected", span, { written: token.image });
  return 1;
}

function written(build: Build, token: IToken): string {
  const { start, end } = tokenSpan(build, token);
  return build.text.slice(start, end);
}

function itemOf(build: Build, node: cst.GroupItemCstNode): GroupItem {
  const { ListMark, Name, StringLiteral, expression, Unless } = node.children;
  const span = nodeSpan(build, node);
  const mark = real(ListMark);
  const name = real(Name);
  const text = real(StringLiteral);
  const label = name ? nameOf(build, name) : text && textOf(build, text);
  const condition = expressionOf(build, expression?.[0]);
  const unless = Unless ? expressionOf(build, expression?.[1]) : undefined;
  return { kind: "groupItem", span, mark: mark && written(build, mark), label, condition, unless };
}
