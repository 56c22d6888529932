import { describe, expect, it } from "vitest";
import { decide, results } from "../../support/decide.js";

const clauses =
  'fact bad, sorry: bool\nclause c {\n  award 5万\n  promise "help with the papers"\n  duty "publish a list"\n}\n' +
  "clause d {\n  a: award 3万\n  b: award 2万\n  stack sum a, b\n}\n";
const policyWith = (bar: string): string => `${clauses}clause out { ${bar} }`;

describe("bars", () => {
  it.each([
    [
      "if bad, bar all when not sorry",
      { bad: true, sorry: false },
      { c: "barred", "d.a": "barred", "d.b": "barred", total: "0" },
    ],
    [
      "if bad, bar all when not sorry",
      { bad: false },
      { c: "granted 50000", "d.a": "granted 30000", "d.b": "granted 20000" },
    ],
    [
      "bar d.a, c when bad unless sorry",
      { bad: true, sorry: false },
      { c: "barred", "d.a": "barred", "d.b": "granted 20000" },
    ],
    ["bar d.a, c when bad unless sorry", { bad: true, sorry: true }, { c: "granted 50000", "d.a": "granted 30000" }],
    [
      "bar d.a, c when bad unless sorry",
      { bad: true },
      { c: "unknown 0..50000", "d.b": "granted 20000", total: "20000..100000" },
    ],
    ["bar d when bad or sorry", { sorry: true }, { c: "granted 50000", "d.a": "barred", "d.b": "barred" }],
  ])("%s", (bar, facts, expected) => {
    expect(results(policyWith(bar), facts)).toMatchObject(expected);
  });

  it("take away the promises of the clauses they name, never the duties", () => {
    const notes = decide(policyWith("bar c when bad and not sorry"), { bad: true, sorry: false }).notes;
    expect(notes.map(({ info, status }) => `${info.kind} ${status}`)).toEqual(["promise barred", "duty granted"]);
  });

  it("are named by their label", () => {
    const text = "信息项 失信：是否\n条款 补贴 { 给予 1万元 }\n条款 例外 { 失信者：对 失信 的，不得享受 补贴 }";
    const [award] = decide(text, { 失信: true }).awards;
    expect(award).toMatchObject({ status: "barred", eligible: "yes", bars: ["例外.失信者"] });
  });
});
