import { describe, expect, it, vi } from "vitest";
import { formatText } from "../../compiler/format/format.js";
import { formatted } from "./formatted.js";

describe("a file", () => {
  it.each([
    ["empty", "", ""],
    ["of blanks", " \n\n\t\n", ""],
    ["of comments only", "\n\n# a\n\n\n  # b  \n#c", "# a\n\n# b\n#c\n"],
    ["without a line end at its end", "award 5万", "award 5万\n"],
    ["with a comment at its end", "award 5万 # c", "award 5万 # c\n"],
    ["with a byte order mark", "\ufeffaward  5万\n", "\ufeffaward 5万\n"],
    ["with two carriage-return lines", "award  5万\r\n\r\n# c\r\naward 6万", "award 5万\r\n\r\n# c\r\naward 6万\r\n"],
    ["of several statements a line", "award 5万;award 6万；award 7万。", "award 5万\naward 6万\naward 7万\n"],
    ["with many blank lines", "\n\naward 5万\n\n\n\naward 6万\naward 7万\n\n\n", "award 5万\n\naward 6万\naward 7万\n"],
  ])("%s", async (_, source, expected) => {
    expect(await formatted(source)).toBe(expected);
  });

  it("is refused with its syntax errors", async () => {
    const { value, diagnostics } = await formatText("test.pol", "award 5万 max\n");
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

it("a file that cannot be printed is left as it is", async () => {
  vi.doMock("prettier/standalone", () => ({ format: () => Promise.reject(new Error("out of order")) }));
  const { value, diagnostics } = await formatText("test.pol", "award 5万\n");
  vi.doUnmock("prettier/standalone");
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "format-unproven", args: { lost: "file" } }]);
});

describe("the dialect", () => {
  const both = "条款 甲 { award 5万 when x }\n条款 乙 { 给予 5万 }";

  it("is the one most keywords are in", async () => {
    expect(await formatted(both)).toBe("条款 甲 { 给予 5万，当 x }\n条款 乙 { 给予 5万 }\n");
  });

  it("is the one asked for", async () => {
    expect(await formatted(both, { dialect: "en" })).toBe("clause 甲 { award 5万 when x }\nclause 乙 { award 5万 }\n");
  });

  it("leaves names, strings and comments alone", async () => {
    const source = 'fact 「期限」, award_2 "award 给予": 「金额」 # award 给予\n';
    expect(await formatted(source, { dialect: "zh" })).toBe(
      '信息项 「期限」、award_2 "award 给予"：「金额」 # award 给予\n',
    );
  });

  it.each([
    ["award by k { a: 1万 }", "按 k 给予 { a：1万 }"],
    ["by k award up to { a: 1万 }", "按 k 给予 最高 { a：1万 }"],
    ["award 5% of x max 1万 per 年", "给予 x 的 5%，每年封顶 1万"],
    ["award 5% of y of x", "给予 x 的 y 的 5%"],
    ["award 1万 once", "一次性给予 1万"],
    ["award 5万 per x", "给予 每 x 5万"],
    ["award 5万 per 项 x", "给予 每项 x 5万"],
    ["award x[last year]", "给予 上年度 x"],
    ["if a >= 2025-01-01, award 1万", "对 a 不早于 2025-01-01 的，给予 1万"],
    ["if a >= 5, award 1万", "对 a 不低于 5 的，给予 1万"],
    ["if a is 5台 or less, award 1万", "对 a 在 5台以下 的，给予 1万"],
    ["bar a, b when c", "不得享受 a、b 当 c"],
  ])("prints the usual order: %s", async (english, chinese) => {
    expect(await formatted(english, { dialect: "zh" })).toBe(`${chinese}\n`);
    const back = await formatted(chinese, { dialect: "en" });
    expect(await formatted(back, { dialect: "zh" })).toBe(`${chinese}\n`);
  });

  it("keeps the Chinese word of a comparison", async () => {
    expect(await formatted("条件 注册时间 满 6个月 且 申请日期 早于 截止日期")).toBe(
      "条件 注册时间 满 6个月 且 申请日期 早于 截止日期\n",
    );
  });

  it("keeps the numbers of conditions", async () => {
    const source = "requires all of {\n  1、a\n  2. b: b\n  （三）c\n  ④d\n}\n";
    expect(await formatted(source)).toBe(source);
  });

  it("sets brackets where the other order would read otherwise", async () => {
    expect(await formatted("let x = 3元 + 5% of y", { dialect: "zh" })).toBe("定义 x = 3元 + （y 的 5%）\n");
    expect(await formatted("award x 的 10% of y", { dialect: "zh" })).toBe("给予 x 的 10% of y\n");
  });
});

describe("layout", () => {
  it("keeps a short block on one line only where it was on one line", async () => {
    expect(await formatted("clause a { award 5万; award 6万 }")).toBe("clause a { award 5万; award 6万 }\n");
    expect(await formatted("clause a { award 5万; award 6万\n}")).toBe("clause a {\n  award 5万\n  award 6万\n}\n");
    expect(await formatted("clause a {}")).toBe("clause a {}\n");
    expect(await formatted("clause a {\n}")).toBe("clause a {}\n");
  });

  it("breaks a line that is too long, measured in display columns", async () => {
    const condition = "一个相当长的名称甲 且 一个相当长的名称乙 且 一个相当长的名称丙 且 一个相当长的名称丁";
    expect(await formatted(`条件 ${condition}`, { printWidth: 60 })).toBe(
      "条件 一个相当长的名称甲\n  且 一个相当长的名称乙\n  且 一个相当长的名称丙\n  且 一个相当长的名称丁\n",
    );
  });

  it("puts bounds and modifiers one a line", async () => {
    expect(await formatted('award 5% of x max 10万 as "a" when y', { printWidth: 20 })).toBe(
      'award 5% of x\n  max 10万\n  as "a"\n  when y\n',
    );
  });

  it("fills long lists", async () => {
    expect(await formatted("responsible aaaa, bbbb, cccc, dddd", { printWidth: 24 })).toBe(
      "responsible aaaa, bbbb,\n  cccc, dddd\n",
    );
  });

  it("opens a group of conditions on the line of the award", async () => {
    expect(await formatted("award 5万 when all of {\na\nb }")).toBe("award 5万 when all of {\n  a\n  b\n}\n");
  });
});
