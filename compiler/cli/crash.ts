/** A defect of `pol` itself: one line with what maintainers need to find it. */
import type { Bilingual } from "../diagnostics/diagnostic.js";
import { visible } from "../diagnostics/visible.js";
import { version } from "./version.js";

/** The same defect gets the same number: it is made of the kind of error and the place in the program. */
export function describeCrash(error: unknown): Bilingual {
  const known = error instanceof Error ? error : new Error(String(error));
  const number = checksum(`${known.name} ${placeOf(known)}`)
    .toString(16)
    .padStart(8, "0");
  const facts = visible(
    `pol ${version} / node ${process.version} / E-${number} / ${known.name}: ${known.message}`,
  ).slice(0, 300);
  return {
    zh: `内部错误（程序缺陷，不是政策文件的错）：请把这一行和引起错误的文件发给维护者。${facts}`,
    en: `internal error (a defect of pol, not of your files): please report this line with the file that causes it. ${facts}`,
  };
}

function placeOf(error: Error): string {
  return /:\d+:\d+/u.exec(error.stack?.split("\n").find((line) => line.trim().startsWith("at ")) ?? "")?.[0] ?? "";
}

/** FNV-1a over UTF-16 units. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
