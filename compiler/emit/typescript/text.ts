/** Untrusted text in generated code: as string literals, property names and comments that cannot be left. */

/** Characters that would end or disguise a line of source: controls, line separators, directional and invisible ones. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufeff]/u;

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}

/** A string literal, with the quotes that need fewer escapes. */
export function quote(text: string): string {
  const doubles = text.split('"').length;
  const mark = doubles > text.split("'").length ? "'" : '"';
  let content = "";
  for (const character of text) {
    if (character === mark || character === "\\") content += `\\${character}`;
    else content += UNSAFE.test(character) ? escaped(character) : character;
  }
  return `${mark}${content}${mark}`;
}

/** Text for a comment: on one line, without anything that ends the comment. */
export function commentText(text: string): string {
  let content = "";
  for (const character of text.replace(/\s+/gu, " ").trim()) {
    content += UNSAFE.test(character) ? escaped(character) : character;
  }
  return content.replaceAll("*/", "*\\/").replaceAll("/*", "/\\*");
}

/** A documentation comment of the given lines. */
export function documentation(lines: readonly string[]): string {
  const [first = "", ...more] = lines.map((text) => commentText(text));
  if (more.length === 0) return `/** ${first} */`;
  return ["/**", ...[first, ...more].map((text) => (text === "" ? " *" : ` * ${text}`)), " */"].join("\n");
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Whether a text can stand as an identifier or property name without quotes. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && text === text.normalize("NFC");
}

/** A property name in an interface. */
export function propertyName(name: string): string {
  return isIdentifier(name) ? name : quote(name);
}

/** A property name in an object literal, where `__proto__` would be something else. */
export function propertyKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyName(name);
}

const COMMENTS_AND_STRINGS = /\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

/** How often each identifier occurs in code, property names not counted. */
export function countNames(code: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, before] of code
    .replace(COMMENTS_AND_STRINGS, '""')
    .matchAll(/(\.?)[\p{ID_Start}$_][\p{ID_Continue}$]*(?!\??:|[\p{ID_Continue}$])/gu)) {
    if (before === "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
