/** The public compiler API: text in, diagnostics, IR, decisions and emitted files out. */
export type { Comment, SourceFile, Span } from "./ast/nodes.js";
export { compile, compileText, type Compilation, hasErrors } from "./compile.js";
export { catalogue, type Code } from "./diagnostics/catalogue.js";
export type { Bilingual, Diagnostic, Fix, Phase, Related, Severity, TextEdit } from "./diagnostics/diagnostic.js";
export { message } from "./diagnostics/message.js";
export { type ExampleResult, runExample } from "./examples.js";
export { type FactTable, interpret, type Options } from "./ir/interpret.js";
export type { Policy } from "./ir/ir.js";
export type { ExampleCase, ExpectationCase } from "./lower/examples.js";
export { parse } from "./parse.js";
export { loadProgram, type Program, type ReadFile } from "./program.js";
