/** Compiling the policies a user names, and keeping the texts that messages quote. */
import { resolve } from "node:path";
import { type Compilation, compile } from "../compile.js";
import type { Diagnostic, Phase } from "../diagnostics/diagnostic.js";
import { policyLimit, type Read, readText } from "./files.js";
import { findPolicies, type Found } from "./find.js";

export interface CompiledPolicy {
  readonly source: Found;
  readonly compilation: Phase<Compilation>;
}

export interface CompiledPolicies {
  /** those all of whose files could be read */
  readonly policies: readonly CompiledPolicy[];
  /** unreadable input */
  readonly problems: readonly Diagnostic[];
  /** files in the order in which they were first read */
  readonly files: readonly string[];
  readonly text: (file: string) => string | undefined;
}

/** Compiles each policy file found under the paths once; files that are parts of another policy are compiled with it. */
export function compilePolicies(paths: readonly string[]): CompiledPolicies {
  const found = findPolicies(paths);
  const reads = new Map<string, Read>();
  for (const { path } of found.files) reads.set(path, readText(path, policyLimit));
  const roots = found.files.filter(({ path }) => reads.get(path)?.ok === true);
  const compiled = compileRoots(roots, reads);
  const policies = found.files.flatMap((source) => compiled.get(source) ?? []);
  return compiledPolicies(
    policies,
    found.problems,
    reads,
    found.files.map(({ path }) => path),
  );
}

function compiledPolicies(
  policies: readonly CompiledPolicy[],
  problems: readonly Diagnostic[],
  reads: ReadonlyMap<string, Read>,
  named: readonly string[],
): CompiledPolicies {
  const isNamed = new Set(named);
  const unreadable = [...reads].flatMap(([path, read]) =>
    read.ok || (isMissing(read.problem) && !isNamed.has(path)) ? [] : [read.problem],
  );
  const text = (path: string): string | undefined => textOf(reads.get(path));
  return {
    policies,
    problems: [...problems, ...unreadable],
    files: [...reads.keys()].filter((path) => text(path) !== undefined),
    text,
  };
}

/** Compiles the policy whose root file is `path`; no policies when one of its files cannot be read. */
export function compilePolicy(path: string): CompiledPolicies {
  const reads = new Map([[path, readText(path, policyLimit)]]);
  const source = { path, within: path };
  const policy = reads.get(path)?.ok === true ? compileOne(source, reads) : undefined;
  return compiledPolicies(policy === undefined ? [] : [policy], [], reads, [path]);
}

/** Whole policies first, so that their parts need no compilation of their own. */
function compileRoots(roots: readonly Found[], reads: Map<string, Read>): ReadonlyMap<Found, CompiledPolicy> {
  const hasPolicyBlock = ({ path }: Found): boolean => /^\s*(?:policy|政策)\s/mu.test(textOf(reads.get(path)) ?? "");
  const compiled = new Map<Found, CompiledPolicy>();
  for (const root of [...roots.filter(hasPolicyBlock), ...roots.filter((one) => !hasPolicyBlock(one))]) {
    if (isPart(root, [...compiled.values()])) continue;
    const policy = compileOne(root, reads);
    if (policy !== undefined) compiled.set(root, policy);
  }
  return new Map(
    [...compiled].filter(
      ([root, policy]) =>
        !isPart(
          root,
          [...compiled.values()].filter((other) => other !== policy),
        ),
    ),
  );
}

/** Whether a file without a `policy` block of its own belongs to one of these policies. */
function isPart(source: Found, policies: readonly CompiledPolicy[]): boolean {
  return policies.some(({ compilation }) =>
    compilation.value.program.files.some(
      (file) =>
        key(file.span.file) === key(source.path) && !file.statements.some((statement) => statement.kind === "policy"),
    ),
  );
}

/** A used file that is not there is the compiler's business: it reports it at the `use`. */
function isMissing(problem: Diagnostic): boolean {
  return problem.code === "input-not-found";
}

function textOf(read: Read | undefined): string | undefined {
  return read?.ok === true ? read.text : undefined;
}

/** Nothing when one of its files cannot be read: what the compiler would say of the rest could be wrong. */
function compileOne(source: Found, reads: Map<string, Read>): CompiledPolicy | undefined {
  let unreadable = false;
  const compilation = compile(source.path, (path) => {
    const result = reads.get(path) ?? readText(path, policyLimit);
    reads.set(path, result);
    if (!result.ok && !isMissing(result.problem)) unreadable = true;
    return textOf(result);
  });
  return unreadable ? undefined : { source, compilation };
}

function key(path: string): string {
  return resolve(path);
}
