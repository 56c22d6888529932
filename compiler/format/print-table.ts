/** Prints tables by one key or two. */
import type { Doc } from "prettier";
import type { Row, RowKeys, Table } from "../ast/nodes.js";
import { block, itemsOf } from "./block.js";
import { headEndOf } from "./braces.js";
import type { Context } from "./context.js";
import { colon, list, sentence, word } from "./parts.js";

/** `by K { … }`, or with the verb of an award `by K award { … }` 按 K 给予 { … }. */
export function printTable(c: Context<Table>): Doc {
  const rows = block(c, itemsOf(c.node.rows, c.all("rows")), {
    headEnd: headEndOf(c.node, c.node.rows),
    separator: c.words.comma,
  });
  return sentence(word(c, "By"), list(c, "keys"), c.args.verb, rows);
}

export function printRow(c: Context<Row>): Doc {
  return [list(c, "alternatives"), colon(c), c.print("amount")];
}

export function printRowKeys(c: Context<RowKeys>): Doc {
  return sentence(...c.all("keys"));
}
