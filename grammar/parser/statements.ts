/** Statements of a clause. */
import type { CstNode, ParserMethod } from "chevrotain";
import { Broken, Colon, Comma, K, LBrace, Literal, Name, RBrace, Stop, StringLiteral } from "../tokens.js";
import { AwardParser } from "./awards.js";
import { blockEnd } from "./sets.js";

export abstract class StatementParser extends AwardParser {
  abstract readonly item: ParserMethod<[], CstNode>;

  block = this.RULE("block", () => {
    this.CONSUME(LBrace);
    this.OPTION(() => this.SUBRULE(this.item));
    this.finish("block", blockEnd);
    this.MANY(() => {
      this.CONSUME(Stop);
      this.OPTION1(() => this.SUBRULE1(this.item));
      this.finish("block", blockEnd);
    });
    this.CONSUME(RBrace);
  });

  names = this.RULE("names", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(Name) });
  });

  requires = this.RULE("requires", () => {
    this.CONSUME(K.Requires);
    this.OPTION(() => this.CONSUME(Colon));
    this.SUBRULE(this.expression);
  });

  letting = this.RULE("letting", () => {
    this.CONSUME(K.Let);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.CONSUME(K.Equal);
    this.SUBRULE(this.expression);
  });

  stack = this.RULE("stack", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.StackSum) },
      { ALT: () => this.CONSUME(K.StackHighest) },
      { ALT: () => this.CONSUME(K.StackExclusive) },
    ]);
    this.OPTION(() => this.CONSUME(Colon));
    this.SUBRULE(this.scope);
  });

  scope = this.RULE("scope", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.All) },
      {
        ALT: () => {
          this.SUBRULE(this.reference);
          this.MANY({
            GATE: () => this.nameAt(2),
            DEF: () => {
              this.CONSUME(Comma);
              this.SUBRULE1(this.reference);
            },
          });
        },
      },
      { ALT: () => this.CONSUME(Broken) },
    ]);
  });

  funding = this.RULE("funding", () => {
    this.CONSUME(K.Funding);
    this.OPTION(() => this.CONSUME(Colon));
    this.SUBRULE(this.funds);
  });

  responsible = this.RULE("responsible", () => {
    this.CONSUME(K.Responsible);
    this.OPTION(() => this.CONSUME(Colon));
    this.SUBRULE(this.names);
  });

  reading = this.RULE("reading", () => {
    this.CONSUME(K.Reading);
    this.OPTION(() => this.CONSUME(Colon));
    this.CONSUME(StringLiteral);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(K.DecidedBy);
            this.CONSUME1(StringLiteral);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.DecidedOn);
            this.CONSUME(Literal);
          },
        },
      ]);
    });
  });

  quotation = this.RULE("quotation", () => {
    this.CONSUME(K.Quotation);
    this.OPTION(() => this.CONSUME(Colon));
    this.CONSUME(StringLiteral);
  });

  guarded = this.RULE("guarded", () => {
    this.CONSUME(K.If);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(K.De));
    this.SUBRULE(this.consequence);
  });

  otherwise = this.RULE("otherwise", () => {
    this.CONSUME(K.Otherwise);
    this.SUBRULE(this.consequence);
  });

  consequence = this.RULE("consequence", () => {
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Colon) }]));
    this.OR1([{ ALT: () => this.SUBRULE(this.block) }, { ALT: () => this.SUBRULE(this.item) }]);
  });

  bar = this.RULE("bar", () => {
    this.CONSUME(K.Bar);
    this.SUBRULE(this.scope);
    this.MANY(() => this.SUBRULE(this.proviso));
  });

  note = this.RULE("note", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.Promise) },
      { ALT: () => this.CONSUME(K.Duty) },
      { ALT: () => this.CONSUME(K.Benefit) },
    ]);
    this.OPTION(() => this.CONSUME(Colon));
    this.CONSUME(StringLiteral);
    this.MANY(() => this.SUBRULE(this.proviso));
  });

  proviso = this.RULE("proviso", () => {
    this.OPTION(() => this.CONSUME(Comma));
    this.OR([{ ALT: () => this.CONSUME(K.When) }, { ALT: () => this.CONSUME(K.Unless) }]);
    this.OPTION1(() => this.CONSUME(Colon));
    this.SUBRULE(this.expression);
  });
}
