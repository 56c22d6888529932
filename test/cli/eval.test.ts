import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folders, pol } from "../support/pol.js";
import { broken, clean } from "./samples.js";

const folder = folders();

const kinds = `facts firm { sales: money }
facts person { age: count (岁) }
clause grant for firm, person { award 1万 }
`;

const facts = '{"funds": "3000万元", "national_major_project": true}';

describe.concurrent("pol eval", { timeout: 120_000 }, () => {
  it("prints a decision, in both languages", async () => {
    const cwd = folder({ "a.pol": clean, "facts.json": facts });
    const args = ["eval", "a.pol", "--facts", "facts.json", "--as-of", "2025-06-30"];
    const english = await pol(args, { cwd });
    expect([english.status, english.stderr]).toEqual([0, ""]);
    expect(english.stdout).toContain("2025-06-30");
    expect(english.stdout).toContain("1,000,000");
    const chinese = await pol([...args, "--lang", "zh"], { cwd });
    expect(chinese.stdout).toMatch(/合计：.*100万元/u);
  });

  it("explains each amount on request", async () => {
    const cwd = folder({ "a.pol": clean, "facts.json": facts });
    const args = ["eval", "a.pol", "--facts", "facts.json", "--lang", "zh"];
    const [short, long] = await Promise.all([pol(args, { cwd }), pol([...args, "--explain"], { cwd })]);
    expect(short.stdout).not.toContain("封顶");
    expect(long.stdout).toContain("封顶 100万");
  });

  it("prints JSON with decimal amounts and reads facts from standard input", async () => {
    const cwd = folder({ "a.pol": clean });
    const args = ["eval", "a.pol", "--facts", "-", "--format", "json", "--as-of", "2024-02-29"];
    const { status, stdout } = await pol(args, { cwd, input: '{"funds": 100000.1, "national_major_project": true}' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      asOf: "2024-02-29",
      claimYear: 2024,
      total: { kind: "exact", amount: "5000.01" },
    });
  });

  it("takes the kind of applicant from the command line or from the facts", async () => {
    const cwd = folder({ "a.pol": kinds });
    const run = (input: string, ...more: string[]) =>
      pol(["eval", "a.pol", "--facts", "-", "--format", "json", ...more], { cwd, input });
    const applicant = async (input: string, ...more: string[]): Promise<unknown> =>
      (JSON.parse((await run(input, ...more)).stdout) as { applicant: unknown }).applicant;
    expect(await applicant("{}", "--applicant", "person")).toBe("person");
    expect(await applicant('{"applicant": "firm"}')).toBe("firm");
    const neither = await run("{}");
    expect([neither.status, neither.stderr]).toEqual([1, expect.stringContaining("firm, person")]);
    const other = await run("{}", "--applicant", "frim");
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining("did you mean firm?")]);
    const contradiction = await run('{"applicant": "firm"}', "--applicant", "person");
    expect([contradiction.status, contradiction.stderr]).toEqual([1, expect.stringContaining("person")]);
  });

  it.each([
    ["invalid JSON", "{\n  funds: 3\n}", "error[facts-syntax]", "<stdin>:2:3"],
    ["an unknown fact", '{"fund": "3000万元"}', "error[facts-value]", "<stdin>:1:10"],
    ["a value of another type", '{"funds": true}', "error[facts-value]", "<stdin>:1:11"],
    ["a key given twice", '{"funds": 1, "funds": 2}', "error[facts-duplicate-key]", "<stdin>:1:14"],
    ["a number that would be rounded", '{"funds": 12345678901234567.89}', "error[facts-number]", "<stdin>:1:11"],
    ["a prototype as key", '{"__proto__": {"funds": 1}}', "error[facts-value]", "<stdin>:1:15"],
    ["no object", "[1]", "error[facts-value]", "<stdin>:1:1"],
    ["nothing", "", "error[facts-syntax]", "<stdin>:1:1"],
  ])("refuses %s with its place", async (_name, input, code, place) => {
    const cwd = folder({ "a.pol": clean });
    const { status, stdout, stderr } = await pol(["eval", "a.pol", "--facts", "-"], { cwd, input });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(code);
    expect(stderr).toContain(` --> ${place}\n`);
  });

  it("shows what is wrong with the policy", async () => {
    const cwd = folder({ "a.pol": broken });
    const { status, stdout, stderr } = await pol(["eval", "a.pol", "--facts", "-"], { cwd, input: facts });
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringContaining("error[unknown-name]")]);
  });

  it.each([
    ["a folder as policy", ["sub", "--facts", "facts.json"], "input-not-a-file"],
    ["a folder as facts", ["a.pol", "--facts", "sub"], "input-not-a-file"],
    ["a policy that is not there", ["b.pol", "--facts", "facts.json"], "input-not-found"],
    ["facts that are not there", ["a.pol", "--facts", "b.json"], "input-not-found"],
    ["facts in UTF-16", ["a.pol", "--facts", "utf16.json"], "input-encoding"],
  ])("refuses %s with exit code 2", async (_name, args, code) => {
    const cwd = folder({
      "a.pol": clean,
      "facts.json": facts,
      "sub/x": "",
      "utf16.json": Buffer.from(facts, "utf16le"),
    });
    const { status, stdout, stderr } = await pol(["eval", ...args], { cwd });
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining(`error[${code}]`)]);
  });

  it.each([
    [["eval"], "needs"],
    [["eval", "a.pol"], "--facts"],
    [["eval", "a.pol", "--facts"], "needs a value"],
    [["eval", "a.pol", "--facts", "-", "--as-of", "2025-02-30"], "--as-of"],
    [["eval", "a.pol", "--facts", "-", "--as-of", "today"], "--as-of"],
    [["eval", "a.pol", "b.pol", "--facts", "-"], "too many arguments: b.pol"],
    [["eval", "a.pol", "--facts", "-", "--format", "xml"], "text, json"],
  ])("refuses the arguments %j", async (args, words) => {
    const { status, stdout, stderr } = await pol(args, { cwd: folder({ "a.pol": clean }) });
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining(words)]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("reads ten megabytes of facts, and no more than fifty", async () => {
    const cwd = folder({
      "a.pol": clean,
      "big.json": `${facts}${" ".repeat(10_000_000)}`,
      "many.json": "",
      "huge.json": "",
    });
    const years = Array.from({ length: 600_000 }, (_, index) => `"x${index}": ${index}`).join(",");
    expect((await pol(["eval", "a.pol", "--facts", "big.json"], { cwd })).status).toBe(0);
    const many = await pol(["eval", "a.pol", "--facts", "-"], { cwd, input: `{${years}}` });
    expect([many.status, many.stderr.match(/facts-value/gu)?.length]).toEqual([1, 100]);
    truncateSync(join(cwd, "huge.json"), 50_000_001);
    const huge = await pol(["eval", "a.pol", "--facts", "huge.json"], { cwd });
    expect([huge.status, huge.stderr]).toEqual([2, expect.stringContaining("larger than 50 MB")]);
  });
});
