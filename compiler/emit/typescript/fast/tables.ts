/** Tables and other choices as `if` and `switch`: every row that can be reached gets a block of its own. */
import type { Expression, Match } from "../../../ir/ir.js";
import { type Doc, hardline, indent, join } from "../layout.js";
import { isExhaustive, mayBeAbsent } from "../presence.js";
import { ifBlock, switchStatement } from "../syntax.js";
import { quote } from "../text.js";
import type { Block } from "./block.js";
import type { Scope } from "./scope.js";
import { all, atom, isAlways, isNever, negation, type Test, testCode } from "./truth.js";

/** A row of a table that was reached: null for one that has no value. */
export interface Leaf {
  readonly block: Block;
  readonly node: Expression | null;
}

/** What compiling a table needs of the rest of the compiler. */
export interface Compilers {
  readonly test: (scope: Scope, block: Block, node: Expression) => Test;
  readonly choice: (scope: Scope, block: Block, node: Expression) => Choice;
}

/** A member, text or truth in code. */
export interface Choice {
  readonly code: string;
  readonly present: Test;
}

type Table = Extract<Expression, { kind: "select" | "match" | "onlyIf" }>;

export function isTable(node: Expression): node is Table {
  return node.kind === "select" || node.kind === "match" || node.kind === "onlyIf";
}

/** A table that was written. */
export interface Written {
  /** all its statements */
  readonly block: Block;
  /** those that its first question needs */
  readonly first: Block;
  readonly leaves: readonly Leaf[];
  /** a condition under which exactly these rows are reached, if it is simple */
  readonly reached: (leaves: ReadonlySet<Leaf>) => Test | undefined;
}

/** Writes the branches of a table; the statements of the rows are added to their blocks later. */
export function writeTable(compilers: Compilers, scope: Scope, outer: Block, node: Table): Written {
  const [block, first] = [outer.inner(), outer.inner()];
  if (node.kind === "match") return writeMatch(compilers, scope, block, first, node);
  const [row, ...others] = node.kind === "select" ? node.branches : [{ guard: node.condition, value: node.value }];
  const otherwise = node.kind === "select" ? node.otherwise : null;
  if (row === undefined) return written(block, first, [lastLeaf(block, otherwise)], () => undefined);
  const guard = compilers.test(scope, first, row.guard);
  block.append(first);
  const leaves = writeGuarded(compilers, scope, block, guard, row.value, others, otherwise);
  const [yes, no, ...more] = leaves;
  return written(block, first, leaves, (reached) => {
    // a guard that is constant has no leaves of its own, so it does not tell which of them is reached
    if (isAlways(guard) || isNever(guard)) return undefined;
    if (yes === undefined || no === undefined || more.length > 0 || reached.size !== 1) return undefined;
    return reached.has(yes) ? guard : negation(guard);
  });
}

function written(block: Block, first: Block, leaves: readonly Leaf[], reached: Written["reached"]): Written {
  return { block, first, leaves, reached };
}

function writeGuarded(
  compilers: Compilers,
  scope: Scope,
  block: Block,
  guard: Test,
  value: Expression,
  others: Rows,
  otherwise: Expression | null,
): readonly Leaf[] {
  if (isAlways(guard)) return [lastLeaf(block, value)];
  if (isNever(guard)) return writeRows(compilers, scope, block, others, otherwise);
  return writeChoice(block, guard, value, (rest) => writeRows(compilers, scope, rest, others, otherwise));
}

type Rows = readonly { readonly guard: Expression; readonly value: Expression }[];

function writeRows(
  compilers: Compilers,
  scope: Scope,
  block: Block,
  [row, ...others]: Rows,
  otherwise: Expression | null,
): readonly Leaf[] {
  if (row === undefined) return [lastLeaf(block, otherwise)];
  return writeGuarded(compilers, scope, block, compilers.test(scope, block, row.guard), row.value, others, otherwise);
}

/** `if (guard) { value } else { rest }` */
function writeChoice(
  block: Block,
  guard: Test,
  value: Expression | null,
  writeRest: (block: Block) => readonly Leaf[],
): readonly Leaf[] {
  const yes = leafIn(block, value);
  const rest = block.inner();
  const leaves = writeRest(rest);
  block.add(() => ifElse(guard, yes.block.tidy, rest.tidy));
  return [yes, ...leaves];
}

function leafIn(block: Block, node: Expression | null): Leaf {
  return { block: block.inner(), node };
}

/** The row that is left: its statements follow those of the block. */
function lastLeaf(block: Block, node: Expression | null): Leaf {
  const leaf = leafIn(block, node);
  block.add(() => leaf.block.tidy);
  return leaf;
}

function writeMatch(compilers: Compilers, scope: Scope, block: Block, first: Block, node: Match): Written {
  const key = compilers.choice(scope, first, node.key);
  block.append(first);
  if (node.key.type.kind === "bool") return written(block, first, writeTruthTable(block, node, key), () => undefined);
  const rows = node.arms.map((arm) => ({ labels: arm.keys.map(quote), leaf: leafIn(block, arm.value) }));
  const other = isExhaustive(scope.module, node) ? undefined : leafIn(block, node.otherwise);
  const absent = mayBeAbsent(scope.module, node.key) ? leafIn(block, node.absent) : undefined;
  block.add(() => {
    const table = switchDoc(key.code, rows, other);
    return absent === undefined ? [table] : ifElse(key.present, [table], absent.block.tidy);
  });
  const leaves = [...rows.map(({ leaf }) => leaf), ...(other === undefined ? [] : [other])];
  const isAllButAbsent = (reached: ReadonlySet<Leaf>): boolean =>
    reached.size === leaves.length && leaves.every((leaf) => reached.has(leaf));
  return written(block, first, [...leaves, ...(absent === undefined ? [] : [absent])], (reached) =>
    isAllButAbsent(reached) ? key.present : undefined,
  );
}

/** A member that the policy does not know is left to the full evaluation. */
function switchDoc(
  key: string,
  rows: readonly { readonly labels: readonly string[]; readonly leaf: Leaf }[],
  other: Leaf | undefined,
): Doc {
  const seen = new Set<string>();
  const cases = rows.flatMap(({ labels, leaf }) => {
    const fresh = labels.filter((label) => !seen.has(label));
    fresh.forEach((label) => seen.add(label));
    const body = [...leaf.block.tidy, "break;"];
    return fresh.length === 0 ? [] : [{ labels: fresh.map((label) => `case ${label}:`), body: bodyOf(body) }];
  });
  const last = other === undefined ? ["return undefined;"] : bodyOf([...other.block.tidy, "break;"]);
  return switchStatement(`${key} as string`, [...cases, { labels: ["default:"], body: last }]);
}

/** Declarations in a row need a block of their own. */
function bodyOf(statements: readonly Doc[]): readonly Doc[] {
  const declares = statements.some((statement) => /^(?:const|let) /.test(textOf(statement)));
  return declares ? [["{", indent(hardline, join(hardline, statements)), hardline, "}"]] : statements;
}

function textOf(doc: Doc): string {
  if (typeof doc === "string") return doc;
  if (Array.isArray(doc)) return textOf((doc as readonly Doc[])[0] ?? "");
  return "content" in doc ? textOf(doc.content) : "";
}

function writeTruthTable(block: Block, node: Match, key: Choice): readonly Leaf[] {
  const arm = (value: string): Expression | null => {
    const found = node.arms.find(({ keys }) => keys.includes(value));
    return found === undefined ? node.otherwise : found.value;
  };
  const { present } = key;
  const isYes = isAlways(present) ? atom(key.code) : all([present, atom(key.code)]);
  return writeChoice(block, isYes, arm("yes"), (rest) => {
    if (isAlways(present)) return [lastLeaf(rest, arm("no"))];
    return writeChoice(rest, present, arm("no"), (last) => [lastLeaf(last, node.absent)]);
  });
}

/** `if … else if … else …`, without the parts that do nothing. */
export function ifElse(test: Test, yes: readonly Doc[], no: readonly Doc[]): readonly Doc[] {
  if (yes.length === 0 && no.length === 0) return [];
  if (yes.length === 0) return [ifBlock(testCode(negation(test)), no)];
  if (no.length === 0) return [ifBlock(testCode(test), yes)];
  const [only] = no;
  const isChain = no.length === 1 && only !== undefined && textOf(only).startsWith("if (");
  const last: Doc = isChain ? only : ["{", indent(hardline, join(hardline, no)), hardline, "}"];
  return [[ifBlock(testCode(test), yes), " else ", last]];
}
