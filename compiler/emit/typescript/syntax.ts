/** Pieces of TypeScript as prettier writes them. */
import { type Doc, group, hardline, ifBroken, indent, join, line, print, softline } from "./layout.js";
import { countNames, propertyKey, quote } from "./text.js";

/** `callee(a, b)` */
export function call(callee: string, ...args: readonly Doc[]): Doc {
  if (args.length === 0) return `${callee}()`;
  return group(callee, "(", indent(softline, join([",", line], args)), ifBroken(","), softline, ")");
}

/** `[a, b]` */
export function array(items: readonly Doc[]): Doc {
  if (items.length === 0) return "[]";
  return group("[", indent(softline, join([",", line], items)), ifBroken(","), softline, "]");
}

/** `[{ … }, { … }]`: two objects or more always stand on lines of their own. */
export function arrayOfObjects(items: readonly Doc[]): Doc {
  if (items.length < 2) return array(items);
  return ["[", indent(hardline, join([",", hardline], items)), ",", hardline, "]"];
}

export function strings(items: readonly string[]): Doc {
  return array(items.map(quote));
}

export type Entries = readonly (readonly [key: string, value: Doc])[];

/** An object literal with every property on a line of its own. */
export function object(entries: Entries): Doc {
  if (entries.length === 0) return "{}";
  return ["{", indent(hardline, join([",", hardline], entries.map(property))), ",", hardline, "}"];
}

/** An object literal on one line if it fits. */
export function inlineObject(entries: Entries): Doc {
  if (entries.length === 0) return "{}";
  return group("{", indent(line, join([",", line], entries.map(property))), ifBroken(","), line, "}");
}

function property([key, value]: readonly [string, Doc]): Doc {
  const name = propertyKey(key);
  const breaksAfterColon = typeof value === "string" && /^["']/.test(value) && name.length > 4;
  return breaksAfterColon ? group(`${name}:`, indent(line, value)) : [`${name}: `, value];
}

/** A literal text, or `null`. */
export function textOrNull(text: string | null): Doc {
  return text === null ? "null" : quote(text);
}

/** `const name: Type = value;` */
export function declare(name: string, type: string | undefined, value: Doc): Doc {
  return [`const ${name}${type === undefined ? "" : `: ${type}`} = `, value, ";"];
}

/** `const name = a && b;` and others whose right side moves to the next line when it is too long. */
export function declareBroken(name: string, value: Doc): Doc {
  return [group(`const ${name} =`, group(indent(line)), indent(group(value))), ";"];
}

/** Operands joined by one operator of a logical or other binary expression. */
export function binary(operator: string, operands: readonly Doc[]): Doc {
  return join([` ${operator}`, line], operands);
}

/** `function name(a: A, b: B): R {` and the parts after it. */
export function functionHead(name: string, parameters: readonly Doc[], returns: string): Doc {
  const list =
    parameters.length === 0
      ? "()"
      : group("(", indent(softline, join([",", line], parameters)), ifBroken(","), softline, ")");
  return [`function ${name}`, list, `: ${returns} {`];
}

/** A function with its statements. */
export function functionDeclaration(
  name: string,
  parameters: readonly Doc[],
  returns: string,
  body: readonly Doc[],
): Doc {
  return [functionHead(name, parameters, returns), indent(hardline, join(hardline, body)), hardline, "}"];
}

/** A function with the code that calls it with variables of the names of its parameters. */
export interface Callable {
  readonly call: string;
  readonly declaration: Doc;
}

/** A function with those of the parameters that it uses. */
export function callable(
  name: string,
  parameters: readonly { readonly name: string; readonly type: string }[],
  returns: string,
  body: readonly Doc[],
): Callable {
  const used = countNames(print(join(hardline, body)));
  const needed = parameters.filter((parameter) => used.has(parameter.name));
  const head = needed.map((parameter) => `${parameter.name}: ${parameter.type}`);
  return {
    call: `${name}(${needed.map((parameter) => parameter.name).join(", ")})`,
    declaration: functionDeclaration(name, head, returns, body),
  };
}

/** `if (test) clause` */
export function ifStatement(test: Doc, clause: Doc): Doc {
  return group("if (", condition(test), ")", indent(line, clause));
}

/** `if (test) { … }` and the like. */
export function ifBlock(test: Doc, body: readonly Doc[]): Doc {
  return [group("if (", condition(test), ") {"), indent(hardline, join(hardline, body)), hardline, "}"];
}

function condition(test: Doc): Doc {
  return group(indent(softline, test), softline);
}

/** An import of several names. */
export function importNames(keyword: string, names: readonly string[], source: string): Doc {
  return group(`${keyword} {`, indent(line, join([",", line], names)), ifBroken(","), line, `} from ${source};`);
}

/** `switch (value) { … }` */
export function switchStatement(
  value: Doc,
  cases: readonly { readonly labels: readonly string[]; readonly body: readonly Doc[] }[],
): Doc {
  const lines = cases.map(({ labels, body }) => [join(hardline, labels), indent(hardline, join(hardline, body))]);
  return ["switch (", value, ") {", indent(hardline, join(hardline, lines)), hardline, "}"];
}
