/** Every code of the catalogue: a fixture that shows it, sentences in both languages, fixes that mend it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { catalogue, type Code } from "../compiler/diagnostics/catalogue.js";
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.js";
import { message, severityOf } from "../compiler/diagnostics/message.js";
import { formatText } from "../compiler/format/format.js";
import { applyFix, diagnose, type NamedFixture, policyFixtures } from "./support/diagnostic-fixtures.js";
import { factsCases, fileCases } from "./support/input-cases.js";

const fixtures = policyFixtures();
const facts = factsCases();
const codes = Object.keys(catalogue) as Code[];

/** A code that says that `pol` itself is wrong has no input that shows it. */
const defects: readonly Code[] = ["format-unproven"];

/** Diagnostics as `/a.pol 12-15 code «text»`, in the order of the text. */
function shown(
  found: readonly { code: string; file: string; start: number; end: number }[],
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const order = [...files.keys()];
  return [...found]
    .sort(
      (a, b) =>
        order.indexOf(a.file) - order.indexOf(b.file) ||
        a.start - b.start ||
        b.end - a.end ||
        (a.code < b.code ? -1 : 1),
    )
    .map(
      ({ code, file, start, end }) => `${file} ${start}-${end} ${code} «${files.get(file)?.slice(start, end) ?? ""}»`,
    );
}

const flat = ({ code, span }: Diagnostic) => ({ code, ...span });
const texts = (problem: Diagnostic) => ({ zh: message(problem, "zh"), en: message(problem, "en") });
const errors = (found: readonly Diagnostic[]): readonly string[] =>
  found.filter((problem) => severityOf(problem) === "error").map((problem) => `${problem.code} ${texts(problem).zh}`);

/** Strings of the arguments, however deep. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The sentences of a diagnostic: both there, different, without a hole, and naming the text they point at if they take it. */
function checkSentences(problem: Diagnostic, files: ReadonlyMap<string, string>): void {
  const { zh, en } = texts(problem);
  const place = files.get(problem.span.file)?.slice(problem.span.start, problem.span.end) ?? "";
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]{2}/u);
  expect(zh).not.toBe(en);
  expect(zh + en).not.toMatch(/undefined|NaN|\[object|「」|``/u);
  const isWord = /^[\p{L}\p{N}]/u.test(place);
  for (const argument of strings(problem.args).filter((text) => isWord && text === place)) {
    expect(zh).toContain(argument);
    expect(en).toContain(argument);
  }
}

describe("the catalogue", () => {
  const shownCodes = new Set<string>([
    ...fixtures.map(({ code }) => code),
    ...facts.map(({ code }) => code),
    ...fileCases.keys(),
    ...defects,
  ]);

  it.each(codes)("%s has a fixture", (code) => {
    expect(shownCodes).toContain(code);
  });

  it("holds the code of every fixture", () => {
    expect([...shownCodes].filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });
});

describe.each(fixtures.map((fixture): [string, NamedFixture] => [fixture.name, fixture]))(
  "%s",
  (_name, { code, fixture }) => {
    const { root, files } = fixture;
    const found = diagnose(root, files);

    it("gives exactly the diagnostics it is marked with", () => {
      expect(shown(found.map(flat), files)).toEqual(shown(fixture.expected, files));
      expect(fixture.expected.map((mark) => mark.code)).toContain(code);
    });

    it("says what is wrong in Chinese and in English", () => {
      for (const problem of found) checkSentences(problem, files);
    });

    it("offers fixes that mend it", () => {
      for (const problem of found) {
        const same = (one: Diagnostic): boolean => one.code === problem.code && texts(one).zh === texts(problem).zh;
        for (const fix of problem.fixes) {
          expect(fix.title.zh).not.toBe(fix.title.en);
          const after = diagnose(root, applyFix(fix, files));
          expect(after.filter(same).length, `after: ${fix.title.en}`).toBeLessThan(found.filter(same).length);
          expect(
            errors(after).filter((error) => !errors(found).includes(error)),
            `after: ${fix.title.en}`,
          ).toEqual([]);
        }
      }
    });
  },
);

describe.each(facts)("$code/facts.json", ({ code, fixture, found }) => {
  it("gives exactly the diagnostics it is marked with", () => {
    expect(shown(found.map(flat), fixture.files)).toEqual(shown(fixture.expected, fixture.files));
    expect(fixture.expected.map((mark) => mark.code)).toContain(code);
    for (const problem of found) checkSentences(problem, fixture.files);
  });
});

describe("files that cannot be read", () => {
  it.each([...fileCases])("%s", (code, produce) => {
    const folder = mkdtempSync(join(tmpdir(), "pol-input-"));
    try {
      const found = produce(folder);
      expect(found.map((problem) => problem.code)).toEqual([code]);
      for (const problem of found) checkSentences(problem, new Map());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("format-unproven", () => {
  it.each([
    ["meaning", "fact y: bool # a\n"],
    ["comments", "fact x: bool\n"],
  ])("is what a printer that loses %s gets", async (lost, printed) => {
    vi.doMock("prettier/standalone", () => ({ format: () => Promise.resolve(printed) }));
    const { value, diagnostics } = await formatText("a.pol", "fact x: bool # a\n");
    vi.doUnmock("prettier/standalone");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "format-unproven", args: { lost } }]);
    for (const problem of diagnostics) checkSentences(problem, new Map());
  });
});
