/** Codes about files and data: what a user would have to do to see each of them. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "../../compiler/cli/facts-input.js";
import { policyLimit, readText } from "../../compiler/cli/files.js";
import { findPolicies } from "../../compiler/cli/find.js";
import { compileText } from "../../compiler/compile.js";
import type { Code } from "../../compiler/diagnostics/catalogue.js";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.js";
import { fixtureFolder } from "./diagnostic-fixtures.js";
import { type Fixture, readFixture } from "./fixture.js";

/** Reads a file that does not exist yet, after something was done at its path. */
function reading(prepare: (path: string) => void): (folder: string) => readonly Diagnostic[] {
  return (folder) => {
    const path = join(folder, "policy.pol");
    prepare(path);
    const read = readText(path, policyLimit);
    return read.ok ? [] : [read.problem];
  };
}

const bytes = (...content: readonly number[]) => reading((path) => writeFileSync(path, Uint8Array.from(content)));

/** How each code about files comes about, in an empty folder. */
export const fileCases: ReadonlyMap<Code, (folder: string) => readonly Diagnostic[]> = new Map([
  ["input-not-found", reading(() => undefined)],
  ["input-not-a-file", reading((path) => mkdirSync(path))],
  ["input-unreadable", reading((path) => symlinkSync(path, path))],
  [
    "input-too-large",
    reading((path) => {
      writeFileSync(path, "");
      truncateSync(path, policyLimit * 1_000_000 + 1);
    }),
  ],
  // 「政策 补助」 in GB18030, and the first bytes of a PNG
  ["input-encoding", bytes(0xd5, 0xfe, 0xb2, 0xdf, 0x20, 0xb2, 0xb9, 0xd6, 0xfa, 0x0a)],
  ["input-binary", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["no-policy-file", (folder) => findPolicies([folder]).problems],
] satisfies readonly [Code, (folder: string) => readonly Diagnostic[]][]);

export interface FactsCase {
  readonly code: string;
  /** the facts with their marks */
  readonly fixture: Fixture;
  readonly found: readonly Diagnostic[];
}

/** The folders of `test/diagnostics`: a policy and facts for it, marked where they are wrong. */
export function factsCases(): readonly FactsCase[] {
  const folders = readdirSync(fixtureFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const text = (file: string): string => readFileSync(join(fixtureFolder, name, file), "utf8");
    const fixture = readFixture(text("facts.json"), "facts.json");
    const { policy } = compileText("policy.pol", text("policy.pol")).value;
    const read = factsOf(policy, fixture.root, fixture.text, undefined);
    return { code: name, fixture, found: read.kind === "wrong" ? read.problems : [] };
  });
}
