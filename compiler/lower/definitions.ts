/** Definitions: each elaborated once, on first use, with circles reported. */
import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Context, ElaboratedDefinition } from "../elaborate/context.js";
import type * as ir from "../ir/ir.js";
import { walk } from "../ir/visit.js";
import type { DefinitionSymbol } from "../symbols.js";

export interface DefinitionStore {
  readonly get: (symbol: DefinitionSymbol) => ElaboratedDefinition | undefined;
  readonly value: (id: string) => ir.Expression | undefined;
  /** in an order in which each refers only to earlier ones */
  readonly all: () => readonly ir.Definition[];
}

/** `contextOf` gives the context a definition is read in: its clause's, or the whole policy's. */
export function createDefinitionStore(contextOf: (symbol: DefinitionSymbol) => Context): DefinitionStore {
  const done = new Map<string, ElaboratedDefinition | undefined>();
  const trail: string[] = [];
  const get = (symbol: DefinitionSymbol): ElaboratedDefinition | undefined => {
    if (done.has(symbol.id)) return done.get(symbol.id);
    const context = contextOf(symbol);
    if (trail.includes(symbol.id)) {
      const path = [...trail.slice(trail.indexOf(symbol.id)), symbol.id].join(" → ");
      context.report(diagnostic("definition-cycle", symbol.node.name.span, { path }));
      return undefined;
    }
    trail.push(symbol.id);
    const value = context.elaborate(context, symbol.node.value, {});
    trail.pop();
    const label = symbol.node.label?.text ?? symbol.node.name.text;
    const result = value === undefined ? undefined : { id: symbol.id, label, value, facts: factsOf(value.node, done) };
    done.set(symbol.id, result);
    return result;
  };
  return {
    get,
    value: (id) => done.get(id)?.value.node,
    all: () =>
      [...done.values()].flatMap((definition) =>
        definition === undefined ? [] : [{ id: definition.id, label: definition.label, value: definition.value.node }],
      ),
  };
}

function factsOf(
  node: ir.Expression,
  done: ReadonlyMap<string, ElaboratedDefinition | undefined>,
): ReadonlySet<string> {
  const facts = new Set<string>();
  walk(node, (inner) => {
    if (inner.kind === "input" && inner.source === "applicant") facts.add(inner.path);
    if (inner.kind === "definition") for (const fact of done.get(inner.definition)?.facts ?? []) facts.add(fact);
  });
  return facts;
}
