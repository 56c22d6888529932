/**
 * Standard output and standard error. Text is written straight to the descriptor: Node's streams take a
 * while to load and are made only for a terminal and for a pipe that asks to wait.
 */
import { fstatSync, writeSync } from "node:fs";
import { type Paint, plain } from "../diagnostics/paint.js";
import { colours } from "./colours.js";
import { usageError } from "./usage.js";

export interface Output {
  readonly write: (text: string) => void;
  /** display columns; 100 where there is no terminal */
  readonly width: number;
  readonly paint: Paint;
  /** whether links (OSC 8) and colours are shown */
  readonly rich: boolean;
  /** whether all that was written has gone out */
  readonly isDone: () => boolean;
}

type Descriptor = 1 | 2;

export function outputOf(descriptor: Descriptor, env: Readonly<Record<string, string | undefined>>): Output {
  const terminal = terminalOf(descriptor);
  const rich = terminal !== undefined && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return {
    ...writer(descriptor),
    width: terminal !== undefined && terminal.columns > 0 ? Math.max(40, terminal.columns) : 100,
    paint: rich ? colours() : plain,
    rich,
  };
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}

/** Only a character device can be a terminal. */
function terminalOf(descriptor: Descriptor): NodeJS.WriteStream | undefined {
  if (!fstatSync(descriptor).isCharacterDevice()) return undefined;
  const stream = streamOf(descriptor);
  return stream.isTTY ? stream : undefined;
}

/** A reader that has gone away (`pol check | head`) is no error of the policy: stop writing, keep the exit code. */
function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "EOF");
}

function writer(descriptor: Descriptor): Pick<Output, "write" | "isDone"> {
  let stream: NodeJS.WriteStream | undefined;
  const write = (text: string): void => {
    const bytes = Buffer.from(text);
    let written = 0;
    while (stream === undefined && written < bytes.length) {
      try {
        written += writeSync(descriptor, bytes, written);
      } catch (error) {
        if (isGone(error)) return;
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        if (code !== "EAGAIN") throw usageError(`无法输出（${code}）`, `cannot write the output (${code})`);
        stream = waitingStream(descriptor);
      }
    }
    if (written < bytes.length) stream?.write(bytes.subarray(written));
  };
  return { write, isDone: () => stream === undefined };
}

/** For a pipe that is full and does not block: Node waits for it and writes the rest before the process ends. */
function waitingStream(descriptor: Descriptor): NodeJS.WriteStream {
  const stream = streamOf(descriptor);
  stream.on("error", (error) => {
    if (!isGone(error)) throw error;
  });
  return stream;
}
