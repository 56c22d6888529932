import { describe, expect, it } from "vitest";
import { prepareRename, rename } from "../../lsp/features/rename.js";
import { renameFiles } from "../../lsp/features/rename-files.js";
import { edited, fileOf, open, textIn } from "./support.js";

/** All files after the rename, in the form of the fixture, or the reason against it. */
function renamed(source: string, newName: string): string {
  const { snapshot, point } = open(source);
  const result = rename(snapshot, { ...point, newName });
  if (result === null) return "nothing";
  if ("refused" in result) return `refused: ${result.refused.en}`;
  return [...snapshot.files.values()]
    .map((file) => {
      const edits = Object.entries(result.changes ?? {}).find(([uri]) => fileOf(snapshot, uri) === file)?.[1] ?? [];
      return edited(file, edits);
    })
    .join("---\n");
}

describe("rename", () => {
  it("prepares with the name under the cursor, and only where there is one", () => {
    const prepared = (source: string) => {
      const { snapshot, point } = open(source);
      const found = prepareRename(snapshot, point);
      return found && `${textIn(snapshot, point.textDocument.uri, found.range)} ${found.placeholder}`;
    };
    expect(prepared("信息项 「甲 1」：是否\n给予 5万元 当 $0「甲 1」\n")).toBe("「甲 1」 甲 1");
    expect(prepared("fact x: $0bool\n")).toBeNull();
    expect(prepared("$0award 5万\n")).toBeNull();
    expect(prepared("award 5万 when $0x\n")).toBeNull();
  });

  it("changes declaration and uses in all files", () => {
    expect(
      renamed(
        '//- /a.pol\nuse "b.pol"\naward 5% of funds when $0x and funds > 5万\nexample "e" { given x = yes }\n//- /b.pol\nfact x: bool\nfact funds: money\n',
        "ready",
      ),
    ).toBe(
      'use "b.pol"\naward 5% of funds when ready and funds > 5万\nexample "e" { given ready = yes }\n---\nfact ready: bool\nfact funds: money\n',
    );
  });

  it("changes other policies that use the same file", () => {
    expect(
      renamed(
        '//- /a.pol\npolicy a { }\nuse "c.pol"\naward 5万 when $0x\n//- /b.pol\npolicy b { }\nuse "c.pol"\naward 6万 when x\n//- /c.pol\nfact x: bool\n',
        "y",
      ),
    ).toBe(
      'policy a { }\nuse "c.pol"\naward 5万 when y\n---\npolicy b { }\nuse "c.pol"\naward 6万 when y\n---\nfact y: bool\n',
    );
  });

  it("follows awards, clauses, members, funds and kinds of applicant", () => {
    const source = `fund f
level l { gold > silver }
facts firm { g: l; x: bool }
clause c for firm {
  a: award 5万 paid from f when x
  if x, b: by g award { gold: 5万, silver: 1万 }
  stack sum a, b
}
clause d for firm { bar c.b when g = gold }
example "e" for firm { given g = gold; expect c.a = 5万, c.b barred }
`;
    const at = (text: string) => source.replace(text, `$0${text}`);
    const changed = (text: string, name: string) =>
      renamed(at(text), name)
        .split("\n")
        .filter((line, index) => line !== source.split("\n")[index]);
    expect(changed("b: by", "prize")).toEqual([
      "  if x, prize: by g award { gold: 5万, silver: 1万 }",
      "  stack sum a, prize",
      "clause d for firm { bar c.prize when g = gold }",
      'example "e" for firm { given g = gold; expect c.a = 5万, c.prize barred }',
    ]);
    expect(changed("c for", "aid")).toEqual([
      "clause aid for firm {",
      "clause d for firm { bar aid.b when g = gold }",
      'example "e" for firm { given g = gold; expect aid.a = 5万, aid.b barred }',
    ]);
    expect(changed("gold >", "best")).toEqual([
      "level l { best > silver }",
      "  if x, b: by g award { best: 5万, silver: 1万 }",
      "clause d for firm { bar c.b when g = best }",
      'example "e" for firm { given g = best; expect c.a = 5万, c.b barred }',
    ]);
    expect(changed("f\n", "fund_2")).toEqual(["fund fund_2", "  a: award 5万 paid from fund_2 when x"]);
    expect(changed("firm {", "shop")).toHaveLength(4);
  });

  it("quotes names that need it", () => {
    expect(renamed("信息项 $0甲：是否\n给予 5万元 当 甲\n", "项目1")).toBe(
      "信息项 「项目1」：是否\n给予 5万元 当 「项目1」\n",
    );
    expect(renamed("信息项 $0「甲 1」：是否\n给予 5万元 当 「甲 1」\n", "「甲」")).toBe(
      "信息项 甲：是否\n给予 5万元 当 甲\n",
    );
  });

  it("refuses what is no name, and words of the language", () => {
    expect(renamed("fact $0x: bool\n", " ")).toMatch(/^refused: a name is not empty/);
    expect(renamed("fact $0x: bool\n", "a「b")).toMatch(/^refused/);
    expect(renamed("fact $0x: bool\n", "when")).toBe("refused: `when` is a word of the language; choose another name");
    expect(renamed("信息项 $0甲：是否\n", "期限")).toMatch(/^refused/);
  });

  it("refuses names that are taken", () => {
    expect(renamed("fact $0x: bool\nfact y: bool\naward 5万 when x and y\n", "y")).toBe(
      "refused: `y` is declared already; choose another name",
    );
    expect(renamed("fact y: bool\nclause a { award 1万 when y }\nclause $0b { award 2万 when y }\n", "a")).toMatch(
      /^refused/,
    );
  });

  it("refuses to change what other names stand for", () => {
    const source =
      "level l { gold > silver }\nfacts firm { g: l; $0h: bool }\nfacts team { k: bool }\nclause c for firm { award 5万 when g = gold and h }\nclause d for team { award 5万 when k }\n";
    expect(renamed(source, "k")).toMatch(/^refused/);
    expect(renamed(source, "gold")).not.toMatch(/^refused/);
  });

  it("works in a file with other mistakes", () => {
    expect(renamed("fact $0x: bool\naward 5 when x\n", "y")).toBe("fact y: bool\naward 5 when y\n");
  });
});

describe("renamed files", () => {
  it("take the `use` statements with them", () => {
    const { snapshot } = open(
      '//- /p/a.pol\nuse "b.pol", "parts/c.pol"\n//- /p/b.pol\n//- /p/parts/c.pol\nuse "../b.pol"\n',
    );
    const after = (oldUri: string, newUri: string) =>
      Object.entries(renameFiles(snapshot, { files: [{ oldUri, newUri }] }).changes ?? {}).map(
        ([uri, edits]) => `${uri} ${edited(fileOf(snapshot, uri), edits).trim()}`,
      );
    expect(after("file:///p/b.pol", "file:///p/new/d.pol")).toEqual([
      'file:///p/a.pol use "new/d.pol", "parts/c.pol"',
      'file:///p/parts/c.pol use "../new/d.pol"',
    ]);
    expect(after("file:///p/parts", "file:///p/x/y")).toEqual([
      'file:///p/a.pol use "b.pol", "x/y/c.pol"',
      'file:///p/parts/c.pol use "../../b.pol"',
    ]);
    expect(after("file:///p", "file:///q")).toEqual([]);
  });
});
