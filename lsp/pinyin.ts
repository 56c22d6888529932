/**
 * Initials of the pinyin of Chinese characters, so that `dqj` finds 当前金额. They come from the order in which the runtime
 * sorts Chinese; where it does not know that order, there are none. A character with several readings has its usual one.
 */
import { lazy } from "./lazy.js";

/** The first character of each initial in pinyin order. */
const firsts = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";
const letters = "abcdefghjklmnopqrstwxyz";

const collator = lazy((): Intl.Collator | undefined => {
  if (Intl.Collator.supportedLocalesOf(["zh"]).length === 0) return undefined;
  const pinyin = new Intl.Collator("zh-u-co-pinyin");
  const isPinyin = [...firsts].every(
    (character, index, all) => index === 0 || pinyin.compare(all[index - 1] ?? "", character) < 0,
  );
  return isPinyin ? pinyin : undefined;
});

const known = new Map<string, string>();

/** The initials of a text; letters and digits stand for themselves. "" where there are no Chinese characters. */
export function initials(text: string): string {
  if (!/[\u3400-\u9fff]/.test(text)) return "";
  return [...text].map(initial).join("");
}

function initial(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/[\u3400-\u9fff]/.test(character)) return "";
  const found = known.get(character) ?? lookUp(character);
  known.set(character, found);
  return found;
}

function lookUp(character: string): string {
  const pinyin = collator();
  if (pinyin === undefined) return "";
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pinyin.compare(firsts.charAt(middle), character) <= 0) low = middle + 1;
    else high = middle;
  }
  return letters.charAt(low - 1);
}
