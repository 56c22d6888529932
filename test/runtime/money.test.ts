import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenFromYuan, formatMoney, formatYuan, parseMoney } from "../../runtime/money.js";

describe("parseMoney", () => {
  it.each([
    ["100万元", 100_000_000],
    ["3000万", 3_000_000_000],
    ["12,000.50元", 1_200_050],
    ["5000", 500_000],
    ["0.01元", 1],
    ["1.5亿元", 15_000_000_000],
    ["2千", 200_000],
    ["1千万元", 1_000_000_000],
    ["0.000001万元", 1],
    ["１００ 万元", 100_000_000],
    ["-5元", -500],
    ["0", 0],
    ["-0元", 0],
    ["10亿", 100_000_000_000],
  ])("%s is %i 分", (text, expected) => {
    expect(parseMoney(text)).toBe(expected);
  });

  it.each([
    ["1.005元", "tooManyDecimals"],
    ["0.0000001万", "tooManyDecimals"],
    ["10000亿亿", "notMoney"],
    ["1000000亿元", "outOfRange"],
    ["1,00元", "notMoney"],
    ["12,0000元", "notMoney"],
    ["五万元", "notMoney"],
    ["5 w", "notMoney"],
    ["", "notMoney"],
    ["元", "notMoney"],
    ["5.元", "notMoney"],
    ["$5", "notMoney"],
  ])("%s is refused as %s", (text, problem) => {
    expect(parseMoney(text)).toBe(problem);
  });

  it("does not slow down on long texts", () => {
    expect(parseMoney("1".repeat(100_000))).toBe("notMoney");
    expect(parseMoney("1,111".repeat(20_000))).toBe("notMoney");
  });
});

describe("fenFromYuan", () => {
  it("takes the decimal text of a number", () => {
    expect(fenFromYuan(0.29)).toBe(29);
    expect(fenFromYuan(1.1)).toBe(110);
    expect(fenFromYuan(1e13)).toBe(1e15);
    expect(fenFromYuan(1e13 + 1)).toBe("outOfRange");
    expect(fenFromYuan(0.001)).toBe("tooManyDecimals");
    expect(fenFromYuan(NaN)).toBe("notMoney");
    expect(Object.is(fenFromYuan(-0), 0)).toBe(true);
  });
});

describe("writing money", () => {
  it.each([
    [100_000_000, "1000000.00", "100万元", "1,000,000元"],
    [15_000_000_000, "150000000.00", "1.5亿元", "150,000,000元"],
    [1_200_050, "12000.50", "12,000.50元", "12,000.50元"],
    [1_010_000, "10100.00", "1.01万元", "10,100元"],
    [1_001_000, "10010.00", "10,010元", "10,010元"],
    [1, "0.01", "0.01元", "0.01元"],
    [0, "0.00", "0元", "0元"],
    [-250_000_000, "-2500000.00", "-250万元", "-2,500,000元"],
    [99_999, "999.99", "999.99元", "999.99元"],
  ])("%i 分", (fen, plain, zh, en) => {
    expect(formatYuan(fen)).toBe(plain);
    expect(formatMoney(fen, "zh")).toBe(zh);
    expect(formatMoney(fen, "en")).toBe(en);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (fen) => {
        for (const text of [formatYuan(fen), formatMoney(fen, "zh"), formatMoney(fen, "en")])
          expect(parseMoney(text)).toBe(fen);
      }),
    );
  });
});
