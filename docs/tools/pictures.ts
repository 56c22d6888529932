/** The pictures of the READMEs: which command each shows, and how much of its output. */
import { terminalPicture } from "./terminal-picture.js";

export interface PictureSource {
  /** path from the root of the project */
  readonly path: string;
  /** arguments of `pol` */
  readonly args: readonly string[];
  /** lines of the output that are shown; the rest is marked by an ellipsis */
  readonly lines: number;
}

export const pictures: readonly PictureSource[] = [
  {
    path: "docs/images/decision.zh-CN.svg",
    args: [
      "eval",
      "policies/feixiang/feixiang.pol",
      "--facts",
      "policies/feixiang/sample.json",
      "--as-of",
      "2025-06-30",
      "--lang",
      "zh",
      "--explain",
    ],
    lines: 34,
  },
];

/** The picture of what a command printed. */
export function draw(source: PictureSource, output: string): string {
  const lines = output.trimEnd().split("\n");
  const shown = lines.length > source.lines ? [...lines.slice(0, source.lines), "…"] : lines;
  return terminalPicture({ command: "npm start", lines: shown, columns: 104 });
}
