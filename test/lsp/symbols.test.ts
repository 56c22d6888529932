import { describe, expect, it } from "vitest";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import { documentSymbols } from "../../lsp/features/document-symbols.js";
import { foldingRanges } from "../../lsp/features/folding.js";
import { selectionRanges } from "../../lsp/features/selection.js";
import { workspaceSymbols } from "../../lsp/features/workspace-symbols.js";
import { initials } from "../../lsp/pinyin.js";
import { open, textIn } from "./support.js";

const kinds = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** One symbol a line, indented: kind, name, detail. */
function outlined(list: readonly DocumentSymbol[], indent = ""): string {
  return list
    .map(
      ({ kind, name, detail, children }) =>
        `${indent}${String(kinds.get(kind))} ${name}${detail === undefined ? "" : ` (${detail})`}\n${outlined(children ?? [], `${indent}  `)}`,
    )
    .join("");
}

describe("the outline", () => {
  it("holds declarations, clauses as the document numbers them, and their awards", () => {
    const { snapshot, document } = open(
      `政策 某 "某办法" { }
级别表 级别 { 国家级 "国家" > 省级 }
信息表 企业 { 甲、乙 "标签"：是否 }
条款 研发 "研发奖补" 出自 "第三条" {
  定义 半 = 5万
  补贴：对 甲 的，给予 半
  其余 { 另：给予 1万元 }
  对 乙 的，给予 2万元
  失信：不得享受 全部
}
算例 "一个" { 已知 甲 = 是 }
条款 { }
`,
      { language: "zh" },
    );
    expect(outlined(documentSymbols(snapshot, document))).toBe(`Module 某 (某办法)
Enum 级别
  EnumMember 国家级 (国家)
  EnumMember 省级
Struct 企业
  Field 甲 (标签)
  Field 乙 (标签)
Class 第三条 研发 (研发奖补)
  Variable 半
  Method 补贴 (奖补)
  Method 另 (奖补)
  Method 失信 (限制)
Event 一个 (算例)
Class …
`);
  });

  it("has ranges that hold each other, names in them", () => {
    const { snapshot, document } = open('clause c "label" { a: award 5万 }\nfact x, y: bool\n');
    const check = (list: readonly DocumentSymbol[]): void => {
      for (const { name, range, selectionRange, children } of list) {
        expect(textIn(snapshot, document.textDocument.uri, selectionRange)).toBe(name);
        expect(textIn(snapshot, document.textDocument.uri, range)).toContain(name);
        check(children ?? []);
      }
    };
    check(documentSymbols(snapshot, document));
  });
});

describe("workspace symbols", () => {
  const { snapshot } = open(
    "//- /a.pol\nfact national_project: bool\nclause research { }\n//- /b.pol\n信息项 当前金额：金额\n",
  );
  const found = async (query: string) =>
    (await workspaceSymbols(snapshot, { query })).map(({ name, containerName }) => `${name} ${String(containerName)}`);

  it("are found by parts of their names", async () => {
    expect(await found("")).toHaveLength(3);
    expect(await found("npro")).toEqual(["national_project a.pol"]);
    expect(await found("金额")).toEqual(["当前金额 b.pol"]);
    expect(await found("xyz")).toEqual([]);
  });

  it("are found by the initials of their pinyin", async () => {
    expect(await found("dqj")).toEqual(["当前金额 b.pol"]);
  });
});

describe("pinyin initials", () => {
  it("are those of every letter", () => {
    expect(initials("爱北成当恩发高好金科林名南欧平区人省天文学研中")).toBe("abcdefghjklmnopqrstwxyz");
    expect(initials("项目_2A")).toBe("xm2a");
    expect(initials("plain")).toBe("");
  });
});

describe("folding", () => {
  it("covers blocks and runs of comments, and leaves the closing brace in sight", () => {
    const { snapshot, document } = open(
      "# a\n# b\n\nclause c {\n  by x award {\n    a: 5万\n  }\n  if x {\n    award 1万 }\n}\nlevel l { a > b }\n# last\n",
    );
    expect(
      foldingRanges(snapshot, document).map(
        ({ startLine, endLine, kind }) =>
          `${String(startLine)}-${String(endLine)}${kind === undefined ? "" : ` ${kind}`}`,
      ),
    ).toEqual(["3-8", "4-5", "7-8", "0-1 comment"]);
  });
});

describe("growing selections", () => {
  it("follow the syntax", () => {
    const { snapshot, document, point } = open('clause c {\n  award 5% of $0funds as "aid" when x\n}\n');
    const [first] = selectionRanges(snapshot, { ...document, positions: [point.position] });
    const texts: string[] = [];
    for (let range = first; range !== undefined; range = range.parent)
      texts.push(textIn(snapshot, document.textDocument.uri, range.range));
    expect(texts).toEqual([
      "funds",
      "5% of funds",
      'award 5% of funds as "aid" when x',
      'clause c {\n  award 5% of funds as "aid" when x\n}',
      'clause c {\n  award 5% of funds as "aid" when x\n}\n',
    ]);
  });

  it("step into strings, and exist for every position", () => {
    const { snapshot, document } = open('clause c "la$0bel" { }\n');
    const [inside, outside] = selectionRanges(snapshot, {
      ...document,
      positions: [
        { line: 0, character: 12 },
        { line: 9, character: 9 },
      ],
    });
    expect(textIn(snapshot, document.textDocument.uri, inside?.range ?? never())).toBe("label");
    expect(outside?.range.start.line).toBe(0);
  });
});

function never(): never {
  throw new Error("no range");
}
