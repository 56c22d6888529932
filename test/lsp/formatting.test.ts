import { describe, expect, it } from "vitest";
import { formatDocument, formatRange } from "../../lsp/features/formatting.js";
import { edited, open } from "./support.js";

const options = { tabSize: 2, insertSpaces: true };

describe("formatting", () => {
  it("lays the document out", async () => {
    const { snapshot, document, file } = open("fact   x:bool\n\n\n\naward 5万   when x   # why\n");
    expect(edited(file, await formatDocument(snapshot, { ...document, options }))).toBe(
      "fact x: bool\n\naward 5万 when x # why\n",
    );
  });

  it("touches only the lines that change", async () => {
    const { snapshot, document } = open("fact x: bool\nfact y:bool\naward 5万 when x\n");
    const edits = await formatDocument(snapshot, { ...document, options });
    expect(edits).toEqual([
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: "fact y: bool\n" },
    ]);
  });

  it("of a range leaves the rest alone", async () => {
    const { snapshot, document, file, range } = open("fact x:bool\n$0fact y:bool$0\naward 5万   when x\n");
    expect(edited(file, await formatRange(snapshot, { ...document, range, options }))).toBe(
      "fact x:bool\nfact y: bool\naward 5万   when x\n",
    );
  });

  it("keeps line ends, and does nothing to a file with syntax errors or in good order", async () => {
    const crlf = open("fact x:bool\r\naward 5万 when x\r\n");
    expect(edited(crlf.file, await formatDocument(crlf.snapshot, { ...crlf.document, options }))).toBe(
      "fact x: bool\r\naward 5万 when x\r\n",
    );
    for (const source of ["award 5万 when when\n", "fact x: bool\n", ""]) {
      const { snapshot, document } = open(source);
      expect(await formatDocument(snapshot, { ...document, options })).toEqual([]);
    }
  });
});
