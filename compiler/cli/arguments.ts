/** From raw arguments to a command with its options, by commander, in the user's language. */
import { Command, CommanderError, Option } from "commander";
import { commands, type CommandSpec, type Context, langOption, type Options, type OptionSpec } from "./commands.js";
import { localMistakes } from "./mistakes.js";
import { version } from "./version.js";
import type { Bilingual } from "../diagnostics/diagnostic.js";

export interface Invocation {
  readonly command: CommandSpec;
  readonly positional: readonly string[];
  readonly options: Options;
}

/** The command to run, or the exit code when the arguments only asked for help or the version. */
export async function parseArguments(argv: readonly string[], context: Context): Promise<Invocation | number> {
  let invocation: Invocation | undefined;
  const program = programFor(argv, context, (found) => (invocation = found));
  if (asksForHelp(argv)) await layOutByDisplayWidth(program);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return invocation ?? 0;
}

/** Whether help may be printed; it is all that needs display widths, which take time to load. */
function asksForHelp(argv: readonly string[]): boolean {
  return (
    namedIn(argv).length === 0 ||
    argv.some((argument) => argument === "help" || argument === "--help" || argument === "-h")
  );
}

/** Help and suggestions need all commands; a command that is named needs none of the others. */
function commandsFor(argv: readonly string[]): readonly CommandSpec[] {
  return asksForHelp(argv) ? commands : namedIn(argv);
}

function namedIn(argv: readonly string[]): readonly CommandSpec[] {
  return commands.filter(({ name }) => argv.includes(name));
}

async function layOutByDisplayWidth(program: Command): Promise<void> {
  const { default: stringWidth } = await import("string-width");
  for (const command of [program, ...program.commands]) {
    command.configureHelp({ ...command.configureHelp(), displayWidth: (text) => stringWidth(text) });
  }
}

const about: Bilingual = {
  zh: "把政府奖补政策写成机器能算、人能核对的规则。",
  en: "Turns government support policies into rules that machines run and people can check.",
};

function programFor(argv: readonly string[], context: Context, onCommand: (invocation: Invocation) => void): Command {
  const program = localised(new Command("pol"), context);
  program.description(about[context.lang]).version(version, "-V, --version", versionHelp[context.lang]);
  program.addOption(optionFor(langOption, context));
  program.helpCommand(`help [${context.lang === "zh" ? "命令" : "command"}]`, helpHelp[context.lang]);
  for (const spec of commandsFor(argv)) {
    const command = localised(new Command(spec.name), context)
      .description(spec.help[context.lang])
      .argument(spec.argument);
    for (const option of [...spec.options, langOption]) command.addOption(optionFor(option, context));
    command.action((argument: string | readonly string[]) => {
      onCommand({
        command: spec,
        positional: typeof argument === "string" ? [argument] : argument,
        options: command.opts(),
      });
    });
    program.addCommand(command);
  }
  return program;
}

function optionFor(spec: OptionSpec, { lang }: Context): Option {
  const option = new Option(spec.flags, spec.help[lang]);
  if (spec.read !== undefined) option.argParser(spec.read);
  return option.makeOptionMandatory(spec.required ?? false);
}

const versionHelp: Bilingual = { zh: "显示版本号", en: "print the version" };
const helpHelp: Bilingual = { zh: "显示用法", en: "show how it is used" };

/** Commander's own words in Chinese. */
const titles = new Map([
  ["Usage:", "用法："],
  ["Arguments:", "参数："],
  ["Options:", "选项："],
  ["Commands:", "命令："],
]);
const usageWords = new Map([
  ["[options]", "[选项]"],
  ["[command]", "[命令]"],
  ["[paths...]", "[路径...]"],
  ["<file>", "<文件>"],
  ["<code>", "<代码>"],
  ["[arguments...]", "[参数...]"],
]);

function localised(command: Command, { io, lang }: Context): Command {
  const inChinese = (usage: string): string =>
    lang === "zh"
      ? usage
          .split(" ")
          .map((word) => usageWords.get(word) ?? word)
          .join(" ")
      : usage;
  command.exitOverride().helpOption("-h, --help", helpHelp[lang]);
  command.configureOutput({
    writeOut: io.out.write,
    writeErr: io.err.write,
    getOutHelpWidth: () => io.out.width,
    getErrHelpWidth: () => io.err.width,
  });
  command.configureHelp({
    styleTitle: (title) => (lang === "zh" ? (titles.get(title) ?? title) : title),
    styleUsage: inChinese,
    styleSubcommandTerm: inChinese,
  });
  return Object.assign(command, localMistakes);
}
