/** Clauses and awards in both dialects: the same tree. */
export const awards = {
  zh: `条款 攻关 "攻关计划" 出自 "一" 适用对象 企业、团队 {
  原文 "按到位资金百分之五补助"
  条件 已上市 且 研发投入 超过 200万元
  给予 到位资金的5%，保底 5000元，封顶 100万元，作为 "奖励性补助" 当 承担专项 除非 已撤销
  常规：一次性给予 5万元，付给 企业、"项目负责人"，列支于 专项 或 省拨
  逐年给予 3万元，最长 3年
  给予 每张 新增床位 3000元
  给予 最高 每人 参训人数 500元
  给予 最低 300万元
  给予 到位资金 的 5% 至 15%，每年封顶 10万元
  给予 2万元 至 4万元
  给予 到位资金的5%，不超过 100万元 当 承担专项
  另行规定 "人才办法"
  一事一议
  给予 未定金额；给予 无法计算 "五个名次四个金额"
  给予 上级补助 的 1:1，封顶 100万元
  资金来源 专项 或 省拨；责任单位 科技局、财政局
}
条款 比赛 适用对象 企业 {
  按 所获级别 给予 { 国家级、省级：5万元；市级：1万元；没有：不予；其他：不予 }，作为 "奖励"
  按 级别、展位 给予 { 国家级 特装：8万元 封顶 10万元；国家级 标准、省级 特装：3万元；其他：不予 }
  给予 按 已上市 { 是：5万元，否：最高 1万元 }
  一次性 按 赛道 给予 最高 { "3D打印类"：5万元，其他：研发投入 的 5%，封顶 2万元 }
  就高不重复 全部
  可叠加 攻关.常规、比赛
  择一享受 甲、乙
}`,
  en: `clause 攻关 "攻关计划" at "一" for 企业, 团队 {
  text "按到位资金百分之五补助"
  requires 已上市 and 研发投入 > 200万元
  award 到位资金 的 5% min 5000元 max 100万元 as "奖励性补助" when 承担专项 unless 已撤销
  常规: once award 5万元 paid to 企业, "项目负责人" paid from 专项 or 省拨
  yearly award 3万元 for up to 3年
  award per 张 新增床位 3000元
  award up to per 人 参训人数 500元
  award at least 300万元
  award 到位资金 的 5% to 15% max 10万元 per 年
  award 2万元 to 4万元
  award 到位资金 的 5% <= 100万元 when 承担专项
  set elsewhere "人才办法"
  case by case
  award not stated; award not computable "五个名次四个金额"
  award 上级补助 的 1:1 max 100万元
  funding 专项 or 省拨; responsible 科技局, 财政局
}
clause 比赛 for 企业 {
  by 所获级别 award { 国家级, 省级: 5万元; 市级: 1万元; absent: none; other: nothing } as "奖励"
  by 级别, 展位 award { 国家级 特装: 8万元 max 10万元; 国家级 标准, 省级 特装: 3万元; other: none }
  award by 已上市 { yes: 5万元, no: up to 1万元 }
  once by 赛道 award up to { "3D打印类": 5万元, other: 研发投入 的 5% max 2万元 }
  stack highest all
  stack sum 攻关.常规, 比赛
  stack exclusive 甲, 乙
}`,
};
