/** The process as the commands see it: the only place that touches `process`. */
import { colours } from "./colours.js";
import type { Paint } from "../diagnostics/paint.js";

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** everything on standard input, or undefined when it is more than `limit` bytes */
  readonly input: (limit: number) => Promise<Uint8Array | undefined>;
  /** display columns of standard output and standard error; 100 where there is no terminal */
  readonly outWidth: number;
  readonly errWidth: number;
  readonly outPaint: Paint;
  readonly errPaint: Paint;
  /** whether standard output shows links (OSC 8) */
  readonly links: boolean;
  /** today where the user is, YYYY-MM-DD */
  readonly today: string;
  /** where package.json and the docs that are packed with it stand */
  readonly packageFolder: string;
}

export function processIo(packageFolder: string): Io {
  const { stdout, stderr, env } = process;
  quietWhenNobodyReads(stdout);
  quietWhenNobodyReads(stderr);
  const wantsColour = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return {
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    input: readInput,
    outWidth: widthOf(stdout),
    errWidth: widthOf(stderr),
    outPaint: colours(wantsColour(stdout)),
    errPaint: colours(wantsColour(stderr)),
    links: wantsColour(stdout),
    today: localDay(new Date()),
    packageFolder,
  };
}

function widthOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY === true && stream.columns > 0 ? Math.max(40, stream.columns) : 100;
}

/** A reader that has gone away (`pol check | head`) is no error of the policy: stop writing, keep the exit code. */
function quietWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
  });
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
