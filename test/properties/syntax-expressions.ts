/** Random well-formed expressions, conditions, tables and amounts as `.pol` text. */
import { blank, braces, colon, comma, line, soft, word, type Random } from "./syntax-random.js";

const plainNames = [
  "funds",
  "研发投入",
  "企业_1",
  "project_2",
  "「其他」",
  "「a b」",
  "A1类",
  "星级",
  "标的",
  "𠮷野",
  "x",
];
const softNames = ["level", "口径", "fact", "合计"];
const literals = [
  "5万",
  "100万元",
  "１００万元",
  "0.8万元",
  "12,000元",
  "5%",
  "5％",
  "1.5个百分点",
  "50BP",
  "2/3",
  "3年",
  "18个月",
  "30天",
  "2023-01-01",
  "2023年1月1日",
  "500㎡",
  "60 张",
  "3 万元",
  "20元/㎡·月",
  "1000.5",
  "0元",
];
const rates = ["5%", "50％", "2/3", "5‰"];

/** An identifier: a name that is no keyword. */
export function identifier(r: Random): string {
  return r.pick(plainNames);
}

export function name(r: Random): string {
  return r.chance(92) ? identifier(r) : r.pick(softNames);
}

export function text(r: Random): string {
  return r.pick(['"甲"', "“乙、丙”", '"a # b"', "《办法》", '"第“一”条"', '"{ }"', '""']);
}

export function reference(r: Random): string {
  return r.chance(85) ? name(r) : `${identifier(r)}.${identifier(r)}`;
}

function primary(r: Random, depth: number): string {
  const simple = [
    () => r.pick(literals),
    () => name(r),
    () => name(r),
    () => reference(r),
    () => text(r),
    () => word(r, r.pick(["Yes", "No", "Unknown", "Absent"])),
    () => `${r.pick(literals)} ${word(r, "To")} ${r.pick(literals)}`,
  ];
  const compound = [
    () => parenthesized(r, expression(r, depth - 1)),
    () => table(r, depth - 1),
    () => group(r, depth - 1),
  ];
  return r.pick(depth > 0 ? [...simple, ...compound] : simple)();
}

function parenthesized(r: Random, inner: string): string {
  const [open, close] = r.pick([
    ["(", ")"],
    ["（", "）"],
  ] as const);
  return open + (r.chance(80) ? "" : soft(r)) + inner + (r.chance(80) ? "" : soft(r)) + close;
}

function operand(r: Random, depth: number): string {
  const whole = primary(r, depth);
  if (r.chance(85)) return whole;
  const year = word(r, r.pick(["ThisYear", "LastYear"]));
  const indexed = name(r);
  return r.chance(50) ? `${year} ${indexed}` : `${indexed}${r.pick(["[", " [", "【"])}${year}${r.pick(["]", " ]"])}`;
}

/** `5% of x` or `x 的 5%`, with the spaces of either. */
function share(r: Random, depth: number): string {
  const rate = r.pick([
    () => r.pick(rates),
    () => parenthesized(r, sum(r, depth - 1)),
    () => (depth > 0 ? parenthesized(r, table(r, depth - 1)) : "5%"),
  ])();
  const base = r.pick([
    () => name(r),
    () => parenthesized(r, sum(r, depth - 1)),
    () => `${word(r, "LastYear")} ${identifier(r)}`,
  ])();
  return r.chance(50) ? `${rate} of${soft(r)}${base}` : `${base} 的${soft(r)}${rate}`;
}

function sum(r: Random, depth: number): string {
  const operator = r.pick(["+", "-", "*", "×"]);
  return r
    .several(1, depth > 0 ? 3 : 1, () => operand(r, depth - 1))
    .reduce((text, part) => `${text}${soft(r)}${operator}${soft(r)}${part}`);
}

function quotient(r: Random, depth: number): string {
  return `${operand(r, depth - 1)} ${r.pick(["/", "÷"])} ${operand(r, depth - 1)}`;
}

export function value(r: Random, depth: number): string {
  const plain = r.pick([
    () => operand(r, depth),
    () => share(r, depth),
    () => sum(r, depth),
    () => quotient(r, depth),
  ])();
  return r.chance(92) ? plain : `${plain} ${word(r, "Else")} ${operand(r, depth - 1)}`;
}

function comparison(r: Random, depth: number): string {
  const left = operand(r, depth - 1);
  return r.pick([
    () => left,
    () =>
      `${left}${soft(r)}${word(r, r.pick(["GreaterEqual", "LessEqual", "Greater", "Less", "Equal", "NotEqual"]))}${soft(r)}${value(r, depth - 1)}`,
    () => `${name(r)} ${word(r, "Is")} ${limit(r)}`,
    () =>
      `${name(r)}${soft(r)}${word(r, "In")} ${braces(
        r,
        r.several(1, 3, () => (r.chance(70) ? name(r) : text(r))),
        ["comma"],
      )}`,
  ])();
}

/** `500㎡ or more`, 500㎡（含）以上. */
function limit(r: Random): string {
  const side = word(r, r.pick(["OrMore", "OrLess"]));
  const inclusion = (): string => parenthesized(r, word(r, r.pick(["Including", "Excluding"])));
  const number = r.pick(["500㎡", "10台", "5%", "2000万元"]);
  return r.pick([
    () => `${number} ${side}`,
    () => `${number}${inclusion()}${side}`,
    () => `${number} ${side}${inclusion()}`,
  ])();
}

export function expression(r: Random, depth: number): string {
  if (depth <= 0 || r.chance(55))
    return r.chance(90) ? comparison(r, depth) : `${word(r, "Not")} ${comparison(r, depth)}`;
  const operator = r.pick(["And", "Or"] as const);
  const operands = r.several(2, 3, () =>
    r.chance(80) ? comparison(r, depth - 1) : parenthesized(r, expression(r, depth - 1)),
  );
  return operands.reduce((text, part) => `${text}${soft(r)}${word(r, operator)}${soft(r)}${part}`);
}

function group(r: Random, depth: number): string {
  const head = r.pick([
    () => word(r, "AllOf"),
    () => word(r, "AnyOf"),
    () => `${word(r, "Any")} ${r.pick(["2 of", "2项", "2项 of"])}`,
  ])();
  return `${head} ${braces(
    r,
    r.several(1, 3, () => groupItem(r, depth)),
    ["stop", "comma"],
  )}`;
}

function groupItem(r: Random, depth: number): string {
  const label = r.chance(70) ? "" : r.pick([identifier(r), text(r)]) + colon(r);
  const except = r.chance(85) ? "" : `${soft(r)}${word(r, "Unless")} ${expression(r, depth)}`;
  return r.pick(["", "", "", "", "1、", "2. ", "（一）", "①"]) + label + expression(r, depth) + except;
}

export function rows(r: Random, depth: number, keys: number): string {
  const row = (): string => {
    const alternatives = r.several(1, 2, () => Array.from({ length: keys }, () => rowKey(r)).join(blank(r)));
    return alternatives.join(comma(r)) + colon(r) + amount(r, depth);
  };
  return braces(
    r,
    [
      ...r.several(1, 3, row),
      ...(r.chance(50)
        ? [Array.from({ length: keys }, () => word(r, "Other")).join(" ") + colon(r) + word(r, "None")]
        : []),
    ],
    ["stop", "comma"],
  );
}

function rowKey(r: Random): string {
  return r.pick([
    () => identifier(r),
    () => identifier(r),
    () => identifier(r),
    () => text(r),
    () => word(r, r.pick(["Yes", "No", "Absent"])),
  ])();
}

export function tableKeys(r: Random): { readonly text: string; readonly count: number } {
  const keys = r.several(1, 2, () => operand(r, 0));
  return { text: keys.join(comma(r)), count: keys.length };
}

function table(r: Random, depth: number): string {
  const keys = tableKeys(r);
  return `${word(r, "By")} ${keys.text} ${rows(r, depth, keys.count)}`;
}

/** A value, for each of what a fact counts or once. */
function counted(r: Random, depth: number): string {
  return r.pick([
    () => value(r, depth),
    () => value(r, depth),
    () => value(r, depth),
    () => `5万 per ${identifier(r)}`,
    () => `${r.pick(["per 张", "每张", "每 项"])} ${identifier(r)} 3000元`,
    () => `${word(r, "Per")} ${identifier(r)} 3000元`,
  ])();
}

/** The source of an amount: everything that may stand behind the verb of an award. */
export function amountSource(r: Random, depth: number): string {
  return r.pick([
    () => counted(r, depth),
    () => counted(r, depth),
    () => counted(r, depth),
    () => `${word(r, r.pick(["UpTo", "AtLeast"]))} ${counted(r, depth)}`,
    () => unset(r),
    () => word(r, "None"),
  ])();
}

export function unset(r: Random): string {
  const reason = word(r, r.pick(["SetElsewhere", "CaseByCase", "NotStated", "NotComputable"]));
  return line(r, reason, r.chance(50) && text(r));
}

/** An amount with its bounds, as in a row of a table. */
export function amount(r: Random, depth: number): string {
  return amountSource(r, depth) + (r.chance(80) ? "" : r.several(1, 2, () => bound(r, depth)).join(""));
}

/** A bound with what separates it from the amount. */
export function bound(r: Random, depth: number): string {
  const keyword = word(r, r.pick(["Max", "Min"]));
  const limit = r.chance(70) ? r.pick(["10万元", "5000元"]) : value(r, depth);
  const scoped = r.pick([
    () => `${keyword} ${limit}`,
    () => `${keyword} ${limit}`,
    () => `${keyword} 10万元 per 年`,
    () => `每年封顶 10万元`,
  ])();
  return r.pick([",", "，", ", ", "，\n", ` , ${r.comment()}\n`]) + scoped;
}
