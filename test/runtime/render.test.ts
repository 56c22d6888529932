import { describe, expect, test } from "vitest";
import { interpret, type FactTable } from "../../compiler/ir/interpret.js";
import type { Policy } from "../../compiler/ir/ir.js";
import type { Amount, AwardResult, Decision } from "../../runtime/decision.js";
import { renderDecision } from "../../runtime/render.js";
import { columns } from "../../runtime/render-text.js";
import {
  award,
  bar,
  BOOL,
  cap,
  clause,
  compare,
  fact,
  group,
  input,
  match,
  memberOf,
  MONEY,
  money,
  none,
  note,
  operand,
  percent,
  policy,
  product,
  step,
  unset,
  upTo,
  when,
} from "../support/ir.js";

const funds = input("funds", MONEY);
const rate = percent(0.05);
const limit = money(100_000_000);
const share = product(rate, funds);
const capped = cap(share, limit);
const level = input("level", memberOf("level"), { optional: true });
const table = match(
  level,
  [
    ["national", money(5_000_000)],
    ["city", money(1_000_000)],
  ],
  { absent: none() },
);
const lead = when(input("lead", BOOL), "牵头承担专项");

const science: Policy = policy({
  id: "science",
  label: "县域科技创新措施",
  applicants: [
    {
      id: "企业",
      label: "企业",
      facts: [
        fact("funds", MONEY, { label: "到位资金" }),
        fact("lead", BOOL, { label: "是否牵头" }),
        fact("level", memberOf("level"), { label: "大赛级别", optional: true }),
        fact("listed", BOOL, { label: "列入名单" }),
        fact("open", BOOL, { label: "对外开放" }),
      ],
    },
  ],
  enumerations: [
    {
      id: "level",
      label: "级别",
      ordered: true,
      members: [
        { id: "national", label: "国家级" },
        { id: "city", label: "市级" },
      ],
    },
  ],
  clauses: [
    clause("key", { label: "攻关计划", place: "一", responsible: ["科技局", "财政局"] }),
    clause("contest", { label: "创新大赛", place: "五(一)" }),
    clause("exclusion", { label: "不予支持", place: "十(二)" }),
  ],
  awards: [
    award("key", capped, {
      label: "攻关计划",
      words: "奖励性补助",
      payees: ["牵头单位"],
      funding: ["区财政", "专项资金"],
      conditions: [lead],
      steps: [
        step("share", share, { text: "到位资金 的 5%", operands: [operand("到位资金", funds), operand("5%", rate)] }),
        step("cap", capped, { text: "封顶 100万", operands: [operand("100万", limit)], before: share }),
      ],
    }),
    award("contest.entry", table, {
      clause: 1,
      label: "创新大赛·入围",
      steps: [step("table", table, { operands: [operand("大赛级别", level)] })],
    }),
    award("contest.place", unset("setElsewhere", "《大赛办法》"), {
      clause: 1,
      label: "创新大赛·场地",
      conditions: [when(input("open", BOOL), "对外开放")],
    }),
  ],
  bars: [
    {
      ...bar("exclusion", input("listed", BOOL), ["key"]),
      clause: 2,
      condition: when(input("listed", BOOL), "列入名单", "guard"),
    },
  ],
  notes: [
    note("优先推荐", [when(input("open", BOOL), "对外开放")]),
    note("组织攻关", [], "duty"),
    note("免收会费", [when(input("lead", BOOL))], "benefit"),
  ],
  readings: [{ clause: 0, text: "封顶按每家每年计算", decidedBy: "财政局", decidedOn: "2025-08-01" }],
  total: group("sum", "key", "contest.entry", "contest.place"),
});

const decide = (facts: FactTable, of: Policy = science, applicant = "企业"): Decision =>
  interpret(of, applicant, facts, { asOf: "2025-06-30" });

const known = { funds: 3_000_000_000, lead: true, level: "city", listed: false, open: true };

describe("a decision with everything known", () => {
  test("in Chinese", () => {
    expect(renderDecision(decide(known), { language: "zh", explain: false })).toBe(
      `县域科技创新措施
申报对象：企业；截至 2025-06-30；申报年度 2025

合计：101万元，另有 1 项金额未定
  未确定的原因：「创新大赛·场地」另行规定（《大赛办法》）

应得（3 项）
  攻关计划（一）：100万元；奖励性补助
    付给：牵头单位；列支于：区财政 或 专项资金；责任单位：科技局、财政局
  创新大赛·入围（五(一)）：1万元
  创新大赛·场地（五(一)）：金额另定（另行规定（《大赛办法》））

服务承诺
  优先推荐（一）

优惠
  免收会费（一）

另有工作任务 1 项、口径 1 项，见详细说明。`,
    );
  });

  test("explained in Chinese", () => {
    expect(renderDecision(decide(known), { language: "zh", explain: true })).toBe(
      `县域科技创新措施
申报对象：企业；截至 2025-06-30；申报年度 2025

合计：101万元，另有 1 项金额未定
  未确定的原因：「创新大赛·场地」另行规定（《大赛办法》）

应得（3 项）
  攻关计划（一）：100万元；奖励性补助
    付给：牵头单位；列支于：区财政 或 专项资金；责任单位：科技局、财政局
    计算：到位资金 3000万元 × 5% = 150万元；封顶 100万元（已触及上限）
    ✓ 牵头承担专项
  创新大赛·入围（五(一)）：1万元
    计算：按 大赛级别 市级：1万元
  创新大赛·场地（五(一)）：金额另定（另行规定（《大赛办法》））
    ✓ 对外开放

服务承诺
  优先推荐（一；科技局、财政局）

优惠
  免收会费（一；科技局、财政局）

工作任务
  组织攻关（一；科技局、财政局）

口径
  封顶按每家每年计算（一；确认人：财政局；确认日期：2025-08-01）`,
    );
  });

  test("explained in English", () => {
    expect(renderDecision(decide({ ...known, level: null }), { language: "en", explain: true })).toBe(
      `县域科技创新措施
Applicant: 企业; as of 2025-06-30; claim year 2025

Total: 1,000,000元, plus 1 amount to be set
  Open because: “创新大赛·场地”: set elsewhere (《大赛办法》)

Granted (2)
  攻关计划 (一): 1,000,000元; 奖励性补助
    paid to: 牵头单位; paid from: 区财政 or 专项资金; responsible: 科技局, 财政局
    Calculation: 到位资金 30,000,000元 × 5% = 1,500,000元; max 1,000,000元 (reached)
    ✓ 牵头承担专项
  创新大赛·场地 (五(一)): amount to be set (set elsewhere (《大赛办法》))
    ✓ 对外开放

Not granted (1)
  创新大赛·入围 (五(一)): ✗ nothing is granted in this case

Promises
  优先推荐 (一; 科技局, 财政局)

Benefits
  免收会费 (一; 科技局, 财政局)

Duties
  组织攻关 (一; 科技局, 财政局)

Readings relied on
  封顶按每家每年计算 (一; decided by: 财政局; decided on: 2025-08-01)`,
    );
  });
});

describe("a decision that is open", () => {
  test("says what to ask next", () => {
    expect(renderDecision(decide({ lead: true }), { language: "zh", explain: true })).toBe(
      `县域科技创新措施
申报对象：企业；截至 2025-06-30；申报年度 2025

合计：金额尚不能确定
  未确定的原因：4 项信息未提供（见下）；「创新大赛·场地」另行规定（《大赛办法》）

信息不足，待定（3 项）
  攻关计划（一）：不属于不得享受情形的，最高不超过 100万元（未提供：到位资金、列入名单）
    付给：牵头单位；列支于：区财政 或 专项资金；责任单位：科技局、财政局
    计算：到位资金（未知） × 5% = 待定；封顶 100万元（是否触及待定） = 不超过 100万元
    ? 不得享受：列入名单（十(二)）
  创新大赛·入围（五(一)）：符合条件的，最高不超过 5万元（未提供：大赛级别）
    计算：按 大赛级别（未知）：1万元 至 5万元
    ? 本情形是否有奖补待定
  创新大赛·场地（五(一)）：符合条件的，金额尚不能确定（未提供：对外开放；另行规定（《大赛办法》））
    ? 对外开放

还需要的信息（按作用大小）
  1. 列入名单（关系到：攻关计划、不得享受（列入名单））
  2. 到位资金（关系到：攻关计划）
  3. 大赛级别（关系到：创新大赛·入围）
  4. 对外开放（关系到：创新大赛·场地）

服务承诺
  优先推荐（待定；一；科技局、财政局）

优惠
  免收会费（一；科技局、财政局）

工作任务
  组织攻关（一；科技局、财政局）

口径
  封顶按每家每年计算（一；确认人：财政局；确认日期：2025-08-01）`,
    );
  });

  test("and in English, short", () => {
    expect(renderDecision(decide({ lead: false }), { language: "en", explain: false })).toBe(
      `县域科技创新措施
Applicant: 企业; as of 2025-06-30; claim year 2025

Total: amount not known yet
  Open because: 2 facts are not given (see below); “创新大赛·场地”: set elsewhere (《大赛办法》)

Not decided yet (2)
  创新大赛·入围 (五(一)): if eligible, at most 50,000元 (not given: 大赛级别)
  创新大赛·场地 (五(一)): if eligible, amount not known yet (not given: 对外开放; set elsewhere (《大赛办法》))

Not granted (1)
  攻关计划 (一): ✗ 牵头承担专项

Facts to ask for, the most useful first
  1. 大赛级别 (decides: 创新大赛·入围)
  2. 对外开放 (decides: 创新大赛·场地)

Promises
  优先推荐 (not decided yet; 一)

Not listed here: duties: 1, readings relied on: 1.`,
    );
  });
});

/** The lines under the heading of a section, without indent. */
const section = (
  decision: Decision,
  heading: string,
  language: "zh" | "en" = "zh",
  explain = false,
): readonly string[] => {
  const lines = renderDecision(decision, { language, explain }).split("\n");
  const start = lines.findIndex((one) => one.startsWith(heading));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((one) => !one.startsWith(" "));
  return start < 0 ? [] : (end < 0 ? rest : rest.slice(0, end)).map((one) => one.trim());
};

describe("statuses", () => {
  const two = (mode: "highest" | "exclusive" | "undeclared", second = money(300)): Decision =>
    decide({}, policy({ awards: [award("甲", money(500)), award("乙", second)], total: group(mode, "甲", "乙") }), "");

  test("barred", () => {
    expect(section(decide({ ...known, listed: true }), "不得享受")).toEqual(["攻关计划（一）：列入名单（十(二)）"]);
    expect(section(decide({ ...known, listed: true }), "Barred", "en")).toEqual(["攻关计划 (一): 列入名单 (十(二))"]);
  });
  test("dropped", () => {
    expect(section(two("highest"), "因就高")).toEqual(["乙：就高，取「甲」"]);
    expect(section(two("highest"), "Dropped", "en")).toEqual(["乙: the higher “甲” is granted instead"]);
  });
  test("perhaps dropped", () => {
    expect(section(two("highest", upTo(money(900))), "信息不足")).toEqual([
      "甲：符合条件，与其他奖补就高、取哪一项待定；取本项的，最高不超过 5元（「乙」由主管部门在幅度内确定）",
      "乙：符合条件，与其他奖补就高、取哪一项待定；取本项的，最高不超过 9元（由主管部门在幅度内确定）",
    ]);
    expect(section(two("highest", upTo(money(900))), "Not decided", "en")[1]).toBe(
      "乙: eligible, but a higher award may take its place; otherwise at most 9元 (decided by the office within these bounds)",
    );
  });
  test("to be chosen from", () => {
    expect(section(two("exclusive"), "合计")).toEqual(["未确定的原因：「甲」、「乙」择一享受，由申请人选择"]);
    expect(section(two("exclusive"), "应得")).toEqual(["甲：5元；与「乙」择一享受", "乙：3元；与「甲」择一享受"]);
    expect(section(two("exclusive"), "Granted", "en")[0]).toBe("甲: 5元; only one of this and “乙” is granted");
  });
  test("not said whether they add up", () => {
    expect(section(two("undeclared"), "应得")).toEqual([
      "甲：5元；与「乙」能否叠加，文件没有写明",
      "乙：3元；与「甲」能否叠加，文件没有写明",
    ]);
    expect(section(two("undeclared"), "Total", "en")).toEqual([
      "Open because: the document does not say whether “甲”, “乙” add up",
    ]);
  });
  test("conditions say what their origin means", () => {
    const conditions = [
      when(compare(money(1), "less", money(0)), "施行日期 2025-07-01", "inForce"),
      when(compare(money(1), "less", money(0)), "一次性", "history"),
      when(input("p", BOOL), "最长 3年", "history"),
      when(input("p", BOOL), "对外开放"),
    ];
    const decision = decide({}, policy({ awards: [award("甲", money(5), { conditions })] }), "");
    expect(section(decision, "不符合", "zh", true)).toEqual([
      "甲：✗ 施行日期 2025-07-01（不在有效期内）；✗ 一次性（此前已享受，不能再享受）",
      "? 最长 3年（此前享受情况未提供）",
      "? 对外开放",
    ]);
    expect(section(decision, "Not granted", "en")[0]).toBe(
      "甲: ✗ 施行日期 2025-07-01 (not in force); ✗ 一次性 (granted before, not again)",
    );
  });
});

describe("the total", () => {
  const base = decide(known);
  const withTotal = (total: Amount): readonly [string, string] => {
    const text = (language: "zh" | "en"): string => {
      const lines = renderDecision({ ...base, total, awards: [] }, { language, explain: false }).split("\n");
      return lines
        .slice(3, 5)
        .filter((one) => one !== "")
        .map((one) => one.trim())
        .join(" | ");
    };
    return [text("zh"), text("en")];
  };
  const because = [{ kind: "discretion", award: "" }] as const;
  const why = "未确定的原因：由主管部门在幅度内确定";
  const reason = "Open because: decided by the office within these bounds";
  test.each<[string, Amount, string, string]>([
    ["exact", { kind: "exact", amount: 1_250_000 }, "合计：确定为 1.25万元", "Total: exactly 12,500元"],
    ["nothing", { kind: "exact", amount: 0 }, "合计：确定为 0元", "Total: exactly 0元"],
    [
      "at most",
      { kind: "atMost", atMost: 500_000, because },
      `合计：最高不超过 5,000元 | ${why}`,
      `Total: at most 5,000元 | ${reason}`,
    ],
    [
      "at least",
      { kind: "atLeast", atLeast: 15_000_000_000, because },
      `合计：不低于 1.5亿元 | ${why}`,
      `Total: at least 150,000,000元 | ${reason}`,
    ],
    [
      "between",
      { kind: "between", atLeast: 5, atMost: 1_000_001, because },
      `合计：介于 0.05元 和 10,000.01元 之间 | ${why}`,
      `Total: between 0.05元 and 10,000.01元 | ${reason}`,
    ],
    ["to be set", { kind: "notSet", because }, `合计：金额另定 | ${why}`, `Total: amount to be set | ${reason}`],
    [
      "beyond all bounds",
      { kind: "atLeast", atLeast: 1e15, because: [{ kind: "outOfRange", award: null }] },
      "合计：不低于 100000亿元 | 未确定的原因：金额超出可计算的范围（10万亿元）",
      "Total: at least 10,000,000,000,000元 | Open because: the figure is beyond the largest possible amount (10万亿元)",
    ],
    [
      "undefined",
      { kind: "notSet", because: [{ kind: "undefined", cause: "divisionByZero", text: "研发 / 收入" }] },
      "合计：金额尚不能确定 | 未确定的原因：「研发 / 收入」的除数为 0，无法计算",
      "Total: amount not known yet | Open because: “研发 / 收入” divides by 0 and has no value",
    ],
    [
      "without a value",
      { kind: "notSet", because: [{ kind: "undefined", cause: "absent", text: "级别" }] },
      "合计：金额尚不能确定 | 未确定的原因：「级别」没有值，无法计算",
      "Total: amount not known yet | Open because: “级别” has no value",
    ],
  ])("%s", (_name, total, zh, en) => {
    expect(withTotal(total)).toEqual([zh, en]);
  });

  const unsetAwards = (...amounts: readonly Policy["awards"][number]["amount"][]): string => {
    const awards = amounts.map((amount, index) => award(`第${String(index)}`, amount));
    return renderDecision(decide({}, policy({ awards }), ""), { language: "zh", explain: false }).split("\n")[3] ?? "";
  };
  test("certain but for amounts that are not set", () => {
    expect(unsetAwards(money(13_000_000), unset("caseByCase"), unset("notStated"))).toBe(
      "合计：13万元，另有 2 项金额未定",
    );
    expect(unsetAwards(unset("caseByCase"))).toBe("合计：金额另定（1 项金额未定）");
  });
  test("not certain if anything else is open", () => {
    expect(unsetAwards(money(100), upTo(money(500)), unset("caseByCase"))).toBe("合计：不低于 1元");
  });
});

describe("untrusted text", () => {
  const hostile = policy({
    label: "政策\u001b[2J\u202e标题\n应得",
    awards: [award("a", money(5), { label: "甲\u0007\r\n乙\u200b", words: "\u009b31m奖励" })],
  });
  const text = renderDecision(decide({}, hostile, ""), { language: "zh", explain: true });
  test("loses control characters and line breaks of its own", () => {
    expect(text.split("\n").slice(0, 1)).toEqual(["政策[2J标题 应得"]);
    expect(text).toContain("  甲 乙：0.05元；31m奖励");
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/u.test(text)).toBe(false);
  });
  test("names of the prototype are no names", () => {
    const decision = decide(known);
    const [first, ...rest] = decision.awards;
    const odd = { ...first, status: "dropped", droppedFor: "constructor", amount: null } as AwardResult;
    expect(section({ ...decision, awards: [odd, ...rest] }, "因就高")).toEqual([
      "攻关计划（一）：就高，取「constructor」",
    ]);
  });
});

describe("width", () => {
  test.each([24, 40, 60])("no line is wider than %d columns", (width) => {
    for (const language of ["zh", "en"] as const) {
      const lines = renderDecision(decide(known), { language, explain: true, width }).split("\n");
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
    }
  });
  test("nothing is lost", () => {
    const squeeze = (text: string): string => text.replace(/\s/g, "");
    const options = { language: "zh", explain: true } as const;
    const narrow = renderDecision(decide(known), { ...options, width: 30 });
    expect(squeeze(narrow)).toBe(squeeze(renderDecision(decide(known), options)));
  });
  test("punctuation stays with its word", () => {
    for (let width = 20; width < 60; width += 1) {
      const lines = renderDecision(decide({}), { language: "zh", explain: true, width }).split("\n");
      for (const one of lines) {
        expect(one.trimStart()).not.toMatch(/^[，。；：、）」]/u);
        expect(one).not.toMatch(/[（「]$/u);
      }
    }
  });
  test("a word longer than the line stays whole", () => {
    const long = policy({ awards: [award("a", money(5), { label: "x".repeat(50) })] });
    expect(renderDecision(decide({}, long, ""), { language: "en", explain: false, width: 20 })).toContain(
      "x".repeat(50),
    );
  });
});
