/** The dialect a file is written in. */
import { fold } from "../../grammar/fold.js";
import type { Dialect } from "../../grammar/keywords.js";
import { lex } from "../../grammar/lexer.js";
import { keywordName } from "../../grammar/tokens.js";
import { readKeywords } from "../../grammar/words.js";

/** The dialect most keywords of a text are in; where both are as many, that of the first. Signs count for neither. */
export function mainDialect(text: string): Dialect {
  const dialects = readKeywords(lex(fold(text)).tokens)
    .filter((token) => keywordName(token.tokenType) !== undefined)
    .flatMap((token): Dialect[] =>
      /^[a-z]/.test(token.image) ? ["en"] : /^[^\x00-\x7f]/.test(token.image) ? ["zh"] : [],
    );
  const chinese = dialects.filter((dialect) => dialect === "zh").length;
  const english = dialects.length - chinese;
  return chinese === english ? (dialects[0] ?? "en") : chinese > english ? "zh" : "en";
}
