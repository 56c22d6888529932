/** What an entity is, in Markdown: for hover, completion and anything else that explains a name. */
import type * as ast from "../compiler/ast/nodes.js";
import type * as ir from "../compiler/ir/ir.js";
import type { FactOfApplicant } from "../compiler/symbols.js";
import { describe, typeWords } from "../compiler/types/type.js";
import type { Entity } from "./names.js";
import type { Place } from "./snapshot.js";
import { code, plain, type Say, sayIn } from "./text.js";
import { historyDocs, typeDocs } from "./words/condition.js";

/** Paragraphs about an entity: what kind of thing it is, its label, what is special about it. */
export function describeEntity(place: Place, entity: Entity): readonly string[] {
  const say = sayIn(place.snapshot.settings.language);
  const heading = (kind: string, type = ""): string =>
    `${kind} ${code(entity.name)}${type === "" ? "" : say(`：${plain(type)}`, `: ${plain(type)}`)}`;
  const { symbols, policy } = place.unit.compilation();
  switch (entity.kind) {
    case "policy":
      return [heading(say("政策", "policy")), label(symbols.policyLabel, entity)];
    case "applicant": {
      const applicant = symbols.applicants.get(entity.id);
      const count = applicant?.facts.size ?? 0;
      return [
        heading(say("申报对象", "kind of applicant")),
        label(applicant?.label, entity),
        say(`${String(count)} 项信息`, `${String(count)} facts`),
      ];
    }
    case "fact":
      return factWords(place, entity, say);
    case "definition":
      return definitionWords(place, entity, say);
    case "enumeration": {
      const enumeration = symbols.enumerations.get(entity.id);
      const members = [...(enumeration?.members.keys() ?? [])]
        .map(code)
        .join(enumeration?.ordered === true ? " \\> " : say("、", ", "));
      return [
        heading(enumeration?.ordered === true ? say("级别表", "level") : say("类别表", "kinds")),
        label(enumeration?.label, entity),
        members,
      ];
    }
    case "member":
      return memberWords(place, entity, say);
    case "fund":
      return [heading(say("资金渠道", "fund")), label(symbols.funds.get(entity.id)?.label, entity)];
    case "party":
      return [heading(say("相关单位", "party")), label(symbols.parties.get(entity.id)?.label, entity)];
    case "clause":
      return clauseWords(place, entity, say);
    case "award": {
      const award = policy.awards.find((candidate) => candidate.id === entity.id);
      if (award === undefined) return [heading(say("奖补", "award"))];
      return [heading(say("奖补", "award")), ...awardWords(place, award, say)];
    }
    case "label":
      return [heading(say("名称", "label"))];
    case "type":
      return [
        heading(say("类型", "type")),
        typeDocs[typeWords.get(entity.name) ?? "text"][place.snapshot.settings.language],
      ];
    case "history":
      return [heading(say("享受记录", "history")), historyWords(place, entity.name)];
  }
}

function label(text: string | undefined, entity: Entity): string {
  return text === undefined || text === entity.name ? "" : plain(text);
}

/** The type of a fact with what was said of it. */
export function factType(place: Place, fact: Pick<FactOfApplicant, "type" | "optional" | "byYear">, say: Say): string {
  const { symbols } = place.unit.compilation();
  const type = describe(fact.type, (id) => symbols.enumerations.get(id)?.label ?? id)[place.snapshot.settings.language];
  return [type, fact.optional ? say("可无", "optional") : "", fact.byYear ? say("分年度", "by year") : ""]
    .filter((part) => part !== "")
    .join(say("，", ", "));
}

function factWords(place: Place, entity: Entity, say: Say): readonly string[] {
  const holders = [...(place.unit.compilation().symbols.facts.get(entity.id)?.holders ?? [])];
  const [first] = holders;
  if (first === undefined) return [`${say("信息项", "fact")} ${code(entity.name)}`];
  const type = factType(place, first[1], say);
  const whose = holders.map(([applicant]) => applicant).filter((applicant) => applicant !== "");
  return [
    `${say("信息项", "fact")} ${code(entity.name)}${say("：", ": ")}${plain(type)}`,
    label(first[1].label, entity),
    whose.length === 0 ? "" : say(`申报对象：${whose.map(plain).join("、")}`, `of ${whose.map(plain).join(", ")}`),
  ];
}

function definitionWords(place: Place, entity: Entity, say: Say): readonly string[] {
  const { symbols, meaning, program } = place.unit.compilation();
  const local = symbols.clauses.flatMap((clause) => [...clause.definitions.values()]);
  const symbol = symbols.definitions.get(entity.id) ?? local.find((definition) => definition.id === entity.id);
  if (symbol === undefined) return [`${say("定义", "definition")} ${code(entity.name)}`];
  const type = meaning.types.get(symbol.node.value);
  const words =
    type === undefined
      ? ""
      : describe(type, (id) => symbols.enumerations.get(id)?.label ?? id)[place.snapshot.settings.language];
  const { file, start, end } = symbol.node.value.span;
  return [
    `${say("定义", "definition")} ${code(entity.name)}${words === "" ? "" : `${say("：", ": ")}${plain(words)}`}`,
    label(symbol.node.label?.text, entity),
    code(`= ${program.texts.get(file)?.slice(start, end) ?? ""}`),
  ];
}

function memberWords(place: Place, entity: Entity, say: Say): readonly string[] {
  const { symbols } = place.unit.compilation();
  const enumeration = symbols.enumerations.get(entity.id.slice(0, -entity.name.length - 1));
  const members = [...(enumeration?.members.keys() ?? [])];
  const rank = members.indexOf(entity.name) + 1;
  const order =
    enumeration?.ordered === true
      ? say(
          `从高到低第 ${String(rank)}，共 ${String(members.length)} 级`,
          `number ${String(rank)} of ${String(members.length)}, the highest first`,
        )
      : "";
  return [
    say(
      `${code(entity.name)}，属于 ${code(enumeration?.id ?? "")}`,
      `${code(entity.name)} of ${code(enumeration?.id ?? "")}`,
    ),
    label(enumeration?.members.get(entity.name)?.label?.text, entity),
    order,
  ];
}

function clauseWords(place: Place, entity: Entity, say: Say): readonly string[] {
  const { symbols, policy } = place.unit.compilation();
  const clause = symbols.clauses.find((candidate) => candidate.id === entity.id);
  const index = policy.clauses.findIndex((candidate) => candidate.id === entity.id);
  const awards = policy.awards
    .filter((award) => award.clause === index && award.id !== entity.id)
    .map((award) => code(award.name));
  return [
    `${say("条款", "clause")} ${code(entity.name)}`,
    label(clause?.label, entity),
    placeWords(clause?.node, say),
    awards.length === 0 ? "" : say(`奖补：${awards.join("、")}`, `awards: ${awards.join(", ")}`),
  ];
}

/** Where a clause stands in the document, and for whom it is. */
function placeWords(clause: ast.Clause | undefined, say: Say): string {
  const where =
    clause?.place === undefined ? "" : say(`出自 ${plain(clause.place.text)}`, `at ${plain(clause.place.text)}`);
  const whom = (clause?.applicants ?? []).map((name) => plain(name.text));
  const whose = whom.length === 0 ? "" : say(`适用对象 ${whom.join("、")}`, `for ${whom.join(", ")}`);
  return [where, whose].filter((part) => part !== "").join(say("，", ", "));
}

function awardWords(place: Place, award: ir.Award, say: Say): readonly string[] {
  const { policy, symbols } = place.unit.compilation();
  const clause = symbols.clauses.find((candidate) => candidate.id === policy.clauses[award.clause]?.id);
  return [
    code(award.origin.text),
    clause === undefined
      ? ""
      : [plain(clause.label), placeWords(clause.node, say)].filter((part) => part !== "").join(say("，", ", ")),
  ];
}

const historyFields: ReadonlyMap<string, keyof typeof historyDocs> = new Map([
  ["received", "granted"],
  ["已享受", "granted"],
  ["received_this_year", "grantedThisYear"],
  ["本年已享受", "grantedThisYear"],
  ["years", "years"],
  ["已享受年数", "years"],
  ["paid_this_year", "paidThisYear"],
  ["本年已获金额", "paidThisYear"],
]);

function historyWords(place: Place, name: string): string {
  const field = historyFields.get(name);
  return field === undefined ? "" : historyDocs[field][place.snapshot.settings.language];
}
