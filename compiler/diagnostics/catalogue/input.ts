/** What can be wrong with the files a user names: policies that cannot be read, facts that do not fit. */
import type { Bilingual } from "../../../runtime/decision.js";
import { entry } from "./entry.js";

export const input = {
  "input-not-found": entry<Record<never, never>>(
    "error",
    () => "没有这个文件或文件夹：请核对路径和文件名",
    () => "there is no such file or folder: check the path and the name",
  ),
  "input-not-a-file": entry<{ folder: boolean }>(
    "error",
    (a) => (a.folder ? "这是一个文件夹，这里要写一个文件" : "这不是普通文件，无法读取"),
    (a) => (a.folder ? "this is a folder; name a file here" : "this is not an ordinary file and cannot be read"),
  ),
  "input-unreadable": entry<{ reason: string }>(
    "error",
    (a) => `无法读取（${a.reason}）：请检查权限，或文件是否被其他程序占用`,
    (a) => `cannot be read (${a.reason}): check the permissions, and whether another program holds it`,
  ),
  "input-too-large": entry<{ limit: number }>(
    "error",
    (a) => `文件超过 ${a.limit} MB，不予读取：请确认没有选错文件`,
    (a) => `the file is larger than ${a.limit} MB and was not read: is it the right file?`,
  ),
  "input-encoding": entry<{ encoding: "UTF-16" | "GB18030" | "unknown" }>(
    "error",
    (a) =>
      `${a.encoding === "unknown" ? "无法识别文件编码" : `文件编码是 ${a.encoding}`}，需要 UTF-8：请在编辑器中“通过编码保存”或“另存为”，编码选 UTF-8`,
    (a) =>
      `${a.encoding === "unknown" ? "the encoding of the file is not known" : `the file is encoded in ${a.encoding}`} and has to be UTF-8: save it again from your editor with the encoding UTF-8`,
  ),
  "input-binary": entry<Record<never, never>>(
    "error",
    () => "这不是文本文件（例如 Word、PDF 或图片）：请把内容保存为 UTF-8 纯文本",
    () =>
      "this is not a text file (it may be a Word document, a PDF or a picture): save its content as plain UTF-8 text",
  ),
  "no-policy-file": entry<Record<never, never>>(
    "error",
    () => "这个文件夹里没有 .pol 文件",
    () => "there is no .pol file in this folder",
  ),
  "facts-syntax": entry<{ problem: Bilingual }>(
    "error",
    (a) => `不是合法的 JSON：${a.problem.zh}`,
    (a) => `not valid JSON: ${a.problem.en}`,
  ),
  "facts-duplicate-key": entry<{ key: string }>(
    "error",
    (a) => `「${a.key}」写了两次，不知道该用哪一个：请删去一个`,
    (a) => `\`${a.key}\` is given twice and nobody can tell which one counts: remove one`,
  ),
  "facts-number": entry<{ number: string }>(
    "error",
    (a) => `数字 ${a.number} 位数太多，无法精确读入`,
    (a) => `the number ${a.number} has too many digits to be read exactly`,
  ),
  "facts-value": entry<{ path: string; problem: Bilingual }>(
    "error",
    (a) => `${a.path}：${a.problem.zh}`,
    (a) => `${a.path}: ${a.problem.en}`,
  ),
};
