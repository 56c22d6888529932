import { existsSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folders, pol, run, root, entry } from "../support/pol.js";
import { broken, clean, doubtful } from "./samples.js";

const folder = folders();

/** 「政策 补助」 in GB18030. */
const gb18030 = Uint8Array.from([0xd5, 0xfe, 0xb2, 0xdf, 0x20, 0xb2, 0xb9, 0xd6, 0xfa, 0x0a]);

describe.concurrent("pol check", { timeout: 120_000 }, () => {
  it("is content with a policy without problems, in both languages", async () => {
    const cwd = folder({ "a.pol": clean });
    expect(await pol(["check"], { cwd })).toEqual({ status: 0, stdout: "1 file, no problems\n", stderr: "" });
    expect(await pol(["check", "--lang", "zh"], { cwd })).toEqual({
      status: 0,
      stdout: "1 个文件，没有问题\n",
      stderr: "",
    });
  });

  it("shows errors with their place and what to write instead, and fails", async () => {
    const cwd = folder({ "a.pol": broken });
    const english = await pol(["check", "a.pol"], { cwd });
    expect(english.status).toBe(1);
    expect(english.stdout).toContain("error[unknown-name]: ");
    expect(english.stdout).toContain(" --> a.pol:3:13\n");
    expect(english.stdout).toContain(
      "3 | award 5% of fundz max 100万 when national_major_project\n  |             ^^^^^\n",
    );
    expect(english.stdout).toContain("= write instead: award 5% of funds max 100万 when national_major_project\n");
    expect(english.stdout).toMatch(/1 file, \d+ errors?, \d+ warnings?\. For more: pol explain unknown-name\n$/u);
    const chinese = await pol(["--lang", "zh", "check", "a.pol"], { cwd });
    expect(chinese.stdout).toContain("错误[unknown-name]：");
    expect(chinese.stdout).toContain("= 改为：award 5% of funds max 100万");
  });

  it("chooses the language by the locale", async () => {
    const cwd = folder({ "a.pol": clean });
    const chinese = "1 个文件，没有问题\n";
    const stdout = async (env: Record<string, string>): Promise<string> => (await pol(["check"], { cwd, env })).stdout;
    expect(await stdout({ LANG: "zh_CN.UTF-8" })).toBe(chinese);
    expect(await stdout({ LANG: "en_US.UTF-8", LC_MESSAGES: "zh_CN" })).toBe(chinese);
    expect(await stdout({ LANG: "en_US.UTF-8", LC_MESSAGES: "C", LC_ALL: "zh_TW.UTF-8" })).toBe(chinese);
    expect(await stdout({ LANG: "zh_CN.UTF-8", LC_ALL: "C" })).toBe("1 file, no problems\n");
  });

  it("lets warnings pass up to --max-warnings", async () => {
    const cwd = folder({ "a.pol": doubtful });
    const free = await pol(["check"], { cwd });
    expect([free.status, free.stdout]).toEqual([0, expect.stringContaining("warning[undeclared-overlap]")]);
    expect((await pol(["check", "--max-warnings", "1"], { cwd })).status).toBe(0);
    expect((await pol(["check", "--max-warnings", "0"], { cwd })).status).toBe(1);
    expect((await pol(["check", "--max-warnings", "-1"], { cwd })).status).toBe(2);
  });

  it("searches folders, leaving out dependencies and hidden ones", async () => {
    const cwd = folder({
      "b/b.pol": clean,
      "a.pol": clean,
      "node_modules/x/x.pol": broken,
      ".git/y.pol": broken,
      "a.txt": "x",
    });
    symlinkSync("..", join(cwd, "b", "loop"));
    expect((await pol(["check"], { cwd })).stdout).toBe("2 files, no problems\n");
    expect((await pol(["check", ".", "a.pol", "./b/../a.pol"], { cwd })).stdout).toBe("2 files, no problems\n");
  });

  it("checks the parts of a policy with the whole, however they are named", async () => {
    const cwd = folder({
      "main.pol": 'policy p "p" { issuer "x" }\nuse "parts/facts.pol", "parts/awards.pol"\n',
      "parts/facts.pol": "fact big: bool\n",
      "parts/awards.pol": "award 1万 when big\n",
    });
    for (const paths of [[], ["main.pol"], ["parts/awards.pol", "main.pol", "parts/facts.pol"]]) {
      expect((await pol(["check", ...paths], { cwd })).stdout, paths.join()).toBe("3 files, no problems\n");
    }
    expect((await pol(["check", "parts/awards.pol"], { cwd })).status).toBe(1);
  });

  it("says at the `use` that a part is missing", async () => {
    const cwd = folder({ "main.pol": 'use "parts.pol"\naward 1万\n' });
    const { status, stdout } = await pol(["check"], { cwd });
    expect([status, stdout]).toEqual([1, expect.stringContaining("file-not-found")]);
  });

  it("reads byte order marks and CRLF", async () => {
    const cwd = folder({
      "a.pol": `\ufeff${clean.replaceAll("\n", "\r\n")}`,
      "b.pol": `\ufeff${broken.replaceAll("\n", "\r\n")}`,
    });
    const { stdout } = await pol(["check"], { cwd });
    expect(stdout).not.toContain("a.pol");
    expect(stdout).toContain("b.pol:3:13");
    expect(stdout).not.toContain("\r");
  });

  it.each([
    ["no such file", "missing.pol", undefined, "input-not-found"],
    ["a folder without policies", "empty", undefined, "no-policy-file"],
    ["GB18030", "gb.pol", gb18030, "input-encoding"],
    ["UTF-16", "utf16.pol", Buffer.from("\ufeff政策 a", "utf16le"), "input-encoding"],
    ["a Word document", "word.pol", Buffer.from("PK\u0003\u0004"), "input-binary"],
    ["a device", "/dev/null", undefined, "input-not-a-file"],
  ])("refuses %s with exit code 2", async (_name, path, content, code) => {
    const cwd = folder({ "empty/readme.txt": "", ...(content === undefined ? {} : { [path]: content }) });
    const english = await pol(["check", path], { cwd });
    expect([english.status, english.stderr]).toEqual([2, ""]);
    expect(english.stdout).toContain(`error[${code}]: `);
    expect(english.stdout).toContain(` --> ${path}\n`);
    const chinese = await pol(["check", path, "--lang", "zh"], { cwd });
    expect(chinese.stdout).toContain(`错误[${code}]：`);
  });

  it("names the encoding and the way out", async () => {
    const cwd = folder({ "gb.pol": gb18030 });
    expect((await pol(["check", "--lang=zh"], { cwd })).stdout).toContain("文件编码是 GB18030，需要 UTF-8");
    expect((await pol(["check"], { cwd })).stdout).toContain("encoded in GB18030 and has to be UTF-8");
  });

  it("does not judge a policy when a part of it cannot be read", async () => {
    const cwd = folder({ "main.pol": 'use "gb.txt"\naward 1万 when big\n', "gb.txt": gb18030 });
    const { status, stdout } = await pol(["check"], { cwd });
    expect(status).toBe(2);
    expect(stdout.match(/^error\[.*?\]/gmu)).toEqual(["error[input-encoding]"]);
  });

  it("refuses a policy of more than 20 MB", async () => {
    const cwd = folder({ "a.pol": "" });
    truncateSync(join(cwd, "a.pol"), 20_000_001);
    const { status, stdout } = await pol(["check", "a.pol"], { cwd });
    expect([status, stdout]).toEqual([2, expect.stringContaining("larger than 20 MB")]);
  });

  it.skipIf(process.getuid?.() === 0)("says that a file may not be read", async () => {
    const cwd = folder({});
    writeFileSync(join(cwd, "a.pol"), clean, { mode: 0o000 });
    const { status, stdout } = await pol(["check", "a.pol"], { cwd });
    expect([status, stdout]).toEqual([2, expect.stringContaining("input-unreadable")]);
  });

  it("prints JSON for programs", async () => {
    const cwd = folder({ "a.pol": broken });
    const { status, stdout } = await pol(["check", "--format", "json"], { cwd });
    const report = JSON.parse(stdout) as {
      readonly diagnostics: readonly Record<string, unknown>[];
      readonly summary: unknown;
    };
    expect(status).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      files: 1,
      summary: { errors: expect.any(Number), warnings: expect.any(Number) },
    });
    const edit = {
      file: "a.pol",
      range: { start: { line: 3, column: 13 }, end: { line: 3, column: 18 } },
      newText: "funds",
    };
    expect(report.diagnostics.find(({ code }) => code === "unknown-name")).toEqual({
      code: "unknown-name",
      severity: "error",
      message: { zh: expect.stringContaining("fundz"), en: expect.stringContaining("fundz") },
      file: "a.pol",
      range: edit.range,
      related: [],
      fixes: [{ title: { zh: expect.any(String), en: expect.any(String) }, safe: expect.any(Boolean), edits: [edit] }],
    });
  });

  it("prints JSON about files that cannot be read, without a range", async () => {
    const { status, stdout } = await pol(["check", "--format=json", "missing.pol"], { cwd: folder({}) });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      files: 0,
      diagnostics: [{ code: "input-not-found", file: "missing.pol", range: null }],
    });
  });

  it("goes quietly when nobody reads on", async () => {
    const cwd = folder({ "a.pol": Array.from({ length: 3000 }, (_, index) => `award 1万 when x${index}\n`).join("") });
    const { stdout, stderr } = await run("bash", ["-c", `"${process.execPath}" "${entry}" check | head -n 1`], { cwd });
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
  });

  it.skipIf(!existsSync("/dev/full"))("says that its output cannot be written", async () => {
    const cwd = folder({ "a.pol": clean });
    const { status, stderr } = await run("bash", ["-c", `"${process.execPath}" "${entry}" check > /dev/full`], { cwd });
    expect([status, stderr]).toEqual([2, "pol: cannot write the output (ENOSPC)\n"]);
  });

  it("finds the policies of this repository without fault", async () => {
    const { status, stdout } = await pol(["check", "--max-warnings", "0", "policies"], { cwd: root });
    expect([status, stdout]).toEqual([0, expect.stringContaining("no problems")]);
  });
});
