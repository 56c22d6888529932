/**
 * Diagnostics as data. A phase reports a code, a span and arguments; the sentence in Chinese or English is made
 * where it is shown (`render.ts`), so nothing ever has to parse a message.
 */
import type { Span } from "../ast/nodes.js";
import type { Arguments, Code } from "./catalogue.js";

export type { Severity } from "./catalogue/entry.js";

/** One text in both languages of the project. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Another place that belongs to the same mistake, such as the first declaration of a duplicate. */
export interface Related {
  readonly span: Span;
  readonly note: Bilingual;
}

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A change that mends the mistake. `safe` fixes keep the meaning the writer must have had and may be applied without asking. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly span: Span;
  readonly args: Arguments<C>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** Options of `diagnostic`. */
export interface Extras {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Builds a diagnostic; the arguments are checked against the catalogue entry of the code. */
export function diagnostic<C extends Code>(code: C, span: Span, args: Arguments<C>, extras: Extras = {}): Diagnostic {
  const built: Diagnostic<C> = { code, span, args, related: extras.related ?? [], fixes: extras.fixes ?? [] };
  return built;
}

/** A fix that replaces a span. */
export function replace(span: Span, newText: string, options: { readonly safe?: boolean } = {}): Fix {
  return {
    title: { zh: `改为「${newText.trim()}」`, en: `replace with \`${newText.trim()}\`` },
    edits: [{ span, newText }],
    safe: options.safe ?? false,
  };
}

/** A fix that puts words in at an offset of a file. */
export function insert(file: string, offset: number, newText: string, options: { readonly safe?: boolean } = {}): Fix {
  return {
    title: { zh: `补上「${newText.trim()}」`, en: `add \`${newText.trim()}\`` },
    edits: [{ span: { file, start: offset, end: offset }, newText }],
    safe: options.safe ?? false,
  };
}

/** A fix that takes a span out; `words` is what the writer sees of it. */
export function remove(span: Span, words: string, options: { readonly safe?: boolean } = {}): Fix {
  return {
    title: { zh: `删去「${words.trim()}」`, en: `remove \`${words.trim()}\`` },
    edits: [{ span, newText: "" }],
    safe: options.safe ?? false,
  };
}

/** Result of a phase: its value and what it has to say about the input. Phases never throw on user input. */
export interface Phase<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
