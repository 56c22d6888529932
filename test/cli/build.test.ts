import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folders, pol } from "../support/pol.js";
import { broken, clean, doubtful } from "./samples.js";

const folder = folders();

describe.concurrent("pol build", { timeout: 120_000 }, () => {
  it("writes an evaluator for each policy, laid out as the policies are", async () => {
    const cwd = folder({ "policies/a.pol": clean, "policies/sub/b.pol": clean, "c.pol": clean });
    const { status, stdout, stderr } = await pol(["build", "policies", "c.pol", "--out", "out"], { cwd });
    expect([status, stdout, stderr]).toEqual([
      0,
      "out/a.ts\nout/sub/b.ts\nout/c.ts\n",
      "3 generated files, 3 written\n",
    ]);
    expect(readFileSync(join(cwd, "out/sub/b.ts"), "utf8")).toContain('from "pol/runtime"');
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["a.ts", "c.ts", "sub"]);
  });

  it("writes only what changed, and finds what is out of date", async () => {
    const cwd = folder({ "a.pol": clean });
    const check = () => pol(["build", "a.pol", "--out", "out", "--check"], { cwd });
    expect(await check()).toEqual({ status: 1, stdout: "out/a.ts\n", stderr: "1 generated file, 1 out of date\n" });
    expect(existsSync(join(cwd, "out"))).toBe(false);
    await pol(["build", "a.pol", "--out", "out"], { cwd });
    expect((await check()).status).toBe(0);
    expect((await pol(["build", "a.pol", "--out", "out", "--lang", "zh"], { cwd })).stderr).toBe(
      "1 个生成文件，写入 0 个\n",
    );
    writeFileSync(join(cwd, "a.pol"), clean.replace("5%", "6%"));
    expect((await check()).status).toBe(1);
  });

  it("writes JSON Schema", async () => {
    const cwd = folder({ "a.pol": clean });
    expect((await pol(["build", "--out", "out", "--target", "json-schema"], { cwd })).stdout).toBe(
      "out/a.schema.json\n",
    );
    const schema = JSON.parse(readFileSync(join(cwd, "out/a.schema.json"), "utf8")) as Record<string, unknown>;
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("writes nothing when one policy has errors", async () => {
    const cwd = folder({ "a.pol": clean, "b.pol": broken });
    const { status, stdout, stderr } = await pol(["build", "--out", "out"], { cwd });
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringContaining("error[unknown-name]")]);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  it("builds in spite of warnings and shows them", async () => {
    const { status, stderr } = await pol(["build", "--out", "out"], { cwd: folder({ "a.pol": doubtful }) });
    expect([status, stderr]).toEqual([0, expect.stringContaining("warning[undeclared-overlap]")]);
  });

  it("refuses two policies that would become one file", async () => {
    const cwd = folder({ "a/x.pol": clean, "b/x.pol": clean });
    const { status, stderr } = await pol(["build", "a/x.pol", "b/x.pol", "--out", "out"], { cwd });
    expect([status, stderr]).toEqual([
      2,
      "pol: a/x.pol and b/x.pol would both become out/x.ts: build them one at a time\n",
    ]);
  });

  it("says where it cannot write, and leaves nothing behind", async () => {
    const cwd = folder({ "a.pol": clean, file: "" });
    mkdirSync(join(cwd, "out/a.ts"), { recursive: true });
    const taken = await pol(["build", "--out", "out"], { cwd });
    expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining("cannot write out/a.ts (EISDIR)")]);
    expect(readdirSync(join(cwd, "out"))).toEqual(["a.ts"]);
    const below = await pol(["build", "--out", "file", "--lang", "zh"], { cwd });
    expect([below.status, below.stderr]).toEqual([2, expect.stringContaining("无法写入 file/a.ts")]);
  });

  it.each([
    [["build"], "needs the option --out"],
    [["build", "--out", "out", "--target", "sql"], "ts, json-schema"],
    [["build", "nowhere", "--out", "out"], "input-not-found"],
  ])("refuses %j with exit code 2", async (args, words) => {
    const { status, stderr } = await pol(args, { cwd: folder({ "a.pol": clean }) });
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});
