/**
 * What commander finds wrong with arguments, said in both languages. These functions take the place of commander's own,
 * which build English sentences.
 */
import type { Command, Option } from "commander";
import { suggest } from "../diagnostics/suggest.js";
import { usageError } from "./usage.js";

export const localMistakes = {
  unknownOption(this: Command, flag: string): never {
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap((option) => option.long ?? []);
    const meant = suggest(flag, known);
    throw usageError(`没有选项 ${flag}${isItZh(meant)}`, `there is no option ${flag}${isItEn(meant)}`);
  },

  unknownCommand(this: Command): never {
    const name = this.args[0] ?? "";
    const meant = suggest(
      name,
      this.commands.map((command) => command.name()),
    );
    throw usageError(
      `没有命令 ${name}${isItZh(meant)}。命令有：${names(this)}`,
      `there is no command ${name}${isItEn(meant)}. The commands are: ${names(this)}`,
    );
  },

  missingArgument(this: Command, name: string): never {
    throw usageError(`pol ${this.name()} 后面要写${argumentZh(name)}`, `pol ${this.name()} needs a ${name}`);
  },

  optionMissingArgument(option: Option): never {
    throw usageError(`选项 ${option.flags} 后面缺少值`, `the option ${option.flags} needs a value`);
  },

  missingMandatoryOptionValue(this: Command, option: Option): never {
    throw usageError(
      `pol ${this.name()} 必须带选项 ${option.flags}`,
      `pol ${this.name()} needs the option ${option.flags}`,
    );
  },

  _excessArguments(this: Command, given: readonly string[]): never {
    const surplus = given.slice(this.registeredArguments.length).join(" ");
    throw usageError(`多余的参数：${surplus}`, `too many arguments: ${surplus}`);
  },
};

function isItZh(meant: string | undefined): string {
  return meant === undefined ? "" : `（是不是想写 ${meant}？）`;
}

function isItEn(meant: string | undefined): string {
  return meant === undefined ? "" : ` (did you mean ${meant}?)`;
}

function names(command: Command): string {
  return command.commands.map((one) => one.name()).join(", ");
}

function argumentZh(name: string): string {
  return name === "code" ? "诊断代码" : "政策文件";
}
