import { describe, expect, it } from "vitest";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { codeActions } from "../../lsp/features/code-actions.js";
import { diagnose } from "../../lsp/features/diagnostics.js";
import { resolveAction } from "../../lsp/features/resolve-action.js";
import { placeOf } from "../../lsp/snapshot.js";
import { edited, fileOf, type Opened, open } from "./support.js";

function diagnosticsOf({ snapshot, document, file }: Opened): readonly Diagnostic[] {
  const unit = placeOf(snapshot, document.textDocument)?.unit;
  return unit === undefined ? [] : (diagnose(snapshot, unit, () => undefined).get(file.path) ?? []);
}

function actionsIn(
  opened: Opened,
  only?: string,
  diagnostics: readonly Diagnostic[] = diagnosticsOf(opened),
): readonly CodeAction[] {
  const { snapshot, document, range } = opened;
  return codeActions(snapshot, {
    ...document,
    range,
    context: { diagnostics: [...diagnostics], ...(only === undefined ? {} : { only: [only] }) },
  });
}

function applied({ snapshot, file }: Opened, action: CodeAction | undefined): string {
  const edits = Object.entries(action?.edit?.changes ?? {}).find(([uri]) => fileOf(snapshot, uri) === file)?.[1] ?? [];
  return edited(file, edits);
}

describe("quick fixes", () => {
  it("are those of the diagnostics", () => {
    const opened = open("fact x: bool\naward $05 when x\n");
    const actions = actionsIn(opened, CodeActionKind.QuickFix);
    expect(actions.map(({ title, kind, isPreferred }) => [/5万?元/.exec(title)?.[0], kind, isPreferred])).toEqual([
      ["5元", "quickfix", undefined],
      ["5万元", "quickfix", undefined],
    ]);
    expect(applied(opened, actions[1])).toBe("fact x: bool\naward 5万元 when x\n");
    expect(actions[0]?.diagnostics?.map(({ code }) => code)).toEqual(["bare-number"]);
  });

  it("come without the data of the diagnostic, and when it is about an older text", () => {
    const opened = open("fact x: bool\naward 5 when x\n");
    const bare = diagnosticsOf(opened).map(({ data: _, ...rest }) => rest);
    expect(actionsIn(opened, CodeActionKind.QuickFix, bare)).toHaveLength(2);
    const stale = diagnosticsOf(opened).map((one) => ({
      ...one,
      data: { version: 0, fixes: [{ title: "old", safe: true, edit: {} }] },
    }));
    expect(actionsIn(opened, CodeActionKind.QuickFix, stale).map(({ title }) => /5万?元/.exec(title)?.[0])).toEqual([
      "5元",
      "5万元",
    ]);
  });

  it("declare how awards combine", () => {
    const opened = open("fact x: bool\nclause c {\n  a: award 1万 when x\n  b: award 2万\n}\n");
    const [first] = actionsIn(opened, CodeActionKind.QuickFix);
    expect(applied(opened, first)).toBe(
      "fact x: bool\nclause c {\n  a: award 1万 when x\n  b: award 2万\n  stack sum all\n}\n",
    );
  });

  it("complete tables", () => {
    const opened = open("level l { a > b > c }\nfact x: l\nby x award { a: 5万 }\n");
    const texts = actionsIn(opened, CodeActionKind.QuickFix).map((action) => applied(opened, action).split("\n")[2]);
    expect(texts).toContain("by x award { a: 5万, other: none }");
  });
});

describe("fix all", () => {
  it("applies what is safe, and is not offered otherwise", () => {
    const opened = open("信息项 甲：是否\n给予 5万元 当甲\n给予 五万元 当 甲\n");
    const [all] = actionsIn(opened, "source.fixAll");
    expect(all?.kind).toBe("source.fixAll.pol");
    expect(applied(opened, all)).toBe("信息项 甲：是否\n给予 5万元 当 甲\n给予 5万元 当 甲\n");
    expect(actionsIn(open("fact x: bool\naward 5 when x\n"), "source.fixAll")).toEqual([]);
  });
});

describe("changes of form", () => {
  const resolved = async (opened: Opened, title: RegExp): Promise<string> => {
    const action = actionsIn(opened).find((candidate) => title.test(candidate.title));
    return action === undefined ? "not offered" : applied(opened, await resolveAction(opened.snapshot, action));
  };

  it("write the keywords in the other dialect", async () => {
    const zh = "信息项 额：金额\n给予 额 的 5%，封顶 100万元\n";
    expect(await resolved(open(zh), /in English/)).toBe("fact 额: money\naward 5% of 额 max 100万元\n");
    expect(await resolved(open("fact x: money\naward 5% of x\n"), /in Chinese/)).toBe("信息项 x：金额\n给予 x 的 5%\n");
    expect(await resolved(open("fact x: money\naward 5% of of x\n"), /in Chinese/)).toBe("not offered");
  });

  it("extract a definition", async () => {
    expect(
      await resolved(
        open("fact a: money\nfact b: money\nclause c {\n  award 5万 when $0a / b$0 > 50%\n}\n"),
        /^Extract/,
      ),
    ).toBe(
      "fact a: money\nfact b: money\nclause c {\n  let new_definition = a / b\n  award 5万 when new_definition > 50%\n}\n",
    );
    expect(await resolved(open("fact a: money\naward $0a$0\n"), /^Extract/)).toBe("not offered");
  });

  it("write down a reading", async () => {
    expect(await resolved(open("clause c {\n  award$0 5万\n}\n"), /reading/)).toBe(
      'clause c {\n  award 5万\n  reading "how this is read" decided by "who decided"\n}\n',
    );
  });

  it("write an example with the results of today", async () => {
    const source = `fact x: bool
fact funds: money
fact sales: money by year
clause c "aid" {
  a: award$0 5% of funds max 3万 when x
  b: once award 1万 when sales[this year] > sales[last year]
  stack sum a, b
}
`;
    const after = await resolved(open(source), /^Write an example/);
    expect(after).toBe(`${source.replace("$0", "").trimEnd()}

example "aid" {
  given x = yes
  given funds = 100万元
  given sales[this year] = 100万元, sales[last year] = 100万元
  given history complete
  expect c.a = 3万元, c.b not granted
}
`);
    expect(diagnosticsOf(open(after))).toEqual([]);
    expect(await resolved(open("clause c { award$0 5 }\n"), /^Write an example/)).toBe("not offered");
  });

  it("are left out when the client wants something else", () => {
    const opened = open("clause c {\n  award$0 5万\n}\n");
    expect(actionsIn(opened, CodeActionKind.QuickFix)).toEqual([]);
    expect(new Set(actionsIn(opened, CodeActionKind.Refactor).map(({ kind }) => kind))).toEqual(
      new Set(["refactor", "refactor.rewrite"]),
    );
  });
});
