/** Runs one command line and answers its exit code. Whatever goes wrong, the user sees a sentence, never a stack. */
import { parseArguments } from "./arguments.js";
import { describeCrash } from "./crash.js";
import { processIo } from "./io.js";
import { languageOf } from "./language.js";
import { UsageError } from "./usage.js";

/** 0 fine, 1 the policy or the facts are wrong, 2 wrong use or unreadable input, 70 a defect of `pol` itself. */
export async function main(argv: readonly string[], packageFolder: string): Promise<number> {
  const lang = languageOf(argv, process.env);
  const io = processIo(packageFolder);
  try {
    const invocation = await parseArguments(argv, { io, lang });
    if (typeof invocation === "number") return invocation;
    const run = await invocation.command.load();
    return await run(invocation.positional, invocation.options, { io, lang });
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${lang === "zh" ? "用法错误：" : "usage error: "}${error.text[lang]}\n`);
      return 2;
    }
    io.err(`${describeCrash(error)[lang]}\n`);
    return 70;
  }
}
