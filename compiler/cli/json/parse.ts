/**
 * Facts as JSON text, read strictly: a key given twice and a number that a computer would round are mistakes, not values.
 * Objects have no prototype, so `__proto__` is a key like any other.
 */
import { diagnostic, type Phase } from "../../diagnostics/diagnostic.js";
import { fail, type Reader, report, skipBlanks, span, startReading, SyntaxProblem } from "./reader.js";
import { readNumber, readString, readWord } from "./scalars.js";

/** More than facts ever need, and little enough for the stack. */
const maximumDepth = 100;

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Parses JSON text. With diagnostics the value is not to be used. */
export function parseJson(file: string, text: string): Phase<JsonValue> {
  return readAll(startReading(file, text));
}

/** Reads the one value of a text with whatever reader was set up. */
export function readAll(reader: Reader): Phase<JsonValue> {
  try {
    const value = readValue(reader);
    skipBlanks(reader);
    if (reader.at < reader.text.length)
      fail(reader, { zh: "后面还有多余的内容", en: "there is more text after the value" });
    return { value, diagnostics: reader.problems };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const span = { file: reader.file, start: error.start, end: error.end };
    return {
      value: null,
      diagnostics: [...reader.problems, diagnostic("facts-syntax", span, { problem: error.problem })],
    };
  }
}

function readValue(reader: Reader): JsonValue {
  skipBlanks(reader);
  const start = reader.at;
  const value = readByFirst(reader, reader.text.charAt(start));
  reader.visit?.(reader.path, start, reader.at);
  return value;
}

function readByFirst(reader: Reader, first: string): JsonValue {
  switch (first) {
    case "{":
      return nested(reader, readObject);
    case "[":
      return nested(reader, readArray);
    case '"':
      return readString(reader);
    case "t":
      return readWord(reader, "true", true);
    case "f":
      return readWord(reader, "false", false);
    case "n":
      return readWord(reader, "null", null);
    default:
      return readNumber(reader);
  }
}

function nested<T>(reader: Reader, inner: (reader: Reader) => T): T {
  reader.depth += 1;
  if (reader.depth > maximumDepth)
    fail(reader, { zh: `嵌套超过 ${maximumDepth} 层`, en: `nested deeper than ${maximumDepth} levels` });
  reader.at += 1;
  const value = inner(reader);
  reader.depth -= 1;
  return value;
}

function readObject(reader: Reader): JsonValue {
  const object: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  for (let first = true; !ends(reader, "}", first); first = false) {
    skipBlanks(reader);
    const start = reader.at;
    if (reader.text.charAt(start) !== '"') {
      fail(reader, { zh: "这里应为带英文双引号的名称", en: "a name in double quotes is expected here" });
    }
    const key = readString(reader);
    if (Object.hasOwn(object, key)) report(reader, diagnostic("facts-duplicate-key", span(reader, start), { key }));
    skipBlanks(reader);
    if (reader.text.charAt(reader.at) !== ":")
      fail(reader, { zh: "名称后面应为英文冒号「:」", en: "a colon `:` is expected after the name" });
    reader.at += 1;
    reader.path.push(key);
    object[key] = readValue(reader);
    reader.path.pop();
  }
  return object;
}

function readArray(reader: Reader): JsonValue {
  const items: JsonValue[] = [];
  for (let first = true; !ends(reader, "]", first); first = false) {
    reader.path.push(items.length);
    items.push(readValue(reader));
    reader.path.pop();
  }
  return items;
}

/** Steps over the closing bracket, or over the comma before the next item. */
function ends(reader: Reader, bracket: string, first: boolean): boolean {
  skipBlanks(reader);
  const found = reader.text.charAt(reader.at);
  if (found === bracket) {
    reader.at += 1;
    return true;
  }
  if (first) return false;
  if (found !== ",")
    fail(reader, { zh: `这里应为英文逗号「,」或「${bracket}」`, en: `a comma or \`${bracket}\` is expected here` });
  const comma = reader.at;
  reader.at += 1;
  skipBlanks(reader);
  if (reader.text.charAt(reader.at) === bracket)
    fail(reader, { zh: "最后一项后面不能有逗号", en: "no comma after the last item" }, comma);
  return false;
}
