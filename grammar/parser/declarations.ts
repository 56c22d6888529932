/** The policy and its fields, registers, facts and clauses. */
import {
  Broken,
  Colon,
  Comma,
  K,
  LBrace,
  Literal,
  LParen,
  MiddleDot,
  Name,
  RBrace,
  RParen,
  Slash,
  Stop,
  StringLiteral,
} from "../tokens.js";
import { blockEnd, entryEnd, memberEnd } from "./sets.js";
import { StatementParser } from "./statements.js";

export abstract class DeclarationParser extends StatementParser {
  policy = this.RULE("policy", () => {
    this.CONSUME(K.Policy);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.approach("policy");
    this.CONSUME(LBrace);
    this.OPTION1(() => this.SUBRULE(this.policyField));
    this.finish("policy", blockEnd);
    this.MANY(() => {
      this.CONSUME(Stop);
      this.OPTION2(() => this.SUBRULE1(this.policyField));
      this.finish("policy", blockEnd);
    });
    this.CONSUME(RBrace);
  });

  policyField = this.RULE("policyField", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.textField) },
      { ALT: () => this.SUBRULE(this.dateField) },
      { ALT: () => this.SUBRULE(this.rounding) },
      { ALT: () => this.SUBRULE(this.requires) },
      { ALT: () => this.SUBRULE(this.reading) },
      { ALT: () => this.CONSUME(Broken) },
    ]);
  });

  textField = this.RULE("textField", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.Issuer) },
      { ALT: () => this.CONSUME(K.DocumentNumber) },
      { ALT: () => this.CONSUME(K.Basis) },
      { ALT: () => this.CONSUME(K.Repeals) },
    ]);
    this.OPTION(() => this.CONSUME(Colon));
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(StringLiteral) });
  });

  dateField = this.RULE("dateField", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.Issued) },
      { ALT: () => this.CONSUME(K.EffectiveFrom) },
      { ALT: () => this.CONSUME(K.EffectiveTo) },
      { ALT: () => this.CONSUME(K.ValidFor) },
    ]);
    this.OPTION(() => this.CONSUME(Colon));
    this.CONSUME(Literal);
  });

  rounding = this.RULE("rounding", () => {
    this.CONSUME(K.Rounding);
    this.OPTION(() => this.CONSUME(Colon));
    this.OR([{ ALT: () => this.CONSUME(K.HalfUp) }, { ALT: () => this.CONSUME(K.RoundDown) }]);
    this.OPTION1(() => {
      this.CONSUME(K.To);
      this.CONSUME(Name);
    });
  });

  use = this.RULE("use", () => {
    this.CONSUME(K.Use);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(StringLiteral) });
  });

  /** `fund` or `party`. */
  register = this.RULE("register", () => {
    this.OR([{ ALT: () => this.CONSUME(K.Fund) }, { ALT: () => this.CONSUME(K.Party) }]);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
  });

  enumeration = this.RULE("enumeration", () => {
    this.OR([{ ALT: () => this.CONSUME(K.Level) }, { ALT: () => this.CONSUME(K.Kinds) }]);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.approach("enumeration");
    this.CONSUME(LBrace);
    this.OPTION1(() => this.SUBRULE(this.member));
    this.finish("enumeration", memberEnd);
    this.MANY(() => {
      this.OR1([
        { ALT: () => this.CONSUME(K.Greater) },
        { ALT: () => this.CONSUME(Comma) },
        { ALT: () => this.CONSUME(Stop) },
      ]);
      this.OPTION2(() => this.SUBRULE1(this.member));
      this.finish("enumeration", memberEnd);
    });
    this.CONSUME(RBrace);
  });

  member = this.RULE("member", () => {
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
  });

  facts = this.RULE("facts", () => {
    this.CONSUME(K.Facts);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.approach("facts");
    this.CONSUME(LBrace);
    this.OPTION1(() => this.SUBRULE(this.fact));
    this.finish("facts", entryEnd);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Stop) }, { ALT: () => this.CONSUME(Comma) }]);
      this.OPTION2(() => this.SUBRULE1(this.fact));
      this.finish("facts", entryEnd);
    });
    this.CONSUME(RBrace);
  });

  singleFact = this.RULE("singleFact", () => {
    this.CONSUME(K.Fact);
    this.SUBRULE(this.fact);
  });

  fact = this.RULE("fact", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(Name) });
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.CONSUME(Colon);
    this.SUBRULE(this.type);
  });

  type = this.RULE("type", () => {
    this.OR([{ ALT: () => this.CONSUME(Name) }, { ALT: () => this.CONSUME(Broken) }]);
    this.OPTION(() => this.SUBRULE(this.unit));
    this.MANY(() => {
      this.OR1([{ ALT: () => this.CONSUME(K.Optional) }, { ALT: () => this.CONSUME(K.ByYear) }]);
    });
  });

  unit = this.RULE("unit", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.Of);
          this.CONSUME(Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(LParen);
          this.CONSUME1(Name);
          this.MANY(() => {
            this.OR1([{ ALT: () => this.CONSUME(Slash) }, { ALT: () => this.CONSUME(MiddleDot) }]);
            this.CONSUME2(Name);
          });
          this.CONSUME(RParen);
        },
      },
    ]);
  });

  clause = this.RULE("clause", () => {
    this.CONSUME(K.Clause);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(StringLiteral));
    this.MANY(() => this.SUBRULE(this.clauseHead));
    this.approach("clause");
    this.SUBRULE(this.block);
  });

  clauseHead = this.RULE("clauseHead", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.At);
          this.CONSUME(StringLiteral);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.For);
          this.SUBRULE(this.names);
        },
      },
    ]);
  });
}
