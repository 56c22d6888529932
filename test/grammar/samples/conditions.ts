/** Conditions, guards, values and examples in both dialects: the same tree. */
export const conditions = {
  zh: `条款 各项 适用对象 企业 {
  定义 强度 "研发强度" = 研发投入[上年度] / 营业收入[上年度] 否则按 0%
  定义 增长 = 本年度 研发投入 - 上年度 研发投入
  对 评定星级 不低于 四星 的，给予 5万元
  对 绿化面积 在 500㎡（不含）以上 的，给予 2万元
  失信：对 列入名单 的，不得享受 全部，除非 已修复
  对 获评示范站 { 奖金：一次性给予 8万元   运维：逐年给予 1万元，最长 3年 }
  未评：其余，给予 5000元
  条件 营业收入 2000万元以上 或 （已上市 且 并非 亏损）
  条件 同时符合 {
    1、签署协议
    2、合作：开展合作 除非 中止
    3、"证明"：成果数 不少于 1项
  }
  条件 符合任意 2项 { （一）已上市；（二）已入库；（三）符合之一 { 甲；乙 } }
  条件 级别 属于 { 国家级、省级 }
  对 级别 为 国家级 的，服务承诺 "优先推荐"
  工作任务 "每年组织两次推介"；优惠 "免三年物业费" 当 已入驻
  给予 （研发投入 + 营业收入） * 2 的 5%
}
算例 "国家专项" 适用对象 企业 截至 2025-06-01 {
  已知 到位资金 = 3000万，承担专项 = 是，所获级别 = 没有，级别 = 国家级，本年度 研发投入 = 5万元
  已知 研发投入[上年度] = 100万元，安家.已享受年数 = 2，历史完整
  应得 攻关 = 100万元，合计 = 100万元
  应得 比赛 不得享受；应得 甲 不符合，乙 = 被取代，丙 = 未知，丁 符合
  应得 攻关.常规 = 最高 5万元，戊 = 最低 1万元，己 = 1万元 至 2万元，庚 = 未定金额
}`,
  en: `clause 各项 for 企业 {
  let 强度 "研发强度" = 研发投入[last year] / 营业收入[last year] else 0%
  let 增长 = this year 研发投入 - last year 研发投入
  if 评定星级 >= 四星, award 5万元
  if 绿化面积 is 500㎡ (excluding) or more, award 2万元
  失信: if 列入名单, bar all unless 已修复
  if 获评示范站 { 奖金: once award 8万元; 运维: yearly award 1万元 for up to 3年 }
  未评: otherwise, award 5000元
  requires 营业收入 is 2000万元 or more or (已上市 and not 亏损)
  requires all of {
    1、签署协议
    2、合作: 开展合作 unless 中止
    3、"证明": 成果数 >= 1项
  }
  requires any 2项 of { (一) 已上市; (二) 已入库; (三) any of { 甲; 乙 } }
  requires 级别 in { 国家级, 省级 }
  if 级别 = 国家级, promise "优先推荐"
  duty "每年组织两次推介"; benefit "免三年物业费" when 已入驻
  award (研发投入 + 营业收入) * 2 的 5%
}
example "国家专项" for 企业 as of 2025-06-01 {
  given 到位资金 = 3000万, 承担专项 = yes, 所获级别 = absent, 级别 = 国家级, this year 研发投入 = 5万元
  given 研发投入[last year] = 100万元, 安家.已享受年数 = 2, history complete
  expect 攻关 = 100万元, total = 100万元
  expect 比赛 barred; expect 甲 not granted, 乙 = dropped, 丙 = unknown, 丁 granted
  expect 攻关.常规 = up to 5万元, 戊 = at least 1万元, 己 = 1万元 to 2万元, 庚 = not stated
}`,
};
