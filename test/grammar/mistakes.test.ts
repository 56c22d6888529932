import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../compiler/ast/nodes.js";
import { parse } from "../../compiler/parse.js";
import { readFixture } from "../support/fixture.js";

/** The lines of a file of mistakes. */
function linesOf(name: string): string[] {
  const text = readFileSync(new URL(`./mistakes/${name}.pol`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

const facts = `信息表 企业 {
  到位资金、营业收入、研发投入：金额；已上市、合格、已入库：是否
  绿化面积：数值（㎡）；级别：等级
}
`;

/** What was marked and what was reported, in order of place, and the tree. */
function check(source: string): { expected: string[]; found: string[]; file: SourceFile } {
  const { root, text, expected } = readFixture(source);
  const { value, diagnostics } = parse(root, text);
  const show = (code: string, start: number, end: number): string => `${code}: ${text.slice(start, end)} (${start})`;
  return {
    expected: expected.map(({ code, start, end }) => show(code, start, end)),
    found: diagnostics.map(({ code, span }) => show(code, span.start, span.end)),
    file: value,
  };
}

function clauseNames(file: SourceFile): string[] {
  return file.statements.flatMap((statement) => (statement.kind === "clause" ? [statement.name.text] : []));
}

describe("a mistake in a clause is reported once and costs nothing else", () => {
  it.each(linesOf("statements"))("%s", (line) => {
    const { expected, found, file } = check(
      `${facts}条款 甲 {\n  给予 1万元\n  ${line.replaceAll("⏎", "\n")}\n  给予 9万元\n}\n条款 乙 { 给予 2万元 }\n`,
    );
    expect(found).toEqual(expected);
    expect(clauseNames(file)).toEqual(["甲", "乙"]);
    const amounts = file.statements
      .flatMap((statement) => (statement.kind === "clause" ? statement.body : []))
      .flatMap((statement) =>
        statement.kind === "award" &&
        statement.amount.source.kind === "exact" &&
        statement.amount.source.value.kind === "literal"
          ? [statement.amount.source.value.raw]
          : [],
      );
    expect(amounts).toEqual(expect.arrayContaining(["1万元", "9万元", "2万元"]));
  });
});

describe("a mistake in a declaration is reported once and costs nothing else", () => {
  it.each(linesOf("declarations"))("%s", (line) => {
    const { expected, found, file } = check(
      `${facts}条款 甲 { 给予 1万元 }\n${line.replaceAll("⏎", "\n")}\n条款 乙 { 给予 2万元 }\n`,
    );
    expect(found).toEqual(expected);
    expect(clauseNames(file)).toEqual(expect.arrayContaining(["甲", "乙"]));
  });
});

describe("several mistakes in one file", () => {
  it("are all reported", () => {
    const { expected, found } = check(`${facts}条款 甲 {
  给予 «chinese-number:五万元» «unfinished:当»
  «misspelt-keyword:奖厉» 5万元
  条件 已上市 «operator-form:&&» 合格
}
条款 乙 { 给予 «latin-magnitude:10w» }`);
    expect(found).toEqual(expected);
  });
});

describe("names of other files", () => {
  it("help to split glued words", () => {
    const text = "给予 5万元 当承担专项";
    expect(parse("/a.pol", text).diagnostics.map(({ code }) => code)).toEqual(["glued-keyword"]);
    expect(parse("/a.pol", text, { declaredNames: ["承担专项"] }).diagnostics.map(({ code }) => code)).toEqual([
      "space-needed",
    ]);
  });
  it("are not split where they hold a keyword", () => {
    expect(parse("/a.pol", "条件 当前人数 超过 5人", { declaredNames: ["当前人数", "前人数"] }).diagnostics).toEqual(
      [],
    );
  });
});
