/**
 * The commands of `pol`: names, arguments and options as data, and where each is run. A command's module is loaded only when
 * it runs, so that `check` never waits for what `build` or `fmt` need.
 */
import type { Bilingual } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/message.js";
import type { Io } from "./io.js";
import { calendarDay, oneOf, wholeNumber } from "./options.js";

/** What every command gets to know. */
export interface Context {
  readonly io: Io;
  readonly lang: Language;
}

/** Values of the options by their long name in camel case; absent when not given. */
export type Options = Readonly<Record<string, unknown>>;

/** Runs a command and answers its exit code. */
export type Run = (positional: readonly string[], options: Options, context: Context) => Promise<number>;

export interface OptionSpec {
  /** as commander reads them, such as `--out <dir>` */
  readonly flags: string;
  readonly help: Bilingual;
  readonly read?: (value: string) => unknown;
  readonly required?: boolean;
}

export interface CommandSpec {
  readonly name: string;
  /** as commander reads it: `[paths...]`, `<file>` */
  readonly argument: string;
  readonly help: Bilingual;
  readonly options: readonly OptionSpec[];
  readonly load: () => Promise<Run>;
}

export const langOption: OptionSpec = {
  flags: "--lang <lang>",
  help: {
    zh: "输出语言：zh 或 en（默认随系统）",
    en: "language of the output: zh or en (default: that of the locale)",
  },
  read: oneOf("--lang", ["zh", "en"]),
};

const format = (...choices: readonly string[]): OptionSpec => ({
  flags: "--format <format>",
  help: {
    zh: `输出格式：${choices.join("、")}（默认 text）`,
    en: `format of the output: ${choices.join(", ")} (default: text)`,
  },
  read: oneOf("--format", choices),
});

export const commands: readonly CommandSpec[] = [
  {
    name: "check",
    argument: "[paths...]",
    help: { zh: "检查政策文件，列出错误和警告", en: "check policies and list errors and warnings" },
    options: [
      format("text", "json"),
      {
        flags: "--max-warnings <n>",
        help: { zh: "警告超过 n 条时按失败处理", en: "fail when there are more than n warnings" },
        read: wholeNumber("--max-warnings"),
      },
    ],
    load: async () => (await import("./check.js")).check,
  },
  {
    name: "build",
    argument: "[paths...]",
    help: { zh: "生成供程序使用的文件", en: "generate files for programs" },
    options: [
      { flags: "--out <dir>", help: { zh: "生成到哪个文件夹", en: "folder for the generated files" }, required: true },
      {
        flags: "--target <target>",
        help: {
          zh: "生成什么：ts（TypeScript 计算程序，默认）或 json-schema",
          en: "what to generate: ts (a TypeScript evaluator, the default) or json-schema",
        },
        read: oneOf("--target", ["ts", "json-schema"]),
      },
      {
        flags: "--check",
        help: { zh: "只检查生成的文件是否最新，不写入", en: "only say which generated files are out of date" },
      },
    ],
    load: async () => (await import("./build.js")).build,
  },
  {
    name: "eval",
    argument: "<file>",
    help: { zh: "按一户申报对象的信息计算应得奖补", en: "decide what one applicant gets" },
    options: [
      {
        flags: "--facts <file>",
        help: {
          zh: "申报对象的信息，JSON 文件；- 表示标准输入",
          en: "facts of the applicant, a JSON file; - reads standard input",
        },
        required: true,
      },
      {
        flags: "--as-of <date>",
        help: {
          zh: "按哪一天计算，如 2025-06-30（默认今天）",
          en: "the day to decide on, such as 2025-06-30 (default: today)",
        },
        read: calendarDay("--as-of"),
      },
      {
        flags: "--applicant <kind>",
        help: { zh: "申报对象的类别（信息里没写时）", en: "kind of applicant, where the facts do not say" },
      },
      format("text", "json"),
      { flags: "--explain", help: { zh: "逐步说明每笔金额的由来", en: "show how each amount came about" } },
    ],
    load: async () => (await import("./eval.js")).evaluate,
  },
  {
    name: "test",
    argument: "[paths...]",
    help: { zh: "运行政策文件里的算例", en: "run the examples of policies" },
    options: [format("text", "json", "junit")],
    load: async () => (await import("./test.js")).test,
  },
  {
    name: "fmt",
    argument: "[paths...]",
    help: { zh: "按统一格式排版", en: "write policies in the standard layout" },
    options: [
      { flags: "--check", help: { zh: "只检查，不改写文件", en: "only say which files would change" } },
      {
        flags: "--dialect <dialect>",
        help: {
          zh: "把关键词统一为 zh（中文）或 en（英文）",
          en: "write the keywords in zh (Chinese) or en (English)",
        },
        read: oneOf("--dialect", ["zh", "en"]),
      },
    ],
    load: async () => (await import("./fmt.js")).fmt,
  },
  {
    name: "explain",
    argument: "<code>",
    help: { zh: "解释一个诊断代码", en: "explain the code of a diagnostic" },
    options: [],
    load: async () => (await import("./explain.js")).explain,
  },
  {
    name: "lsp",
    argument: "[arguments...]",
    help: { zh: "启动语言服务器（供编辑器使用）", en: "start the language server, for editors" },
    options: [
      { flags: "--stdio", help: { zh: "经标准输入输出通信", en: "talk on standard input and output" } },
      { flags: "--node-ipc", help: { zh: "经 Node 进程间通信", en: "talk on the IPC channel of Node" } },
      { flags: "--socket <port>", help: { zh: "经本机端口通信", en: "talk on a local port" } },
      {
        flags: "--clientProcessId <id>",
        help: { zh: "编辑器的进程号，它退出时服务器也退出", en: "process of the editor, with which the server ends" },
      },
    ],
    load: async () => (await import("./lsp.js")).lsp,
  },
];
