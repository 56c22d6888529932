/** A name that does not stand for what its place wants: nobody declared it, or it was declared as something else. */
import type { Span } from "./ast/nodes.js";
import { type Bilingual, diagnostic, type Diagnostic, replace } from "./diagnostics/diagnostic.js";
import { suggest } from "./diagnostics/suggest.js";
import { unknownName } from "./diagnostics/unknown-name.js";
import { kindWords, type Symbols } from "./symbols.js";

/** `candidates` are the names that would be right here; the nearest one becomes a fix. */
export function misnamed(
  symbols: Symbols,
  span: Span,
  name: string,
  expected: keyof typeof kindWords,
  candidates: Iterable<string>,
): Diagnostic {
  const names = [...candidates];
  const found = declaredAs(symbols, name);
  if (found === undefined) return unknownName(span, name, kindWords[expected], names);
  const suggestion = suggest(name, names);
  return diagnostic(
    "wrong-kind-of-name",
    span,
    { name, found, expected: kindWords[expected] },
    {
      fixes: suggestion === undefined ? [] : [replace(span, suggestion)],
    },
  );
}

/** What a name was declared as, anywhere in the policy. */
function declaredAs(symbols: Symbols, name: string): Bilingual | undefined {
  if (name === "") return undefined;
  if (symbols.facts.has(name)) return kindWords.fact;
  if (symbols.definitions.has(name)) return kindWords.definition;
  if (symbols.funds.has(name)) return kindWords.fund;
  if (symbols.parties.has(name)) return kindWords.party;
  if (symbols.applicants.has(name)) return kindWords.applicant;
  if (symbols.clauses.some((clause) => clause.id === name && clause.node !== undefined)) return kindWords.clause;
  const enumeration = symbols.enumerations.get(name);
  if (enumeration === undefined) return undefined;
  return enumeration.ordered ? { zh: "级别表", en: "level" } : { zh: "类别表", en: "list of kinds" };
}
