/** Numbers written in Chinese characters (五万元, 百分之五), which the language does not take: what they are in digits. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const measured = /^([零〇一二两三四五六七八九十百千]+)([万亿]?)(元|年|个月|月|天|日|项|人|家|个|次|台|张|亩|㎡|万|亿)$/;
const proportion = /^百分之([零〇一二两三四五六七八九十百]+)$/;

/** The word in digits, such as `5万元` for 五万元; `undefined` if it is no such number. */
export function inDigits(word: string): string | undefined {
  if (word.length > 20) return undefined;
  const [, part] = proportion.exec(word) ?? [];
  if (part !== undefined) return number(part, (value) => `${value}%`);
  const [, count, magnitude = "", unit = ""] = measured.exec(word) ?? [];
  return count === undefined ? undefined : number(count, (value) => `${value}${magnitude}${unit}`);
}

function number(text: string, write: (value: number) => string): string | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) digit = digits[character];
    else {
      sum += (digit ?? 1) * power;
      digit = undefined;
    }
  }
  return write(sum + (digit ?? 0));
}
