/**
 * The units of measure that a number may carry without being declared, and the magnitudes 百 千 万 亿.
 *
 * A unit that is not listed here (`300株`) is read too when it touches its number; the list decides where a unit ends
 * when more text follows (`500㎡以上`, `3年内`) and which words make a scope after `per` / 每.
 */
const proportional = ["%", "‰", "BP", "个百分点", "个基点"];
const money = ["元", "角", "分"];
const time = [
  "年度",
  "年",
  "个季度",
  "季度",
  "个月",
  "月",
  "周",
  "个工作日",
  "天",
  "日",
  "个小时",
  "小时",
  "学时",
  "课时",
  "次",
];
const measure = [
  "㎡",
  "平方米",
  "平方公里",
  "公里",
  "千米",
  "米",
  "亩",
  "公顷",
  "立方米",
  "㎥",
  "吨",
  "千克",
  "公斤",
  "克",
  "升",
  "千瓦时",
  "千瓦",
  "兆瓦",
  "度",
  "吨标准煤",
  "标准煤",
];
const counted = [
  "人次",
  "标箱",
  "航班",
  "学年",
  "学期",
  "人",
  "名",
  "位",
  "家",
  "户",
  "项",
  "件",
  "个",
  "台",
  "套",
  "张",
  "辆",
  "艘",
  "架",
  "座",
  "栋",
  "幢",
  "层",
  "间",
  "处",
  "所",
  "场",
  "届",
  "期",
  "批",
  "本",
  "部",
  "篇",
  "份",
  "种",
  "类",
  "级",
  "条",
  "只",
  "头",
  "羽",
  "株",
  "棵",
  "班",
  "节",
  "床",
  "店",
  "村",
  "镇",
  "乡",
  "款",
  "根",
  "块",
  "瓶",
  "箱",
];

/** Every unit of the closed table. */
export const units: ReadonlySet<string> = new Set([...proportional, ...money, ...time, ...measure, ...counted]);

const longest = Math.max(...[...units].map((unit) => unit.length));

/** The longest unit with which `text` begins, or "". */
export function leadingUnit(text: string): string {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const candidate = text.slice(0, length);
    if (units.has(candidate)) return candidate;
  }
  return "";
}

/** Powers of ten of the magnitudes. */
export const magnitudes: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
