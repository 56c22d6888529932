/**
 * The package as others install it: packed, installed into a fresh TypeScript project, and used there. It needs npm and
 * its cache or a registry, so it runs only with POL_PACKAGE=1 (`npm run test:package`, and `.ci/run`).
 */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { clean } from "./cli/samples.js";
import { type Finished, folders, root, run } from "./support/pol.js";

const folder = folders();

const program = `import { evaluate, explain, parseFacts } from "./generated/a.js";
import { compileText, hasErrors, message } from "pol";
import { decisionToJson, formatMoney, renderDecision, type Decision } from "pol/runtime";

const read = parseFacts({ funds: "3000万元", national_major_project: true });
if (!read.ok) throw new Error(read.problems.map((problem) => problem.message.en).join());
const decision: Decision = explain(read.facts, { asOf: "2025-06-30" });
const { total } = evaluate(read.facts, { asOf: "2025-06-30" });
if (total.kind !== "exact") throw new Error(total.kind);
const compiled = compileText("b.pol", "award 5% of fundz");
console.log(JSON.stringify({
  total: formatMoney(total.amount, "zh"),
  json: decisionToJson(decision).total,
  text: renderDecision(decision, { language: "zh", explain: true }).includes("100万元"),
  errors: hasErrors(compiled.diagnostics),
  first: compiled.diagnostics.map((found) => message(found, "en")).length > 0,
}));
`;

const project = {
  "package.json": JSON.stringify({ name: "portal", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      module: "NodeNext",
      outDir: "js",
      types: ["node"],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noImplicitReturns: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
    },
    include: ["*.ts", "generated"],
  }),
  "main.ts": program,
  "a.pol": clean,
  "messy.pol": clean.replace("fact funds: money", "fact   funds :money"),
};

describe.skipIf(process.env["POL_PACKAGE"] !== "1")("the package", { timeout: 300_000 }, () => {
  let cwd = "";
  let packed: readonly string[] = [];
  const inProject = (program: string, ...args: readonly string[]): Promise<Finished> =>
    run(program, args, { cwd, env: { CI: "1" } });

  beforeAll(async () => {
    cwd = folder(project);
    const pack = await run("npm", ["pack", "--json", "--pack-destination", cwd], { cwd: root });
    expect(pack.status, pack.stderr).toBe(0);
    const [{ filename, files }] = JSON.parse(pack.stdout.slice(pack.stdout.indexOf("["))) as [
      { filename: string; files: { path: string }[] },
    ];
    packed = files.map(({ path }) => path);
    const versions = ["typescript", "@types/node"].map((name) => `${name}@${installed(name)}`);
    const install = await inProject(
      "npm",
      "install",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      `./${filename}`,
      ...versions,
    );
    expect(install.status, install.stderr).toBe(0);
  }, 300_000);

  it("holds what it needs and nothing else", () => {
    for (const path of [
      "dist/cli.js",
      "dist/index.js",
      "dist/runtime.js",
      "dist/prettier.js",
      "LICENSE",
      "README.md",
      "README.zh-CN.md",
      "CHANGELOG.md",
    ]) {
      expect(packed).toContain(path);
    }
    expect(packed.filter((path) => /^dist\/cli\/main-\w+\.cjs$/u.test(path))).toHaveLength(1);
    expect(packed).toContain("dist/types/runtime/index.d.ts");
    expect(packed).toContain("docs/diagnostics/unknown-name.md");
    expect(
      packed.filter(
        (path) =>
          !/^(dist|docs\/diagnostics)\/|^(package\.json|LICENSE|CHANGELOG\.md|README(\.zh-CN)?\.md)$/u.test(path),
      ),
    ).toEqual([]);
    expect(packed.filter((path) => path.endsWith(".tmp"))).toEqual([]);
  });

  it("runs the command line", async () => {
    expect(await inProject("npx", "--no-install", "pol", "check", "a.pol")).toMatchObject({
      status: 0,
      stdout: "1 file, no problems\n",
    });
    expect((await inProject("npx", "--no-install", "pol", "explain", "unknown-name", "--lang", "zh")).status).toBe(0);
  });

  it("generates an evaluator that compiles strictly and decides", async () => {
    expect((await inProject("npx", "--no-install", "pol", "build", "a.pol", "--out", "generated")).status).toBe(0);
    const compiled = await inProject("npx", "--no-install", "tsc", "-p", ".");
    expect([compiled.status, compiled.stdout]).toEqual([0, ""]);
    const { status, stdout, stderr } = await inProject("node", "js/main.js");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      total: "100万元",
      json: { kind: "exact", amount: "1000000.00" },
      text: true,
      errors: true,
      first: true,
    });
  });

  it("compiles the evaluators of the real policies", async () => {
    cpSync(join(root, "policies"), join(cwd, "policies"), { recursive: true });
    expect(
      (await inProject("npx", "--no-install", "pol", "build", "policies", "--out", "generated/policies")).status,
    ).toBe(0);
    const compiled = await inProject("npx", "--no-install", "tsc", "-p", ".");
    expect([compiled.status, compiled.stdout]).toEqual([0, ""]);
  });

  it("is a plugin of prettier", async () => {
    const { status, stdout, stderr } = await inProject(
      "npx",
      "--no-install",
      "prettier",
      "--plugin",
      "pol/prettier",
      "messy.pol",
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("fact funds: money\n");
  });
});

function installed(name: string): string {
  return (JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as { version: string })
    .version;
}
