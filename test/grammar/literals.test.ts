import { describe, expect, it } from "vitest";
import type { LiteralValue, Node } from "../../compiler/ast/nodes.js";
import { walk } from "../../compiler/ast/visit.js";
import { parse } from "../../compiler/parse.js";
import { marksOf } from "./support.js";

/** The literals of a text, in order. */
function literals(text: string): { raw: string; value: LiteralValue }[] {
  return [...walk(parse("/a.pol", text).value)].flatMap((node: Node) =>
    node.kind === "literal" ? [{ raw: node.raw, value: node.value }] : [],
  );
}

/** The value of one literal, as text. */
function value(text: string): string {
  const [first] = literals(`定义 x = ${text}`);
  if (!first) return "none";
  const found = first.value;
  switch (found.kind) {
    case "quantity":
      return `${found.numerator}/${found.denominator} ${found.unit}${found.magnitude ? " magnitude" : ""}`;
    case "duration":
      return `${found.months} months ${found.days} days`;
    case "date":
      return `${found.year}-${found.month}-${found.day}`;
    case "calendarYear":
      return `year ${found.year}`;
  }
}

describe("literals", () => {
  it.each([
    ["5000元", "5000/1 元"],
    ["3万", "30000/1  magnitude"],
    ["3万元", "30000/1 元 magnitude"],
    ["0.8万元", "8000/1 元 magnitude"],
    ["1千万", "10000000/1  magnitude"],
    ["1.5亿元", "150000000/1 元 magnitude"],
    ["5千元", "5000/1 元 magnitude"],
    ["1千米", "1/1 千米"],
    ["12,000元", "12000/1 元"],
    ["1,234,567.89元", "123456789/100 元"],
    ["5%", "5/100 %"],
    ["2.5%", "25/1000 %"],
    ["5‰", "5/1000 ‰"],
    ["50BP", "50/10000 BP"],
    ["1.5个百分点", "15/1000 个百分点"],
    ["30个基点", "30/10000 个基点"],
    ["2/3", "2/3 "],
    ["1:1 的 y", "1/1 "],
    ["3:2 的 y", "3/2 "],
    ["2023-01-01", "2023-1-1"],
    ["2023-1-1", "2023-1-1"],
    ["2023年1月1日", "2023-1-1"],
    ["2024-02-29", "2024-2-29"],
    ["3年", "36 months 0 days"],
    ["1.5年", "18 months 0 days"],
    ["18个月", "18 months 0 days"],
    ["24月", "24 months 0 days"],
    ["30天", "0 months 30 days"],
    ["30日", "0 months 30 days"],
    ["2023年", "year 2023"],
    ["2023年度", "year 2023"],
    ["10台", "10/1 台"],
    ["20元/㎡·月", "20/1 元/㎡·月"],
    ["20元/平方米/月", "20/1 元/平方米/月"],
    ["5万/项", "50000/1 /项 magnitude"],
    ["300株", "300/1 株"],
    ["１２，０００元", "12000/1 元"],
    ["５％", "5/100 %"],
    ["3 万元", "30000/1 元 magnitude"],
    ["5万 元", "50000/1 元 magnitude"],
    ["007", "7/1 "],
  ])("%s", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it("end where their unit ends", () => {
    expect(marksOf("信息项 绿化面积：数值（㎡）\n条件 绿化面积 500㎡以上 且 绿化面积 在 3 ㎡以下")).toEqual([]);
    expect(literals("给予 3万元至5万元").map(({ raw }) => raw)).toEqual(["3万元", "5万元"]);
    expect(literals("给予 5万每人 人数").map(({ raw }) => raw)).toEqual(["5万"]);
    expect(literals("给予 100万元当 合格").map(({ raw }) => raw)).toEqual(["100万元"]);
  });

  it("keep to the unit a fact declares", () => {
    expect(literals("信息项 树：数量（株苗）\n条件 树 不低于 30株苗以上").map(({ raw }) => raw)).toEqual(["30株苗"]);
  });

  it.each([
    ["2023-02-30", "no-such-date"],
    ["2023-13-01", "no-such-date"],
    ["6月30日", "date-incomplete"],
    ["1/0", "zero-denominator"],
    ["1/0 + 1/00", "zero-denominator"],
    ["0.3年", "duration-fraction"],
    ["9".repeat(60), "number-too-long"],
    ["9".repeat(30) + "年", "number-too-long"],
    ["5元:1 的 y", "ratio-form"],
    ["1:1", "ratio-place"],
    ["1:1 + y", "ratio-place"],
    ["1:0 的 y", "ratio-form"],
  ])("%s is refused", (text, code) => {
    expect(marksOf(`定义 x = ${text}`).map((mark) => mark.slice(0, code.length))).toContain(code);
  });
});
