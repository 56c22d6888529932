import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cstSource } from "../../grammar/cst-source.js";

it("has types of the concrete tree that fit the grammar (else run `node grammar/generate.mjs`)", () => {
  expect(readFileSync(new URL("../../grammar/cst.ts", import.meta.url), "utf8")).toBe(cstSource());
});
