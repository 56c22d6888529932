/** What is declared and never used: facts and definitions, once the whole policy is in view. */
import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { Meaning } from "../elaborate/context.js";
import type { Program } from "../program.js";
import type { Symbols } from "../symbols.js";

/**
 * Files that are a part of a policy say nothing about what the rest of it uses, and without a clause nothing could be
 * used: both are left alone.
 */
export function reportUnused(program: Program, symbols: Symbols, meaning: Meaning): readonly Diagnostic[] {
  const isPart = symbols.policy === undefined && program.files.length > 1;
  if (isPart || symbols.clauses.length === 0) return [];
  const facts = [...symbols.applicants.values()].flatMap((applicant) =>
    [...applicant.facts.values()].filter((fact) => !meaning.factsRead.has(fact.name.text)),
  );
  const definitions = [
    ...symbols.definitions.values(),
    ...symbols.clauses.flatMap((clause) => [...clause.definitions.values()]),
  ].filter((definition) => !meaning.definitionsUsed.has(definition.id));
  return [
    ...facts.map((fact) => diagnostic("unused-fact", fact.name.span, { name: fact.name.text })),
    ...definitions.map((definition) =>
      diagnostic("unused-definition", definition.node.name.span, { name: definition.node.name.text }),
    ),
  ];
}
