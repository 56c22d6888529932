/** Tables by one or two keys: every combination is covered exactly once, or the table says what the rest gets. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import * as build from "../ir/build.js";
import type * as ir from "../ir/ir.js";
import { common, compatible, describe, money } from "../types/type.js";
import { mergeAbsence, settleDivision } from "./arithmetic.js";
import { allOrNothing, memberName } from "./condition.js";
import { type Context, enumerationLabel, type Expected, originOf, type Value } from "./context.js";
import { type Combination, listed, missingRowFixes, removeRow } from "./table-fixes.js";

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
  value: Value;
  used: boolean;
}

/** A row that is only 「不予」 fits whatever the other rows are. */
function isNone({ node }: Line): boolean {
  return node.amount.source.kind === "none" && node.amount.bounds.length === 0;
}

export function elaborateTable(context: Context, node: ast.Table, expected: Expected): Value | undefined {
  const keys = allOrNothing(node.keys.map((key) => elaborateKey(context, key)));
  const lines = elaborateRows(context, node, keys, expected);
  if (keys === undefined || lines === undefined || lines.length === 0) return undefined;
  const type = rowType(context, lines);
  if (type === undefined) return undefined;
  for (const line of lines.filter(isNone)) line.value = { node: noneOf(type, line.value.node.origin), absence: "none" };
  const missing: Combination[] = [];
  const result = dispatch(context, node, keys, lines, [], type, expected, missing);
  if (missing.length > 0) {
    const isTruth = keys.map((key) => key.value.type.kind === "bool");
    const none = expected.none === true;
    context.report(
      diagnostic(
        "table-not-exhaustive",
        keysSpan(node),
        { missing: listed(missing, isTruth), none },
        {
          fixes: none ? missingRowFixes(context, node, missing, isTruth) : [],
        },
      ),
    );
    return undefined;
  }
  reportUnusedRows(context, node, lines);
  if (result === undefined) return undefined;
  const values = lines.map((line) => line.value);
  const absence = mergeAbsence(...values) ?? (result.optional ? "none" : undefined);
  return { node: result, absence };
}

/** The keys of a table: the place that messages about the whole table point at. */
function keysSpan(node: ast.Table): ast.Span {
  const [first, last] = [node.keys[0], node.keys.at(-1)];
  return first === undefined || last === undefined ? node.span : { ...first.span, end: last.span.end };
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
  const seen: { readonly selectors: readonly Selector[]; readonly span: ast.Span }[] = [];
  let complete = true;
  let place = expected;
  for (const row of node.rows) {
    const elaborated = context.elaborateAmount(context, row.amount, place);
    if (elaborated === undefined) complete = false;
    else if (place.type === undefined) place = { ...place, type: elaborated.node.type };
    if (keys === undefined) continue;
    for (const alternative of row.alternatives) {
      const selectors = selectorsOf(context, node, row, alternative, keys);
      if (selectors === undefined) {
        complete = false;
        continue;
      }
      const first = seen.find((earlier) => sameSelectors(earlier.selectors, selectors));
      if (first !== undefined) {
        context.report(
          diagnostic(
            "duplicate-row",
            alternative.span,
            { key: originOf(context, alternative).text },
            {
              related: [{ span: first.span, note: { zh: "第一次写在这里", en: "it stands here first" } }],
            },
          ),
        );
        complete = false;
        continue;
      }
      seen.push({ selectors, span: alternative.span });
      if (elaborated !== undefined)
        lines.push({ node: row, selectors, value: settleDivision(elaborated), used: false });
    }
  }
  return complete ? lines : undefined;
}

function selectorsOf(
  context: Context,
  table: ast.Table,
  row: ast.Row,
  written: ast.RowKeys,
  keys: readonly Key[],
): readonly Selector[] | undefined {
  const [only] = written.keys;
  if (written.keys.length === 1 && only?.kind === "other") return keys.map(() => other);
  if (written.keys.length === 1 && only?.kind === "absent" && keys.some((key) => key.optional))
    return keys.map(() => absent);
  if (written.keys.length !== keys.length) {
    context.report(diagnostic("row-key-count", written.span, { expected: keys.length, found: written.keys.length }));
    return undefined;
  }
  return allOrNothing(
    keys.map((key, index) => {
      const part = written.keys[index];
      if (part?.kind !== "absent" || key.optional)
        return part === undefined ? undefined : selectorOf(context, part, key);
      context.report(
        diagnostic(
          "absent-row-useless",
          part.span,
          { name: originOf(context, key.node).text },
          {
            fixes: row.alternatives.length === 1 ? removeRow(context, table, row) : [],
          },
        ),
      );
      return undefined;
    }),
  );
}

function selectorOf(context: Context, written: ast.RowKey, key: Key): Selector | undefined {
  if (written.kind === "other") return other;
  if (written.kind === "absent") return absent;
  const { type } = key.value;
  if (written.kind === "truth" && type.kind === "bool") return written.value ? "yes" : "no";
  if (written.kind !== "truth" && type.kind !== "bool") return memberName(context, written, type);
  const text = originOf(context, written).text;
  context.report(
    diagnostic("type-mismatch", written.span, {
      expected:
        type.kind === "bool"
          ? { zh: "「是」或「否」", en: "`yes` or `no`" }
          : describe(type, enumerationLabel(context)),
      found: { zh: `「${text}」`, en: `\`${text}\`` },
    }),
  );
  return undefined;
}

function sameSelectors(left: readonly Selector[], right: readonly Selector[]): boolean {
  return left.every((selector, index) => selector === right[index]);
}

function rowType(context: Context, lines: readonly Line[]): ir.Type | undefined {
  let type: ir.Type | undefined;
  const amounts = lines.filter((line) => !isNone(line));
  for (const { node, value } of amounts.length === 0 ? lines : amounts) {
    if (type === undefined) type = value.node.type;
    else if (compatible(type, value.node.type)) type = common(type, value.node.type);
    else {
      const labelOf = enumerationLabel(context);
      context.report(
        diagnostic("type-mismatch", node.amount.span, {
          expected: describe(type, labelOf),
          found: describe(value.node.type, labelOf),
        }),
      );
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
  missing: Combination[],
): ir.Expression | undefined {
  const key = keys[path.length];
  if (key === undefined) return lookUp(lines, path)?.value.node;
  const branch = (selector: Selector): ir.Expression | undefined =>
    dispatch(context, node, keys, lines, [...path, selector], type, expected, missing);
  const named = key.domain ?? [
    ...new Set(
      lines.flatMap((line) => {
        const selector = line.selectors[path.length];
        return typeof selector === "string" ? [selector] : [];
      }),
    ),
  ];
  const isLast = path.length === keys.length - 1;
  const arms: { keys: string[]; value: ir.Expression }[] = [];
  let otherwise: ir.Expression | null = null;
  for (const value of named) {
    const found = branch(value);
    const arm = arms.find((candidate) => candidate.value === found);
    if (found === undefined) {
      if (isLast) missing.push([...path, value].filter((part) => typeof part === "string"));
    } else if (arm === undefined) arms.push({ keys: [value], value: found });
    else arm.keys.push(value);
  }
  if (key.domain === undefined) {
    otherwise = branch(other) ?? null;
    if (otherwise === null && missing.length === 0) {
      const none = expected.none === true;
      context.report(
        diagnostic(
          "table-needs-other",
          keysSpan(node),
          { none },
          {
            fixes: none ? missingRowFixes(context, node, [], []) : [],
          },
        ),
      );
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
  if (expected.none === true && type.kind === "number") return noneOf(type, origin);
  context.report(diagnostic("absent-row-needed", key.node.span, { name: origin.text }));
  return null;
}

function noneOf(type: ir.Type, origin: ir.Origin): ir.Expression {
  return build.none(type.kind === "number" && type.unit !== "元" ? type : money, origin);
}

/**
 * The row for a combination: exact keys first, then `other` in one place, then `other` in all. An absent key has no
 * `other`; a row that is only 「没有」 serves every combination in which some key is absent.
 */
function lookUp(lines: readonly Line[], path: readonly Selector[]): Line | undefined {
  const fits = (selector: Selector | undefined, value: Selector): boolean =>
    selector === value || (selector === other && value !== absent);
  const best =
    bestLine(lines, path, fits) ??
    (path.includes(absent) ? lines.find((line) => line.selectors.every((selector) => selector === absent)) : undefined);
  if (best !== undefined) best.used = true;
  return best;
}

function bestLine(
  lines: readonly Line[],
  path: readonly Selector[],
  fits: (selector: Selector | undefined, value: Selector) => boolean,
): Line | undefined {
  const candidates = lines.filter((line) => path.every((value, index) => fits(line.selectors[index], value)));
  const wildcards = (line: Line): number => line.selectors.filter((selector) => selector === other).length;
  return candidates.sort((left, right) => wildcards(left) - wildcards(right))[0];
}

/** A row for the rest that never comes into play; 「其他：不予」 may stand for members added later. */
function reportUnusedRows(context: Context, table: ast.Table, lines: readonly Line[]): void {
  for (const line of lines.filter((candidate) => !candidate.used && candidate.value.absence !== "none")) {
    if (line.selectors.includes(other)) {
      context.report(
        diagnostic("unreachable-row", line.node.span, {}, { fixes: removeRow(context, table, line.node) }),
      );
    }
  }
}
