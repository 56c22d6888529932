/**
 * One token of look-ahead, computed in a single pass over the grammar.
 *
 * Chevrotain's own strategy enumerates token sequences, which is most of what it costs to start. The grammar needs a second
 * token in a dozen places only, and each has a gate (`test/grammar/lookahead.test.ts` lists them and checks the rest).
 */
import {
  Alternation,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type ILookaheadStrategy,
  type IOrAlt,
  type IToken,
  type Rule,
  type TokenType,
} from "chevrotain";

type Production = Rule["definition"][number];
type Branch = Production & { readonly definition: readonly Production[] };
/** A parser, as far as look-ahead is concerned. */
interface Ahead {
  LA(distance: number): IToken;
}

const kinds = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
} as const;

/** Look-ahead by the sets of first tokens. No optional or repeated part of the grammar may be empty. */
export function firstTokenLookahead(): ILookaheadStrategy {
  const firstOf = firstSets();
  let latest: Rule | undefined;
  let found: readonly Production[] = [];
  const choices = (rule: Rule): readonly Production[] => {
    if (rule !== latest) found = decisions(rule.definition);
    latest = rule;
    return found;
  };
  return {
    validate: () => [],
    buildLookaheadForAlternation({ rule, prodOccurrence }) {
      const found = choices(rule).find((part) => part instanceof Alternation && part.idx === prodOccurrence);
      const choice: number[] = [];
      (found ? partsOf(found) : []).forEach((alternative, index) => {
        for (const type of firstOf(partsOf(alternative))) choice[type] ??= index;
      });
      return function (this: Ahead, _alternatives?: IOrAlt<unknown>[]) {
        return choice[this.LA(1).tokenTypeIdx];
      };
    },
    buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
      const kind = kinds[prodType];
      const found = choices(rule).find((part) => part instanceof kind && part.idx === prodOccurrence);
      const enters: boolean[] = [];
      for (const type of firstOf(found ? partsOf(found) : [])) enters[type] = true;
      return function (this: Ahead) {
        return enters[this.LA(1).tokenTypeIdx] === true;
      };
    },
  };
}

/** Gives a function for the first tokens of a sequence of parts, by index of their type; the sets of rules are computed once. */
function firstSets(): (parts: readonly Production[]) => ReadonlySet<number> {
  const ofRule = new Map<string, ReadonlySet<number>>();
  const isOptional = (part: Production): boolean =>
    part instanceof Option ||
    part instanceof Repetition ||
    part instanceof RepetitionWithSeparator ||
    (part instanceof Alternation && partsOf(part).some((alternative) => partsOf(alternative).every(isOptional)));
  const add = (part: Production, into: Set<number>): void => {
    if (part instanceof Terminal) for (const type of withMembers(part.terminalType)) into.add(type);
    else if (part instanceof NonTerminal) {
      let known = ofRule.get(part.nonTerminalName);
      if (!known) {
        known = firstOf(part.referencedRule.definition);
        ofRule.set(part.nonTerminalName, known);
      }
      for (const type of known) into.add(type);
    } else if (part instanceof Alternation)
      for (const alternative of partsOf(part)) for (const type of firstOf(partsOf(alternative))) into.add(type);
    else for (const type of firstOf(partsOf(part))) into.add(type);
  };
  const firstOf = (parts: readonly Production[]): ReadonlySet<number> => {
    const first = new Set<number>();
    for (const part of parts) {
      add(part, first);
      if (!isOptional(part)) break;
    }
    return first;
  };
  return firstOf;
}

function withMembers(type: TokenType): readonly number[] {
  return [type.tokenTypeIdx ?? 0, ...(type.categoryMatches ?? [])];
}

function partsOf(part: Production): readonly Production[] {
  return part instanceof Terminal || part instanceof NonTerminal ? [] : (part as Branch).definition;
}

/** The parts of a rule at which something is decided, at any depth. */
function decisions(parts: readonly Production[], into: Production[] = []): readonly Production[] {
  for (const part of parts) {
    if (part instanceof Terminal || part instanceof NonTerminal) continue;
    into.push(part);
    decisions(partsOf(part), into);
  }
  return into;
}
