/** The source text of `cst.ts`, derived from the grammar. */
import { generateCstDts } from "chevrotain";
import { PolicyParser } from "./parser.js";

/**
 * TypeScript declarations of every node of the concrete syntax tree. Unlike chevrotain's own text they admit that error
 * recovery leaves any child out.
 */
export function cstSource(): string {
  const types = generateCstDts(new PolicyParser().getGAstProductions(), { includeVisitorInterface: false });
  const honest = types
    .replace("CstNode, ICstVisitor, IToken", "CstNode, IToken")
    .replace(/^ {2}(\w+)\??: (.+\[\]);$/gm, "  $1?: $2;")
    .trim();
  return `/** Types of the concrete syntax tree. Generated from the grammar by \`generate.mjs\`: do not edit. */\n${honest}\n`;
}
