export type Severity = "error" | "warning" | "hint";

/** One diagnostic code: its severity and its sentence in both languages, from the same arguments. */
export interface Entry<A> {
  readonly severity: Severity;
  readonly zh: (args: A) => string;
  readonly en: (args: A) => string;
}

/** Declares an entry; `A` is what the reporting phase has to pass. */
export function entry<A>(severity: Severity, zh: (args: A) => string, en: (args: A) => string): Entry<A> {
  return { severity, zh, en };
}

/** Names in a Chinese sentence: 「甲」、「乙」. */
export function listZh(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join("、");
}

/** Names in an English sentence: `a`, `b`. */
export function listEn(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
