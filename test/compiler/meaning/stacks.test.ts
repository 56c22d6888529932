import { describe, expect, it } from "vitest";
import { compile } from "../../../compiler/compile.js";
import { decide, results } from "../../support/decide.js";

const codes = (text: string): readonly string[] =>
  compile("main.pol", () => text).diagnostics.map((problem) => problem.code);

describe("stacks within a clause", () => {
  const clause = (stack: string): string =>
    `clause c {\n  a: award 5万\n  b: award 3万\n  ${stack}\n}\nclause d { award 1万 }`;

  it.each([
    ["stack sum a, b", { "c.a": "granted 50000", "c.b": "granted 30000", total: "90000" }],
    ["stack highest a, b", { "c.a": "granted 50000", "c.b": "dropped", total: "60000" }],
    ["stack highest all", { "c.a": "granted 50000", "c.b": "dropped", total: "60000" }],
    ["stack exclusive a, b", { "c.a": "granted 50000", "c.b": "granted 30000", total: "40000..60000" }],
    ["", { "c.a": "granted 50000", "c.b": "granted 30000", total: "60000..90000" }],
  ])("%s", (stack, expected) => {
    expect(results(clause(stack))).toMatchObject(expected);
  });

  it("leave the rest of the clause open", () => {
    const rest = "clause c {\n  a: award 5万\n  b: award 4万\n  e: award 1万\n  stack sum a, b\n}";
    expect(results(rest)).toMatchObject({ total: "90000..100000" });
    expect(codes(rest)).toEqual(["undeclared-overlap"]);
  });

  it("are not needed where awards exclude each other", () => {
    for (const [first, second] of [
      ["g = x", "g = y"],
      ["n < 10", "n >= 10"],
      ["n is 5 or less", "n > 5"],
      ["b", "not b"],
      ["g in { x }", "g in { y, z }"],
    ]) {
      const text = `level l { x > y > z }\nfact g: l\nfact n: count\nfact b: bool\nclause c {\n  one: award 1万 when ${first}\n  two: award 2万 when ${second}\n}`;
      expect(
        codes(text).filter((code) => code !== "unused-fact"),
        `${first} / ${second}`,
      ).toEqual([]);
    }
  });

  it("are asked for once a clause, with all awards it is about", () => {
    const { diagnostics } = compile("main.pol", () => "clause c {\n  award 1万\n  award 2万\n  award 3万\n}");
    expect(diagnostics.map((problem) => [problem.code, problem.related.length])).toEqual([["undeclared-overlap", 2]]);
  });
});

describe("stacks across clauses", () => {
  it.each([
    ["stack highest c, d", { c: "granted 50000", d: "dropped", e: "granted 10000", total: "60000" }],
    ["stack exclusive c, d", { total: "40000..60000" }],
    ["stack highest all", { c: "granted 50000", d: "dropped", e: "dropped", total: "50000" }],
    ["stack sum all", { total: "90000" }],
    ["", { total: "90000" }],
  ])("%s", (stack, expected) => {
    expect(results(`clause c { award 5万 }\nclause d { award 3万 }\nclause e { award 1万 }\n${stack}`)).toMatchObject(
      expected,
    );
  });

  it("take a clause with its own stack as one member", () => {
    const nested =
      "clause c {\n  a: award 5万\n  b: award 4万\n  stack sum a, b\n}\nclause d { award 6万 }\nstack highest c, d";
    expect(results(nested)).toEqual({ "c.a": "granted 50000", "c.b": "granted 40000", d: "dropped", total: "90000" });
  });

  it("take single awards out of their clause", () => {
    const single = "clause c {\n  a: award 5万\n  b: award 4万\n}\nclause d { award 6万 }\nstack highest c.a, d";
    expect(results(single)).toMatchObject({ "c.a": "dropped", "c.b": "granted 40000", d: "granted 60000" });
  });

  it("say which award won", () => {
    const [first, second] = decide("clause c { award 5万 }\nclause d { award 6万 }\nstack highest c, d").awards;
    expect([first?.droppedFor, second?.droppedFor]).toEqual(["d", null]);
  });

  it("about everything settle what the clauses leave open", () => {
    const text = (mode: string): string => `award 5万\naward 3万\nstack ${mode} all`;
    expect(codes(text("sum"))).toEqual([]);
    expect(results(text("sum"))).toMatchObject({ total: "80000" });
    expect(results(text("highest"))).toMatchObject({ total: "50000" });
    expect(results(text("exclusive"))).toMatchObject({ total: "30000..50000" });
  });

  it("count an unknown member as nothing or all of it", () => {
    const unknown = "fact ok: bool\nclause c { award 5万 }\nclause d { award 6万 when ok }\nstack highest c, d";
    expect(results(unknown)).toMatchObject({ c: "unknown 0..50000", d: "unknown 0..60000", total: "50000..60000" });
  });
});
