/**
 * Text as a terminal may show it: tabs become blanks, and characters that a terminal would obey instead of print
 * (escape sequences, line breaks, marks that reverse the direction of text) become visible stand-ins.
 */

const tabStop = 4;

const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** A text on one line without anything a terminal would act on. */
export function visible(text: string): string {
  return text.replace(unsafe, standIn);
}

function standIn(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

/** What one character of a source line looks like when it starts at a column (0-based, in display columns). */
export function cellText(character: string, column: number): string {
  return character === "\t" ? " ".repeat(tabStop - (column % tabStop)) : visible(character);
}
