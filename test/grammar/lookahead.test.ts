import { CstParser, createToken, Lexer } from "chevrotain";
import { describe, expect, it } from "vitest";
import { PolicyParser } from "../../grammar/parser.js";
import { Name, vocabulary } from "../../grammar/tokens.js";
import { conflicts, setMembers } from "./strong-ll.js";

describe("look-ahead of the grammar", () => {
  setMembers(
    Name,
    vocabulary.filter((type) => type.CATEGORIES?.includes(Name)),
  );
  const rules = new PolicyParser().getGAstProductions();

  it("is a grammar that chevrotain accepts", () => {
    expect(() => new PolicyParser({ validate: true, recover: true })).not.toThrow();
  });

  it("is settled by one token, but for these places", () => {
    const places = conflicts(rules, "file", 1).map(
      ({ place, sequences }) => `${place} ${sequences.length > 3 ? "a name" : sequences.join(" ")}`,
    );
    expect(places.sort()).toEqual([
      "award.MANY2 Comma", // 不超过 directly after the amount, or a modifier: gate
      "award.OPTION Identifier", // label or amount: gate
      "bound.OPTION1 PerUnit", // its scope, or the next bound's: gate
      "capWord.OPTION1 PerUnit",
      "counted.OPTION PerUnit",
      "expectation.OR2 Unknown", // a status before a value
      "funds.MANY Comma", // one more name, or a modifier: gate
      "groupItem.OPTION1 a name", // label or condition: gate
      "literal.OPTION Colon", // ratio, or the colon behind a condition: gate
      "payees.MANY Comma",
      "row.MANY Comma", // a bound, or the next row: gate
      "scope.MANY Comma",
      "value.MANY De", // 的 of a share, or the one that closes 对 … 的: gate
    ]);
  });

  it("is settled by two tokens, but for what is refused or decided by order", () => {
    const places = conflicts(rules, "file", 2).map(({ place }) => place);
    expect(places.sort()).toEqual([
      "bound.OPTION1", // `封顶 10万元 每年封顶 5万元` without a comma: refused
      "capWord.OPTION1",
      "expectation.OR2",
      "value.MANY", // `对 C 的` without its comma: refused
    ]);
  }, 120_000);
});

describe("the checker", () => {
  const [Award, To, Number, Word] = ["Award", "To", "Number", "Word"].map((name) =>
    createToken({ name, pattern: Lexer.NA }),
  ) as [ReturnType<typeof createToken>, ...ReturnType<typeof createToken>[]];
  class Payment extends CstParser {
    constructor() {
      super([Award, To, Number, Word] as ReturnType<typeof createToken>[], { maxLookahead: 2 });
      this.performSelfAnalysis();
    }
    award = this.RULE("award", () => {
      this.CONSUME(Award);
      this.SUBRULE(this.value);
      this.OPTION(() => {
        this.CONSUME(To as ReturnType<typeof createToken>);
        this.CONSUME(Word as ReturnType<typeof createToken>);
      });
    });
    value = this.RULE("value", () => {
      this.CONSUME(Number as ReturnType<typeof createToken>);
      this.OPTION(() => {
        this.CONSUME(To as ReturnType<typeof createToken>);
        this.CONSUME1(Number as ReturnType<typeof createToken>);
      });
    });
  }
  const rules = new Payment().getGAstProductions();

  it("sees across rules what chevrotain lets pass", () => {
    expect(conflicts(rules, "award", 1)).toEqual([{ place: "value.OPTION", sequences: ["To"] }]);
  });
  it("finds that two tokens settle it", () => {
    expect(conflicts(rules, "award", 2)).toEqual([]);
  });
});
