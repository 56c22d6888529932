/**
 * Draws the output of a command as a terminal would show it, as SVG. Chinese characters take two columns; every stretch of one
 * width has its own place and length, so that fonts with other proportions cannot push the rest of the line.
 */
import stringWidth from "string-width";

const lineHeight = 21;
const column = 8.4;
const padding = 18;

export interface Picture {
  /** what was typed */
  readonly command: string;
  readonly lines: readonly string[];
  /** columns of the terminal */
  readonly columns: number;
}

export function terminalPicture({ command, lines, columns }: Picture): string {
  const shown = [`$ ${command}`, ...lines];
  const width = Math.round(columns * column + 2 * padding);
  const height = shown.length * lineHeight + 2 * padding;
  const text = shown.flatMap((line, index) =>
    textLine(line, padding + (index + 1) * lineHeight - 6, index === 0 ? "command " : ""),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(command)}</title>`,
    "<style>",
    'text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; fill: #e6edf3 }',
    '.wide { font: 16px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }',
    ".command { fill: #7ee787 }",
    "</style>",
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...text,
    "</svg>",
    "",
  ].join("\n");
}

/** One line; blanks at the ends of a stretch only move what follows. */
function textLine(line: string, y: number, kind: "command " | ""): readonly string[] {
  let at = 0;
  return stretches(line).flatMap((stretch) => {
    const text = stretch.trim();
    const start = at + stretch.length - stretch.trimStart().length;
    at += stringWidth(stretch);
    if (text === "") return [];
    const columns = stringWidth(text);
    const classes = `${kind}${columns > text.length ? "wide" : ""}`.trim();
    const style = classes === "" ? "" : ` class="${classes}"`;
    return [
      `<text x="${place(padding + start * column)}" y="${y}" textLength="${place(columns * column)}"${style}>${escaped(text)}</text>`,
    ];
  });
}

function place(value: number): string {
  return value.toFixed(1);
}

/** Pieces of a line of which all characters have the same width. */
function stretches(line: string): readonly string[] {
  const pieces: string[] = [];
  let last = 0;
  for (const character of line) {
    const width = stringWidth(character);
    if (pieces.length > 0 && width === last) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    last = width;
  }
  return pieces;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
