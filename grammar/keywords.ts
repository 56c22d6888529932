/**
 * The keyword table: one entry a keyword phrase, with its spelling in both dialects.
 *
 * The lexer, the formatter, the editor grammar and the documentation all read this table and nothing else.
 * A phrase is one token however many words it has. The first spelling of a dialect is the canonical one, which the
 * formatter prints; the others are read as the same token.
 *
 * `soft` words may also serve as names (declaration nouns and form fields: they only mean something at the head of a
 * statement). `planned` words are reserved for constructs that this version reports as not supported yet.
 */
export interface Keyword {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly soft?: true;
  readonly planned?: true;
}

const keyword = (en: string, zh: string): Keyword => ({ en: spellings(en), zh: spellings(zh) });
const soft = (en: string, zh: string): Keyword => ({ ...keyword(en, zh), soft: true });
const planned = (en: string, zh: string): Keyword => ({ ...keyword(en, zh), planned: true });

function spellings(list: string): readonly string[] {
  return list === "" ? [] : list.split("|");
}

/** Key = name of the token type. Spellings of one token are separated by `|`, the canonical one first. */
export const keywords = {
  // Document
  Policy: soft("policy", "政策"),
  Use: keyword("use", "引用"),
  Issuer: soft("issuer", "发文机关"),
  DocumentNumber: soft("document", "文号"),
  Basis: soft("basis", "依据"),
  Issued: soft("issued", "印发日期"),
  EffectiveFrom: keyword("effective from", "施行日期"),
  EffectiveTo: keyword("effective to", "失效日期"),
  ValidFor: keyword("valid for", "有效期"),
  Repeals: soft("repeals", "废止"),
  RunOff: planned("run off", "到期续付"),
  Rounding: soft("rounding", "取整"),
  HalfUp: keyword("half up", "四舍五入"),
  RoundDown: keyword("round down", "只舍不入"),
  ReferenceDate: planned("reference date", "基准日"),

  // Declarations
  Fund: soft("fund", "资金渠道"),
  Party: soft("party", "相关单位"),
  Level: soft("level", "级别表"),
  Kinds: soft("kinds", "类别表"),
  Unit: planned("unit", "计量单位"),
  Parameter: planned("parameter", "参数表"),
  Facts: soft("facts", "信息表"),
  Fact: soft("fact", "信息项"),
  Let: keyword("let", "定义"),
  GroupOf: planned("group", "分组"),
  Optional: keyword("optional", "可无"),
  ByYear: keyword("by year", "分年度"),
  ByMonth: planned("by month", "分月"),
  AnyNumberOf: planned("any number of", "多选"),
  ListOf: planned("list", "名单"),

  // Clause
  Clause: soft("clause", "条款"),
  At: keyword("at", "出自|位于"),
  For: keyword("for", "适用对象"),
  Quotation: soft("text", "原文"),
  Requires: keyword("requires", "条件"),
  Responsible: soft("responsible", "责任单位"),
  Funding: soft("funding", "资金来源"),
  Reading: soft("reading", "口径"),
  DecidedBy: keyword("decided by", "确认人"),
  DecidedOn: keyword("decided on", "确认日期"),
  Overrides: planned("overrides", "优先于"),
  Promise: soft("promise", "服务承诺"),
  Duty: soft("duty", "工作任务"),
  Benefit: soft("benefit", "优惠"),
  Offer: planned("offer", "提供"),

  // Award and amount
  Award: keyword("award", "给予|奖励"),
  As: keyword("as", "作为"),
  UpTo: keyword("up to", "最高"),
  AtLeast: keyword("at least", "最低"),
  To: keyword("to", "至"),
  Of: keyword("of", ""),
  De: keyword("", "的"),
  Max: keyword("max", "封顶"),
  Min: keyword("min", "保底"),
  Normally: planned("normally", "原则上"),
  Per: keyword("per", "每"),
  PerFull: planned("per full", "每满"),
  InTotal: planned("in total", "累计"),
  SetElsewhere: keyword("set elsewhere", "另行规定"),
  CaseByCase: keyword("case by case", "一事一议|一企一策"),
  NotStated: keyword("not stated", "未定金额"),
  NotComputable: keyword("not computable", "无法计算"),
  PaidTo: keyword("paid to", "付给"),
  PaidFrom: keyword("paid from", "列支于"),
  PaidIn: planned("paid in", "分期拨付"),
  Else: keyword("else", "否则按"),

  // Periods and limits
  Once: keyword("once", "一次性"),
  Yearly: keyword("yearly", "逐年"),
  HalfYearly: planned("half-yearly", "逐半年"),
  Quarterly: planned("quarterly", "逐季"),
  Monthly: planned("monthly", "逐月"),
  ForUpTo: keyword("for up to", "最长"),
  ForATermOf: planned("for a term of", "期限"),
  AtMost: planned("at most", "最多"),
  From: planned("from", "自"),
  Onwards: planned("onwards", "起"),
  SupportYear: planned("support year", "支持年度"),
  First: planned("first", "前"),
  Next: planned("next", "后"),
  HistoryComplete: keyword("history complete", "历史完整"),

  // Tables
  By: keyword("by", "按"),
  InBrackets: planned("in brackets", "分档"),
  InSteps: planned("in steps", "分段累加"),
  FirstOver: planned("first over", "首次超过"),
  Ranked: planned("ranked", "排名"),
  ByCase: planned("by case", "分情形"),
  Other: keyword("other", "其他"),
  None: keyword("none|nothing", "不予"),
  Respectively: planned("respectively", "分别"),
  TopUp: planned("top up", "只补差|补差"),

  // Conditions
  If: keyword("if", "对"),
  When: keyword("when", "当"),
  Otherwise: keyword("otherwise", "其余"),
  Unless: keyword("unless", "除非"),
  Except: planned("", "除外"),
  And: keyword("and", "且"),
  Or: keyword("or", "或"),
  Not: keyword("not", "并非"),
  AllOf: keyword("all of", "同时符合"),
  AnyOf: keyword("any of", "符合之一"),
  Any: keyword("any", "符合任意"),
  Where: planned("where", "其中"),
  In: keyword("in", "属于"),
  OrMore: keyword("or more", "以上"),
  OrLess: keyword("or less", "以下|以内"),
  Is: keyword("is", "在"),
  Including: keyword("including", "含"),
  Excluding: keyword("excluding", "不含"),
  Within: planned("within", "内"),
  After: planned("after", "之后"),
  Before: planned("before", "之前"),
  Since: planned("since", "距今"),
  Running: planned("running", "连续"),
  Recent: planned("recent", "近"),
  ThisYear: keyword("this year", "本年度"),
  LastYear: keyword("last year", "上年度"),
  ThisMonth: planned("this month", "本月"),
  GreaterEqual: keyword(">=", "不低于|不少于|不早于|达到|满"),
  LessEqual: keyword("<=", "不超过|不高于|不多于|不晚于"),
  Greater: keyword(">", "超过|高于|多于|晚于"),
  Less: keyword("<", "低于|不足|不满|少于|早于"),
  Equal: keyword("=", "为|等于"),
  NotEqual: keyword("!=", "不等于"),

  // Several awards
  StackSum: keyword("stack sum", "可叠加"),
  StackHighest: keyword("stack highest", "就高不重复"),
  StackExclusive: keyword("stack exclusive", "择一享受"),
  AndOutside: planned("and outside", "及外部"),
  Limit: planned("limit", "总额封顶"),
  Scope: planned("on", "范围"),
  All: keyword("all", "全部"),
  Bar: keyword("bar", "不得享受"),
  ClawBack: planned("claw back", "追回"),
  SetOff: planned("set off", "抵扣"),
  Claim: planned("claim", "申报期限"),
  Quota: planned("quota", "名额"),
  Budget: planned("budget", "年度预算"),
  WhenShort: planned("when short", "预算不足"),
  CarryOver: planned("carry over", "结转下年"),
  Prorate: planned("prorate", "同比例折减"),
  FirstCome: planned("first come", "先到先得"),

  // Examples and values
  Example: soft("example", "算例"),
  AsOf: keyword("as of", "截至"),
  Given: keyword("given", "已知"),
  Expect: keyword("expect", "应得"),
  Total: soft("total", "合计"),
  Yes: keyword("yes", "是"),
  No: keyword("no", "否"),
  Unknown: keyword("unknown", "未知"),
  Absent: keyword("absent", "没有"),
  Granted: keyword("granted", "符合"),
  NotGranted: keyword("not granted", "不符合"),
  Barred: keyword("barred", ""),
  Dropped: keyword("dropped", "被取代"),
} as const satisfies Record<string, Keyword>;

/** Name of a keyword token. */
export type KeywordName = keyof typeof keywords;

/** The two dialects of the language. */
export type Dialect = "en" | "zh";

/** The canonical spelling of a keyword in a dialect; a word that exists in one dialect only keeps that spelling. */
export function spelling(name: KeywordName, dialect: Dialect): string {
  const entry: Keyword = keywords[name];
  return entry[dialect][0] ?? entry.en[0] ?? entry.zh[0] ?? name;
}
