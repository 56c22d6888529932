/** The process as the commands see it. */
import { type Output, outputOf } from "./output.js";

export interface Io {
  readonly out: Output;
  readonly err: Output;
  /** everything on standard input, or undefined when it is more than `limit` bytes */
  readonly input: (limit: number) => Promise<Uint8Array | undefined>;
  /** today where the user is, YYYY-MM-DD */
  readonly today: string;
  /** where package.json and the docs that are packed with it stand */
  readonly packageFolder: string;
}

export function processIo(packageFolder: string): Io {
  return {
    out: outputOf(1, process.env),
    err: outputOf(2, process.env),
    input: readInput,
    today: localDay(new Date()),
    packageFolder,
  };
}

async function readInput(limit: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
