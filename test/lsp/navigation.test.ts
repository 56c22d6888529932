import { describe, expect, it } from "vitest";
import { definition, highlights, references } from "../../lsp/features/navigation.js";
import { documentLinks } from "../../lsp/features/links.js";
import { open, place, textIn } from "./support.js";

function definitionsAt(source: string): readonly string[] {
  const { snapshot, point } = open(source);
  return definition(snapshot, point).map(({ targetUri, targetRange }) => place(snapshot, targetUri, targetRange));
}

function referencesAt(source: string, includeDeclaration = true): readonly string[] {
  const { snapshot, point } = open(source);
  return references(snapshot, { ...point, context: { includeDeclaration } }).map(({ uri, range }) =>
    place(snapshot, uri, range),
  );
}

function highlightsAt(source: string): readonly string[] {
  const { snapshot, point } = open(source);
  return highlights(snapshot, point).map(
    ({ range, kind }) => `${kind === 3 ? "write" : "read"} ${place(snapshot, point.textDocument.uri, range)}`,
  );
}

const files = `//- /p.pol
政策 某 { 发文机关 "某区" }
引用 "$use共用.pol"
条款 甲 适用对象 企业 {
  补贴：对 $cond已登记 的，给予 投资额 的 5%，列支于 $fund专项
  大奖：按 级 给予 { $member国家级：5万，其他：不予 }
  可叠加 $award补贴、大奖
  责任单位 $party科技局
}
条款 限制 { 不得享受 $clause甲、甲.$dotted大奖 当 并非 已登记 }
算例 "e" 适用对象 企业 { 已知 $given已登记 = 是，级 = $value国家级；应得 甲.$expect大奖 = 5万元 }
//- /共用.pol
资金渠道 专项
相关单位 科技局
级别表 级别 { 国家级 > 省级 }
信息表 企业 { 已登记：是否；投资额：金额；级：$type级别 }
信息表 个人 { 已登记：是否 }
`;

/** The fixture with the cursor at one of its places. */
function at(name: string): string {
  return files.replace(`$${name}`, "$0").replace(/\$(?!0)[a-z]+/g, "");
}

describe("definition", () => {
  it("leads to the declaration, across files", () => {
    expect(definitionsAt(at("cond"))).toEqual(["/共用.pol:4:10 已登记"]);
    expect(definitionsAt(at("fund"))).toEqual(["/共用.pol:1:6 专项"]);
    expect(definitionsAt(at("party"))).toEqual(["/共用.pol:2:6 科技局"]);
    expect(definitionsAt(at("type"))).toEqual(["/共用.pol:3:5 级别"]);
    expect(definitionsAt(at("member"))).toEqual(["/共用.pol:3:10 国家级"]);
    expect(definitionsAt(at("value"))).toEqual(["/共用.pol:3:10 国家级"]);
  });

  it("leads to awards and clauses", () => {
    expect(definitionsAt(at("award"))).toEqual(["/p.pol:4:3 补贴"]);
    expect(definitionsAt(at("dotted"))).toEqual(["/p.pol:5:3 大奖"]);
    expect(definitionsAt(at("clause"))).toEqual(["/p.pol:3:4 甲"]);
    expect(definitionsAt(at("expect"))).toEqual(["/p.pol:5:3 大奖"]);
    expect(definitionsAt(at("given"))).toEqual(["/共用.pol:4:10 已登记"]);
  });

  it("of a path leads to the file", () => {
    expect(definitionsAt(at("use"))).toEqual(["/共用.pol:1:1 "]);
    expect(definitionsAt('use "$0none.pol"\n')).toEqual([]);
  });

  it("finds local definitions before others, and what the elaborator could not reach", () => {
    expect(definitionsAt("clause a { let x = 5万; award $0x }\nclause b { let x = 6万; award x }\n")).toEqual([
      "/main.pol:1:16 x",
    ]);
    expect(definitionsAt("fact a: bool\nfact m: money\naward 5% of nothing max $0m when a\n")).toEqual([
      "/main.pol:2:6 m",
    ]);
  });

  it("is nowhere for words, numbers and strings", () => {
    expect(["$0award 5万\n", "award $05万\n", 'award 5万 as "$0x"\n', "fact x: $0money\n"].map(definitionsAt)).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe("references", () => {
  it("are found in all files, from any of them", () => {
    const all = [
      "/共用.pol:4:10 已登记",
      "/共用.pol:5:10 已登记",
      "/p.pol:4:8 已登记",
      "/p.pol:9:26 已登记",
      "/p.pol:10:21 已登记",
    ];
    expect(referencesAt(at("cond"))).toEqual(all);
    expect(referencesAt(at("given"), false)).toEqual(all.slice(2));
    expect(referencesAt(at("member"))).toEqual(["/共用.pol:3:10 国家级", "/p.pol:5:15 国家级", "/p.pol:10:33 国家级"]);
    expect(referencesAt(at("dotted"))).toEqual([
      "/p.pol:5:3 大奖",
      "/p.pol:6:10 大奖",
      "/p.pol:9:18 大奖",
      "/p.pol:10:42 大奖",
    ]);
  });
});

describe("highlights", () => {
  it("tell declarations from uses", () => {
    expect(highlightsAt("fact x: bool\naward 5万 when $0x\naward 5万 when not x\n")).toEqual([
      "write /main.pol:1:6 x",
      "read /main.pol:2:15 x",
      "read /main.pol:3:19 x",
    ]);
  });

  it("keep a member and a fact of one name apart", () => {
    expect(highlightsAt("level l { a > b }\nfact a: l\naward 5万 when a = $0a\n")).toEqual([
      "write /main.pol:1:11 a",
      "read /main.pol:3:19 a",
    ]);
  });
});

describe("document links", () => {
  it("lead to used files that are there", () => {
    const { snapshot, document } = open('//- /a/p.pol\nuse "../b.pol", "none.pol"\n//- /b.pol\n');
    expect(
      documentLinks(snapshot, document).map(
        ({ range, target }) => `${textIn(snapshot, document.textDocument.uri, range)} ${String(target)}`,
      ),
    ).toEqual(["../b.pol file:///b.pol"]);
  });
});
