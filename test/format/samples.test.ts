import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../../grammar/keywords.js";
import { formatText } from "../../compiler/format/format.js";
import { formatted } from "./formatted.js";

const samples = ["card", "science", "care", "statements"];

describe.each(samples)("%s.pol", (sample) => {
  const path = (name: string): URL => new URL(`samples/${name}`, import.meta.url);
  const source = (): Promise<string> => readFile(path(`${sample}.pol`), "utf8");

  it.each<Dialect>(["en", "zh"])("is printed in %s", async (dialect) => {
    const text = await formatted(await source(), { dialect });
    await expect(text).toMatchFileSnapshot(`samples/${sample}.${dialect}.pol`);
    expect(await formatted(text)).toBe(text);
  });

  it("comes back from the other dialect", async () => {
    const english = await formatted(await formatted(await source(), { dialect: "zh" }), { dialect: "en" });
    const chinese = await formatted(english, { dialect: "zh" });
    expect(await formatted(chinese, { dialect: "en" })).toBe(english);
  });

  it("keeps the dialect it is written in unless asked", async () => {
    const text = await source();
    const kept = (await formatText("sample.pol", text)).value;
    expect([await formatted(text, { dialect: "en" }), await formatted(text, { dialect: "zh" })]).toContain(kept);
  });
});
