/** A folder for the files of one page, in which its commands are run as a reader would run them in a checkout. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argumentsOf, type Command } from "./commands.js";
import { root } from "./pages.js";

export interface Workspace {
  readonly folder: string;
  readonly remove: () => void;
}

/** A fresh folder with the policies of the project and the files of the page. */
export function createWorkspace(files: ReadonlyMap<string, string>): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pol-docs-")));
  cpSync(join(root, "policies"), join(folder, "policies"), { recursive: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Outcome {
  readonly output: string;
  readonly exitCode: number | null;
}

/** Runs `pol` with arguments; standard output and standard error together, as a terminal shows them. */
export function runPol(folder: string, args: readonly string[], language: "zh" | "en"): Outcome {
  const run = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    input: "",
    env: { ...process.env, LC_ALL: language === "zh" ? "zh_CN.UTF-8" : "en_US.UTF-8", NO_COLOR: "1" },
  });
  return { output: `${run.stdout}${run.stderr}`.trimEnd(), exitCode: run.status };
}

/** Runs the commands of a block in order. The complaints: output that differs, or an exit code that is not 0 and not shown. */
export function checkCommands(commands: readonly Command[], folder: string, language: "zh" | "en"): readonly string[] {
  const problems: string[] = [];
  let exitCode: number | null = 0;
  commands.forEach((command, index) => {
    const args = argumentsOf(command.text);
    if (command.text === "echo $?") {
      if (command.output !== String(exitCode))
        problems.push(`the exit code is ${exitCode}, the page says ${command.output}`);
    } else if (args === undefined) {
      if (command.output !== "") problems.push(`\`${command.text}\` is not run here and cannot show output`);
    } else {
      const outcome = runPol(folder, args, language);
      exitCode = outcome.exitCode;
      const shown = command.output !== "" && outcome.output !== command.output;
      if (shown) problems.push(`\`${command.text}\` prints\n${outcome.output}\n--- the page shows\n${command.output}`);
      const asked = commands[index + 1]?.text === "echo $?";
      if (exitCode !== 0 && !asked && command.output === "")
        problems.push(`\`${command.text}\` fails:\n${outcome.output}`);
    }
  });
  return problems;
}
