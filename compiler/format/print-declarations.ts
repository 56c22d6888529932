/** Prints policy, funds, parties, levels, facts and types. */
import type { Doc } from "prettier";
import type { KeywordName } from "../../grammar/keywords.js";
import type {
  DateField,
  Enumeration,
  Fact,
  Facts,
  Fund,
  Member,
  Party,
  Policy,
  Rounding,
  TextField,
  TypeReference,
  Use,
  ValidFor,
} from "../ast/nodes.js";
import { block, itemsOf } from "./block.js";
import { headEndOf } from "./braces.js";
import type { Context } from "./context.js";
import { colon, list, optional, sentence, word } from "./parts.js";
import { typeWord } from "./words.js";

export function printPolicy(c: Context<Policy>): Doc {
  const fields = block(c, itemsOf(c.node.fields, c.all("fields")), {
    headEnd: headEndOf(c.node, c.node.fields),
    separator: c.words.semicolon,
  });
  return sentence(word(c, "Policy"), c.print("name"), optional(c, "label"), fields);
}

const textFields: Readonly<Record<TextField["field"], KeywordName>> = {
  issuer: "Issuer",
  document: "DocumentNumber",
  basis: "Basis",
  repeals: "Repeals",
};

export function printTextField(c: Context<TextField>): Doc {
  return sentence(word(c, textFields[c.node.field]), list(c, "values"));
}

const dateFields: Readonly<Record<DateField["field"], KeywordName>> = {
  issued: "Issued",
  effectiveFrom: "EffectiveFrom",
  effectiveTo: "EffectiveTo",
};

export function printDateField(c: Context<DateField>): Doc {
  return sentence(word(c, dateFields[c.node.field]), c.print("date"));
}

export function printValidFor(c: Context<ValidFor>): Doc {
  return sentence(word(c, "ValidFor"), c.print("duration"));
}

export function printRounding(c: Context<Rounding>): Doc {
  const mode = word(c, c.node.mode === "halfUp" ? "HalfUp" : "RoundDown");
  const quantum = c.node.quantum === undefined ? undefined : sentence(word(c, "To"), c.print("quantum"));
  return sentence(word(c, "Rounding"), mode, quantum);
}

export function printUse(c: Context<Use>): Doc {
  return sentence(word(c, "Use"), list(c, "paths"));
}

export function printNamed(c: Context<Fund> | Context<Party>): Doc {
  const keyword = word(c, c.node.kind === "fund" ? "Fund" : "Party");
  return sentence(keyword, printNameAndLabel(c));
}

export function printMember(c: Context<Member>): Doc {
  return printNameAndLabel(c);
}

function printNameAndLabel(c: Context<Fund> | Context<Party> | Context<Member>): Doc {
  return sentence(c.print("name"), c.node.label === undefined ? undefined : c.print("label"));
}

export function printEnumeration(c: Context<Enumeration>): Doc {
  const members = block(c, itemsOf(c.node.members, c.all("members")), {
    headEnd: headEndOf(c.node, c.node.members),
    separator: c.words.listComma,
    ...(c.node.ordered ? { operator: ">" } : {}),
  });
  return sentence(word(c, c.node.ordered ? "Level" : "Kinds"), c.print("name"), optional(c, "label"), members);
}

export function printFacts(c: Context<Facts>): Doc {
  const facts = block(c, itemsOf(c.node.facts, c.all("facts")), {
    headEnd: headEndOf(c.node, c.node.facts),
    separator: c.words.semicolon,
  });
  return sentence(word(c, "Facts"), c.print("name"), optional(c, "label"), facts);
}

export function printFact(c: Context<Fact>): Doc {
  const line = [sentence(list(c, "names"), optional(c, "label")), colon(c), c.print("type")];
  return c.parent?.kind === "file" ? [word(c, "Fact"), " ", line] : line;
}

export function printType(c: Context<TypeReference>): Doc {
  const { name, unit, optional: mayBeAbsent, byYear } = c.node;
  const written = name.quoted ? c.print("name") : typeWord(name.text, c.words.dialect);
  const inBrackets = unit === undefined ? "" : [c.words.wide ? "" : " ", c.words.open, c.print("unit"), c.words.close];
  return sentence(
    [written, inBrackets],
    byYear ? word(c, "ByYear") : undefined,
    mayBeAbsent ? word(c, "Optional") : undefined,
  );
}
