/** Random choices, blanks, line breaks, comments and keyword spellings for generated `.pol` text. */
import fc, { type GeneratorValue } from "fast-check";
import { keywords, type Keyword, type KeywordName } from "../../grammar/keywords.js";

/** A source of choices, with the comments written so far. */
export interface Random {
  pick<T>(choices: readonly T[]): T;
  chance(percent: number): boolean;
  /** as many results as asked for, at random between two numbers */
  several<T>(min: number, max: number, make: (index: number) => T): T[];
  comment(): string;
}

export function randomFrom(generate: GeneratorValue): Random {
  let comments = 0;
  const upTo = (max: number): number => generate(fc.nat, { max });
  return {
    pick: (choices) => choices[upTo(choices.length - 1)] ?? choices[0]!,
    chance: (percent) => upTo(99) >= 100 - percent,
    several: (min, max, make) => Array.from({ length: min + upTo(max - min) }, (_, index) => make(index)),
    comment: () =>
      `${["#", "# ", "＃", "#\t"][upTo(3)]}${["note", "说明", "{ a: 1 }", '"', "award", "。", "给予 5万元，"][upTo(6)]} ${(comments += 1)}${["", " ", "\t"][upTo(2)]}`,
  };
}

/** Blanks between two words of a line. */
export function blank(r: Random): string {
  return r.chance(85) ? " " : r.pick(["  ", "\t", "　", " \t "]);
}

/** A place where a line break means nothing: usually a blank, sometimes a break, with or without a comment. */
export function soft(r: Random): string {
  if (r.chance(88)) return blank(r);
  return r.pick([
    () => "\n",
    () => "\n\n  ",
    () => ` ${r.comment()}\n`,
    () => `\n  ${r.comment()}\n  `,
    () => ` ${r.comment()}\n${r.comment()}\n\n`,
  ])();
}

/** A place inside braces, next to a brace. */
export function edge(r: Random): string {
  return r.chance(50)
    ? blank(r)
    : r.pick([() => "", () => "\n", () => "\n\n", () => ` ${r.comment()}\n`, () => `\n${r.comment()}\n`])();
}

/** What ends a statement. */
export function stop(r: Random): string {
  return r.pick([
    () => "\n",
    () => "\n",
    () => "\n    ",
    () => "; ",
    () => "；",
    () => "。\n",
    () => "\n\n",
    () => "\n\n\n\n",
    () => ` ${r.comment()}\n`,
    () => `\n${r.comment()}\n`,
    () => `\n\n${r.comment()}\n\n${r.comment()}\n`,
    () => `;${r.comment()}\n`,
  ])();
}

export function comma(r: Random): string {
  return r.pick([",", "，", "、"]) + soft(r);
}

export function colon(r: Random): string {
  return r.pick([":", "：", ": ", " ："]);
}

/** A keyword in either dialect, canonical or not. */
export function word(r: Random, name: KeywordName): string {
  const entry: Keyword = keywords[name];
  return r.pick([...entry.en, ...entry.zh]).replaceAll(" ", r.chance(90) ? " " : "  ");
}

/** Words of one line. */
export function line(r: Random, ...parts: readonly (string | false | undefined)[]): string {
  return parts
    .filter((part): part is string => typeof part === "string" && part !== "")
    .reduce((text, part) => text + blank(r) + part);
}

/** `{ … }` with items that a line break, a semicolon or (where the form allows it) a comma separates. */
export function braces(
  r: Random,
  items: readonly string[],
  separators: readonly ("stop" | "comma")[] = ["stop"],
): string {
  const [open, close] = r.pick([
    ["{", "}"],
    ["｛", "｝"],
  ] as const);
  const body = items.reduce(
    (text, item, index) => text + (index === 0 ? "" : r.pick(separators) === "stop" ? stop(r) : comma(r)) + item,
    "",
  );
  return open + edge(r) + body + edge(r) + close;
}
