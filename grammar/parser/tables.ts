/** Tables by key, and groups of conditions. */
import type { CstNode, ParserMethod } from "chevrotain";
import { Broken, Colon, Comma, K, LBrace, ListMark, Literal, Name, RBrace, Stop, StringLiteral } from "../tokens.js";
import { entryEnd, rowBoundStart } from "./sets.js";
import { ValueParser } from "./values.js";

export abstract class TableParser extends ValueParser {
  abstract readonly amount: ParserMethod<[], CstNode>;
  abstract readonly bound: ParserMethod<[], CstNode>;

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
