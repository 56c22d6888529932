/**
 * Draws the output of a command as a terminal would show it, as SVG. Chinese characters take two columns; every stretch of one
 * width gets its own place, so that fonts with other proportions do not push the rest of the line.
 */
import stringWidth from "string-width";

const fontSize = 14;
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
  const text = shown.map((line, index) => textLine(line, padding + (index + 1) * lineHeight - 6, index === 0 ? "command" : "output"));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(command)}</title>`,
    "<style>",
    `text { font: ${fontSize}px ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", "Microsoft YaHei", monospace; white-space: pre; fill: #e6edf3 }`,
    ".command { fill: #7ee787 }",
    "</style>",
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...text,
    "</svg>",
    "",
  ].join("\n");
}

function textLine(line: string, y: number, kind: "command" | "output"): string {
  let at = 0;
  const spans = stretches(line).map((stretch) => {
    const x = padding + at * column;
    at += stringWidth(stretch);
    return stretch.trim() === "" ? "" : `<tspan x="${x.toFixed(1)}">${escaped(stretch)}</tspan>`;
  });
  return `<text y="${y}"${kind === "command" ? ' class="command"' : ""}>${spans.join("")}</text>`;
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
