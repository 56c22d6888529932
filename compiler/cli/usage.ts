/** Mistakes in how the command line was used: one sentence, exit code 2. */
import type { Bilingual } from "../diagnostics/diagnostic.js";

export class UsageError extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

export function usageError(zh: string, en: string): UsageError {
  return new UsageError({ zh, en });
}
