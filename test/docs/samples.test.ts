/** Every sample of the documentation does what the page says it does. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkPolicySample } from "./support/check-policy.js";
import { readCommands } from "./support/commands.js";
import { checkEvaluation, parsed } from "./support/json-samples.js";
import type { Fence } from "./support/markdown.js";
import { allPages, isDiagnosticPage, languageOf, type NamedPage } from "./support/pages.js";
import { policySamples } from "./support/policy-samples.js";
import { checkRun, checkTypeScript } from "./support/typescript-samples.js";
import { checkCommands, createWorkspace, type Workspace } from "./support/workspace.js";

const fencesOf = (page: NamedPage, ...languages: readonly string[]): readonly Fence[] =>
  page.fences.filter((fence) => languages.includes(fence.language));

function filesOf(page: NamedPage): ReadonlyMap<string, string> {
  const policies = policySamples(page).flatMap(({ file, text }) => (file === undefined ? [] : [[file, text] as const]));
  const data = fencesOf(page, "json").flatMap((fence) => {
    const file = fence.flags.get("file");
    return file === undefined ? [] : [[file, fence.text] as const];
  });
  return new Map([...policies, ...data]);
}

/** The pages of diagnostic codes show mistakes, and their own test compiles them. */
const pages = allPages().filter((page) => !isDiagnosticPage(page.path));

describe.each(pages.map((page) => [page.path, page] as const))("%s", (path, page) => {
  const samples = policySamples(page);
  const files = filesOf(page);
  const runs = fencesOf(page, "console", "json", "ts").length > 0;
  let workspace: Workspace | undefined;
  const folder = (): string => workspace?.folder ?? "";
  beforeAll(() => {
    if (runs) workspace = createWorkspace(files);
  });
  afterAll(() => workspace?.remove());

  it.each(samples.map((sample) => [sample.line, sample] as const))("policy at line %i", (_line, sample) => {
    expect(checkPolicySample(sample, files)).toEqual([]);
  });

  it.each(fencesOf(page, "json").map((fence) => [fence.line, fence] as const))("JSON at line %i", (_line, fence) => {
    expect(parsed(fence)).toHaveProperty("value");
    if (fence.flags.has("facts")) expect(inject("buildFailure")).toBe("");
    expect(checkEvaluation(fence, page.fences[page.fences.indexOf(fence) + 1], folder())).toEqual([]);
  });

  it.each(fencesOf(page, "console").map((fence) => [fence.line, fence] as const))(
    "commands at line %i",
    (_line, fence) => {
      expect(inject("buildFailure")).toBe("");
      expect(checkCommands(readCommands(fence.text), folder(), languageOf(path)).join("\n\n")).toBe("");
    },
  );

  const code = fencesOf(page, "ts");
  it.runIf(code.length > 0)("TypeScript compiles", () => {
    expect(checkTypeScript(code, folder())).toEqual([]);
  });
  it.each(code.map((fence) => [fence.line, fence] as const))("TypeScript at line %i", (_line, fence) => {
    expect(checkRun(fence, page.fences[page.fences.indexOf(fence) + 1], folder())).toEqual([]);
  });
});
