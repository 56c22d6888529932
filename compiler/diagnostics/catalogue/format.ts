import { entry } from "./entry.js";

/** What the formatter says about its own output. */
export const format = {
  "format-unproven": entry<{ readonly lost: "meaning" | "comments" }>(
    "error",
    ({ lost }) => `排版后的文本${lost === "meaning" ? "读起来意思不同" : "丢了注释"}，所以没有改动文件；这是 pol 的缺陷，请把这个文件报给我们`,
    ({ lost }) => `the formatted text would ${lost === "meaning" ? "mean something else" : "lose comments"}, so the file was left as it is; this is a defect of pol, please report it with this file`,
  ),
};
