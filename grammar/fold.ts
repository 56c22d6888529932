/**
 * Folding of full-width forms: every character that a Chinese input method gives instead of an ASCII sign is replaced by
 * that sign, one UTF-16 unit for one, so that offsets in the folded text are offsets in the original.
 *
 * Three signs are kept: the full-width comma (it never stands inside a number), the enumeration comma 、 and the full stop 。.
 */
const wide = /[\u3000\uFF01-\uFF0B\uFF0D-\uFF5E\uFFE5【】〔〕×÷∶−–]/g;

const single: ReadonlyMap<string, string> = new Map([
  ["\u3000", " "],
  ["￥", "¥"],
  ["【", "["],
  ["】", "]"],
  ["〔", "["],
  ["〕", "]"],
  ["×", "*"],
  ["÷", "/"],
  ["∶", ":"],
  ["−", "-"],
  ["–", "-"],
]);

/** The text with full-width forms folded; same length as the text. */
export function fold(text: string): string {
  return text.replace(
    wide,
    (character) => single.get(character) ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
