import { describe, expect, it } from "vitest";
import { compile } from "../../../compiler/compile.js";
import { readFixture } from "../../support/fixture.js";
import { compiled, results } from "../../support/decide.js";

describe("several files", () => {
  const policy = `//- /main.pol
use "parts/facts.pol", "parts/one.pol"
policy grants "Grants" { requires here }
clause two { award 2万 }
//- /parts/facts.pol
fact here: bool
//- /parts/one.pol
use "facts.pol"
clause one { award 1万 }
`;

  it("are one policy, clauses in the order in which files are used", () => {
    expect(results(policy, { here: true })).toEqual({ one: "granted 10000", two: "granted 20000", total: "30000" });
    expect(results(policy, { here: false })).toEqual({ one: "notGranted", two: "notGranted", total: "0" });
    expect(compiled(policy).policy.id).toBe("grants");
  });

  it("may be checked alone: a part says nothing about what it leaves unused", () => {
    const { files } = readFixture(policy);
    for (const part of ["/parts/one.pol", "/parts/facts.pol"]) {
      expect(compile(part, (path) => files.get(path)).diagnostics).toEqual([]);
    }
  });

  it("share names across files, whichever stands first", () => {
    const shared =
      '//- /main.pol\nuse "b.pol"\nfund local "local fund"\nclause a { award share of x }\n//- /b.pol\nfact x: money\nlet share = 10%\nclause b {\n  award 1万\n  funding local\n}\n';
    expect(results(shared, { x: 1000 })).toEqual({ b: "granted 10000", a: "granted 1", total: "10001" });
  });

  it("report a missing file at the `use`, and go on", () => {
    const { diagnostics, value } = compile("/main.pol", (path) =>
      path === "/main.pol" ? 'use "gone.pol"\naward 1万' : undefined,
    );
    expect(diagnostics.map((problem) => problem.code)).toEqual(["file-not-found"]);
    expect(value.policy.awards).toHaveLength(1);
  });

  it("read paths from the folder of the file that uses them", () => {
    const folders =
      '//- /a/main.pol\nuse "../b/one.pol"\n//- /b/one.pol\nuse "two.pol"\naward x\n//- /b/two.pol\nfact x: money\n';
    expect(results(folders, { x: 500 })).toMatchObject({ main: "granted 5" });
  });
});

describe("the time in force", () => {
  const policy = (fields: string): string => `policy p "p" { ${fields} }\nclause c { award 1万 }`;

  it.each([
    ["effective from 2025-01-01", "2024-12-31", false],
    ["effective from 2025-01-01", "2025-01-01", true],
    ["effective to 2025-12-31", "2025-12-31", true],
    ["effective to 2025-12-31", "2026-01-01", false],
    ["effective from 2025-01-01; valid for 3年", "2027-12-31", true],
    ["effective from 2025-01-01; valid for 3年", "2028-01-01", false],
    ["effective from 2025-03-31; valid for 6个月", "2025-09-30", true],
    ["effective from 2025-03-31; valid for 6个月", "2025-10-01", false],
    ["effective from 2024-02-29; valid for 1年", "2025-02-28", true],
    ["effective from 2024-02-29; valid for 1年", "2025-03-01", false],
    ["effective from 2025-01-01; valid for 30天", "2025-01-30", true],
    ["effective from 2025-01-01; valid for 30天", "2025-01-31", false],
  ])("%s on %s", (fields, asOf, inForce) => {
    expect(results(policy(fields), {}, { asOf })).toMatchObject({ c: inForce ? "granted 10000" : "notGranted" });
  });

  it("is printed as first and last day", () => {
    const { metadata } = compiled(policy("issued 2025-02-01; effective from 2025-03-01; valid for 2年")).policy;
    expect(metadata).toMatchObject({ issued: "2025-02-01", effectiveFrom: "2025-03-01", effectiveTo: "2027-02-28" });
  });
});
