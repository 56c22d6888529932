/** Walking the syntax tree. */
import type { Node } from "./nodes.js";

const nothing: readonly Node[] = [];

/** The nodes directly below a node, in the order of the source. */
export function children(node: Node): readonly Node[] {
  const below = direct(node);
  return isSorted(below) ? below : [...below].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A node and everything below it, parents first, in the order of the source. Uses no stack of the machine. */
export function* walk(root: Node): Generator<Node, void, undefined> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const below = children(node);
    for (let i = below.length - 1; i >= 0; i -= 1) waiting.push(below[i] as Node);
  }
}

function isSorted(nodes: readonly Node[]): boolean {
  return nodes.every((node, i) => i === 0 || (nodes[i - 1] as Node).span.start <= node.span.start);
}

/** The parts that are there. */
function some(...parts: readonly (Node | undefined)[]): Node[] {
  return parts.filter((part) => part !== undefined);
}

function direct(node: Node): readonly Node[] {
  switch (node.kind) {
    case "file":
      return [...node.statements, ...node.comments];
    case "policy":
      return some(node.name, node.label, ...node.fields);
    case "textField":
      return node.values;
    case "dateField":
      return [node.date];
    case "validFor":
      return [node.duration];
    case "rounding":
      return some(node.quantum);
    case "use":
      return node.paths;
    case "fund":
    case "party":
    case "member":
      return some(node.name, node.label);
    case "enumeration":
      return some(node.name, node.label, ...node.members);
    case "facts":
      return some(node.name, node.label, ...node.facts);
    case "fact":
      return some(...node.names, node.label, node.type);
    case "type":
      return some(node.name, node.unit);
    case "clause":
      return some(node.name, node.label, node.place, ...node.applicants, ...node.body);
    case "example":
      return some(node.label, node.applicant, node.asOf, ...node.givens, ...node.expects);
    case "given":
      return some(node.target, node.year, node.value);
    case "expectation":
      return some(node.target, node.result);
    case "requires":
    case "when":
    case "unless":
      return [node.condition];
    case "guarded":
      return some(node.label, node.condition, ...node.body);
    case "otherwise":
      return some(node.label, ...node.body);
    case "award":
      return some(node.label, node.amount, ...node.modifiers);
    case "bar":
      return some(node.label, node.scope, ...node.modifiers);
    case "note":
      return some(node.label, node.text, ...node.modifiers);
    case "stack":
      return [node.scope];
    case "references":
      return node.items;
    case "reference":
      return node.parts;
    case "funding":
    case "paidFrom":
      return node.funds;
    case "responsible":
      return node.parties;
    case "reading":
      return some(node.text, node.decidedBy, node.decidedOn);
    case "quotation":
      return [node.text];
    case "let":
      return some(node.name, node.label, node.value);
    case "amount":
      return [node.source, ...node.bounds];
    case "exact":
    case "upTo":
    case "atLeast":
    case "parenthesized":
    case "not":
      return [node.value];
    case "unset":
      return some(node.text);
    case "bound":
      return some(node.per, node.limit);
    case "forUpTo":
      return [node.duration];
    case "as":
      return [node.words];
    case "paidTo":
      return node.payees;
    case "arithmetic":
    case "comparison":
      return [node.left, node.right];
    case "else":
      return [node.value, node.fallback];
    case "share":
      return [node.rate, node.base];
    case "per":
      return some(node.amount, node.counted, node.unit);
    case "indexed":
      return [node.value, node.year];
    case "range":
      return [node.low, node.high];
    case "table":
      return [...node.keys, ...node.rows];
    case "row":
      return [...node.alternatives, node.amount];
    case "rowKeys":
      return node.keys;
    case "logic":
      return node.operands;
    case "group":
      return node.items;
    case "groupItem":
      return some(node.label, node.condition, node.unless);
    case "membership":
      return [node.value, ...node.members];
    case "unit":
    case "name":
    case "text":
    case "comment":
    case "none":
    case "once":
    case "yearly":
    case "all":
    case "status":
    case "literal":
    case "truth":
    case "absent":
    case "yearIndex":
    case "other":
    case "invalid":
      return nothing;
  }
}
