/** Every capability that the server announces is answered; with damaged text and everywhere in it, never with an error. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { start } from "./client.js";
import { requests } from "./requests.js";

const sample = fileURLToPath(new URL("../../policies/repair-and-ride/repair-and-ride.pol", import.meta.url));
const policy = readFileSync(sample, "utf8");
const capabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true } }, definition: { linkSupport: true } },
};

/** A small generator of pseudo-random numbers: the same text is damaged in the same way every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const pieces = [
  "{",
  "}",
  "，",
  "当",
  " award ",
  "“",
  "\n",
  "5万",
  "#",
  "「",
  "of",
  "：",
  'use "',
  "\r",
  "😀",
  "\u0000",
  "(",
  "not ",
];

describe("capabilities", () => {
  it("have a handler each, and there are no others", async () => {
    const client = await start({ capabilities });
    expect(Object.keys(client.initialized.capabilities).sort()).toEqual(Object.keys(requests).sort());
    const uri = "file:///work/p.pol";
    const text = `fact   unused:bool\n${policy}`;
    await client.open(uri, text);
    const lines = text.split("\n");
    const line = lines.findIndex((one) => one.includes("award 40% of setup_spending"));
    const position = { line, character: (lines[line] ?? "").indexOf("setup_spending") + 2 };
    const answers = new Map<string, unknown>();
    for (const [capability, list] of Object.entries(requests)) {
      for (const [index, ask] of list.entries()) {
        answers.set(`${capability} ${String(index)}`, await ask(client.connection, { uri, position }));
      }
    }
    const isEmpty = (answer: unknown): boolean => answer === null || (Array.isArray(answer) && answer.length === 0);
    const empty = [...answers].filter(([, answer]) => isEmpty(answer)).map(([name]) => name);
    // Nothing to link, no level behind an amount of money, no example at the place.
    expect(empty.sort()).toEqual(["documentLinkProvider 0", "executeCommandProvider 0", "typeDefinitionProvider 0"]);
    expect(client.defects).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  it("answer everywhere in damaged text", async () => {
    const client = await start({ capabilities });
    const uri = "file:///work/p.pol";
    let text = policy.slice(0, 2600);
    await client.open(uri, text);
    const next = random(7);
    const asks = Object.values(requests).flatMap((list) => [...list]);
    for (let round = 1; round <= 40; round += 1) {
      const [at, length] = [next(text.length + 1), next(4) === 0 ? next(60) : next(3)];
      text = text.slice(0, at) + (pieces[next(pieces.length)] ?? "") + text.slice(at + length);
      await client.change(uri, round + 1, text);
      const lines = text.split("\n");
      for (let count = 0; count < 6; count += 1) {
        const line = next(lines.length + 1);
        const position = { line, character: next((lines[line]?.length ?? 0) + 3) };
        await Promise.all(asks.map((ask) => ask(client.connection, { uri, position })));
      }
    }
    expect(client.defects).toEqual([]);
    expect(await client.stop()).toBe(0);
  }, 120_000);
});
