import { describe, expect, it } from "vitest";
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver";
import { completion, resolveCompletion } from "../../lsp/features/completion.js";
import { edited, open } from "./support.js";

const prelude = `信息表 企业 {
  已登记：是否
  到位资金 "实际到位资金"：金额
  研发投入：金额 分年度
  人数：数量（人）
  面积：数值（㎡）
  入围级别：级别 可无
}
级别表 级别 { 国家级 "国家" > 省级 > 市级 }
资金渠道 专项
相关单位 科技局
`;

function itemsAt(source: string, trigger?: string): readonly CompletionItem[] {
  const { snapshot, point } = open(source, { language: "zh" });
  const context = trigger === undefined ? {} : { context: { triggerKind: 2 as const, triggerCharacter: trigger } };
  const { items } = completion(snapshot, { ...point, ...context }, { snippets: true });
  return [...items].sort((left, right) => ((left.sortText ?? "") < (right.sortText ?? "") ? -1 : 1));
}

/** Labels in the order of the list. */
const at = (source: string, trigger?: string): readonly string[] => itemsAt(source, trigger).map((item) => item.label);
const inChinese = (line: string, trigger?: string): readonly string[] =>
  at(`${prelude}条款 某 适用对象 企业 {\n  ${line}\n}\n`, trigger);
const ofKind = (line: string, kind: CompletionItemKind): readonly string[] =>
  itemsAt(`${prelude}条款 某 适用对象 企业 {\n  ${line}\n}\n`)
    .filter((item) => item.kind === kind)
    .map((item) => item.label);

/** The text after accepting an item. */
function accept(source: string, label: string): string {
  const { snapshot, point, file } = open(source, { language: "zh" });
  const item = completion(snapshot, point, { snippets: false }).items.find((candidate) => candidate.label === label);
  if (item?.textEdit === undefined || !("range" in item.textEdit)) throw new Error(`no item ${label}`);
  return edited(file, [item.textEdit]);
}

describe("names", () => {
  it("of the expected type come first", () => {
    expect(inChinese("给予 $0 的 5%").slice(0, 3)).toEqual(["到位资金", "本年度 研发投入", "上年度 研发投入"]);
    expect(inChinese("对 $0 的，给予 5万元")[0]).toBe("已登记");
    expect(inChinese("给予 5万元 当 人数 超过 $0")[0]).toBe("人数");
    expect(inChinese("给予 5万元 当 到位资金 超过 $0").slice(0, 2)).toEqual(["到位资金", "本年度 研发投入"]);
    expect(inChinese("给予 每人 $0 3000元").slice(0, 3)).toEqual(["到位资金", "本年度 研发投入", "上年度 研发投入"]);
    expect(inChinese("按 $0 给予 { 国家级：5万元 }")[0]).toBe("入围级别");
  });

  it("are members where a level is compared", () => {
    expect(inChinese("给予 5万元 当 入围级别 不低于 $0").slice(0, 3)).toEqual(["国家级", "省级", "市级"]);
    expect(inChinese("给予 5万元 当 入围级别 属于 { 国家级、$0 }").slice(0, 3)).toEqual(["省级", "市级", "国家级"]);
  });

  it("in a table are the members that are missing", () => {
    expect(inChinese("按 入围级别 给予 { 国家级：5万元，$0 }").slice(0, 2)).toEqual(["省级", "市级"]);
    expect(inChinese("按 入围级别 给予 {\n    国家级：5万元\n    $0\n  }").slice(0, 2)).toEqual(["省级", "市级"]);
    expect(inChinese("按 入围级别 给予 { $0 }")).toEqual(
      expect.arrayContaining(["国家级", "省级", "市级", "其他", "没有"]),
    );
  });

  it("are of the kind that a list takes", () => {
    expect(inChinese("责任单位 $0")).toEqual(["科技局"]);
    expect(inChinese("资金来源 $0")).toEqual(["专项"]);
    expect(inChinese("给予 5万元，付给 $0")).toEqual(["科技局", "企业"]);
    expect(at(`${prelude}条款 某 适用对象 $0 { }\n`)).toEqual(["企业"]);
    expect(at(`${prelude}信息项 另：$0\n`)).toEqual(["是否", "金额", "数值", "数量", "比例", "日期", "文字", "级别"]);
  });

  it("are those of the clause's kinds of applicant only", () => {
    const two = "facts firm { spend: money }\nfacts person { wage: money }\nclause c for person { award 5% of $0 }\n";
    expect(at(two)).toContain("wage");
    expect(at(two)).not.toContain("spend");
  });

  it("of awards are those of the own clause, then others", () => {
    const clauses = `${prelude}条款 甲 {\n  一：给予 1万元\n  对 已登记 的，二：给予 2万元\n  可叠加 一、$0\n}\n条款 乙 { 三：给予 1万元 }\n`;
    expect(at(clauses).slice(0, 3)).toEqual(["二", "乙", "乙.三"]);
    expect(at(`${clauses.replace("$0", "二")}条款 丙 { 不得享受 $0 }\n`)).toEqual([
      "甲",
      "乙",
      "全部",
      "甲.一",
      "甲.二",
      "乙.三",
    ]);
    expect(at(`${clauses.replace("$0", "二")}条款 丙 { 不得享受 甲.$0 }\n`)).toEqual(["一", "二"]);
  });

  it("that no place wants are not offered", () => {
    expect(at("条款 $0 { }\n")).toEqual([]);
    expect(inChinese("给予 5万元 # $0")).toEqual([]);
    expect(inChinese('给予 5万元，作为 "$0"')).toEqual([]);
  });

  it("reach into other files", () => {
    expect(
      at('//- /a.pol\nuse "b.pol"\naward 5% of $0\n//- /b.pol\nfact funds: money\nclause c { award 5万 }\n')[0],
    ).toBe("funds");
  });

  it("replace the word at the cursor, and are quoted where they must be", () => {
    expect(accept("fact funds: money\naward 5% of fu$0\n", "funds")).toBe("fact funds: money\naward 5% of funds\n");
    expect(accept("fact funds: money\naward 5% of f$0unds max 5万\n", "funds")).toBe(
      "fact funds: money\naward 5% of funds max 5万\n",
    );
    expect(accept("信息项 「项目 1」：金额\n给予 $0 的 5%\n", "项目 1")).toBe(
      "信息项 「项目 1」：金额\n给予 「项目 1」 的 5%\n",
    );
    expect(accept(`${prelude}给予 上年度 $0 的 5%\n`, "研发投入")).toContain("给予 上年度 研发投入 的 5%");
  });

  it("are found behind a keyword without a blank", () => {
    expect(accept(`${prelude}给予 5万元 当已登$0\n`, "已登记")).toBe(`${prelude}给予 5万元 当 已登记\n`);
  });

  it("are found by the initials of their pinyin", () => {
    expect(itemsAt(`${prelude}给予 $0 的 5%\n`)[0]?.filterText).toBe("到位资金 dwzj");
  });
});

describe("examples", () => {
  const example = (line: string) =>
    at(`${prelude}条款 甲 适用对象 企业 { 给予 5万元 当 已登记 }\n算例 "e" 适用对象 企业 {\n  ${line}\n}\n`);

  it("offer the facts that are not given yet", () => {
    expect(example("已知 已登记 = 是，$0").slice(0, 2)).toEqual(["到位资金", "研发投入"]);
    expect(example("已知 已登记 = 是，$0").at(-1)).not.toBe("到位资金");
    expect(accept(`${prelude}算例 "e" { 已知 $0 }\n`, "研发投入")).toContain("已知 本年度 研发投入 =  }");
  });

  it("offer values of the fact's type", () => {
    expect(example("已知 入围级别 = $0").slice(0, 3)).toEqual(["国家级", "省级", "市级"]);
    expect(example("已知 已登记 = $0")).toEqual(expect.arrayContaining(["是", "否", "未知"]));
  });

  it("offer what can be expected, and of what", () => {
    expect(example("应得 $0").slice(0, 2)).toEqual(["合计", "甲"]);
    expect(example("应得 甲 $0")).toEqual(expect.arrayContaining(["不符合", "不得享受", "被取代", "未知"]));
    expect(example("已知 甲.$0")).toEqual(["已享受", "本年已享受", "已享受年数", "本年已获金额"]);
  });
});

describe("words", () => {
  it("are those that the grammar allows, in the dialect of the file", () => {
    expect(ofKind("给予 5万元，$0", CompletionItemKind.Keyword)).toEqual([
      "封顶",
      "保底",
      "一次性",
      "逐年",
      "当",
      "除非",
      "作为",
      "最长",
      "付给",
      "列支于",
    ]);
    expect(at("fact x: bool\naward 5万 $0\n").slice(0, 4)).toEqual(["of", "max", "min", "once"]);
    expect(ofKind("给予 $0", CompletionItemKind.Keyword)).toEqual(
      expect.arrayContaining(["最高", "最低", "另行规定", "一事一议", "按", "每"]),
    );
    expect(ofKind("给予 $0", CompletionItemKind.Keyword)).not.toContain("封顶");
  });

  it("compare what stands before", () => {
    expect(ofKind("给予 5万元 当 人数 $0", CompletionItemKind.Keyword)).toEqual(
      expect.arrayContaining(["不低于", "达到", "超过", "在", "且", "封顶"]),
    );
  });

  it("of another line come last", () => {
    const list = inChinese("给予 5万元\n  $0");
    expect(list).toEqual(expect.arrayContaining(["给予", "对", "责任单位", "封顶"]));
    expect(list.indexOf("封顶")).toBeGreaterThan(list.indexOf("责任单位"));
    expect(list).not.toContain("条款");
    expect(list).not.toContain("政策");
  });

  it("fit the block", () => {
    expect(at('政策 某 {\n  发文机关 "某"\n  $0\n}\n')).toEqual([
      "发文机关",
      "文号",
      "依据",
      "废止",
      "印发日期",
      "施行日期",
      "失效日期",
      "有效期",
      "取整",
      "条件",
      "口径",
    ]);
    expect(at("信息表 企业 {\n  甲：金额 $0\n}\n")).toEqual(["可无", "分年度"]);
  });

  it("are never those that are only reserved", () => {
    expect(inChinese("给予 5万元 $0")).not.toContain("分期拨付");
  });
});

describe("snippets and units", () => {
  it("start clauses, awards and examples", () => {
    expect(at("$0")).toEqual(expect.arrayContaining(["条款 …", "算例 …"]));
    expect(inChinese("$0")).toEqual(expect.arrayContaining(["对 … 的，给予 …", "按 … 给予 { … }"]));
    expect(inChinese("$0")).not.toContain("条款 …");
    expect(accept("信息项 某：金额\n$0\n", "给予 … 的 5%，封顶 …")).toBe(
      "信息项 某：金额\n给予 金额 的 5%，封顶 100万元\n",
    );
  });

  it("stand behind numbers, the expected first", () => {
    expect(inChinese("给予 5$0").slice(0, 3)).toEqual(["万元", "元", "亿元"]);
    expect(inChinese("给予 5万元 当 面积 超过 500$0")[0]).toBe("㎡");
    expect(inChinese("逐年给予 5万元，最长 3$0")[0]).toBe("年");
    expect(accept("给予 5$0\n", "万元")).toBe("给予 5万元\n");
    expect(accept("给予 0.5万$0\n", "万元")).toBe("给予 0.5万元\n");
  });
});

describe("paths", () => {
  it("of other files are offered behind `use`", () => {
    expect(at('//- /p/a.pol\nuse "$0"\n//- /p/parts/b.pol\n//- /c.pol\n')).toEqual(["parts/b.pol", "../c.pol"]);
  });
});

describe("the list", () => {
  it("opens by itself only where something certain follows", () => {
    expect(inChinese("给予 5万元 $0", " ")).toEqual([]);
    expect(inChinese("责任单位 $0", " ")).toEqual(["科技局"]);
  });

  it("explains an item when it is looked at", () => {
    const { snapshot, point } = open(`${prelude}给予 $0 的 5%\n`, { language: "zh" });
    const { items } = completion(snapshot, point, { snippets: true });
    const explained = (label: string) =>
      resolveCompletion(snapshot, items.find((item) => item.label === label) ?? { label }).documentation;
    expect(explained("到位资金")).toEqual({
      kind: "markdown",
      value: "信息项 `到位资金`：金额\n\n实际到位资金\n\n申报对象：企业",
    });
    expect(explained("最高")).toMatchObject({ value: expect.stringContaining("写在金额前面") as string });
    expect(
      resolveCompletion(snapshot, { label: "x", data: { path: "/main.pol", about: { keyword: "__proto__" } } }),
    ).not.toHaveProperty("documentation");
  });
});
