/** Awards, their amounts, bounds and modifiers. */
import { Broken, Colon, Comma, Identifier, K, Literal, Name, PerUnit, StringLiteral } from "../tokens.js";
import { boundWords, capWords } from "./sets.js";
import { TableParser } from "./tables.js";

export abstract class AwardParser extends TableParser {
  award = this.RULE("award", () => {
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(K.Once) }, { ALT: () => this.CONSUME(K.Yearly) }]));
    this.OR1([
      {
        ALT: () => {
          this.CONSUME(K.Award);
          this.OPTION1(() => this.CONSUME(Colon));
          this.OPTION({
            GATE: () => this.LA(2).tokenType === Colon,
            DEF: () => {
              this.CONSUME(Identifier);
              this.CONSUME1(Colon);
            },
          });
          this.MANY1(() => this.OR2([{ ALT: () => this.CONSUME1(K.Once) }, { ALT: () => this.CONSUME1(K.Yearly) }]));
          this.SUBRULE(this.amount);
        },
      },
      { ALT: () => this.SUBRULE(this.tableAward) },
      { ALT: () => this.SUBRULE(this.unset) },
    ]);
    this.MANY2({
      GATE: () => this.LA(1).tokenType !== Comma || this.typeAt(2, capWords),
      DEF: () => this.SUBRULE(this.capWord),
    });
    this.MANY3(() => this.SUBRULE(this.modifier));
  });

  /** `by K award { … }`: the verb between the key and the rows. */
  tableAward = this.RULE("tableAward", () => {
    this.CONSUME(K.By);
    this.SUBRULE(this.tableKeys);
    this.CONSUME(K.Award);
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(K.UpTo) }, { ALT: () => this.CONSUME(K.AtLeast) }]));
    this.approach("tableAward");
    this.OR1([{ ALT: () => this.SUBRULE(this.rows) }, { ALT: () => this.CONSUME(Broken) }]);
  });

  amount = this.RULE("amount", () => {
    this.OR([
      {
        ALT: () => {
          this.OR1([
            { ALT: () => this.CONSUME(K.UpTo) },
            { ALT: () => this.CONSUME(K.Max) },
            { ALT: () => this.CONSUME(K.LessEqual) },
            { ALT: () => this.CONSUME(K.AtLeast) },
            { ALT: () => this.CONSUME(K.Min) },
            { ALT: () => this.CONSUME(K.GreaterEqual) },
          ]);
          this.SUBRULE(this.counted);
        },
      },
      { ALT: () => this.SUBRULE(this.unset) },
      { ALT: () => this.CONSUME(K.None) },
      { ALT: () => this.SUBRULE1(this.counted) },
    ]);
  });

  unset = this.RULE("unset", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.SetElsewhere) },
      { ALT: () => this.CONSUME(K.CaseByCase) },
      { ALT: () => this.CONSUME(K.NotStated) },
      { ALT: () => this.CONSUME(K.NotComputable) },
    ]);
    this.OPTION(() => this.CONSUME(StringLiteral));
  });

  /** A value, perhaps for each of what a fact counts: `A per x`, `每项 x A`. */
  counted = this.RULE("counted", () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.counter);
          this.SUBRULE(this.value);
        },
      },
      {
        ALT: () => {
          this.SUBRULE1(this.value);
          this.OPTION({ GATE: () => !this.typeAt(2, boundWords), DEF: () => this.SUBRULE1(this.counter) });
        },
      },
    ]);
  });

  counter = this.RULE("counter", () => {
    this.OR([{ ALT: () => this.CONSUME(PerUnit) }, { ALT: () => this.CONSUME(K.Per) }]);
    this.SUBRULE(this.operand);
  });

  /** 不超过 and 不低于 directly after an amount are its cap and floor. */
  capWord = this.RULE("capWord", () => {
    this.OPTION(() => this.CONSUME(Comma));
    this.OR([{ ALT: () => this.CONSUME(K.LessEqual) }, { ALT: () => this.CONSUME(K.GreaterEqual) }]);
    this.SUBRULE(this.value);
    this.OPTION1({ GATE: () => !this.typeAt(2, boundWords), DEF: () => this.CONSUME(PerUnit) });
  });

  bound = this.RULE("bound", () => {
    this.OPTION(() => this.CONSUME(PerUnit));
    this.OR([
      { ALT: () => this.CONSUME(K.Max) },
      { ALT: () => this.CONSUME(K.Min) },
      { ALT: () => this.CONSUME(K.UpTo) },
      { ALT: () => this.CONSUME(K.AtLeast) },
    ]);
    this.SUBRULE(this.value);
    this.OPTION1({ GATE: () => !this.typeAt(2, boundWords), DEF: () => this.CONSUME1(PerUnit) });
  });

  modifier = this.RULE("modifier", () => {
    this.OPTION(() => this.CONSUME(Comma));
    this.OR([
      { ALT: () => this.SUBRULE(this.bound) },
      { ALT: () => this.CONSUME(K.Once) },
      { ALT: () => this.CONSUME(K.Yearly) },
      {
        ALT: () => {
          this.CONSUME(K.ForUpTo);
          this.CONSUME(Literal);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.As);
          this.CONSUME(StringLiteral);
        },
      },
      { ALT: () => this.SUBRULE(this.payees) },
      {
        ALT: () => {
          this.CONSUME(K.PaidFrom);
          this.SUBRULE(this.funds);
        },
      },
      {
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME(K.When) }, { ALT: () => this.CONSUME(K.Unless) }]);
          this.OPTION1(() => this.CONSUME(Colon));
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.unset) },
    ]);
  });

  funds = this.RULE("funds", () => {
    this.CONSUME(Name);
    this.MANY({
      GATE: () => this.nameAt(2),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(K.Or) }, { ALT: () => this.CONSUME(Comma) }]);
        this.CONSUME1(Name);
      },
    });
  });

  payees = this.RULE("payees", () => {
    this.CONSUME(K.PaidTo);
    this.SUBRULE(this.payee);
    this.MANY({
      GATE: () => this.nameAt(2) || this.LA(2).tokenType === StringLiteral,
      DEF: () => {
        this.CONSUME(Comma);
        this.SUBRULE1(this.payee);
      },
    });
  });
}
