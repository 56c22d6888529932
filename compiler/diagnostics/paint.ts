/** The colours of rendered diagnostics; without a terminal every one of them leaves the text alone. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
}

const same = (text: string): string => text;

export const plain: Paint = { error: same, warning: same, hint: same, strong: same, faint: same, good: same };
