/** The invariants of ARCHITECTURE.md that a program can hold: who may import what, and how large a file may be. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["grammar", "compiler", "runtime", "lsp"];

interface Import {
  /** path of a file of the project, or the name of a package */
  readonly target: string;
  readonly isFile: boolean;
  readonly typeOnly: boolean;
  /** `import()`: loaded when it is needed */
  readonly dynamic: boolean;
}

interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly globals: ReadonlySet<string>;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path);
    return entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean): void => {
    const isFile = specifier.startsWith(".");
    const target = isFile ? relative(root, join(root, dirname(path), specifier)).replace(/\.js$/u, ".ts") : specifier;
    imports.push({ target, isFile, typeOnly, dynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause), false);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteral(specifier)) add(specifier.text, false, true);
    } else if (ts.isIdentifier(node) && isReference(node)) {
      globals.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, lines: text.split("\n").length - 1, imports, globals };
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  const named = clause.namedBindings;
  const allTypes =
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly);
  return clause.isTypeOnly || allTypes;
}

/** A name that stands for a value, not for a property or a declaration of the same name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isQualifiedName(parent);
}

const sources = folders.flatMap(filesBelow).map(read);
const byPath = new Map(sources.map((source) => [source.path, source]));

/** `file → target` of each import that breaks a rule. */
function breaches(breaks: (source: Source, imported: Import) => boolean): readonly string[] {
  return sources.flatMap((source) =>
    source.imports.filter((imported) => breaks(source, imported)).map(({ target }) => `${source.path} → ${target}`),
  );
}

const isIn = (path: string, ...places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`));
const commandLine = ["compiler/cli.ts", "compiler/cli"];

describe("the architecture", () => {
  it("finds the sources", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(byPath.get("compiler/cli/main.ts")?.imports).toContainEqual({
      target: "compiler/cli/io.ts",
      isFile: true,
      typeOnly: false,
      dynamic: false,
    });
    expect(byPath.get("compiler/cli/commands.ts")?.imports).toContainEqual({
      target: "compiler/cli/check.ts",
      isFile: true,
      typeOnly: false,
      dynamic: true,
    });
  });

  it("imports only files that are there", () => {
    expect(breaches((_, { isFile, target }) => isFile && !existsSync(join(root, target)))).toEqual([]);
  });

  it("keeps files and the process to the command line and the language server", () => {
    const free = (path: string): boolean => isIn(path, ...commandLine, "lsp");
    expect(
      breaches(
        ({ path }, { target }) =>
          !free(path) && (target.startsWith("node:") || ["fs", "process", "path", "child_process"].includes(target)),
      ),
    ).toEqual([]);
    expect(
      sources.filter(({ path, globals }) => !free(path) && globals.has("process")).map(({ path }) => path),
    ).toEqual([]);
  });

  it("lets the runtime stand alone", () => {
    expect(breaches(({ path }, { target }) => isIn(path, "runtime") && !isIn(target, "runtime"))).toEqual([]);
  });

  it("lets nothing but the language server import the language server, and nothing else the command line", () => {
    expect(breaches(({ path }, { target }) => !isIn(path, "lsp") && isIn(target, "lsp"))).toEqual([]);
    expect(
      breaches(({ path }, { target }) => !isIn(path, ...commandLine, "lsp") && isIn(target, ...commandLine)),
    ).toEqual([]);
  });

  it("makes the IR the only door to what runs", () => {
    const syntax = ["compiler/ast", "grammar", "compiler/parse.ts", "compiler/symbols.ts", "compiler/bind.ts"];
    expect(breaches(({ path }, { target }) => isIn(path, "compiler/emit") && isIn(target, ...syntax))).toEqual([]);
    expect(
      breaches(
        ({ path }, { target }) =>
          isIn(path, "compiler/ir") && isIn(target, ...syntax, "compiler/emit", "compiler/lower"),
      ),
    ).toEqual([]);
  });

  it("loads ts-morph and prettier only where they are needed", () => {
    expect(
      breaches(
        ({ path }, { target }) =>
          target === "ts-morph" && !isIn(path, "compiler/emit/typescript", "compiler/emit/typescript.ts"),
      ),
    ).toEqual([]);
    expect(
      breaches(
        ({ path }, { target, typeOnly }) => !typeOnly && isIn(target, "prettier") && !isIn(path, "compiler/format"),
      ),
    ).toEqual([]);
    const heavy = ["compiler/emit/typescript", "compiler/emit/typescript.ts"];
    expect(
      breaches(
        ({ path }, { target, dynamic, typeOnly }) =>
          isIn(target, ...heavy) && !isIn(path, ...heavy) && !dynamic && !typeOnly,
      ),
    ).toEqual([]);
  });

  it("has `check` load none of them, nor a renderer before there is something to render", () => {
    const loaded = reachable("compiler/cli/check.ts");
    expect(
      [...loaded].filter(
        (target) =>
          ["ts-morph", "string-width", "commander"].includes(target) ||
          isIn(target, "prettier", "compiler/emit", "compiler/format/plugin.ts", "compiler/format/format.ts"),
      ),
    ).toEqual([]);
  });

  it("uses only the packages that package.json names", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      "dependencies" | "devDependencies",
      Record<string, string>
    >;
    const known = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies), "pol", "vscode"];
    expect(
      breaches((_, { target, isFile }) => !isFile && !target.startsWith("node:") && !isIn(target, ...known)),
    ).toEqual([]);
  });

  it("has no import cycles", () => {
    expect(cycles()).toEqual([]);
  });

  it("keeps files small", () => {
    // Tables of types that are read as one page, and the grammar, which chevrotain wants as one class.
    const onePage = new Set(["compiler/ast/nodes.ts", "compiler/ir/ir.ts", "grammar/parser.ts"]);
    const limit = 340;
    const large = sources.filter(({ path, lines }) => lines > limit && !onePage.has(path) && !isGenerated(path));
    expect(large.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
});

function isGenerated(path: string): boolean {
  return readFileSync(join(root, path), "utf8").slice(0, 500).toLowerCase().includes("generated");
}

/** Everything that is loaded with a file: packages and files, through static imports of values. */
function reachable(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { target, typeOnly, dynamic } of byPath.get(path)?.imports ?? []) {
    if (!typeOnly && !dynamic) reachable(target, seen);
  }
  return seen;
}

/** Cycles of imports that exist at run time; type imports are erased. */
function cycles(): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    done.add(path);
    for (const { target, isFile, typeOnly, dynamic } of byPath.get(path)?.imports ?? []) {
      if (isFile && !typeOnly && !dynamic) visit(target, [...trail, path]);
    }
  };
  for (const { path } of sources) visit(path, []);
  return found;
}
