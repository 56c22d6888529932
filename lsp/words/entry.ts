/** One word of the language as hover and completion explain it. */
export interface WordDoc {
  /** what official documents say in its place; "" where there is no such phrase */
  readonly phrase: string;
  readonly zh: string;
  readonly en: string;
  /** a line in each dialect */
  readonly sample?: { readonly zh: string; readonly en: string };
}

export function doc(phrase: string, zh: string, en: string, sampleZh?: string, sampleEn?: string): WordDoc {
  return {
    phrase,
    zh,
    en,
    ...(sampleZh === undefined || sampleEn === undefined ? {} : { sample: { zh: sampleZh, en: sampleEn } }),
  };
}
