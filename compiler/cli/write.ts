/** Writing files whole or not at all. */
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, basename } from "node:path";

/**
 * Replaces the content of a file, or creates it with its folders. The text goes to a temporary file beside it first, so a
 * reader sees the old content or the new one. Throws what the operating system reports; nothing is left behind then.
 */
export function writeWhole(path: string, text: string): void {
  const target = existing(path);
  if (target === undefined) mkdirSync(dirname(path), { recursive: true });
  const place = target?.path ?? path;
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    if (target !== undefined) chmodSync(temporary, target.mode);
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The file behind a path (a link stays a link) and its permissions. */
function existing(path: string): { readonly path: string; readonly mode: number } | undefined {
  try {
    const real = realpathSync(path);
    return { path: real, mode: statSync(real).mode & 0o7777 };
  } catch {
    return undefined;
  }
}
