/** Statements of a clause, and the bodies they stand in. */
import type { IToken } from "chevrotain";
import { report } from "../../grammar/context.js";
import type * as cst from "../../grammar/cst.js";
import { replace } from "../diagnostics/diagnostic.js";
import { awardOf } from "./build-amount.js";
import { expressionOf, referenceOf } from "./build-expression.js";
import { literalOf } from "./build-literal.js";
import {
  cover,
  firstToken,
  missing,
  nameOf,
  namesOf,
  nodeSpan,
  optionalText,
  real,
  textOf,
  tokenSpan,
  type Build,
} from "./build-support.js";
import type {
  Bar,
  ClauseStatement,
  Declaration,
  Guarded,
  Name,
  Note,
  Otherwise,
  Reading,
  Requires,
  Scope,
  Stack,
  TopLevel,
  Unless,
  When,
} from "./nodes.js";

const declarations: ReadonlySet<string> = new Set([
  "policy",
  "use",
  "fund",
  "party",
  "enumeration",
  "facts",
  "fact",
  "clause",
  "example",
]);
const declarationRules = ["policy", "use", "register", "enumeration", "facts", "singleFact", "clause", "example"];

/** Whatever may stand at top level. */
export function topLevelOf(build: Build, items: readonly cst.ItemCstNode[] | undefined): TopLevel[] {
  return (items ?? []).flatMap((item) => itemOf(build, item));
}

/** The statements of a body; a declaration there is reported and left out. */
export function bodyOf(build: Build, items: readonly cst.ItemCstNode[] | undefined): ClauseStatement[] {
  return (items ?? []).flatMap((item) => {
    const found = itemOf(build, item).filter((part): part is ClauseStatement => !declarations.has(part.kind));
    const word =
      found.length === 0 && declarationRules.some((rule) => rule in item.children) ? firstToken(item) : undefined;
    if (word) report(build, "misplaced-declaration", tokenSpan(build, word), { word: word.image });
    return found;
  });
}

function itemOf(build: Build, node: cst.ItemCstNode): (Declaration | ClauseStatement)[] {
  const { requires, letting, stack, funding, responsible, reading, quotation } = node.children;
  const span = nodeSpan(build, node);
  if (requires?.[0]) return [requiresOf(build, requires[0])];
  if (letting?.[0]) {
    const { Name, StringLiteral, expression } = letting[0].children;
    const name = nameOf(build, real(Name));
    return [
      {
        kind: "let",
        span,
        name,
        label: optionalText(build, real(StringLiteral)),
        value: expressionOf(build, expression?.[0]),
      },
    ];
  }
  if (stack?.[0]) return [stackOf(build, stack[0])];
  if (funding?.[0])
    return [{ kind: "funding", span, funds: namesOf(build, funding[0].children.funds?.[0]?.children.Name) }];
  if (responsible?.[0])
    return [{ kind: "responsible", span, parties: namesOf(build, responsible[0].children.names?.[0]?.children.Name) }];
  if (reading?.[0]) return readingOf(build, reading[0]);
  if (quotation?.[0]) {
    const text = real(quotation[0].children.StringLiteral);
    return text ? [{ kind: "quotation", span, text: textOf(build, text) }] : [];
  }
  return actOf(build, node) ?? build.of.declaration(build, node);
}

export function requiresOf(build: Build, node: cst.RequiresCstNode): Requires {
  return {
    kind: "requires",
    span: nodeSpan(build, node),
    condition: expressionOf(build, node.children.expression?.[0]),
  };
}

export function readingOf(build: Build, node: cst.ReadingCstNode): Reading[] {
  const { StringLiteral = [], DecidedBy, Literal } = node.children;
  const text = real(StringLiteral);
  if (!text) return [];
  const decidedOn = real(Literal);
  return [
    {
      kind: "reading",
      span: nodeSpan(build, node),
      text: textOf(build, text),
      decidedBy: DecidedBy ? optionalText(build, real(StringLiteral, 1)) : undefined,
      decidedOn: decidedOn && literalOf(build, decidedOn),
    },
  ];
}

function stackOf(build: Build, node: cst.StackCstNode): Stack {
  const { StackSum, StackHighest, scope } = node.children;
  const span = nodeSpan(build, node);
  const mode = real(StackSum) ? "sum" : real(StackHighest) ? "highest" : "exclusive";
  return { kind: "stack", span, mode, scope: scopeOf(build, scope?.[0]) };
}

function scopeOf(build: Build, node: cst.ScopeCstNode | undefined): Scope {
  const all = real(node?.children.All);
  if (all) return { kind: "all", span: tokenSpan(build, all) };
  const span = node ? nodeSpan(build, node) : missing(build);
  const items = (node?.children.reference ?? []).map((reference) => referenceOf(build, reference));
  return { kind: "references", span, items };
}

/** A statement that may carry a label in front; `undefined` if the item is none. */
function actOf(build: Build, node: cst.ItemCstNode): ClauseStatement[] | undefined {
  const { Identifier, guarded, otherwise, bar, note, award } = node.children;
  const named = real(Identifier);
  const label = named && nameOf(build, named);
  if (award?.[0]) return [awardOf(build, award[0], label)];
  if (guarded?.[0]) return [guardedOf(build, guarded[0], label)];
  if (otherwise?.[0]) return [otherwiseOf(build, otherwise[0], label)];
  if (bar?.[0]) return [barOf(build, bar[0], label)];
  return note?.[0] && noteOf(build, note[0], label);
}

function guardedOf(build: Build, node: cst.GuardedCstNode, label: Name | undefined): Guarded {
  const span = nodeSpan(build, node);
  const condition = expressionOf(build, node.children.expression?.[0]);
  const { braced, body } = consequenceOf(build, node.children.consequence?.[0], real(node.children.If));
  return { kind: "guarded", span: label ? cover(label.span, span) : span, label, condition, braced, body };
}

function otherwiseOf(build: Build, node: cst.OtherwiseCstNode, label: Name | undefined): Otherwise {
  const span = nodeSpan(build, node);
  return {
    kind: "otherwise",
    span: label ? cover(label.span, span) : span,
    label,
    ...consequenceOf(build, node.children.consequence?.[0]),
  };
}

/** What a condition guards. A condition that opened with `when` was reported already; its comma is not asked for. */
function consequenceOf(
  build: Build,
  node: cst.ConsequenceCstNode | undefined,
  opener?: IToken,
): { readonly braced: boolean; readonly body: readonly ClauseStatement[] } {
  const { Comma, Colon, block, item } = node?.children ?? {};
  if (block?.[0]) return { braced: true, body: bodyOf(build, block[0].children.item) };
  if (item?.[0] && !Comma && !Colon && opener?.image !== "当" && opener?.image !== "when") {
    const first = firstToken(item[0]);
    if (first) {
      const span = tokenSpan(build, first);
      report(
        build,
        "comma-missing",
        span,
        {},
        { fixes: [replace({ ...span, end: span.start }, opener?.image === "if" ? ", " : "，", { safe: true })] },
      );
    }
  }
  return { braced: false, body: bodyOf(build, item) };
}

function barOf(build: Build, node: cst.BarCstNode, label: Name | undefined): Bar {
  const span = nodeSpan(build, node);
  const scope = scopeOf(build, node.children.scope?.[0]);
  return {
    kind: "bar",
    span: label ? cover(label.span, span) : span,
    label,
    scope,
    modifiers: provisosOf(build, node.children.proviso),
  };
}

function noteOf(build: Build, node: cst.NoteCstNode, label: Name | undefined): Note[] {
  const { Promise, Duty, StringLiteral, proviso } = node.children;
  const text = real(StringLiteral);
  if (!text) return [];
  const span = nodeSpan(build, node);
  const kind = real(Promise) ? "promise" : real(Duty) ? "duty" : "benefit";
  return [
    {
      kind: "note",
      span: label ? cover(label.span, span) : span,
      note: kind,
      label,
      text: textOf(build, text),
      modifiers: provisosOf(build, proviso),
    },
  ];
}

function provisosOf(build: Build, nodes: readonly cst.ProvisoCstNode[] | undefined): (When | Unless)[] {
  return (nodes ?? []).flatMap((node): (When | Unless)[] => {
    const { When, Unless, expression } = node.children;
    const word = real(When) ?? real(Unless);
    if (!word) return [];
    const span = { ...nodeSpan(build, node), start: word.startOffset };
    return [{ kind: When ? "when" : "unless", span, condition: expressionOf(build, expression?.[0]) }];
  });
}
