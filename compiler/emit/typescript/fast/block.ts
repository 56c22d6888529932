/** A list of statements that is being written. What must hold for the rest to make sense opens an `if` around the rest. */
import { type Doc, print } from "../layout.js";
import { ifBlock, ifStatement } from "../syntax.js";
import { countNames } from "../text.js";
import { all, isAlways, negation, type Test, testCode } from "./truth.js";

/** A statement, or statements that are only known when everything is written. */
export type Statement = Doc | (() => readonly Doc[]);
type Item = Statement | Nested | Definition;
interface Nested {
  test: Test;
  readonly body: Item[];
}
/** Statements that only serve to give variables their values. */
interface Definition {
  readonly names: readonly string[];
  readonly body: readonly Item[];
}

export class Block {
  readonly #items: Item[] = [];
  #cursor: Item[] = this.#items;
  /** the `if` that the rest stands in */
  #last: Nested | undefined;
  readonly #known: Set<string>;

  private constructor(known: Iterable<string>) {
    this.#known = new Set(known);
  }

  static root(): Block {
    return new Block([]);
  }

  /** A block inside this one: what is known here is known there. */
  inner(): Block {
    return new Block(this.#known);
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  add(...statements: readonly Statement[]): void {
    this.#cursor.push(...statements);
  }

  /** Gives variables their values; `first` and the block fall away where nobody uses them. */
  define(names: readonly string[], first: Statement, rest?: Block): void {
    this.#cursor.push({ names, body: [first, ...(rest === undefined ? [] : rest.#items)] });
  }

  /** Takes over the statements of another block, and what it made sure of. */
  append(other: Block): void {
    this.#cursor.push(...other.#items);
    if (other.#cursor !== other.#items) {
      this.#cursor = other.#cursor;
      this.#last = other.#last;
    }
    for (const fact of other.#known) this.#known.add(fact);
  }

  /** Adds a block that is complete: what it requires does not concern what follows. */
  addBlock(other: Block): void {
    this.#cursor.push(...other.#items);
  }

  /** The rest of the block runs only where the condition holds. */
  require(test: Test): void {
    if (isAlways(test)) return;
    if (this.#last?.body === this.#cursor && this.#cursor.length === 0) {
      this.#last.test = all([this.#last.test, test]);
      return;
    }
    const body: Item[] = [];
    this.#last = { test, body };
    this.#cursor.push(this.#last);
    this.#cursor = body;
  }

  /** Leaves the function, so that the full evaluation decides, unless the condition holds. */
  insist(test: Test): void {
    if (!isAlways(test)) this.add(ifStatement(testCode(negation(test)), "return undefined;"));
  }

  /** Runs `check` unless the same was made sure of before on the way here. */
  once(what: string, check: () => void): void {
    if (this.#known.has(what)) return;
    this.#known.add(what);
    check();
  }

  /** The statements, all of them. */
  get statements(): readonly Doc[] {
    return render(this.#items);
  }

  /** The statements without definitions that nobody uses. */
  get tidy(): readonly Doc[] {
    return this.usedStatements([]);
  }

  /** The statements without definitions that nobody uses, whatever `also` may use. */
  usedStatements(also: readonly Doc[]): readonly Doc[] {
    const text = [...this.statements, ...also].map((doc) => print(doc)).join("\n");
    const dropped = drop(this.#items, countNames(text));
    return dropped ? this.usedStatements(also) : this.statements;
  }
}

/** Drops definitions whose names occur nowhere else; whether there were any. */
function drop(items: Item[], counts: ReadonlyMap<string, number>): boolean {
  let found = false;
  for (const [index, item] of [...items.entries()].reverse()) {
    if (isNested(item)) found = drop(item.body, counts) || found;
    if (!isDefinition(item)) continue;
    const own = countNames(
      render(item.body)
        .map((doc) => print(doc))
        .join("\n"),
    );
    if (!item.names.every((name) => counts.get(name) === own.get(name))) continue;
    items.splice(index, 1);
    found = true;
  }
  return found;
}

function isNested(item: Item): item is Nested {
  return typeof item === "object" && "test" in item;
}

function isDefinition(item: Item): item is Definition {
  return typeof item === "object" && "names" in item;
}

function render(items: readonly Item[]): readonly Doc[] {
  return items.flatMap((item): readonly Doc[] => {
    if (isNested(item)) return [ifBlock(testCode(item.test), render(item.body))];
    if (isDefinition(item)) return render(item.body);
    return typeof item === "function" ? item() : [item];
  });
}
