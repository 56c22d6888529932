/** Conditions and values. */
import type { CstNode, ParserMethod } from "chevrotain";
import {
  Broken,
  Colon,
  Comma,
  Dot,
  K,
  LBrace,
  LBracket,
  Literal,
  LParen,
  Minus,
  Name,
  Plus,
  RBrace,
  RBracket,
  RParen,
  Slash,
  Star,
  Stop,
  StringLiteral,
} from "../tokens.js";
import { BaseParser } from "./base.js";
import { entryEnd } from "./sets.js";

export abstract class ValueParser extends BaseParser {
  abstract readonly table: ParserMethod<[], CstNode>;
  abstract readonly group: ParserMethod<[], CstNode>;
  // Alternatives of the busiest rules, made once.
  private operators: { ALT: () => void }[] | undefined;
  private primaries: { ALT: () => void }[] | undefined;

  /** Conditions joined by and / or; the builder knows which binds tighter. */
  expression = this.RULE("expression", () => {
    this.SUBRULE(this.condition);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(K.And) }, { ALT: () => this.CONSUME(K.Or) }]);
      this.SUBRULE1(this.condition);
    });
  });

  condition = this.RULE("condition", () => {
    this.MANY(() => this.CONSUME(K.Not));
    this.SUBRULE(this.value);
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.AT_LEAST_ONE(() => this.SUBRULE(this.compared)) },
        { ALT: () => this.SUBRULE(this.edge) },
        {
          ALT: () => {
            this.CONSUME(K.In);
            this.SUBRULE(this.set);
          },
        },
      ]);
    });
  });

  compared = this.RULE("compared", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.GreaterEqual) },
      { ALT: () => this.CONSUME(K.LessEqual) },
      { ALT: () => this.CONSUME(K.Greater) },
      { ALT: () => this.CONSUME(K.Less) },
      { ALT: () => this.CONSUME(K.Equal) },
      { ALT: () => this.CONSUME(K.NotEqual) },
    ]);
    this.SUBRULE(this.value);
  });

  /** `在 500㎡（不含）以上`, `is 500㎡ or more`, `2000万元以上`. */
  edge = this.RULE("edge", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.Is);
          this.SUBRULE(this.value);
        },
      },
      { ALT: () => this.CONSUME(Literal) },
    ]);
    this.OPTION(() => this.SUBRULE(this.inclusion));
    this.OPTION1(() => {
      this.OR1([{ ALT: () => this.CONSUME(K.OrMore) }, { ALT: () => this.CONSUME(K.OrLess) }]);
      this.OPTION2(() => this.SUBRULE1(this.inclusion));
    });
  });

  inclusion = this.RULE("inclusion", () => {
    this.CONSUME(LParen);
    this.OR([{ ALT: () => this.CONSUME(K.Including) }, { ALT: () => this.CONSUME(K.Excluding) }]);
    this.CONSUME(RParen);
  });

  set = this.RULE("set", () => {
    this.CONSUME(LBrace);
    this.OPTION(() => this.SUBRULE(this.payee));
    this.finish("set", entryEnd);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Stop) }]);
      this.OPTION1(() => this.SUBRULE1(this.payee));
      this.finish("set", entryEnd);
    });
    this.CONSUME(RBrace);
  });

  /** Operands joined by arithmetic, shares and `else`; the builder knows which binds tighter. */
  value = this.RULE("value", () => {
    this.SUBRULE(this.operand);
    this.MANY({
      GATE: () => this.LA(1).tokenType !== K.De || this.operandAt(2),
      DEF: () => {
        this.OR(
          (this.operators ??= [
            { ALT: () => this.CONSUME(K.Of) },
            { ALT: () => this.CONSUME(K.De) },
            { ALT: () => this.CONSUME(Star) },
            { ALT: () => this.CONSUME(Slash) },
            { ALT: () => this.CONSUME(Plus) },
            { ALT: () => this.CONSUME(Minus) },
            { ALT: () => this.CONSUME(K.Else) },
          ]),
        );
        this.SUBRULE1(this.operand);
      },
    });
  });

  /** A value that stands alone: with a year before it or in brackets behind it. */
  operand = this.RULE("operand", () => {
    this.OPTION(() => this.SUBRULE(this.year));
    this.OR(
      (this.primaries ??= [
        { ALT: () => this.SUBRULE(this.literal) },
        { ALT: () => this.CONSUME(StringLiteral) },
        { ALT: () => this.SUBRULE(this.reference) },
        { ALT: () => this.CONSUME(K.Yes) },
        { ALT: () => this.CONSUME(K.No) },
        { ALT: () => this.CONSUME(K.Unknown) },
        { ALT: () => this.CONSUME(K.Absent) },
        {
          ALT: () => {
            this.CONSUME(LParen);
            this.SUBRULE(this.expression);
            this.CONSUME(RParen);
          },
        },
        { ALT: () => this.SUBRULE(this.table) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.CONSUME(Broken) },
      ]),
    );
    this.OPTION1(() => this.SUBRULE(this.index));
  });

  year = this.RULE("year", () => {
    this.OR([{ ALT: () => this.CONSUME(K.ThisYear) }, { ALT: () => this.CONSUME(K.LastYear) }]);
  });

  index = this.RULE("index", () => {
    this.CONSUME(LBracket);
    this.OR([{ ALT: () => this.SUBRULE(this.year) }, { ALT: () => this.CONSUME(Broken) }]);
    this.CONSUME(RBracket);
  });

  /** A literal, a range of two, or a ratio. */
  literal = this.RULE("literal", () => {
    this.CONSUME(Literal);
    this.OPTION({
      GATE: () => this.LA(2).tokenType === Literal,
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(K.To) }, { ALT: () => this.CONSUME(Colon) }]);
        this.CONSUME1(Literal);
      },
    });
  });

  reference = this.RULE("reference", () => {
    this.CONSUME(Name);
    this.MANY(() => {
      this.CONSUME(Dot);
      this.CONSUME1(Name);
    });
  });

  payee = this.RULE("payee", () => {
    this.OR([{ ALT: () => this.CONSUME(Name) }, { ALT: () => this.CONSUME(StringLiteral) }]);
  });
}
