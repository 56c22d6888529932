/** Tables by one or two keys: every combination is covered exactly once, or the table says what the rest gets. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { common, compatible, describe, money, type NumberType } from "../types/type.js";
import { mergeAbsence, settleDivision } from "./arithmetic.js";
import { allOrNothing, memberName } from "./condition.js";
import { type Context, enumerationLabel, type Expected, originOf, type Value } from "./context.js";

/** A key expression with the values it can take; `domain` is undefined for texts, which have no end. */
interface Key {
  readonly node: ast.Expression;
  readonly value: ir.Expression;
  readonly domain: readonly string[] | undefined;
  readonly optional: boolean;
}

const other = Symbol("other");
const absent = Symbol("absent");
type Selector = string | typeof other | typeof absent;

interface Line {
  readonly node: ast.Row;
  readonly selectors: readonly Selector[];
  readonly value: Value;
  used: boolean;
}

export function elaborateTable(context: Context, node: ast.Table, expected: Expected): Value | undefined {
  const keys = allOrNothing(node.keys.map((key) => elaborateKey(context, key)));
  const lines = elaborateRows(context, node, keys, expected);
  if (keys === undefined || lines === undefined || lines.length === 0) return undefined;
  const type = rowType(context, lines);
  if (type === undefined) return undefined;
  const missing: string[] = [];
  const result = dispatch(context, node, keys, lines, [], type, expected, missing);
  if (missing.length > 0) {
    const shown = missing.slice(0, 8).map((key) => `「${key}」`).join("、") + (missing.length > 8 ? " …" : "");
    context.report(diagnostic("table-not-exhaustive", node.span, { missing: shown }));
    return undefined;
  }
  reportUnusedRows(context, lines);
  if (result === undefined) return undefined;
  const values = lines.map((line) => line.value);
  const absence = mergeAbsence(...values) ?? (result.optional ? "none" : undefined);
  return { node: result, absence };
}

function elaborateKey(context: Context, node: ast.Expression): Key | undefined {
  const value = context.elaborate(context, node, {});
  if (value === undefined) return undefined;
  const { type } = value.node;
  if (type.kind === "number" || type.kind === "date") {
    context.report(diagnostic("table-key-type", node.span, { found: describe(type, enumerationLabel(context)) }));
    return undefined;
  }
  const members = type.kind === "member" ? context.symbols.enumerations.get(type.enumeration)?.members : undefined;
  const domain = type.kind === "bool" ? ["yes", "no"] : members === undefined ? undefined : [...members.keys()];
  return { node, value: value.node, domain, optional: value.absence === "fact" };
}

function elaborateRows(
  context: Context,
  node: ast.Table,
  keys: readonly Key[] | undefined,
  expected: Expected,
): Line[] | undefined {
  const lines: Line[] = [];
  let complete = true;
  let place = expected;
  for (const row of node.rows) {
    const elaborated = context.elaborateAmount(context, row.amount, place);
    if (elaborated === undefined) complete = false;
    else if (place.type === undefined) place = { ...place, type: elaborated.node.type };
    if (keys === undefined) continue;
    for (const alternative of row.alternatives) {
      const selectors = selectorsOf(context, alternative, keys);
      if (selectors === undefined) complete = false;
      else if (lines.some((line) => sameSelectors(line.selectors, selectors))) {
        context.report(diagnostic("duplicate-row", alternative.span, { key: originOf(context, alternative).text }));
        complete = false;
      } else if (elaborated !== undefined) lines.push({ node: row, selectors, value: settleDivision(elaborated), used: false });
    }
  }
  return complete ? lines : undefined;
}

function selectorsOf(context: Context, row: ast.RowKeys, keys: readonly Key[]): readonly Selector[] | undefined {
  const [only] = row.keys;
  if (row.keys.length === 1 && only?.kind === "other") return keys.map(() => other);
  if (row.keys.length === 1 && only?.kind === "absent" && keys.length > 1) return keys.map(() => absent);
  if (row.keys.length !== keys.length) {
    context.report(diagnostic("row-key-count", row.span, { expected: keys.length, found: row.keys.length }));
    return undefined;
  }
  return allOrNothing(keys.map((key, index) => {
    const written = row.keys[index];
    return written === undefined ? undefined : selectorOf(context, written, key);
  }));
}

function selectorOf(context: Context, written: ast.RowKey, key: Key): Selector | undefined {
  if (written.kind === "other") return other;
  if (written.kind === "absent") {
    if (key.optional) return absent;
    context.report(diagnostic("absent-row-useless", written.span, { name: originOf(context, key.node).text }));
    return undefined;
  }
  const { type } = key.value;
  if (written.kind === "truth" || type.kind === "bool") {
    if (written.kind === "truth" && type.kind === "bool") return written.value ? "yes" : "no";
    context.report(diagnostic("type-mismatch", written.span, {
      expected: describe(type, enumerationLabel(context)), found: describe({ kind: written.kind === "truth" ? "bool" : "text" }),
    }));
    return undefined;
  }
  return memberName(context, written, type);
}

function sameSelectors(left: readonly Selector[], right: readonly Selector[]): boolean {
  return left.every((selector, index) => selector === right[index]);
}

function rowType(context: Context, lines: readonly Line[]): ir.Type | undefined {
  let type: ir.Type | undefined;
  for (const { node, value } of lines) {
    if (type === undefined) type = value.node.type;
    else if (compatible(type, value.node.type)) type = common(type, value.node.type);
    else {
      const labelOf = enumerationLabel(context);
      context.report(diagnostic("type-mismatch", node.amount.span, {
        expected: describe(type, labelOf), found: describe(value.node.type, labelOf),
      }));
      return undefined;
    }
  }
  return type;
}

/** Builds the match on the first key left, with the matches on the later keys inside; `path` are the values so far. */
function dispatch(
  context: Context,
  node: ast.Table,
  keys: readonly Key[],
  lines: readonly Line[],
  path: readonly Selector[],
  type: ir.Type,
  expected: Expected,
  missing: string[],
): ir.Expression | undefined {
  const key = keys[path.length];
  if (key === undefined) return lookUp(lines, path)?.value.node;
  const branch = (selector: Selector): ir.Expression | undefined =>
    dispatch(context, node, keys, lines, [...path, selector], type, expected, missing);
  const named = key.domain ?? [...new Set(lines.flatMap((line) => {
    const selector = line.selectors[path.length];
    return typeof selector === "string" ? [selector] : [];
  }))];
  const isLast = path.length === keys.length - 1;
  const arms: { keys: string[]; value: ir.Expression }[] = [];
  let otherwise: ir.Expression | null = null;
  for (const value of named) {
    const found = branch(value);
    const arm = arms.find((candidate) => candidate.value === found);
    if (found === undefined) {
      if (isLast) missing.push([...path, value].filter((part) => typeof part === "string").join(" "));
    } else if (arm === undefined) arms.push({ keys: [value], value: found });
    else arm.keys.push(value);
  }
  if (key.domain === undefined) {
    otherwise = branch(other) ?? null;
    if (otherwise === null && missing.length === 0) {
      context.report(diagnostic("table-needs-other", node.span, {}));
      return undefined;
    }
  }
  const origin = originOf(context, node);
  const hasAbsentRow = lines.some((line) => line.selectors[path.length] === absent);
  const absentValue = absentBranch(context, key, hasAbsentRow ? branch(absent) : undefined, type, expected);
  return build.match(key.value, arms, otherwise, absentValue, type, origin);
}

/** What an absent optional key gets: its own row, or no award. */
function absentBranch(
  context: Context,
  key: Key,
  own: ir.Expression | undefined,
  type: ir.Type,
  expected: Expected,
): ir.Expression | null {
  if (!key.optional) return null;
  if (own !== undefined) return own;
  const origin = originOf(context, key.node);
  if (expected.none === true && type.kind === "number") return build.none(numberType(type), origin);
  context.report(diagnostic("absent-row-needed", key.node.span, { name: origin.text }));
  return null;
}

function numberType(type: NumberType): NumberType {
  return type.unit === "元" ? money : type;
}

/** The row for a combination: exact keys first, then `other` in one place, then `other` in all. An absent key has no `other`. */
function lookUp(lines: readonly Line[], path: readonly Selector[]): Line | undefined {
  const fits = (selector: Selector | undefined, value: Selector): boolean =>
    selector === value || (selector === other && value !== absent);
  const candidates = lines.filter((line) => path.every((value, index) => fits(line.selectors[index], value)));
  const wildcards = (line: Line): number => line.selectors.filter((selector) => selector === other).length;
  const [best] = candidates.sort((left, right) => wildcards(left) - wildcards(right));
  if (best !== undefined) best.used = true;
  return best;
}

function reportUnusedRows(context: Context, lines: readonly Line[]): void {
  for (const line of lines) {
    const isOther = line.selectors.every((selector) => selector === other);
    if (isOther && !line.used && line.value.absence !== "none") context.report(diagnostic("unreachable-row", line.node.span, {}));
  }
}
