/** The diagnostic for a name that nobody declared, with the nearest name that was meant. */
import type { Span } from "../ast/nodes.js";
import { type Bilingual, diagnostic, type Diagnostic, replace } from "./diagnostic.js";
import { suggest } from "./suggest.js";

/** `candidates` are the names that would be right at this place. */
export function unknownName(span: Span, name: string, expected: Bilingual, candidates: Iterable<string>): Diagnostic {
  const suggestion = suggest(name, [...candidates]) ?? null;
  return diagnostic(
    "unknown-name",
    span,
    { name, expected, suggestion },
    {
      fixes: suggestion === null ? [] : [replace(span, suggestion)],
    },
  );
}
