/**
 * How the cost of checking grows: the time for 1,000 and for 10,000 generated clauses, in one process, per clause. The goals
 * are a ratio of at most 1.3 between the two and less than 2 s for the larger.
 *
 *     node test/bench/check.mjs
 */
import { compileText } from "../../dist/index.js";

const digits = "零一二三四五六七八九";
const spell = (index) => [...String(index)].map((digit) => digits[Number(digit)]).join("");

/** A policy of so many clauses, each with a condition, a capped share and its fund. */
function policy(clauses) {
  const facts = Array.from({ length: 100 }, (_, index) => `  支出${spell(index)}：金额\n`).join("");
  const head = `资金渠道 专项 "专项资金"\n信息表 企业 {\n  人数：数量（人）\n${facts}}\n`;
  const clause = (index) =>
    `条款 条${spell(index)} 出自 "${index}" 适用对象 企业 {\n` +
    `  对 人数 不低于 ${(index % 50) + 1}人 的，给予 支出${spell(index % 100)} 的 ${(index % 20) + 1}%，封顶 ${(index % 90) + 10}万元\n` +
    `  资金来源 专项\n}\n`;
  return head + Array.from({ length: clauses }, (_, index) => clause(index)).join("");
}

function milliseconds(text) {
  const start = performance.now();
  const { diagnostics } = compileText("policy.pol", text);
  const elapsed = performance.now() - start;
  if (diagnostics.length > 0)
    throw new Error(`the policy has ${diagnostics.length} diagnostics: ${diagnostics[0].code}`);
  return elapsed;
}

function fastest(clauses, runs) {
  const text = policy(clauses);
  const times = Array.from({ length: runs }, () => milliseconds(text));
  return { text, time: Math.min(...times) };
}

const small = fastest(1_000, 9);
const large = fastest(10_000, 3);
for (const [clauses, { text, time }] of [
  [1_000, small],
  [10_000, large],
]) {
  const size = (text.length / 1000).toFixed(0);
  console.log(
    `check ${clauses} clauses (${size} K characters): ${time.toFixed(0)} ms, ${((time / clauses) * 1000).toFixed(1)} µs a clause`,
  );
}
console.log(`per clause, 10,000 against 1,000: ratio ${(large.time / 10 / small.time).toFixed(2)}`);
