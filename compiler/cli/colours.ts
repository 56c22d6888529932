/** Terminal colours for rendered diagnostics. */
import picocolors from "picocolors";
import { type Paint, plain } from "../diagnostics/paint.js";

export function colours(wanted: boolean): Paint {
  if (!wanted) return plain;
  const { red, yellow, cyan, bold, dim, green } = picocolors.createColors(true);
  return { error: (text) => bold(red(text)), warning: (text) => bold(yellow(text)), hint: cyan, strong: bold, faint: dim, good: green };
}
