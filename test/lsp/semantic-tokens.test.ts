import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legend, semanticTokens, semanticTokensInRange, tokensDelta } from "../../lsp/features/semantic-tokens.js";
import { type Opened, open, textIn } from "./support.js";

/** `type text`, one token a line. */
function decoded({ snapshot, document }: Opened, data: readonly number[]): readonly string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const text = textIn(snapshot, document.textDocument.uri, {
      start: { line, character },
      end: { line, character: character + length },
    });
    found.push(`${String(legend.tokenTypes[type])}${modifiers === 1 ? "!" : modifiers === 2 ? "*" : ""} ${text}`);
  }
  return found;
}

const source = `政策 某 { 发文机关 "某区" }
级别表 级别 { 国家级 > 省级 }
信息表 企业 { 额：金额；级：级别 } # 注
条款 研发 适用对象 企业 {
  补贴：对 级 为 国家级 的，一次性给予 额 的5%，封顶100万元
}
算例 "e" { 已知 研发.补贴.已享受 = 否 }
`;

describe("semantic tokens", () => {
  it("tell what names stand for", () => {
    const opened = open(source);
    expect(decoded(opened, semanticTokens(opened.snapshot, opened.document).data)).toEqual([
      "keyword 政策",
      "namespace! 某",
      "keyword 发文机关",
      'string "某区"',
      "keyword 级别表",
      "enum! 级别",
      "enumMember! 国家级",
      "operator >",
      "enumMember! 省级",
      "keyword 信息表",
      "struct! 企业",
      "property! 额",
      "type* 金额",
      "property! 级",
      "enum 级别",
      "comment # 注",
      "keyword 条款",
      "class! 研发",
      "keyword 适用对象",
      "struct 企业",
      "method! 补贴",
      "keyword 对",
      "property 级",
      "keyword 为",
      "enumMember 国家级",
      "keyword 的",
      "keyword 一次性",
      "keyword 给予",
      "property 额",
      "keyword 的",
      "number 5%",
      "keyword 封顶",
      "number 100万元",
      "keyword 算例",
      'string "e"',
      "keyword 已知",
      "class 研发",
      "method 补贴",
      "property* 已享受",
      "operator =",
      "keyword 否",
    ]);
  });

  it("of a range are those of the whole that touch it", () => {
    const opened = open(source);
    const { data } = semanticTokensInRange(opened.snapshot, {
      ...opened.document,
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 11 } },
    });
    expect(decoded(opened, data)).toEqual(["enum! 级别", "enumMember! 国家级"]);
  });

  it("take a name for a name although it could be a word", () => {
    const opened = open("facts firm { text: text }\n");
    expect(decoded(opened, semanticTokens(opened.snapshot, opened.document).data)).toEqual([
      "keyword facts",
      "struct! firm",
      "property! text",
      "type* text",
    ]);
  });
});

describe("the difference to earlier tokens", () => {
  it("leads from one to the other", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const [edit] = tokensDelta(before, { data: after });
        const result =
          edit === undefined
            ? before
            : [...before.slice(0, edit.start), ...(edit.data ?? []), ...before.slice(edit.start + edit.deleteCount)];
        expect(result).toEqual(after);
      }),
    );
    expect(tokensDelta([1, 2, 3], { data: [1, 2, 3] })).toEqual([]);
  });
});
