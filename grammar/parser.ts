/**
 * The grammar of `.pol`, as a chevrotain parser that builds a concrete syntax tree.
 *
 * One token decides everywhere but at the gates, which look at the second (held by `test/grammar/lookahead.test.ts`). Where a writer's habit
 * is unambiguous but not the language, the grammar accepts it and the tree builder refuses it with an exact message.
 */
import { CstParser, EOF, tokenMatcher, type IToken, type TokenType } from "chevrotain";
import { firstTokenLookahead } from "./lookahead.js";
import * as t from "./tokens.js";
import { K } from "./tokens.js";

const { Broken, Colon, Comma, Dot, Identifier, LBrace, LBracket, ListMark, Literal, LParen, MiddleDot, Minus, Name, PerUnit, Plus, RBrace, RBracket, RParen, Slash, Star, Stop, StringLiteral } = t;

const typeSet = (...types: TokenType[]): ReadonlySet<TokenType> => new Set(types);
const operandStart = typeSet(Literal, StringLiteral, K.Yes, K.No, K.Unknown, K.Absent, LParen, K.By, K.ThisYear, K.LastYear, K.AllOf, K.AnyOf, K.Any, Broken);
const boundWords = typeSet(K.Max, K.Min, K.UpTo, K.AtLeast);
const capWords = typeSet(K.LessEqual, K.GreaterEqual);
const rowBoundStart = typeSet(PerUnit, K.Max, K.Min, K.UpTo, K.AtLeast);
const structural = typeSet(LBrace, RBrace, LParen, RParen, Stop);
const fileEnd = typeSet(Stop, EOF);
const blockEnd = typeSet(Stop, RBrace, EOF);
const entryEnd = typeSet(Stop, Comma, RBrace, EOF);
const memberEnd = typeSet(K.Greater, Stop, Comma, RBrace, EOF);

/** How a parser is built. */
export interface ParserOptions {
  /** Go on after an error. Without it the first error ends the statement, and the parser is ready sooner. */
  readonly recover?: boolean;
  /** Let chevrotain check the grammar (the grammar test does). */
  readonly validate?: boolean;
}

/** A place where the parser skipped tokens to go on. */
export interface Obstacle {
  readonly rule: string;
  readonly found: IToken;
  readonly previous: IToken;
}

export class PolicyParser extends CstParser {
  /** What `finish` and `approach` skipped since the last call of `take`. */
  private obstacles: Obstacle[] = [];
  // Alternatives of the busiest rules, made once.
  private operators: { ALT: () => void }[] | undefined;
  private primaries: { ALT: () => void }[] | undefined;

  constructor(options: ParserOptions = {}) {
    super([...t.vocabulary], {
      recoveryEnabled: options.recover ?? false,
      lookaheadStrategy: firstTokenLookahead(),
      nodeLocationTracking: "onlyOffset",
      skipValidations: !(options.validate ?? false),
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => expected.name,
        buildNotAllInputParsedMessage: () => "",
        buildNoViableAltMessage: () => "",
        buildEarlyExitMessage: () => "",
      },
    });
    // In-repetition recovery calls itself once an error; `finish` does its work without recursion.
    Object.defineProperty(this, "attemptInRepetitionRecovery", { value: () => undefined });
    // Skipping over a block may pass the token to go on at; then the statement ends there.
    Object.defineProperty(this, "reSyncTo", { value: (type: TokenType) => this.skipTo(type) });
    this.performSelfAnalysis();
  }

  /** True if the token at `distance` can open an operand of an expression. */
  private operandAt(distance: number): boolean {
    const next = this.LA(distance);
    return operandStart.has(next.tokenType) || this.nameAt(distance);
  }

  private nameAt(distance: number): boolean {
    const type = this.LA(distance).tokenType;
    return type === Identifier || (type.CATEGORIES?.includes(Name) ?? false);
  }

  private typeAt(distance: number, types: ReadonlySet<TokenType>): boolean {
    return types.has(this.LA(distance).tokenType);
  }

  /** The obstacles met since the last call. */
  take(): readonly Obstacle[] {
    const taken = this.obstacles;
    this.obstacles = [];
    return taken;
  }

  /** Skips to the next token of `types`, over whole blocks, and notes what was in the way. */
  private finish(rule: string, types: ReadonlySet<TokenType>): void {
    this.ACTION(() => {
      if (types.has(this.LA(1).tokenType)) return;
      this.obstacles.push({ rule, found: this.LA(1), previous: this.LA(0) });
      while (!types.has(this.LA(1).tokenType)) this.SKIP_TOKEN();
    });
  }

  /** Before a block: skips to its opening brace if there is one in this statement. */
  private approach(rule: string): void {
    this.ACTION(() => {
      let distance = 1;
      while (!this.typeAt(distance, blockEnd)) {
        if (this.LA(distance).tokenType === LBrace) break;
        distance += 1;
      }
      if (distance === 1 || this.LA(distance).tokenType !== LBrace) return;
      this.obstacles.push({ rule, found: this.LA(1), previous: this.LA(0) });
      for (; distance > 1; distance -= 1) super.SKIP_TOKEN();
    });
  }

  private skipTo(type: TokenType): IToken[] {
    const skipped: IToken[] = [];
    while (this.LA(1).tokenType !== EOF && !tokenMatcher(this.LA(1), type)) skipped.push(this.SKIP_TOKEN());
    return skipped.slice(0, -1);
  }

  /** A bracket or a stop is never invented: `structure.ts` saw to these. */
  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    return !structural.has(type);
  }

  /** Skipping goes over a whole block of entries, never over a body of statements (`structure.ts` notes the kind of block). */
  override SKIP_TOKEN(): IToken {
    const opener = this.LA(1);
    let next = super.SKIP_TOKEN();
    if (opener.tokenType !== LBrace || opener.payload === "body") return next;
    for (let depth = 1; depth > 0 && next.tokenType !== EOF; next = super.SKIP_TOKEN()) {
      if (next.tokenType === LBrace) depth += 1;
      else if (next.tokenType === RBrace) depth -= 1;
    }
    return next;
  }

  // ------------------------------------------------------------------------------------------------ file and blocks

  file = this.RULE("file", () => {
    this.OPTION(() => this.SUBRULE(this.item));
    this.finish("file", fileEnd);
    this.MANY(() => {
      this.CONSUME(Stop);
      this.OPTION1(() => this.SUBRULE1(this.item));
      this.finish("file", fileEnd);
    });
  });

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

  item = this.RULE("item", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.policy) },
      { ALT: () => this.SUBRULE(this.use) },
      { ALT: () => this.SUBRULE(this.register) },
      { ALT: () => this.SUBRULE(this.enumeration) },
      { ALT: () => this.SUBRULE(this.facts) },
      { ALT: () => this.SUBRULE(this.singleFact) },
      { ALT: () => this.SUBRULE(this.clause) },
      { ALT: () => this.SUBRULE(this.example) },
      { ALT: () => this.SUBRULE(this.requires) },
      { ALT: () => this.SUBRULE(this.letting) },
      { ALT: () => this.SUBRULE(this.stack) },
      { ALT: () => this.SUBRULE(this.funding) },
      { ALT: () => this.SUBRULE(this.responsible) },
      { ALT: () => this.SUBRULE(this.reading) },
      { ALT: () => this.SUBRULE(this.quotation) },
      { ALT: () => this.CONSUME(Broken) },
      {
        ALT: () => {
          // A statement that may carry a label in front.
          this.OPTION(() => {
            this.CONSUME(Identifier);
            this.CONSUME(Colon);
          });
          this.OR1([
            { ALT: () => this.SUBRULE(this.guarded) },
            { ALT: () => this.SUBRULE(this.otherwise) },
            { ALT: () => this.SUBRULE(this.bar) },
            { ALT: () => this.SUBRULE(this.note) },
            { ALT: () => this.SUBRULE(this.award) },
          ]);
        },
      },
    ]);
  });

  // ------------------------------------------------------------------------------------------------ declarations

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
    this.OR([{ ALT: () => this.CONSUME(K.Issuer) }, { ALT: () => this.CONSUME(K.DocumentNumber) }, { ALT: () => this.CONSUME(K.Basis) }, { ALT: () => this.CONSUME(K.Repeals) }]);
    this.OPTION(() => this.CONSUME(Colon));
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(StringLiteral) });
  });

  dateField = this.RULE("dateField", () => {
    this.OR([{ ALT: () => this.CONSUME(K.Issued) }, { ALT: () => this.CONSUME(K.EffectiveFrom) }, { ALT: () => this.CONSUME(K.EffectiveTo) }, { ALT: () => this.CONSUME(K.ValidFor) }]);
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
      this.OR1([{ ALT: () => this.CONSUME(K.Greater) }, { ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Stop) }]);
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

  // ------------------------------------------------------------------------------------------------ clause and statements

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
    this.OR([{ ALT: () => this.CONSUME(K.StackSum) }, { ALT: () => this.CONSUME(K.StackHighest) }, { ALT: () => this.CONSUME(K.StackExclusive) }]);
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

  reference = this.RULE("reference", () => {
    this.CONSUME(Name);
    this.MANY(() => {
      this.CONSUME(Dot);
      this.CONSUME1(Name);
    });
  });

  funding = this.RULE("funding", () => {
    this.CONSUME(K.Funding);
    this.OPTION(() => this.CONSUME(Colon));
    this.SUBRULE(this.funds);
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
    this.OR([{ ALT: () => this.CONSUME(K.Promise) }, { ALT: () => this.CONSUME(K.Duty) }, { ALT: () => this.CONSUME(K.Benefit) }]);
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

  // ------------------------------------------------------------------------------------------------ award

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
    this.OR([{ ALT: () => this.CONSUME(K.SetElsewhere) }, { ALT: () => this.CONSUME(K.CaseByCase) }, { ALT: () => this.CONSUME(K.NotStated) }, { ALT: () => this.CONSUME(K.NotComputable) }]);
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
    this.OR([{ ALT: () => this.CONSUME(K.Max) }, { ALT: () => this.CONSUME(K.Min) }, { ALT: () => this.CONSUME(K.UpTo) }, { ALT: () => this.CONSUME(K.AtLeast) }]);
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

  payee = this.RULE("payee", () => {
    this.OR([{ ALT: () => this.CONSUME(Name) }, { ALT: () => this.CONSUME(StringLiteral) }]);
  });

  // ------------------------------------------------------------------------------------------------ example

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

  // ------------------------------------------------------------------------------------------------ expressions

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

  table = this.RULE("table", () => {
    this.CONSUME(K.By);
    this.SUBRULE(this.tableKeys);
    this.approach("table");
    this.OR([{ ALT: () => this.SUBRULE(this.rows) }, { ALT: () => this.CONSUME(Broken) }]);
  });

  tableKeys = this.RULE("tableKeys", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.operand) });
  });

  rows = this.RULE("rows", () => {
    this.CONSUME(LBrace);
    this.OPTION(() => this.SUBRULE(this.row));
    this.finish("rows", entryEnd);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Stop) }]);
      this.OPTION1(() => this.SUBRULE1(this.row));
      this.finish("rows", entryEnd);
    });
    this.CONSUME(RBrace);
  });

  row = this.RULE("row", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.rowKeys) });
    this.CONSUME(Colon);
    this.SUBRULE(this.amount);
    this.MANY({
      GATE: () => this.LA(1).tokenType !== Comma || this.typeAt(2, rowBoundStart),
      DEF: () => {
        this.OPTION(() => this.CONSUME1(Comma));
        this.SUBRULE(this.bound);
      },
    });
  });

  rowKeys = this.RULE("rowKeys", () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.rowKey));
  });

  rowKey = this.RULE("rowKey", () => {
    this.OR([
      { ALT: () => this.CONSUME(Name) },
      { ALT: () => this.CONSUME(StringLiteral) },
      { ALT: () => this.CONSUME(K.Yes) },
      { ALT: () => this.CONSUME(K.No) },
      { ALT: () => this.CONSUME(K.Other) },
      { ALT: () => this.CONSUME(K.Absent) },
    ]);
  });

  group = this.RULE("group", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.AllOf) },
      { ALT: () => this.CONSUME(K.AnyOf) },
      {
        ALT: () => {
          this.CONSUME(K.Any);
          this.CONSUME(Literal);
          this.OPTION(() => this.CONSUME(K.Of));
        },
      },
    ]);
    this.OPTION1(() => this.CONSUME(Colon));
    this.approach("group");
    this.CONSUME(LBrace);
    this.OPTION2(() => this.SUBRULE(this.groupItem));
    this.finish("group", entryEnd);
    this.MANY(() => {
      this.OR1([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Stop) }]);
      this.OPTION3(() => this.SUBRULE1(this.groupItem));
      this.finish("group", entryEnd);
    });
    this.CONSUME(RBrace);
  });

  groupItem = this.RULE("groupItem", () => {
    this.OPTION(() => this.CONSUME(ListMark));
    this.OPTION1({
      GATE: () => this.LA(2).tokenType === Colon,
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(Name) }, { ALT: () => this.CONSUME(StringLiteral) }]);
        this.CONSUME(Colon);
      },
    });
    this.SUBRULE(this.expression);
    this.OPTION2(() => {
      this.CONSUME(K.Unless);
      this.SUBRULE1(this.expression);
    });
  });
}
