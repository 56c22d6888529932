/** `pol test`, `pol fmt`, `pol explain`, help and mistakes in the arguments. */
import { chmodSync, cpSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../compiler/diagnostics/catalogue.js";
import { folders, pol, root } from "../support/pol.js";
import { broken, clean, failing } from "./samples.js";

const folder = folders();

describe.concurrent("pol test", { timeout: 120_000 }, () => {
  it("runs the examples and counts them", async () => {
    const cwd = folder({ "a.pol": clean });
    expect(await pol(["test"], { cwd })).toEqual({ status: 0, stdout: "examples: 1 passed, 0 failed\n", stderr: "" });
    expect((await pol(["test", "--lang", "zh"], { cwd })).stdout).toBe("算例：1 个通过，0 个未通过\n");
  });

  it("shows what an example got instead", async () => {
    const cwd = folder({ "a.pol": clean, "b.pol": failing });
    const { status, stdout } = await pol(["test"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain("error[example-failed]");
    expect(stdout).toContain("✗ b.pol:4 reaches the cap\n    ");
    expect(stdout).toContain("    Granted (1)\n");
    expect(stdout).toContain("\nexamples: 1 passed, 1 failed\n");
  });

  it("fails for a policy with errors and for files that cannot be read", async () => {
    const cwd = folder({ "a.pol": broken });
    expect((await pol(["test"], { cwd })).status).toBe(1);
    expect((await pol(["test", "nowhere"], { cwd })).status).toBe(2);
  });

  it("prints JSON", async () => {
    const { status, stdout } = await pol(["test", "--format", "json"], { cwd: folder({ "b.pol": failing }) });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      files: 1,
      diagnostics: [{ code: "example-failed" }],
      examples: [{ policy: "b", name: "reaches the cap", file: "b.pol", line: 4, passed: false }],
      summary: { errors: 1, warnings: 0, passed: 0, failed: 1 },
    });
  });

  it("prints JUnit XML, with the marks of XML written out", async () => {
    const named = failing.replace("reaches the cap", "a < b & '\u0001'");
    const { stdout } = await pol(["test", "--format", "junit"], {
      cwd: folder({ "a.pol": clean, "b.pol": named, "c.pol": broken }),
    });
    expect(stdout).toContain('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites tests="3" failures="1" errors="1">');
    expect(stdout).toContain('<testcase classname="a" name="reaches the cap" file="a.pol" line="4"/>');
    expect(stdout).toContain('name="a &lt; b &amp; &apos;\ufffd&apos;"');
    expect(stdout).toContain('<testcase classname="pol" name="unknown-name" file="c.pol">');
  });
});

describe.concurrent("pol fmt", { timeout: 120_000 }, () => {
  const messy = clean.replace("fact funds: money", "fact   funds :money").replace("max 100万", "max   100万");

  it("writes the standard layout, once", async () => {
    const cwd = folder({ "a.pol": messy, "b.pol": clean });
    const first = await pol(["fmt"], { cwd });
    expect([first.status, first.stdout]).toEqual([0, "a.pol\n"]);
    expect(readFileSync(join(cwd, "a.pol"), "utf8")).toBe(readFileSync(join(cwd, "b.pol"), "utf8"));
    expect((await pol(["fmt", "--check"], { cwd })).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(["a.pol", "b.pol"]);
  });

  it("only says what would change with --check", async () => {
    const cwd = folder({ "a.pol": messy });
    expect(await pol(["fmt", "--check"], { cwd })).toEqual({
      status: 1,
      stdout: "a.pol\n",
      stderr: "1 file, 1 to format\n",
    });
    expect(readFileSync(join(cwd, "a.pol"), "utf8")).toBe(messy);
  });

  it("turns the keywords into the other dialect", async () => {
    const cwd = folder({ "a.pol": clean });
    expect((await pol(["fmt", "--dialect", "zh", "--lang", "zh"], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, "a.pol"), "utf8")).toContain("信息项 funds");
    expect((await pol(["test"], { cwd })).status).toBe(0);
  });

  it("leaves files with syntax errors alone and fails", async () => {
    const cwd = folder({ "a.pol": "clause { award", "b.pol": messy });
    const { status, stdout, stderr } = await pol(["fmt"], { cwd });
    expect([status, stdout]).toEqual([1, "b.pol\n"]);
    expect(stderr).toContain("a.pol:1:");
    expect(readFileSync(join(cwd, "a.pol"), "utf8")).toBe("clause { award");
  });

  it("keeps links and permissions", async () => {
    const cwd = folder({ "real/a.txt": messy });
    chmodSync(join(cwd, "real/a.txt"), 0o640);
    symlinkSync("real/a.txt", join(cwd, "a.pol"));
    expect((await pol(["fmt", "a.pol"], { cwd })).status).toBe(0);
    expect(lstatSync(join(cwd, "a.pol")).isSymbolicLink()).toBe(true);
    expect(statSync(join(cwd, "a.pol")).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(cwd, "real/a.txt"), "utf8")).not.toBe(messy);
  });

  it("refuses what it cannot read with exit code 2", async () => {
    expect((await pol(["fmt", "nowhere.pol"], { cwd: folder({}) })).status).toBe(2);
  });
});

describe.concurrent("pol explain", { timeout: 120_000 }, () => {
  it("prints the page of a code in the language asked for", async () => {
    const english = await pol(["explain", "input-encoding"]);
    expect([english.status, english.stdout]).toEqual([0, expect.stringContaining("Save with Encoding")]);
    const chinese = await pol(["explain", "input-encoding", "--lang", "zh"]);
    expect(chinese.stdout).toContain("通过编码保存");
    expect(chinese.stdout).not.toContain("Save with Encoding");
  });

  it.each(["input-encodin", "toString", "__proto__"])("refuses the code %s", async (code) => {
    const { status, stdout, stderr } = await pol(["explain", code]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(code === "input-encodin" ? "did you mean input-encoding?" : "there is no diagnostic code");
    expect((await pol(["explain", code, "--lang", "zh"])).stderr).toContain("没有诊断代码");
  });

  it("has a page with both sections for every code", () => {
    const pages = new Set(readdirSync(join(root, "docs/diagnostics")).map((name) => name.replace(/\.md$/u, "")));
    const codes = Object.keys(catalogue);
    expect(codes.filter((code) => !pages.has(code))).toEqual([]);
    const incomplete = codes.filter((code) => {
      const page = readFileSync(join(root, "docs/diagnostics", `${code}.md`), "utf8");
      return !/^## 中文/mu.test(page) || !/^## English/mu.test(page);
    });
    expect(incomplete).toEqual([]);
  });
});

describe.concurrent("help and mistakes", { timeout: 120_000 }, () => {
  it.each([["--help"], ["help"], ["check", "--help"], ["help", "fmt"], ["-h"]])(
    "prints help for %s",
    async (...args) => {
      const english = await pol(args);
      expect([english.status, english.stderr]).toEqual([0, ""]);
      expect(english.stdout).toMatch(/^Usage: pol/u);
      const chinese = await pol([...args, "--lang", "zh"]);
      expect(chinese.stdout).toMatch(/^用法：/u);
      expect(chinese.stdout).not.toMatch(/usage|options|commands|arguments|paths|display|show|default/iu);
    },
  );

  it("prints the version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect((await pol(["--version"])).stdout).toBe(`${version}\n`);
  });

  it("prints help as a mistake when there is no command", async () => {
    const { status, stdout, stderr } = await pol([]);
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining("Usage: pol")]);
  });

  it.each([
    [["chek"], "there is no command chek (did you mean check?)", "没有命令 chek（是不是想写 check？）"],
    [
      ["check", "--max-warning", "3"],
      "there is no option --max-warning (did you mean --max-warnings?)",
      "没有选项 --max-warning",
    ],
    [["check", "--lang", "fr"], "--lang cannot be 'fr'; it can be zh, en", "--lang"],
    [["check", "--format", "jsno"], "did you mean json?", "是不是想写 json？"],
    [["explain"], "pol explain needs a code", "后面要写诊断代码"],
    [["explain", "a", "b"], "too many arguments: b", "多余的参数：b"],
    [["fmt", "--dialect"], "the option --dialect <dialect> needs a value", "后面缺少值"],
  ])("says what is wrong with %j in both languages", async (args, english, chinese) => {
    const first = await pol(args);
    expect([first.status, first.stdout]).toEqual([2, ""]);
    expect(first.stderr).toContain(english);
    const second = await pol(args, { env: { LANG: "zh_CN.UTF-8" } });
    expect([second.status, second.stderr]).toEqual([2, expect.stringContaining(chinese)]);
  });

  it("shows one line and no stack when the program itself is broken", async () => {
    const copy = folder({});
    cpSync(join(root, "dist"), join(copy, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(copy, "package.json"));
    const { status, stdout, stderr } = await pol(["explain", "input-encoding"], { entry: join(copy, "dist/cli.js") });
    expect([status, stdout]).toEqual([70, ""]);
    expect(stderr).toMatch(
      /^internal error \(a defect of pol, not of your files\): .* E-[0-9a-f]{8} \/ Error: the page of input-encoding is missing\n$/u,
    );
  });
});
