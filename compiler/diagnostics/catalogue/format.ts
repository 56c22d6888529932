import { entry } from "./entry.js";

/** What formatting would have cost: the meaning or the comments of the file, or the file itself where printing failed. */
export type Lost = "meaning" | "comments" | "file";

const lostWords = {
  meaning: { zh: "排版后的文本读起来意思不同", en: "the formatted text would mean something else" },
  comments: { zh: "排版后的文本丢了注释", en: "the formatted text would lose comments" },
  file: { zh: "排版没有完成", en: "the file could not be printed" },
} as const satisfies Record<Lost, { readonly zh: string; readonly en: string }>;

/** What the formatter says about its own output. */
export const format = {
  "format-unproven": entry<{ readonly lost: Lost }>(
    "error",
    ({ lost }) => `${lostWords[lost].zh}，所以没有改动文件；这是 pol 的缺陷，请把这个文件报给我们`,
    ({ lost }) =>
      `${lostWords[lost].en}, so the file was left as it is; this is a defect of pol, please report it with this file`,
  ),
};
