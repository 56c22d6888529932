/** Words, numbers and texts of JSON. Numbers are compared with what was written, digit by digit. */
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Bilingual } from "../../../runtime/decision.js";
import { fail, type Reader, report, span } from "./reader.js";

export function readWord<T>(reader: Reader, word: string, value: T): T {
  const found = /[a-z]*/uy;
  found.lastIndex = reader.at;
  const written = found.exec(reader.text)?.[0] ?? "";
  if (written !== word) fail(reader, valueExpected, reader.at, reader.at + Math.max(1, written.length));
  reader.at += word.length;
  return value;
}

const valueExpected: Bilingual = {
  zh: "这里应为一个值：数字、带英文双引号的文字、true、false 或 null",
  en: "a value is expected here: a number, a text in double quotes, true, false or null",
};

export function readNumber(reader: Reader): number {
  const start = reader.at;
  const pattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/uy;
  pattern.lastIndex = start;
  const written = pattern.exec(reader.text)?.[0];
  if (written === undefined) return fail(reader, valueExpected);
  reader.at += written.length;
  if (/[\w.]/u.test(reader.text.charAt(reader.at))) {
    fail(
      reader,
      {
        zh: "数字的写法不对（不要写单位、前导 0 或结尾的小数点）",
        en: "not a number (no units, leading zeros or trailing points)",
      },
      start,
      reader.at + 1,
    );
  }
  const value = Number(written);
  if (!isExact(written, value))
    report(reader, diagnostic("facts-number", span(reader, start), { number: shortened(written) }));
  return value;
}

function shortened(digits: string): string {
  return digits.length <= 40 ? digits : `${digits.slice(0, 37)}...`;
}

/** Whether the number that a computer keeps says exactly what was written, digit for digit. */
function isExact(written: string, value: number): boolean {
  return Number.isFinite(value) && decimalOf(written) === decimalOf(String(value));
}

/** One spelling for each decimal number: significant digits and exponent. */
function decimalOf(text: string): string {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = (whole + fraction).replace(/^0+/u, "");
  const significant = digits.replace(/0+$/u, "");
  if (significant === "") return "0";
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${mantissa.startsWith("-") ? "-" : ""}${significant}e${scale}`;
}

const stringStop = /["\\\u0000-\u001f]/gu;

export function readString(reader: Reader): string {
  const start = reader.at;
  let value = "";
  let from = start + 1;
  for (;;) {
    stringStop.lastIndex = from;
    const stop = stringStop.exec(reader.text)?.index ?? reader.text.length;
    value += reader.text.slice(from, stop);
    const found = reader.text.charAt(stop);
    if (found === '"') {
      reader.at = stop + 1;
      return value;
    }
    if (found !== "\\")
      fail(reader, { zh: "文字没有用英文双引号收尾", en: "the text has no closing double quote" }, start, stop);
    const [character, length] = readEscape(reader, stop);
    value += character;
    from = stop + length;
  }
}

const escapes = new Map(
  Object.entries({ '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }),
);

function readEscape(reader: Reader, at: number): readonly [character: string, length: number] {
  const letter = reader.text.charAt(at + 1);
  const simple = escapes.get(letter);
  if (simple !== undefined) return [simple, 2];
  const code = reader.text.slice(at + 2, at + 6);
  if (letter === "u" && /^[0-9a-fA-F]{4}$/u.test(code)) return [String.fromCharCode(Number.parseInt(code, 16)), 6];
  return fail(
    reader,
    { zh: "反斜杠后面的写法不对（路径里的 \\ 要写成 \\\\）", en: "not a valid escape (write \\\\ for a backslash)" },
    at,
    at + 2,
  );
}
