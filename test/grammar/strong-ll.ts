/**
 * Strong LL(k) over a whole chevrotain grammar: finds every decision that k tokens do not settle.
 *
 * Chevrotain compares an optional part only with the rest of the same rule; here it is compared with everything that may
 * follow anywhere in the grammar. Token sequences are strings of at most k type names.
 */
import {
  Alternation,
  Alternative,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from "chevrotain";

type Production = Rule["definition"][number];
type Sequences = ReadonlySet<string>;

export interface Conflict {
  /** `rule.KIND+occurrence`, such as `award.OPTION1`. */
  readonly place: string;
  readonly sequences: readonly string[];
}

const empty: Sequences = new Set([""]);

/** The decisions that `k` tokens leave open. `start` is the rule at which every text begins. */
export function conflicts(rules: Readonly<Record<string, Rule>>, start: string, k: number): Conflict[] {
  const first = new Map<string, Sequences>(Object.keys(rules).map((name) => [name, new Set<string>()]));
  const follow = new Map<string, Set<string>>(Object.keys(rules).map((name) => [name, new Set<string>()]));

  const join = (left: Sequences, right: Sequences): Sequences => {
    const joined = new Set<string>();
    for (const a of left) {
      const words = a === "" ? [] : a.split(" ");
      if (words.length >= k) joined.add(a);
      else for (const b of right) joined.add([...words, ...(b === "" ? [] : b.split(" "))].slice(0, k).join(" "));
    }
    return joined;
  };
  const union = (...sets: readonly Sequences[]): Sequences => new Set(sets.flatMap((set) => [...set]));
  const sequence = (parts: readonly Production[]): Sequences =>
    parts.reduce<Sequences>((so, part) => join(so, firstOf(part)), empty);
  const repeated = (body: Sequences, separator: Sequences): Sequences => {
    let sum = body;
    for (let i = 1; i < k; i += 1) sum = union(sum, join(join(sum, separator), body));
    return sum;
  };
  const separatorOf = (part: Production): Sequences =>
    part instanceof RepetitionWithSeparator || part instanceof RepetitionMandatoryWithSeparator
      ? new Set(spelt(part.separator))
      : empty;
  const firstOf = (part: Production): Sequences => {
    if (part instanceof Terminal) return new Set(spelt(part.terminalType));
    if (part instanceof NonTerminal) return first.get(part.nonTerminalName) ?? empty;
    if (part instanceof Alternation)
      return union(...partsOf(part).map((alternative) => sequence(partsOf(alternative))));
    const body = sequence(partsOf(part));
    if (part instanceof Option) return union(empty, body);
    const many = repeated(body, separatorOf(part));
    return part instanceof RepetitionMandatory || part instanceof RepetitionMandatoryWithSeparator
      ? many
      : union(empty, many);
  };

  untilStable(() => {
    let changed = false;
    for (const [name, rule] of Object.entries(rules)) {
      const now = sequence(rule.definition);
      changed ||= now.size !== first.get(name)?.size;
      first.set(name, now);
    }
    return changed;
  });

  const found: Conflict[] = [];
  follow.get(start)?.add(Array<string>(k).fill("EOF").join(" "));
  const visit = (
    rule: Rule,
    parts: readonly Production[],
    behind: Sequences,
    at: (part: Production, behind: Sequences) => boolean,
  ): boolean => {
    let changed = false;
    let after = behind;
    for (const part of [...parts].reverse()) {
      changed = at(part, after) || changed;
      if (part instanceof Alternation)
        for (const alternative of partsOf(part)) changed = visit(rule, partsOf(alternative), after, at) || changed;
      else if (!(part instanceof Terminal) && !(part instanceof NonTerminal))
        changed = visit(rule, partsOf(part), again(part, after), at) || changed;
      after = join(firstOf(part), after);
    }
    return changed;
  };
  /** What may follow one round of an optional or repeated part. */
  const again = (part: Production, behind: Sequences): Sequences => {
    if (part instanceof Option || part instanceof Alternative) return behind;
    const round = join(separatorOf(part), sequence(partsOf(part)));
    return union(behind, join(repeated(round, empty), behind));
  };

  untilStable(() => {
    let changed = false;
    for (const [name, rule] of Object.entries(rules)) {
      changed =
        visit(rule, rule.definition, follow.get(name) ?? empty, (part, behind) => {
          if (!(part instanceof NonTerminal)) return false;
          const known = follow.get(part.nonTerminalName);
          const size = known?.size;
          for (const one of behind) known?.add(one);
          return known?.size !== size;
        }) || changed;
    }
    return changed;
  });

  for (const [name, rule] of Object.entries(rules)) {
    visit(rule, rule.definition, follow.get(name) ?? empty, (part, behind) => {
      const note = (kind: string, index: number, both: readonly string[]): void => {
        if (both.length > 0) found.push({ place: `${name}.${kind}${index === 0 ? "" : index}`, sequences: both });
      };
      if (part instanceof Alternation) {
        const choices = partsOf(part).map((alternative) => join(sequence(partsOf(alternative)), behind));
        choices.forEach((choice, i) => {
          for (const other of choices.slice(i + 1))
            note(
              "OR",
              part.idx,
              [...choice].filter((one) => other.has(one)),
            );
        });
      } else if (!(part instanceof Terminal) && !(part instanceof NonTerminal)) {
        const enter = join(join(separatorOf(part), sequence(partsOf(part))), again(part, behind));
        note(
          kindOf(part),
          indexOf(part),
          [...enter].filter((one) => behind.has(one)),
        );
      }
      return false;
    });
  }
  return found;
}

function indexOf(part: Production): number {
  return "idx" in part && typeof part.idx === "number" ? part.idx : 0;
}

function untilStable(step: () => boolean): void {
  while (step());
}

function partsOf(part: Production): readonly Production[] {
  return "definition" in part ? (part.definition as readonly Production[]) : [];
}

/** A type and all types of its category, by name. */
function spelt(type: TokenType): readonly string[] {
  const members = membersOf.get(type);
  return members ?? [type.name];
}

const membersOf = new Map<TokenType, readonly string[]>();

/** Tells the checker which types belong to a category. */
export function setMembers(category: TokenType, members: readonly TokenType[]): void {
  membersOf.set(
    category,
    members.map((member) => member.name),
  );
}

function kindOf(part: Production): string {
  if (part instanceof Option) return "OPTION";
  if (part instanceof Repetition) return "MANY";
  if (part instanceof RepetitionMandatory) return "AT_LEAST_ONE";
  return part instanceof RepetitionWithSeparator ? "MANY_SEP" : "AT_LEAST_ONE_SEP";
}
