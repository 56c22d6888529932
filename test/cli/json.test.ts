import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../compiler/cli/json/parse.js";
import { placesOf } from "../../compiler/cli/json/places.js";
import type { JsonPath } from "../../compiler/cli/json/reader.js";
import { message } from "../../compiler/diagnostics/message.js";
import { lineStarts, positionAt } from "../../compiler/source.js";

function problems(text: string): readonly string[] {
  return parseJson("facts.json", text).diagnostics.map((found) => {
    const { line, column } = positionAt(lineStarts(text), found.span.start);
    return `${line}:${column} ${found.code} ${message(found, "en")}`;
  });
}

describe("parseJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = parseJson("f", text);
        expect(read.diagnostics).toEqual([]);
        expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("never throws and agrees with JSON.parse on what is valid", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "\\u0041",
      "\\",
      "1",
      "-",
      ".5",
      "0",
      "e3",
      "true",
      "nul",
      " ",
      "\n",
      "汉",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        const valid = ((): boolean => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const syntax = parseJson("f", text).diagnostics.filter((found) => found.code === "facts-syntax");
        expect(syntax.length === 0, text).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps dangerous keys as ordinary ones", () => {
    const { value } = parseJson("f", '{"__proto__": {"polluted": true}, "constructor": 1}');
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each([
    [
      "",
      "1:1 facts-syntax not valid JSON: a value is expected here: a number, a text in double quotes, true, false or null",
    ],
    ['{"a": 1,}', "1:8 facts-syntax not valid JSON: no comma after the last item"],
    ['{\n  "a": 1\n  "b": 2\n}', "3:3 facts-syntax not valid JSON: a comma or `}` is expected here"],
    ["{a: 1}", "1:2 facts-syntax not valid JSON: a name in double quotes is expected here"],
    ['{"a" 1}', "1:6 facts-syntax not valid JSON: a colon `:` is expected after the name"],
    ['{"a": 100万}', "1:10 facts-syntax not valid JSON: a comma or `}` is expected here"],
    ['{"a": 5k}', "1:7 facts-syntax not valid JSON: not a number (no units, leading zeros or trailing points)"],
    ['{"a": 007}', "1:7 facts-syntax not valid JSON: not a number (no units, leading zeros or trailing points)"],
    [
      '{"a": True}',
      "1:7 facts-syntax not valid JSON: a value is expected here: a number, a text in double quotes, true, false or null",
    ],
    ['{"a": "x\n"}', "1:7 facts-syntax not valid JSON: the text has no closing double quote"],
    ['{"a": "\\d"}', "1:8 facts-syntax not valid JSON: not a valid escape (write \\\\ for a backslash)"],
    ["[1] 2", "1:5 facts-syntax not valid JSON: there is more text after the value"],
    [
      '{"a": 1, "b": 2, "a": 3}',
      "1:18 facts-duplicate-key `a` is given twice and nobody can tell which one counts: remove one",
    ],
    [
      '{"a": 1, "\\u0061": 3}',
      "1:10 facts-duplicate-key `a` is given twice and nobody can tell which one counts: remove one",
    ],
    [
      '{"a": 12345678901234567890}',
      "1:7 facts-number the number 12345678901234567890 has too many digits to be read exactly",
    ],
    [
      '{"a": 0.10000000000000000001}',
      "1:7 facts-number the number 0.10000000000000000001 has too many digits to be read exactly",
    ],
    ['{"a": 1e400}', "1:7 facts-number the number 1e400 has too many digits to be read exactly"],
  ])("reports %s", (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  it.each(["9007199254740993.00", "1e22", "1.50", "0.1", "-0", "1E+3", "0.000001", "12345678901.1234", "-0.050"])(
    "decides on %s by its digits",
    (number) => {
      expect(problems(number)).toEqual(number.startsWith("9007") ? [expect.stringContaining("facts-number")] : []);
    },
  );

  it("stops at depth 100 instead of running out of stack", () => {
    expect(problems("[".repeat(100_000))).toEqual([expect.stringContaining("nested deeper than 100 levels")]);
    expect(problems("[".repeat(100) + "]".repeat(100))).toEqual([]);
  });

  it("reports at most twenty mistakes", () => {
    const keys = Array.from({ length: 50 }, () => '"a": 1').join(",");
    expect(problems(`{${keys}}`)).toHaveLength(20);
  });
});

describe("placesOf", () => {
  const text = '{"facts": {"a": [1, {"b": "x"}]}, "c": 2}';
  const placed = (path: JsonPath): string => {
    const [place] = placesOf("f", text, [path]);
    return text.slice(place?.start, place?.end);
  };

  it("finds a value by its path", () => {
    expect(placed(["facts", "a", 1, "b"])).toBe('"x"');
    expect(placed(["c"])).toBe("2");
  });

  it("finds several at once", () => {
    expect(placesOf("f", text, [["c"], ["facts", "a", 0]]).map(({ start }) => text.charAt(start))).toEqual(["2", "1"]);
  });

  it("falls back to what is around it", () => {
    expect(placed(["facts", "missing"])).toBe('{"a": [1, {"b": "x"}]}');
    expect(placed(["nowhere"])).toBe("{");
  });
});
