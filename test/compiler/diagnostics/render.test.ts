import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { catalogue, type Code } from "../../../compiler/diagnostics/catalogue.js";
import { type Diagnostic, diagnostic, type Extras, replace } from "../../../compiler/diagnostics/diagnostic.js";
import { inOrder, message, severityOf } from "../../../compiler/diagnostics/message.js";
import type { Paint } from "../../../compiler/diagnostics/paint.js";
import { renderAll, renderOne } from "../../../compiler/diagnostics/render.js";

const file = "a.pol";

/** A diagnostic at the first occurrence of `word`, over a text of its own. */
function at(text: string, word: string, extras: Extras = {}): { readonly found: Diagnostic; readonly text: string } {
  const start = text.indexOf(word);
  return {
    found: diagnostic("facts-number", { file, start, end: start + word.length }, { number: word }, extras),
    text,
  };
}

function render(text: string, found: Diagnostic, lang: "zh" | "en" = "en", width = 100): string {
  return renderOne(found, { lang, text: (name) => (name === file ? text : undefined), width });
}

/** The columns (in display width) that the caret line of a rendering marks. */
function marked(rendering: string): string {
  const lines = rendering.split("\n");
  const row = lines.findIndex((line) => /^ *\| +\^+$/u.test(line));
  const caret = lines[row] ?? "";
  const source = lines[row - 1] ?? "";
  const from = caret.indexOf("^");
  let column = 0;
  let result = "";
  for (const character of source) {
    if (column >= from && column < caret.length) result += character;
    column += stringWidth(character);
  }
  return result;
}

describe("renderOne", () => {
  it("shows the sentence, the place and the mark", () => {
    const { found, text } = at("fact funds: money\naward 123 of funds\n", "123");
    expect(render(text, found)).toBe(
      [
        "error[facts-number]: the number 123 has too many digits to be read exactly",
        " --> a.pol:2:7",
        "  |",
        "2 | award 123 of funds",
        "  |       ^^^",
      ].join("\n"),
    );
    expect(render(text, found, "zh").split("\n")[0]).toBe("错误[facts-number]：数字 123 位数太多，无法精确读入");
  });

  it("puts the mark under Chinese words by display width", () => {
    const { found, text } = at("条款 补助 { 给予 改造支出的50%，封顶 30万元 }", "改造支出");
    const rendering = render(text, found, "zh");
    expect(rendering).toContain(`  | ${" ".repeat(17)}${"^".repeat(8)}`);
    expect(marked(rendering)).toBe("改造支出");
  });

  it("expands tabs", () => {
    const { found, text } = at("\taward\tx", "x");
    expect(render(text, found)).toContain("1 |     award   x\n  |             ^");
  });

  it("marks an empty place with one caret, also at the end of the file", () => {
    const text = "award\n";
    const found = diagnostic("facts-number", { file, start: 6, end: 6 }, { number: "1" });
    expect(render(text, found)).toContain("a.pol:2:1\n  |\n2 |\n  | ^");
  });

  it("cuts long lines to a window around the mark", () => {
    const long = `${"前".repeat(3000)}目标${"后".repeat(3000)}`;
    const { found } = at(long, "目标");
    const rendering = render(long, found, "zh", 60);
    for (const line of rendering.split("\n").slice(1)) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(marked(rendering)).toBe("目标");
    expect(rendering).toMatch(/\| \.\.\.前+目标后+\.\.\.\n/u);
  });

  it("keeps the tail of a long line in view", () => {
    const long = `${"x ".repeat(300)}last`;
    const { found } = at(long, "last");
    const rendering = render(long, found, "en", 60);
    expect(marked(rendering)).toBe("last");
    expect(rendering).toMatch(/x last\n/u);
  });

  it("marks the first and the last line of a long stretch", () => {
    const text = "clause a {\n  award 1元\n  award 2元\n}\n";
    const found = diagnostic("facts-number", { file, start: 0, end: text.length - 1 }, { number: "1" });
    expect(render(text, found)).toContain(["1 | clause a {", "  | ^^^^^^^^^^", "...", "4 | }", "  | ^"].join("\n"));
  });

  it("shows related places with their own frame, also in other files", () => {
    const text = "fact a: money\nfact a: bool\n";
    const note = { zh: "先在这里声明", en: "declared here first" };
    const related = [
      { span: { file, start: 5, end: 6 }, note },
      { span: { file: "b.pol", start: 0, end: 1 }, note },
    ];
    const found = diagnostic("facts-number", { file, start: 19, end: 20 }, { number: "1" }, { related });
    expect(render(text, found).split("\n").slice(5)).toEqual([
      "  = declared here first",
      " --> a.pol:1:6",
      "  |",
      "1 | fact a: money",
      "  |      ^",
      "  = declared here first",
      " --> b.pol",
    ]);
  });

  it("shows what to write instead, in both languages", () => {
    const text = "  award 5% of fundz max 100万";
    const span = { file, start: text.indexOf("fundz"), end: text.indexOf("fundz") + 5 };
    const found = diagnostic(
      "facts-number",
      span,
      { number: "1" },
      { fixes: [replace(span, "funds"), replace(span, "fund")] },
    );
    expect(render(text, found)).toContain(
      "= write instead: award 5% of funds max 100万\n  = or: award 5% of fund max 100万",
    );
    expect(render(text, found, "zh")).toContain(
      "= 改为：award 5% of funds max 100万\n  = 或改为：award 5% of fund max 100万",
    );
  });

  it("applies all edits of a fix, and names a fix that is more than a line", () => {
    const text = "a b c\nd";
    const edit = (start: number, end: number, newText: string) => ({ span: { file, start, end }, newText });
    const title = { zh: "删去", en: "remove it" };
    const fixes = [
      { title, safe: true, edits: [edit(0, 1, "A"), edit(4, 5, "C")] },
      { title, safe: true, edits: [edit(0, 7, "x")] },
      { title, safe: true, edits: [edit(0, 5, "")] },
    ];
    const found = diagnostic("facts-number", { file, start: 0, end: 1 }, { number: "1" }, { fixes });
    expect(render(text, found).split("\n").slice(5)).toEqual([
      "  = write instead: A b C",
      "  = remove it",
      "  = remove it",
    ]);
  });

  it("lets nothing through that a terminal would obey", () => {
    const text = "a \u001b[31m\u202eb\u0007 c\r\nd";
    const found = diagnostic(
      "facts-number",
      { file: "\u001b]0;x\u0007.pol", start: 0, end: 1 },
      { number: "\u001b[2J\n" },
    );
    const rendering = renderOne(found, { lang: "en", text: () => text });
    expect(rendering.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
  });

  it("says the file alone when its text is not at hand", () => {
    const found = diagnostic("input-not-found", { file: "没有.pol", start: 0, end: 0 }, {});
    expect(render("", found)).toBe(
      "error[input-not-found]: there is no such file or folder: check the path and the name\n --> 没有.pol",
    );
  });

  it("paints by severity and shows codes as the caller wants", () => {
    const tag =
      (name: string) =>
      (text: string): string =>
        `<${name}>${text}</${name}>`;
    const paint: Paint = {
      error: tag("e"),
      warning: tag("w"),
      hint: tag("h"),
      strong: tag("b"),
      faint: (text) => text,
      good: tag("g"),
    };
    const { found, text } = at("1", "1");
    const rendering = renderOne(found, { lang: "en", text: () => text, paint, showCode: (code) => `#${code}` });
    expect(rendering).toMatch(/^<e>error\[#facts-number\]<\/e>: <b>the number/u);
    expect(rendering).toMatch(/\| <e>\^<\/e>$/u);
  });
});

describe("renderAll", () => {
  it("leaves one blank line between two", () => {
    const { found, text } = at("1", "1");
    const both = renderAll([found, found], { lang: "en", text: () => text });
    expect(both.split("\n\n")).toHaveLength(2);
    expect(renderAll([], { lang: "en", text: () => text })).toBe("");
  });
});

describe("inOrder", () => {
  it("sorts by file and place and drops repetitions", () => {
    const make = (name: string, start: number): Diagnostic =>
      diagnostic("facts-number", { file: name, start, end: start + 1 }, { number: "1" });
    const sorted = inOrder([make("b", 3), make("a", 2), make("b", 1), make("a", 2), make("0", 9)], ["b", "a"]);
    expect(sorted.map(({ span }) => `${span.file}${span.start}`)).toEqual(["b1", "b3", "a2", "09"]);
  });
});

describe("the catalogue", () => {
  it("gives every code a plain name, a severity and a sentence in both languages", () => {
    for (const code of Object.keys(catalogue) as Code[]) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(["error", "warning", "hint"]).toContain(catalogue[code].severity);
    }
    const found = diagnostic("input-too-large", { file, start: 0, end: 0 }, { limit: 20 });
    expect(message(found, "zh")).toContain("20 MB");
    expect(severityOf(found)).toBe("error");
  });
});
