/** Reading policies and facts from disk: every way in which that can fail is a diagnostic. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { decode } from "./decode.js";

/** Megabytes (of 1,000,000 bytes) that a file may have. */
export const policyLimit = 20;
export const factsLimit = 50;

export type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Diagnostic };

/** Reads a text file of at most `limit` megabytes. `name` is what messages call it. */
export function readText(path: string, limit: number, name = path): Read {
  const bytes = readBytes(path, limit, name);
  return bytes instanceof Uint8Array ? textOf(bytes, name) : { ok: false, problem: bytes };
}

/** Bytes as text, or the diagnostic that says why not. */
export function textOf(bytes: Uint8Array, name: string): Read {
  const decoded = decode(bytes);
  switch (decoded.kind) {
    case "text":
      return { ok: true, text: decoded.text };
    case "encoding":
      return { ok: false, problem: diagnostic("input-encoding", wholeFile(name), { encoding: decoded.encoding }) };
    case "binary":
      return { ok: false, problem: diagnostic("input-binary", wholeFile(name), {}) };
  }
}

export function tooLarge(name: string, limit: number): Diagnostic {
  return diagnostic("input-too-large", wholeFile(name), { limit });
}

function wholeFile(file: string): Diagnostic["span"] {
  return { file, start: 0, end: 0 };
}

/** One file is opened once, so what is checked is what is read. */
function readBytes(path: string, limit: number, name: string): Uint8Array | Diagnostic {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    return failure(error, name);
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() && !stats.isFIFO())
      return diagnostic("input-not-a-file", wholeFile(name), { folder: stats.isDirectory() });
    return readAll(file, stats, limit * 1_000_000) ?? tooLarge(name, limit);
  } catch (error) {
    return failure(error, name);
  } finally {
    closeSync(file);
  }
}

/** Everything up to `limit` bytes; undefined when there is more. A pipe has no size, so the count decides. */
function readAll(file: number, stats: Stats, limit: number): Uint8Array | undefined {
  if (stats.size > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(65_536, Math.min(stats.size + 1, 4_194_304)));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks);
    size += count;
    if (size > limit) return undefined;
    chunks.push(chunk.subarray(0, count));
  }
}

/** What the operating system answered, as a diagnostic. */
export function failure(error: unknown, name: string): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "ENOENT" || code === "ENOTDIR") return diagnostic("input-not-found", wholeFile(name), {});
  if (code === "EISDIR") return diagnostic("input-not-a-file", wholeFile(name), { folder: true });
  return diagnostic("input-unreadable", wholeFile(name), { reason: code });
}
