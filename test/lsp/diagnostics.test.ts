import { describe, expect, it } from "vitest";
import { diagnose } from "../../lsp/features/diagnostics.js";
import { placeOf } from "../../lsp/snapshot.js";
import { pathOf } from "../../lsp/uri.js";
import { type Opened, open, place } from "./support.js";

const page = (code: string): string => `file:///docs/${code}.md`;

function diagnosticsOf({ snapshot, document }: Opened) {
  const unit = placeOf(snapshot, document.textDocument)?.unit;
  if (unit === undefined) throw new Error("no policy");
  return diagnose(snapshot, unit, page);
}

/** Every mark of the fixture has its diagnostic, and there are no others. */
function check(source: string): void {
  const opened = open(source);
  const found = [...diagnosticsOf(opened)].flatMap(([path, list]) =>
    list.map((item) => `${String(item.code)} ${place(opened.snapshot, `file://${path}`, item.range)}`),
  );
  const expected = opened.fixture.expected.map(({ code, file, start, end }) => {
    const text = opened.fixture.files.get(file) ?? "";
    const before = text.slice(0, start).split("\n");
    return `${code} ${file}:${String(before.length)}:${String((before.at(-1) ?? "").length + 1)} ${text.slice(start, end)}`;
  });
  expect(found.sort()).toEqual(expected.sort());
}

describe("diagnostics", () => {
  it("stand where the mistake is", () => {
    check("fact x: bool\naward «bare-number:5» when x\n");
    check("信息项 甲：是否\n给予 5万元 当 «unknown-name:乙»\n");
  });

  it("say nothing of references to an award that is broken itself", () => {
    check(
      "clause c {\n  a: award «bare-number:5»\n  b: award 1万\n  stack sum a, b\n}\nclause d { a: award 1万; bar c.a }\nclause e { a: award 1万 }\n",
    );
  });

  it("follow `use` into other files", () => {
    check(
      '//- /a.pol\npolicy p { issuer "x" }\nuse "b.pol", «file-not-found:"c.pol"»\naward 5万 when x\n//- /b.pol\nfact x: bool\n',
    );
    check(
      '//- /a.pol\npolicy p { issuer "x" }\nuse "b.pol"\naward 5万 when x\n//- /b.pol\nfact x: bool\nfact «unused-fact:y»: bool\n',
    );
  });

  it("of a part come with the policy that uses it", () => {
    const opened = open('//- /a.pol\nfact x: bool\nuse "b.pol"\n//- /b.pol\naward 5万 when x$0\n');
    expect([...diagnosticsOf(opened)]).toEqual([
      ["/b.pol", []],
      ["/a.pol", []],
    ]);
  });

  it("carry code, page, tag, related places and fixes", () => {
    const opened = open("fact x: bool\nfact y: bool\nfact x: bool\naward 5 when x\n");
    const [duplicate, bare] = diagnosticsOf(opened).get("/main.pol") ?? [];
    expect(duplicate).toMatchObject({
      code: "duplicate-name",
      severity: 1,
      source: "pol",
      codeDescription: { href: "file:///docs/duplicate-name.md" },
      relatedInformation: [
        {
          location: { uri: "file:///main.pol", range: { start: { line: 0, character: 5 } } },
          message: "first declared here",
        },
      ],
    });
    expect(bare).toMatchObject({ code: "bare-number", data: { fixes: [{}, {}] } });
    expect(JSON.parse(JSON.stringify(bare))).toEqual(bare);
    const unused = diagnosticsOf(open("fact x: bool\naward 5万\n")).get("/main.pol");
    expect(unused).toMatchObject([{ code: "unused-fact", severity: 2, tags: [1] }]);
  });

  it("speak the user's language", () => {
    const source = "fact x: bool\naward 5 when x\n";
    const messages = (["zh", "en"] as const).map(
      (language) => diagnosticsOf(open(source, { language })).get("/main.pol")?.[0]?.message,
    );
    expect(messages).toEqual(["金额要写明单位：5元，还是 5万元？", "an amount needs its unit: 5元 or 5万元?"]);
  });

  it("name the expectations that examples do not meet, unless examples are off", () => {
    const source =
      'fact x: bool\naward 5万 when x\nexample "e" {\n  given x = yes\n  expect «example-failed:total = 4万»\n}\n';
    check(source);
    expect(diagnosticsOf(open(source, { runExamples: false })).get("/main.pol")).toEqual([]);
  });
});

describe("roots", () => {
  it("are the files with a policy block, then those nobody uses", () => {
    const { snapshot } = open(
      '//- /p.pol\n政策 某 { }\n引用 “甲.pol”、\n  “乙.pol”\n//- /甲.pol\n引用 "乙.pol"\n//- /乙.pol\n//- /z.pol\n//- /a.pol\nuse "乙.pol"\n',
    );
    expect([...snapshot.roots()]).toEqual([
      ["/p.pol", "/p.pol"],
      ["/甲.pol", "/p.pol"],
      ["/乙.pol", "/p.pol"],
      ["/z.pol", "/z.pol"],
      ["/a.pol", "/a.pol"],
    ]);
    expect(pathOf("file:///p.pol")).toBe("/p.pol");
  });

  it("of files in a circle are found all the same", () => {
    const { snapshot } = open('//- /a.pol\nuse "b.pol"\n//- /b.pol\nuse "a.pol"\n');
    expect([...snapshot.roots().keys()]).toEqual(["/a.pol", "/b.pol"]);
  });
});
