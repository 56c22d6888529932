/** Terminal colours for rendered diagnostics. */
import picocolors from "picocolors";
import type { Paint } from "../diagnostics/paint.js";

export function colours(): Paint {
  const { red, yellow, cyan, bold, dim, green } = picocolors.createColors(true);
  return {
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    hint: cyan,
    strong: bold,
    faint: dim,
    good: green,
  };
}
