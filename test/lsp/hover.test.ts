import { describe, expect, it } from "vitest";
import { type Keyword, type KeywordName, keywords } from "../../grammar/keywords.js";
import { hover } from "../../lsp/features/hover.js";
import type { Settings } from "../../lsp/settings.js";
import { describeWord, isPlanned, wordDoc } from "../../lsp/words/index.js";
import { open, textIn } from "./support.js";

/** `text: the hover`, paragraphs on lines. */
function at(source: string, settings: Partial<Settings> = {}): string | undefined {
  const { snapshot, point } = open(source, settings);
  const found = hover(snapshot, point);
  if (found === null || found.range === undefined) return undefined;
  const { contents } = found;
  const value = typeof contents === "object" && "value" in contents ? contents.value : "";
  return `${textIn(snapshot, point.textDocument.uri, found.range)}: ${value.replaceAll("\n\n", "\n")}`;
}

const zh: Partial<Settings> = { language: "zh" };
const firm = `信息表 企业 "申报企业" {
  到位资金 "实际到位资金"：金额
  研发投入：金额 分年度
  级：级别 可无
  人数：数量（人）
}
级别表 级别 "奖项级别" { 国家级 "国家级奖" > 省级 > 市级 }
相关单位 财政局 "区财政局"
`;

describe("hover over names", () => {
  it("tells type, label and whose fact it is", () => {
    expect(at(`${firm}给予 $0到位资金 的 5%\n`, zh)).toBe(
      "到位资金: 信息项 `到位资金`：金额\n实际到位资金\n申报对象：企业",
    );
    expect(at("fact area: number (㎡)\nfact x: money by year\naward 5% of $0x[last year] when area > 5㎡\n")).toBe(
      "x: fact `x`: money, by year",
    );
    expect(at("fact area: number (㎡)\naward 5万 when $0area > 5㎡\n")).toBe("area: fact `area`: a number in ㎡");
  });

  it("knows levels and their members", () => {
    expect(at(`${firm}给予 5万元 当 级 不低于 $0省级\n`, zh)).toBe("省级: `省级`，属于 `级别`\n从高到低第 2，共 3 级");
    expect(at(`${firm}信息项 另级：$0级别\n`, zh)).toBe(
      "级别: 级别表 `级别`\n奖项级别\n`国家级` \\> `省级` \\> `市级`",
    );
  });

  it("shows definitions with type and value", () => {
    expect(at('fact a: money\nfact b: money\nlet ratio "the ratio" = a /  b\naward 5万 when $0ratio > 50%\n')).toBe(
      "ratio: definition `ratio`: a plain number\nthe ratio\n`= a / b`",
    );
  });

  it("places clauses and awards in the document", () => {
    const clause = `${firm}条款 科研 "科研奖补" 出自 "第三条" 适用对象 企业 {\n  甲：给予 到位资金 的 5%\n  乙：给予 1万元\n  可叠加 $0甲、乙\n}\n`;
    expect(at(clause, zh)).toBe("甲: 奖补 `甲`\n`甲：给予 到位资金 的 5%`\n科研奖补，出自 第三条，适用对象 企业");
    const bar = `${clause.replace("$0", "")}条款 限制 { 不得享受 $0科研 }\n`;
    expect(at(bar, zh)).toBe("科研: 条款 `科研`\n科研奖补\n出自 第三条，适用对象 企业\n奖补：`甲`、`乙`");
  });

  it("follows names into other files, and knows them in broken lines", () => {
    expect(at('//- /a.pol\nuse "b.pol"\naward 5% of $0x when when\n//- /b.pol\nfact x "the x": money\n')).toBe(
      "x: fact `x`: money\nthe x",
    );
    expect(at(`${firm}条款 甲 {\n  责任单位 $0财政局\n}\n`, zh)).toBe("财政局: 相关单位 `财政局`\n区财政局");
  });

  it("explains type words and history", () => {
    expect(at("fact x: $0percent\n")).toBe("percent: type `percent`\nA share, such as 5%.");
    expect(at('clause c { once award 5万 }\nexample "e" { given c.$0received = no; expect c = 5万 }\n')).toBe(
      "received: history `received`\nWhether it was ever granted before.",
    );
  });

  it("never passes on markup of the policy", () => {
    expect(at('fact x "![a](http://b) <img> `c`": bool\naward 5万 when $0x\n')).toBe(
      "x: fact `x`: yes / no\n!\\[a\\](http://b) \\<img\\> \\`c\\`",
    );
  });
});

describe("hover over literals", () => {
  it("writes numbers out", () => {
    expect(at("award $0100万\n")).toBe("100万: 1,000,000元");
    expect(at("award 0.$08万元\n")).toBe("0.8万元: 8,000元");
    expect(at("fact x: money\naward 1.$05% of x\n")).toBe("1.5%: 1\\.5% = 0.015");
    expect(at("fact x: money\naward 1/$03 of x\n")).toBe("1/3: `1/3`");
    expect(at("fact d: date\naward 5万 when d > 2023年1月$05日\n")).toBe("2023年1月5日: 2023-01-05");
    expect(at("fact d: date\naward 5万 when d > 2023-01-05 + $018个月\n", zh)).toBe("18个月: 1年6个月");
  });
});

describe("hover over words", () => {
  it("explains them, with the phrase of documents and the other spellings", () => {
    expect(at("fact x: money\naward 5% of x $0max 5万\n")).toBe(
      "max: Behind an amount: a cap.\nIn documents: 最高不超过、封顶\n```pol\naward 5% of spend max 100万\n```\n`max`, `封顶`",
    );
    expect(at("给予 5万元，封$0顶 3万元\n", zh)).toBe(
      "封顶: 写在金额后面：最多给这么多。\n原文：最高不超过、封顶\n```pol\n给予 投资额的5%，封顶 100万元\n```\n`max`、`封顶`",
    );
  });

  it("finds them in glued Chinese", () => {
    expect(at("逐年$0给予 5万元\n", zh)).toMatch(/^给予: /);
  });

  it("says nothing in comments and strings", () => {
    expect(at("award 5万 # m$0ax\n")).toBeUndefined();
    expect(at('award 5万 as "m$0ax"\n')).toBeUndefined();
  });

  it("knows every word of the language", () => {
    const names = Object.keys(keywords) as KeywordName[];
    expect(names.filter((name) => !isPlanned(name) && wordDoc(name) === undefined)).toEqual([]);
    for (const name of names) {
      const entry: Keyword = keywords[name];
      expect(describeWord(name, "en", "en")).toContain(entry.en[0] ?? entry.zh[0]);
    }
  });
});
