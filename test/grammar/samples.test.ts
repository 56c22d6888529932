import { describe, expect, it } from "vitest";
import { fold } from "../../grammar/fold.js";
import { lex } from "../../grammar/lexer.js";
import { keywords, spelling, type Keyword, type KeywordName } from "../../grammar/keywords.js";
import { keywordVocabulary } from "../../grammar/words.js";
import { awards } from "./samples/awards.js";
import { conditions } from "./samples/conditions.js";
import { metadata } from "./samples/metadata.js";
import { parseClean, withoutSpans } from "./support.js";

/** The marks of list items are kept as written; what they look like is no difference. */
function tree(text: string): unknown {
  return JSON.parse(
    JSON.stringify(withoutSpans(parseClean(text)), (key, value: unknown) => (key === "mark" ? undefined : value)),
  );
}

const cases = Object.entries({ metadata, awards, conditions });

describe("one policy in both dialects", () => {
  it.each(cases)("%s", (_, { zh, en }) => {
    expect(tree(zh)).toEqual(tree(en));
  });
});

/** Writes every keyword of a text in its n-th spelling of a dialect, where it has so many. */
function respell(text: string, dialect: "en" | "zh", nth: number): string {
  const folded = fold(text);
  let out = "";
  let from = 0;
  for (const word of lex(folded).tokens) {
    const type = keywordVocabulary().single.get(word.image);
    const entry: Keyword | undefined = type && keywords[type.name as KeywordName];
    const spellings = entry?.[dialect] ?? [];
    const canonical = type && spelling(type.name as KeywordName, dialect);
    const written = spellings[Math.min(nth, spellings.length - 1)] ?? canonical ?? word.image;
    if (!type || !/\p{L}/u.test(word.image) || word.image === "每") continue;
    out += `${text.slice(from, word.startOffset)} ${written} `;
    from = word.endOffset + 1;
  }
  return out + text.slice(from);
}

describe("keywords replaced by their other spellings", () => {
  it.each(cases)("%s, Chinese words by English ones", (_, { zh }) => {
    expect(tree(respell(zh, "en", 0))).toEqual(tree(zh));
  });
  it.each(cases)("%s, Chinese words by their aliases", (_, { zh }) => {
    expect(tree(respell(zh, "zh", 9))).toEqual(tree(zh));
  });
});

describe("what the text looks like", () => {
  it.each(cases)("%s with CRLF and a byte order mark", (_, { zh }) => {
    const text = `\uFEFF${zh.replaceAll("\n", "\r\n")}`;
    expect(tree(text)).toEqual(tree(zh));
  });
  it.each(cases)("%s with ASCII signs", (_, { zh }) => {
    const ascii = zh.replace(
      /[，；：（）]/g,
      (sign) => ({ "，": ", ", "；": "; ", "：": ": ", "（": " (", "）": ") " })[sign] ?? sign,
    );
    expect(tree(ascii)).toEqual(tree(zh));
  });
  it("keeps offsets of the original text", () => {
    const text = "\uFEFF信息项 研发：金额\r\n给予 研发的５％，封顶 １００万元 ＃ 注\r\n";
    const file = parseClean(text);
    const award = file.statements[1];
    expect(award && text.slice(award.span.start, award.span.end)).toBe("给予 研发的５％，封顶 １００万元");
    expect(file.comments.map((comment) => comment.text)).toEqual(["＃ 注"]);
  });
});
