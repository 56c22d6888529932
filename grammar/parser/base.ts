/** What the layers of the parser share: how it is built, its gates, and its recovery. */
import { CstParser, EOF, tokenMatcher, type IToken, type TokenType } from "chevrotain";
import { firstTokenLookahead } from "../lookahead.js";
import { Identifier, LBrace, LParen, Name, RBrace, RParen, Stop, vocabulary } from "../tokens.js";
import { blockEnd, operandStart, typeSet } from "./sets.js";

const structural = typeSet(LBrace, RBrace, LParen, RParen, Stop);

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
  /** Whether it stood in front of a block. */
  readonly beforeBlock: boolean;
  readonly found: IToken;
  readonly previous: IToken;
}

/** Building, look-ahead by the second token, and going on after an error. */
export abstract class BaseParser extends CstParser {
  /** What `finish` and `approach` skipped since the last call of `take`. */
  private obstacles: Obstacle[] = [];

  constructor(options: ParserOptions = {}) {
    super([...vocabulary], {
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
  }

  /** True if the token at `distance` can open an operand of an expression. */
  protected operandAt(distance: number): boolean {
    const next = this.LA(distance);
    return operandStart.has(next.tokenType) || this.nameAt(distance);
  }

  protected nameAt(distance: number): boolean {
    const type = this.LA(distance).tokenType;
    return type === Identifier || (type.CATEGORIES?.includes(Name) ?? false);
  }

  protected typeAt(distance: number, types: ReadonlySet<TokenType>): boolean {
    return types.has(this.LA(distance).tokenType);
  }

  /** The obstacles met since the last call. */
  take(): readonly Obstacle[] {
    const taken = this.obstacles;
    this.obstacles = [];
    return taken;
  }

  /** Skips to the next token of `types`, over whole blocks, and notes what was in the way. */
  protected finish(rule: string, types: ReadonlySet<TokenType>): void {
    this.ACTION(() => {
      if (types.has(this.LA(1).tokenType)) return;
      this.obstacles.push({ rule, beforeBlock: false, found: this.LA(1), previous: this.LA(0) });
      while (!types.has(this.LA(1).tokenType)) this.SKIP_TOKEN();
    });
  }

  /** Before a block: skips to its opening brace if there is one in this statement. */
  protected approach(rule: string): void {
    this.ACTION(() => {
      let distance = 1;
      while (!this.typeAt(distance, blockEnd)) {
        if (this.LA(distance).tokenType === LBrace) break;
        distance += 1;
      }
      if (distance === 1 || this.LA(distance).tokenType !== LBrace) return;
      this.obstacles.push({ rule, beforeBlock: true, found: this.LA(1), previous: this.LA(0) });
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
}
