/** A policy of the workspace: its root file and all it uses, compiled when somebody asks. */
import { type Compilation, compile, hasErrors } from "../compiler/compile.js";
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.js";
import { type ExampleResult, runExample } from "../compiler/examples.js";
import { parse } from "../compiler/parse.js";
import { declaredNames, type ParseFile } from "../compiler/program.js";
import { lazy } from "./lazy.js";
import { indexNames, type NameIndex } from "./names.js";
import { parsed, type TextFile } from "./text-file.js";

export interface Unit {
  readonly root: string;
  readonly compilation: () => Compilation;
  /** what the compiler has to say */
  readonly problems: () => readonly Diagnostic[];
  /** results of the examples; none while there are errors */
  readonly results: () => readonly ExampleResult[];
  readonly names: () => NameIndex;
  /** what its files declare for the whole policy */
  readonly declaredNames: () => ReadonlySet<string>;
  readonly isCompiled: () => boolean;
  /** whether it is compiled and would compile to the same with these files */
  readonly isCurrent: (files: ReadonlyMap<string, TextFile>) => boolean;
}

/** The policy with this root; `files` are the files it may use. `onCompiled` is called when it has been compiled. */
export function createUnit(
  root: string,
  files: ReadonlyMap<string, TextFile>,
  onCompiled: () => void = () => undefined,
): Unit {
  const reads = new Map<string, TextFile | undefined>();
  const read = (path: string): string | undefined => {
    const file = files.get(path);
    reads.set(path, file);
    return file?.text;
  };
  const parseFile: ParseFile = (path, text, options) => {
    const file = files.get(path);
    return file?.text === text ? parsed(file, options) : parse(path, text, options);
  };
  let done = false;
  const compiled = lazy(() => {
    const result = compile(root, read, parseFile);
    done = true;
    onCompiled();
    return result;
  });
  const results = lazy(() => {
    const { value, diagnostics } = compiled();
    return hasErrors(diagnostics) ? [] : value.examples.map((example) => runExample(value.policy, example));
  });
  return {
    root,
    compilation: () => compiled().value,
    problems: () => compiled().diagnostics,
    results,
    names: lazy(() => indexNames(compiled().value)),
    declaredNames: lazy(() => new Set(compiled().value.program.files.flatMap(declaredNames))),
    isCompiled: () => done,
    isCurrent: (others) => done && [...reads].every(([path, file]) => others.get(path) === file),
  };
}
