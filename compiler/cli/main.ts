/** Runs one command line. Whatever goes wrong, the user sees a sentence, never a stack. */
import { parseArguments } from "./arguments.js";
import type { Context } from "./commands.js";
import { describeCrash } from "./crash.js";
import { processIo } from "./io.js";
import { languageOf } from "./language.js";
import { UsageError } from "./usage.js";

/**
 * Runs a command line and ends the process with its exit code: 0 fine, 1 the policy or the facts are wrong, 2 wrong use or
 * unreadable input, 70 a defect of `pol` itself.
 */
export async function main(argv: readonly string[], packageFolder: string): Promise<void> {
  const io = processIo(packageFolder);
  process.exitCode = await exitCodeOf(argv, { io, lang: languageOf(argv, process.env) });
  // Ending at once saves the wait for compilations in the background that nobody needs any more.
  if (io.out.isDone() && io.err.isDone()) process.exit();
}

async function exitCodeOf(argv: readonly string[], context: Context): Promise<number> {
  const { io, lang } = context;
  try {
    const invocation = await parseArguments(argv, context);
    if (typeof invocation === "number") return invocation;
    const run = await invocation.command.load();
    return await run(invocation.positional, invocation.options, context);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err.write(`pol: ${error.text[lang]}\n`);
      return 2;
    }
    io.err.write(`${describeCrash(error)[lang]}\n`);
    return 70;
  }
}
