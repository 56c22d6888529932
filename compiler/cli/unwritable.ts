/** Writing that the operating system refuses is a mistake in the use of the command, said in a sentence. */
import { usageError } from "./usage.js";

export function unwritable<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw usageError(`无法写入 ${path}（${reason}）`, `cannot write ${path} (${reason})`);
  }
}
