import { describe, expect, test } from "vitest";
import type { Display, Step, StepInfo, Value } from "../../runtime/decision.js";
import type { Exact } from "../../runtime/exact.js";
import { stepsText } from "../../runtime/render-steps.js";
import { valueText } from "../../runtime/render-value.js";

const MONEY: Display = { as: "money", per: "" };
const PERCENT: Display = { as: "percent" };
const ITEMS: Display = { as: "number", unit: "项" };
const LEVEL: Display = { as: "member", labels: { national: "国家级" } };

const between = (low: Exact, high: Exact): Value => ({ kind: "number", low, high });
const exactly = (value: Exact): Value => between(value, value);
const UNKNOWN = between(0, Infinity);

describe("values", () => {
  test.each<[Value, Display, string, string]>([
    [exactly(100_000_000), MONEY, "100万元", "1,000,000元"],
    [exactly({ n: 25, d: 2 }), MONEY, "0.125元", "0.125元"],
    [exactly({ n: 100, d: 3 }), MONEY, "约0.3333元", "about 0.3333元"],
    [exactly({ n: 2n ** 60n, d: 1 }), MONEY, "11,529,215,046,068,469.76元", "11,529,215,046,068,469.76元"],
    [exactly(2000), { as: "money", per: "㎡·月" }, "20元/㎡·月", "20元/㎡·月"],
    [exactly({ n: 1, d: 20 }), PERCENT, "5%", "5%"],
    [exactly({ n: 1, d: 3 }), PERCENT, "约33.3333%", "about 33.3333%"],
    [exactly(12_000), ITEMS, "12,000项", "12,000项"],
    [exactly(2024), { as: "number", unit: "" }, "2024", "2024"],
    [exactly(-12_345), ITEMS, "-12,345项", "-12,345项"],
    [exactly(19_723), { as: "date" }, "2024-01-01", "2024-01-01"],
    [exactly(Infinity), MONEY, "不设上限", "no limit"],
    [UNKNOWN, MONEY, "未知", "unknown"],
    [between(-Infinity, Infinity), MONEY, "未知", "unknown"],
    [between(-Infinity, Infinity), { as: "date" }, "未知", "unknown"],
    [between(0, 500), MONEY, "不超过 5元", "at most 5元"],
    [between(500, Infinity), MONEY, "不低于 5元", "at least 5元"],
    [between({ n: 1, d: 20 }, { n: 3, d: 20 }), PERCENT, "5% 至 15%", "5% to 15%"],
    [between(0, 365), { as: "date" }, "1970-01-01 至 1971-01-01", "1970-01-01 to 1971-01-01"],
    [{ kind: "member", member: "national" }, LEVEL, "国家级", "国家级"],
    [{ kind: "member", member: "constructor" }, LEVEL, "constructor", "constructor"],
    [{ kind: "member", member: "甲" }, { as: "text" }, "甲", "甲"],
    [{ kind: "truth", truth: true }, { as: "truth" }, "是", "yes"],
    [{ kind: "truth", truth: false }, { as: "truth" }, "否", "no"],
    [{ kind: "unknown" }, LEVEL, "未知", "unknown"],
    [{ kind: "absent" }, LEVEL, "没有", "none"],
  ])("case %#", (value, display, zh, en) => {
    expect([valueText(value, display, "zh"), valueText(value, display, "en")]).toEqual([zh, en]);
  });
});

type Operand = readonly [text: string, value: Value, display: Display];

const step = (
  kind: StepInfo["kind"],
  text: string,
  value: Value,
  operands: readonly Operand[] = [],
  effect: Step["effect"] = null,
): Step => ({
  info: { kind, text, display: MONEY, operands: operands.map(([words, , display]) => ({ text: words, display })) },
  value,
  operands: operands.map(([, one]) => one),
  effect,
});

const fund = (value: Value): Operand => ["到位资金", value, MONEY];
const rate = (text: string, value: Value): Operand => [text, value, PERCENT];
const cap = (limit: Value, value: Value, effect: Step["effect"], text = "100万"): Step =>
  step("cap", `封顶 ${text}`, value, [[text, limit, MONEY]], effect);
const floor = (limit: Value, value: Value, effect: Step["effect"]): Step =>
  step("floor", "保底 1万", value, [["1万", limit, MONEY]], effect);

describe("steps", () => {
  test.each<[string, Step, string, string]>([
    [
      "share",
      step("share", "", exactly(150_000_000), [fund(exactly(3_000_000_000)), rate("5%", exactly({ n: 1, d: 20 }))]),
      "到位资金 3000万元 × 5% = 150万元",
      "到位资金 30,000,000元 × 5% = 1,500,000元",
    ],
    [
      "share of something unknown",
      step("share", "", UNKNOWN, [fund(UNKNOWN), rate("5%", exactly({ n: 1, d: 20 }))]),
      "到位资金（未知） × 5% = 待定",
      "到位资金 (unknown) × 5% = not known yet",
    ],
    [
      "share by a range",
      step("share", "", between(500, 1500), [
        fund(exactly(10_000)),
        rate("5% 至 15%", between({ n: 1, d: 20 }, { n: 3, d: 20 })),
      ]),
      "到位资金 100元 × 5% 至 15% = 5元 至 15元",
      "到位资金 100元 × 5% to 15% = 5元 to 15元",
    ],
    [
      "share of an expression",
      step("share", "", exactly(500), [["a + b", exactly(10_000), MONEY], rate("5%", exactly({ n: 1, d: 20 }))]),
      "a + b（100元） × 5% = 5元",
      "a + b (100元) × 5% = 5元",
    ],
    [
      "share of something absent",
      step("share", "", { kind: "absent" }, [fund({ kind: "absent" }), rate("5%", exactly({ n: 1, d: 20 }))]),
      "到位资金（没有） × 5% = 不予",
      "到位资金 (none) × 5% = nothing",
    ],
    [
      "per counted fact",
      step("per", "", exactly(10_000_000), [
        ["5万", exactly(5_000_000), MONEY],
        ["成果", exactly(2), ITEMS],
      ]),
      "5万元 × 成果 2项 = 10万元",
      "50,000元 × 成果 2项 = 100,000元",
    ],
    ["product without operands", step("per", "甲 * 乙", exactly(500)), "甲 * 乙 = 5元", "甲 * 乙 = 5元"],
    [
      "table",
      step("table", "", exactly(500), [
        ["级别", { kind: "member", member: "national" }, LEVEL],
        ["类别", { kind: "unknown" }, LEVEL],
      ]),
      "按 级别 国家级、类别（未知）：5元",
      "by 级别 国家级, 类别 (unknown): 5元",
    ],
    ["table that grants nothing", step("table", "表", { kind: "absent" }), "按 表：不予", "by 表: nothing"],
    ["figure", step("value", "5万", exactly(5_000_000)), "5万元", "50,000元"],
    ["expression", step("value", "租金 - 补助", exactly(500)), "租金 - 补助 = 5元", "租金 - 补助 = 5元"],
    [
      "cap that bit",
      cap(exactly(100_000_000), exactly(100_000_000), "bit"),
      "封顶 100万元（已触及上限）",
      "max 1,000,000元 (reached)",
    ],
    [
      "idle cap",
      cap(exactly(100_000_000), exactly(500), "idle"),
      "封顶 100万元（未触及）",
      "max 1,000,000元 (not reached)",
    ],
    [
      "open cap",
      cap(exactly(100_000_000), between(0, 100_000_000), "open"),
      "封顶 100万元（是否触及待定） = 不超过 100万元",
      "max 1,000,000元 (may be reached) = at most 1,000,000元",
    ],
    [
      "unknown cap",
      cap(UNKNOWN, between(0, 500), "open", "实际支出"),
      "封顶 实际支出（未知）（是否触及待定） = 不超过 5元",
      "max 实际支出 (unknown) (may be reached) = at most 5元",
    ],
    ["no cap", cap(exactly(Infinity), exactly(500), "idle"), "不设上限", "no limit"],
    [
      "floor that bit",
      floor(exactly(1_000_000), exactly(1_000_000), "bit"),
      "保底 1万元（已提至保底）",
      "min 10,000元 (raised to it)",
    ],
    [
      "idle floor",
      floor(exactly(1_000_000), exactly(2_000_000), "idle"),
      "保底 1万元（未触及）",
      "min 10,000元 (not needed)",
    ],
    [
      "open floor",
      floor(exactly(1_000_000), between(1_000_000, Infinity), "open"),
      "保底 1万元（是否触及待定） = 不低于 1万元",
      "min 10,000元 (may raise it) = at least 10,000元",
    ],
    [
      "discretion",
      step("discretion", "", between(0, 500)),
      "由主管部门在幅度内确定：不超过 5元",
      "decided by the office within bounds: at most 5元",
    ],
    [
      "open discretion",
      step("discretion", "", UNKNOWN),
      "由主管部门在幅度内确定",
      "decided by the office within bounds",
    ],
    ["not set", step("unset", "一事一议", UNKNOWN), "一事一议", "一事一议"],
    ["rounding", step("round", "", exactly(500)), "取整为 5元", "rounded to 5元"],
    ["not below zero", step("atLeastZero", "", exactly(0)), "不足 0 的按 0 计：0元", "not below 0: 0元"],
  ])("%s", (_name, one, zh, en) => {
    expect([stepsText([one], "zh"), stepsText([one], "en")]).toEqual([zh, en]);
  });

  test("stand on one line", () => {
    const steps = [step("value", "5万", exactly(5_000_000)), cap(exactly(100_000_000), exactly(5_000_000), "idle")];
    expect(stepsText(steps, "zh")).toBe("5万元；封顶 100万元（未触及）");
  });
});
