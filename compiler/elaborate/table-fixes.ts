/** What to write instead in tables: rows that are missing, rows that are never used. */
import type * as ast from "../ast/nodes.js";
import { type Bilingual, type Fix, insert, remove } from "../diagnostics/diagnostic.js";
import { type Context, wordFor } from "./context.js";

/** A combination of keys that no row covers; yes and no are the values of a key that is a condition. */
export type Combination = readonly string[];

const most = 8;

/** The combinations as a message lists them. `isTruth` says which keys are conditions. */
export function listed(combinations: readonly Combination[], isTruth: readonly boolean[]): Bilingual {
  const rest = combinations.length > most ? " …" : "";
  const shown = combinations.slice(0, most);
  const word = (value: string, index: number, zh: boolean): string =>
    isTruth[index] === true && zh ? (value === "yes" ? "是" : "否") : value;
  const phrase = (zh: boolean): readonly string[] =>
    shown.map((values) => values.map((value, index) => word(value, index, zh)).join(" "));
  return {
    zh:
      phrase(true)
        .map((text) => `「${text}」`)
        .join("、") + rest,
    en:
      phrase(false)
        .map((text) => `\`${text}\``)
        .join(", ") + rest,
  };
}

/** Rows that grant nothing, one for each missing combination or one for all. */
export function missingRowFixes(
  context: Context,
  table: ast.Table,
  combinations: readonly Combination[],
  isTruth: readonly boolean[],
): readonly Fix[] {
  const last = table.rows.at(-1);
  if (last === undefined) return [];
  const zh = context.dialect(table.span.file) === "zh";
  const word = (value: string, index: number): string =>
    isTruth[index] === true ? wordFor(context, table, value === "yes" ? "Yes" : "No") : nameText(value);
  const row = (key: string): string => `${key}${zh ? "：" : ": "}${wordFor(context, table, "None")}`;
  const separator = separatorOf(context, table) ?? (zh ? "，" : ", ");
  const add = (rows: readonly string[]): Fix =>
    insert(table.span.file, last.span.end, rows.map((text) => separator + text).join(""));
  const other = add([row(wordFor(context, table, "Other"))]);
  if (combinations.length === 0 || combinations.length > most) return [other];
  return [other, add(combinations.map((values) => row(values.map(word).join(" "))))];
}

function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `「${name}」`;
}

/** What stands between the last two rows. */
function separatorOf(context: Context, table: ast.Table): string | undefined {
  const [before, last] = table.rows.slice(-2);
  if (before === undefined || last === undefined) return undefined;
  const between = context.sourceText({ ...table.span, start: before.span.end, end: last.span.start });
  return between.includes("#") ? undefined : between;
}

/** A fix that takes a row out with the separator beside it; none for the only row of a table. */
export function removeRow(context: Context, table: ast.Table, row: ast.Row): readonly Fix[] {
  const index = table.rows.indexOf(row);
  const [before, after] = [table.rows[index - 1], table.rows[index + 1]];
  const words = context.sourceText(row.span);
  if (before !== undefined) return [remove({ ...row.span, start: before.span.end }, words)];
  return after === undefined ? [] : [remove({ ...row.span, end: after.span.start }, words)];
}
