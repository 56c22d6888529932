/**
 * The grammar of `.pol`, as a chevrotain parser that builds a concrete syntax tree.
 *
 * One token decides everywhere but at the gates, which look at the second (held by `test/grammar/lookahead.test.ts`).
 * Where a writer's habit is unambiguous but not the language, the grammar accepts it and the tree builder refuses it with
 * an exact message.
 *
 * The rules stand in `parser/`, each layer on the one below it.
 */
import type { ParserOptions } from "./parser/base.js";
import { ExampleParser } from "./parser/examples.js";
import { fileEnd } from "./parser/sets.js";
import { Broken, Colon, Identifier, Stop } from "./tokens.js";

export type { Obstacle, ParserOptions } from "./parser/base.js";

export class PolicyParser extends ExampleParser {
  constructor(options: ParserOptions = {}) {
    super(options);
    this.performSelfAnalysis();
  }

  file = this.RULE("file", () => {
    this.OPTION(() => this.SUBRULE(this.item));
    this.finish("file", fileEnd);
    this.MANY(() => {
      this.CONSUME(Stop);
      this.OPTION1(() => this.SUBRULE1(this.item));
      this.finish("file", fileEnd);
    });
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
}
