/**
 * Samples of the command line: a `console` block holds commands behind `$ ` and below each what it prints.
 *
 * Commands that begin with `npx pol` are run by the built command line; `echo $?` is the exit code of the one before.
 * Other commands (`git clone`, `npm ci`) are not run and must not show output.
 */
export interface Command {
  readonly text: string;
  /** what the page shows below it; "" for nothing */
  readonly output: string;
  /** lines below the opening fence */
  readonly offset: number;
}

export function readCommands(block: string): readonly Command[] {
  const commands: { text: string; lines: string[]; offset: number }[] = [];
  block.split("\n").forEach((line, index) => {
    if (line.startsWith("$ ")) commands.push({ text: line.slice(2).trim(), lines: [], offset: index + 1 });
    else commands.at(-1)?.lines.push(line);
  });
  return commands.map(({ text, lines, offset }) => ({ text, output: lines.join("\n").trimEnd(), offset }));
}

/** The arguments of `npx pol …`, or undefined for another command. Quotes hold words together; nothing else is special. */
export function argumentsOf(command: string): readonly string[] | undefined {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
  return words[0] === "npx" && words[1] === "pol" ? words.slice(2) : undefined;
}
