/** What operators are called in messages: as they are written in each dialect. */
import { type KeywordName, spelling } from "../../grammar/keywords.js";
import type * as ast from "../ast/nodes.js";
import type { Bilingual } from "../diagnostics/diagnostic.js";

const keywordOf: Readonly<Record<ast.Comparator, KeywordName>> = {
  ">=": "GreaterEqual",
  "<=": "LessEqual",
  ">": "Greater",
  "<": "Less",
  "=": "Equal",
  "!=": "NotEqual",
};

/** Comparators and the words `of`, `to` and `else`; signs of arithmetic are the same in both dialects. */
export function operatorWords(operator: ast.Comparator | ast.Arithmetic["operator"] | "of" | "to" | "else"): Bilingual {
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
      return { zh: operator, en: operator };
    case "of":
      return { zh: spelling("De", "zh"), en: spelling("Of", "en") };
    case "to":
      return inBoth("To");
    case "else":
      return inBoth("Else");
    default:
      return inBoth(keywordOf[operator]);
  }
}

function inBoth(keyword: KeywordName): Bilingual {
  return { zh: spelling(keyword, "zh"), en: spelling(keyword, "en") };
}
