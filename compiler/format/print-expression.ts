/** Prints names, values, arithmetic and conditions. */
import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import type {
  AbsentValue,
  Arithmetic,
  Comparison,
  ElseValue,
  Expression,
  GroupItem,
  Indexed,
  Logic,
  Membership,
  Name,
  Negation,
  Parenthesized,
  PerCounted,
  QuantifiedGroup,
  Range,
  Share,
  Text,
  Truth,
  YearIndex,
} from "../ast/nodes.js";
import { block, itemsOf } from "./block.js";
import { headEndOf } from "./braces.js";
import { isCommented, type Context } from "./context.js";
import { labelled, optional, sentence, word } from "./parts.js";
import { between } from "./source.js";
import { comparatorWord } from "./words.js";

const { group, indent, line, softline } = builders;

export function printName(c: Context<Name>): Doc {
  return c.node.quoted ? `「${c.node.text}」` : c.node.text;
}

/** Strings keep their quotes and every character between them. */
export function printText(c: Context<Text>): Doc {
  return c.source.slice(c.node.span.start, c.node.span.end);
}

export function printTruth(c: Context<Truth>): Doc {
  return word(c, c.node.value ? "Yes" : "No");
}

export function printAbsent(c: Context<AbsentValue>): Doc {
  return word(c, c.node.unknown ? "Unknown" : "Absent");
}

export function printParenthesized(c: Context<Parenthesized>): Doc {
  return group([c.words.open, indent([softline, c.print("value")]), softline, c.words.close]);
}

const precedence: Readonly<Record<Arithmetic["operator"], number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

export function printArithmetic(c: Context<Arithmetic>): Doc {
  const { left, operator } = c.node;
  const continues = left.kind === "arithmetic" && precedence[left.operator] === precedence[operator];
  const first = c.print("left", { inChain: continues });
  return chain(c, left, first, [line, `${operator} `, c.print("right")]);
}

const logicWords = { and: "And", or: "Or" } as const;

export function printLogic(c: Context<Logic>): Doc {
  const [first = "", ...others] = c.all("operands");
  const operator = word(c, logicWords[c.node.operator]);
  return chain(
    c,
    c.node.operands[0],
    first,
    others.map((operand) => [line, operator, " ", operand]),
  );
}

/** Operands of one rank: the others indented below the first. A first one in brackets brings its own margin. */
function chain(c: Context, left: Expression | undefined, first: Doc, others: Doc[]): Doc {
  if (c.args.inChain === true) return [first, ...others];
  const bracketed = left?.kind === "parenthesized" || left?.kind === "group" || left?.kind === "table";
  return bracketed && !isCommented(left) ? group([first, indent(others)]) : group(indent([first, ...others]));
}

export function printNegation(c: Context<Negation>): Doc {
  return sentence(word(c, "Not"), c.print("value"));
}

export function printElse(c: Context<ElseValue>): Doc {
  return sentence(c.print("value"), word(c, "Else"), c.print("fallback"));
}

/**
 * `5% of x`, `x 的 5%`. A rate that is a share itself holds together in the Chinese order only. Turned round beside an
 * operator, a share needs brackets: only one side of a sum may be a bare share, and which one depends on the order.
 */
export function printShare(c: Context<Share>): Doc {
  const usual = c.words.dialect === "zh" && !hasShareAsRate(c.node) ? "de" : "of";
  const order = c.args.shareOrder ?? usual;
  const left = c.print(order === "of" ? "rate" : "base", { shareOrder: "de" });
  const right = order === "of" ? c.print("base") : c.print("rate");
  const share = sentence(left, word(c, order === "of" ? "Of" : "De"), right);
  const turned = c.parent?.kind === "arithmetic" && order !== c.node.order;
  return turned ? [c.words.open, share, c.words.close] : share;
}

function hasShareAsRate({ rate, base }: Share): boolean {
  return rate.kind === "share" || (base.kind === "share" && hasShareAsRate(base));
}

/** `3000元 per beds`, `per 张 beds 3000元`, 每张 床位 3000元. */
export function printPerCounted(c: Context<PerCounted>): Doc {
  const per = word(c, "Per");
  const counted = c.print("counted");
  const amount = c.print("amount");
  const unit = optional(c, "unit");
  if (c.words.dialect === "zh") return sentence([per, unit ?? ""], counted, amount);
  return unit === undefined ? sentence(amount, per, counted) : sentence(per, unit, counted, amount);
}

/** `x[last year]`, 上年度 x; of two years one stands on either side. */
export function printIndexed(c: Context<Indexed>): Doc {
  const value = c.print("value");
  const year = c.print("year");
  const inFront = c.node.value.kind === "indexed" || (c.words.dialect === "zh" && c.parent?.kind !== "indexed");
  return inFront ? sentence(year, value) : [value, "[", year, "]"];
}

export function printYear(c: Context<YearIndex>): Doc {
  return word(c, c.node.year === "this" ? "ThisYear" : "LastYear");
}

export function printRange(c: Context<Range>): Doc {
  return sentence(c.print("low"), word(c, "To"), c.print("high"));
}

export function printComparison(c: Context<Comparison>): Doc {
  return c.node.form === "edge" ? printEdge(c) : printInfix(c);
}

function printInfix(c: Context<Comparison>): Doc {
  const { left, right, operator } = c.node;
  const written = between(c.source, left.span.end, right.span.start).trim();
  const besideDate = [left, right].some((side) => side.kind === "literal" && side.value.kind === "date");
  return sentence(c.print("left"), comparatorWord(c.words, operator, written, besideDate), c.print("right"));
}

/** `x is 500㎡ or more`, x 在 500㎡（含）以上. */
function printEdge(c: Context<Comparison>): Doc {
  const { operator, edge } = c.node;
  const side = word(c, operator.startsWith(">") ? "OrMore" : "OrLess");
  const aside =
    edge === undefined
      ? undefined
      : [c.words.open, word(c, edge === "including" ? "Including" : "Excluding"), c.words.close];
  const limit = c.print("right");
  const touching = aside !== undefined || c.node.right.kind === "literal";
  return c.words.dialect === "en"
    ? sentence(c.print("left"), word(c, "Is"), limit, aside, side)
    : sentence(c.print("left"), word(c, "Is"), [limit, aside ?? "", touching ? "" : " ", side]);
}

export function printMembership(c: Context<Membership>): Doc {
  const members = block(c, itemsOf(c.node.members, c.all("members")), {
    headEnd: headEndOf(c.node, c.node.members),
    separator: c.words.listComma,
  });
  return sentence(c.print("value"), word(c, "In"), members);
}

export function printGroup(c: Context<QuantifiedGroup>): Doc {
  const items = block(c, itemsOf(c.node.items, c.all("items")), {
    headEnd: c.node.span.start,
    separator: c.words.comma,
  });
  return sentence(quantifier(c), items);
}

function quantifier(c: Context<QuantifiedGroup>): Doc {
  const count = c.node.quantifier;
  if (count === "all") return word(c, "AllOf");
  if (count === "any") return word(c, "AnyOf");
  return c.words.dialect === "en"
    ? sentence(word(c, "Any"), `${count}`, word(c, "Of"))
    : sentence(word(c, "Any"), `${count}项`);
}

/** An item keeps its number, `1、` or （一）. */
export function printGroupItem(c: Context<GroupItem>): Doc {
  const { mark, unless } = c.node;
  const item = labelled(
    c,
    sentence(c.print("condition"), unless === undefined ? undefined : sentence(word(c, "Unless"), c.print("unless"))),
  );
  return mark !== undefined && /[^\x00-\x7f]$/.test(mark) ? [mark, item] : sentence(mark, item);
}
