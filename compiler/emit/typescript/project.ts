/** The only door to ts-morph: one source file from one structure, printed and nothing else. */
import { IndentationText, NewLineKind, Project, QuoteKind, type SourceFileStructure } from "ts-morph";

export type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
export { StructureKind } from "ts-morph";

/** Statements of a file: text or structures. */
export type Statements = Extract<Exclude<SourceFileStructure["statements"], undefined>, readonly unknown[]>;

/** The text of a file with these statements. */
export function printFile(statements: Statements): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
      useTrailingCommas: true,
    },
  });
  return project.createSourceFile("policy.ts", { statements }).getFullText();
}
