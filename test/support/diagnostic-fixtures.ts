/**
 * The fixtures of `test/diagnostics`: `<code>.pol` and `<code>.<variant>.pol`, each the smallest policy that gives exactly
 * the diagnostics it is marked with.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, hasErrors } from "../../compiler/compile.js";
import type { Diagnostic, Fix } from "../../compiler/diagnostics/diagnostic.js";
import { runExample } from "../../compiler/examples.js";
import { type Fixture, readFixture } from "./fixture.js";

export const fixtureFolder = fileURLToPath(new URL("../diagnostics/", import.meta.url));

export interface NamedFixture {
  /** the code it is about */
  readonly code: string;
  /** name of the file */
  readonly name: string;
  readonly fixture: Fixture;
}

/** All policy fixtures, in the order of their names. */
export function policyFixtures(): readonly NamedFixture[] {
  const names = readdirSync(fixtureFolder)
    .filter((name) => name.endsWith(".pol"))
    .sort();
  return names.map((name) => {
    const root = `/${name.replace(/\.pol$/u, "").replaceAll(/[.-]/gu, "_")}.pol`;
    return {
      code: name.slice(0, name.indexOf(".")),
      name,
      fixture: readFixture(readFileSync(fixtureFolder + name, "utf8"), root),
    };
  });
}

/** What `pol check` and `pol test` say of some files. */
export function diagnose(root: string, files: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const { value, diagnostics } = compile(root, (path) => files.get(path));
  if (hasErrors(diagnostics)) return diagnostics;
  return [...diagnostics, ...value.examples.flatMap((example) => runExample(value.policy, example).failures)];
}

/** The files after a fix. Throws when edits overlap or lie outside of the text. */
export function applyFix(fix: Fix, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const changed = new Map(files);
  const fromTheEnd = [...fix.edits].sort((a, b) => b.span.start - a.span.start);
  fromTheEnd.forEach(({ span, newText }, index) => {
    const text = changed.get(span.file);
    const later = fromTheEnd[index - 1];
    if (text === undefined || span.end > text.length) throw new Error(`an edit outside of ${span.file}`);
    if (later !== undefined && later.span.file === span.file && later.span.start < span.end)
      throw new Error("edits overlap");
    changed.set(span.file, text.slice(0, span.start) + newText + text.slice(span.end));
  });
  return changed;
}
