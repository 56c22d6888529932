/** A large invented policy for tests. */

/** A policy with so many clauses, about 140 characters each. */
export function largePolicy(clauses: number): string {
  const facts = Array.from({ length: 100 }, (_, i) => {
    const n = String(i);
    return `  金额_${n} "第${n}项金额"：金额\n  条件_${n}：是否\n  级_${n}：级别 可无\n`;
  }).join("");
  const body = Array.from({ length: clauses }, (_, i) => {
    const n = String(i % 100);
    return `条款 条款_${String(i)} "第${String(i)}条" 出自 "${String(i)}" 适用对象 企业 {
  甲：对 条件_${n} 的，给予 金额_${n} 的 5%，封顶 100万元，作为 "奖励"
  乙：按 级_${n} 给予 { 国家级：5万，省级：3万，市级：1万 }
  可叠加 甲、乙
  责任单位 科技局
}
`;
  }).join("");
  return `政策 测试 "测试政策" {
  施行日期 2025-01-01
}
级别表 级别 { 国家级 > 省级 > 市级 }
相关单位 科技局 "区科技局"
信息表 企业 {
${facts}}
${body}条款 限制 适用对象 企业 {
  不得享受 条款_1、条款_2.甲 当 条件_3
}
算例 "一个" {
  已知 条件_1 = 是，条件_3 = 否，金额_1 = 100万元，级_1 = 没有
  应得 条款_1.甲 = 5万元
}
`;
}
