/** The constant parts of a decision: who an award is for, what a condition says, how a step is shown. */
import type { Display } from "../../../runtime/decision.js";
import { factsMentioned } from "../../ir/interpret/mentions.js";
import { displayOf } from "../../ir/interpret/shown.js";
import type { Award, Bar, Clause, Condition, Expression, Note, Reading, Step } from "../../ir/ir.js";
import type { Doc } from "./layout.js";
import { constant, type Module, use } from "./module.js";
import { arrayOfObjects, call, type Entries, inlineObject, object, strings, textOrNull } from "./syntax.js";
import { quote } from "./text.js";

/** Name of the constant with all that is fixed about an award. */
export function awardConstant(module: Module, award: Award): string {
  return constant(module, `award ${award.id}`, `award_${award.id}`, "AwardPart", () => {
    const { id, place, responsible } = clauseOf(module, award.clause);
    const info: Entries = [
      ["id", quote(award.id)],
      ["clause", quote(id)],
      ["award", quote(award.name)],
      ["label", quote(award.label)],
      ["place", textOrNull(place)],
      ["words", textOrNull(award.words)],
      ["payees", strings(award.payees)],
      ["funding", strings(award.funding)],
      ["responsible", strings(responsible)],
    ];
    const amount = criterion(module, "amount", award.amount.origin.text, award.amount);
    return object([
      ["info", object(info)],
      ["amount", amount],
      ["optional", String(award.amount.optional)],
    ]);
  });
}

/** Name of the constant of a condition. */
export function conditionConstant(module: Module, { origin, text, value }: Condition): string {
  return criterion(module, origin, text, value);
}

function criterion(module: Module, origin: string, text: string, value: Expression): string {
  const facts = factsMentioned(value, module.policy);
  const key = `condition ${JSON.stringify([origin, text, facts])}`;
  return constant(module, key, `condition_${origin}`, undefined, () =>
    call(use(module, "criterion"), quote(origin), quote(text), ...facts.map(quote)),
  );
}

/** Name of the constant of a bar. */
export function barConstant(module: Module, bar: Bar): string {
  return constant(module, `bar ${bar.id}`, `bar_${bar.id}`, "BarInfo", () => {
    const { id, place } = clauseOf(module, bar.clause);
    return object([
      ["id", quote(bar.id)],
      ["clause", quote(id)],
      ["place", textOrNull(place)],
      ["condition", `${conditionConstant(module, bar.condition)}.info`],
    ]);
  });
}

/** Name of the constant of a note. */
export function noteConstant(module: Module, note: Note, index: number): string {
  return constant(module, `note ${index}`, `${note.note}_${index + 1}`, "NoteInfo", () => {
    const { id, place, responsible } = clauseOf(module, note.clause);
    return object([
      ["kind", quote(note.note)],
      ["clause", quote(id)],
      ["place", textOrNull(place)],
      ["text", quote(note.text)],
      ["responsible", strings(responsible)],
    ]);
  });
}

/** Name of the constant of a reading. */
export function readingConstant(module: Module, { clause, text, decidedBy, decidedOn }: Reading): string {
  const { id, place } = clause === null ? { id: "", place: null } : clauseOf(module, clause);
  const key = `reading ${JSON.stringify([clause, text, decidedBy, decidedOn])}`;
  return constant(module, key, "reading", "ReadingInfo", () =>
    object([
      ["clause", quote(id)],
      ["place", textOrNull(place)],
      ["text", quote(text)],
      ["decidedBy", textOrNull(decidedBy)],
      ["decidedOn", textOrNull(decidedOn)],
    ]),
  );
}

/** Name of the constant of a step. */
export function stepConstant(module: Module, award: Award, step: Step): string {
  const { kind, text, operands } = step;
  const displays = [step.value, ...operands.map(({ value }) => value)].map(({ type }) =>
    displayOf(type, module.policy),
  );
  const key = `step ${JSON.stringify([kind, text, operands.map((operand) => operand.text), displays])}`;
  return constant(module, key, `step_${award.id}_${kind}`, "StepInfo", () => {
    const entries = operands.map((operand) =>
      inlineObject([
        ["text", quote(operand.text)],
        ["display", displayConstant(module, operand.value)],
      ]),
    );
    return object([
      ["kind", quote(kind)],
      ["text", quote(text)],
      ["display", displayConstant(module, step.value)],
      ["operands", arrayOfObjects(entries)],
    ]);
  });
}

function displayConstant(module: Module, { type }: Expression): string {
  const display = displayOf(type, module.policy);
  const wanted = `display_${type.kind === "member" ? type.enumeration : display.as}`;
  return constant(module, `display ${JSON.stringify(display)}`, wanted, "Display", () => displayDoc(display));
}

function displayDoc(display: Display): Doc {
  switch (display.as) {
    case "money":
      return inlineObject([
        ["as", quote("money")],
        ["per", quote(display.per)],
      ]);
    case "number":
      return inlineObject([
        ["as", quote("number")],
        ["unit", quote(display.unit)],
      ]);
    case "member":
      return object([
        ["as", quote("member")],
        ["labels", object(Object.entries(display.labels).map(([id, label]) => [id, quote(label)] as const))],
      ]);
    default:
      return inlineObject([["as", quote(display.as)]]);
  }
}

function clauseOf(module: Module, index: number): Clause {
  const clause = module.policy.clauses[index];
  if (clause === undefined) throw new TypeError(`the policy has no clause ${index}`);
  return clause;
}
