/** Examples. */
import { Broken, Colon, Comma, K, LBrace, Literal, Name, RBrace, Stop, StringLiteral } from "../tokens.js";
import { DeclarationParser } from "./declarations.js";
import { blockEnd } from "./sets.js";

export abstract class ExampleParser extends DeclarationParser {
  example = this.RULE("example", () => {
    this.CONSUME(K.Example);
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.MANY(() => this.SUBRULE(this.exampleHead));
    this.approach("example");
    this.CONSUME(LBrace);
    this.OPTION1(() => this.SUBRULE(this.exampleLine));
    this.finish("example", blockEnd);
    this.MANY1(() => {
      this.CONSUME(Stop);
      this.OPTION2(() => this.SUBRULE1(this.exampleLine));
      this.finish("example", blockEnd);
    });
    this.CONSUME(RBrace);
  });

  exampleHead = this.RULE("exampleHead", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.For);
          this.CONSUME(Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.AsOf);
          this.CONSUME(Literal);
        },
      },
    ]);
  });

  exampleLine = this.RULE("exampleLine", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.Given);
          this.OPTION(() => this.CONSUME(Colon));
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.given) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Expect);
          this.OPTION1(() => this.CONSUME1(Colon));
          this.AT_LEAST_ONE_SEP1({ SEP: Comma, DEF: () => this.SUBRULE(this.expectation) });
        },
      },
      { ALT: () => this.CONSUME(Broken) },
    ]);
  });

  given = this.RULE("given", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.HistoryComplete) },
      { ALT: () => this.CONSUME(Broken) },
      {
        ALT: () => {
          this.OPTION(() => this.SUBRULE(this.year));
          this.SUBRULE(this.reference);
          this.OPTION1(() => this.SUBRULE(this.index));
          this.OR1([{ ALT: () => this.CONSUME(K.Equal) }, { ALT: () => this.CONSUME(Colon) }]);
          this.SUBRULE(this.value);
        },
      },
    ]);
  });

  expectation = this.RULE("expectation", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.reference) }, { ALT: () => this.CONSUME(Broken) }]);
    this.OPTION(() => this.OR1([{ ALT: () => this.CONSUME(K.Equal) }, { ALT: () => this.CONSUME(Colon) }]));
    this.OR2([
      { ALT: () => this.CONSUME(K.Granted) },
      { ALT: () => this.CONSUME(K.NotGranted) },
      { ALT: () => this.CONSUME(K.Barred) },
      { ALT: () => this.CONSUME(K.Bar) },
      { ALT: () => this.CONSUME(K.Dropped) },
      { ALT: () => this.CONSUME(K.Unknown) },
      { ALT: () => this.SUBRULE(this.amount) },
    ]);
  });
}
