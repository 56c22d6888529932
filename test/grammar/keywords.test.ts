import { describe, expect, it } from "vitest";
import { keywords, spelling, type Keyword, type KeywordName } from "../../grammar/keywords.js";
import { reaches } from "../../grammar/planned.js";
import { keywordRun } from "../../grammar/runs.js";
import { K } from "../../grammar/tokens.js";

const entries = Object.entries(keywords) as [KeywordName, Keyword][];
const chinese = entries.flatMap(([name, entry]) => entry.zh.map((text) => ({ name, text })));
const nothingKnown = { names: new Set<string>(), units: new Set<string>() };

describe("the keyword table", () => {
  it("has no spelling twice", () => {
    const all = entries.flatMap(([, entry]) => [...entry.en, ...entry.zh]);
    expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
  });

  it("spells every word in at least one dialect", () => {
    expect(
      entries.filter(([name]) => spelling(name, "en") === name || spelling(name, "zh") === name).map(([name]) => name),
    ).toEqual([]);
  });

  it("has no word that is a prefix of another, but for these", () => {
    const prefixes = chinese.flatMap(({ text }) =>
      chinese
        .filter((other) => other.text !== text && other.text.startsWith(text))
        .map((other) => `${text} ${other.text}`),
    );
    expect(prefixes.sort()).toEqual(["否 否则按", "每 每满", "符合 符合之一", "符合 符合任意"]);
  });

  it("decodes every run of two keywords as the two", () => {
    const wrong = chinese
      .flatMap((first) =>
        chinese.map((second) => {
          if (first.text === "每" || second.text === "每") return ""; // always with its unit
          const run = keywordRun(first.text + second.text, nothingKnown);
          const read = run?.map(({ type }) => type.name).join(" ");
          const both = `${K[first.name].name} ${K[second.name].name}`;
          return read === both ? "" : `${first.text}+${second.text}: ${read ?? "nothing"}`;
        }),
      )
      .filter((text) => text !== "");
    expect(wrong).toEqual([]);
  });

  it("is uniquely decodable", () => {
    // Sardinas and Patterson: no chain of dangling suffixes ends in a keyword.
    const words = new Set(chinese.map(({ text }) => text).filter((text) => text !== "每满"));
    const suffixes = (from: ReadonlySet<string>): Set<string> => {
      const left = new Set<string>();
      for (const a of from)
        for (const b of words) {
          if (a !== b && a.startsWith(b)) left.add(a.slice(b.length));
          if (a !== b && b.startsWith(a)) left.add(b.slice(a.length));
        }
      return left;
    };
    const seen = new Set<string>();
    for (let dangling = suffixes(words); dangling.size > 0;) {
      expect([...dangling].filter((suffix) => words.has(suffix))).toEqual([]);
      const fresh = [...dangling].filter((suffix) => !seen.has(suffix));
      for (const suffix of fresh) seen.add(suffix);
      dangling = suffixes(new Set(fresh));
    }
  });

  it("says of planned words only how far they reach", () => {
    expect(Object.keys(reaches).filter((name) => keywords[name as KeywordName].planned !== true)).toEqual([]);
  });
});
