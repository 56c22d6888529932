/** Awards in words, by status: what is due, what is open, what is not due and why. */
import type { Amount, AwardResult, BarResult, Status } from "./decision.js";
import { amountText, becauseOf } from "./render-amount.js";
import { barText, marked } from "./render-conditions.js";
import { reasonTexts, type Names } from "./render-reasons.js";
import { isFigure, stepsText } from "./render-steps.js";
import { aside, clauses, labelled, line, list, pick, quoted, type Language, type Line } from "./render-text.js";

/** What the description of an award needs besides the award. */
export interface Frame {
  readonly names: Names;
  readonly bars: readonly BarResult[];
  readonly total: Amount;
  readonly language: Language;
  /** with steps and all conditions */
  readonly explain: boolean;
}

/** The label with its place in the document. */
export function titleOf(info: { readonly label: string; readonly place: string | null }, language: Language): string {
  return `${info.label}${aside(language, info.place ?? "")}`;
}

function amountOf(award: AwardResult, { language, names }: Frame): string {
  if (award.amount === null) return "";
  const reasons = clauses(language, reasonTexts(becauseOf(award.amount), award.info.id, names, language));
  return `${amountText(award.amount, language)}${aside(language, reasons)}`;
}

/** What the total says about this award and others: it may not be due beside them. */
function besides({ info }: AwardResult, { language, names, total }: Frame): readonly string[] {
  return becauseOf(total).flatMap((reason) => {
    if (reason.kind !== "choice" && reason.kind !== "stackingNotDeclared") return [];
    if (!reason.awards.includes(info.id)) return [];
    const others = list(
      language,
      reason.awards.filter((id) => id !== info.id).map((id) => quoted(language, names.award(id))),
    );
    const words =
      reason.kind === "choice"
        ? { zh: `与${others}择一享受`, en: `only one of this and ${others} is granted` }
        : {
            zh: `与${others}能否叠加，文件没有写明`,
            en: `the document does not say whether it adds up with ${others}`,
          };
    return [pick(language, words)];
  });
}

/** What stands behind the title. */
function outcome(award: AwardResult, frame: Frame): string {
  const { language, names, bars } = frame;
  switch (award.status) {
    case "granted":
      return clauses(language, [
        amountOf(award, frame),
        ...(award.info.words === null ? [] : [award.info.words]),
        ...besides(award, frame),
      ]);
    case "unknown":
      return openOutcome(award, frame);
    case "notGranted":
      return clauses(
        language,
        award.conditions.filter(({ truth }) => truth === "no").map((one) => marked(one, language)),
      );
    case "barred":
      return clauses(
        language,
        bars
          .filter((bar) => bar.truth === "yes" && award.bars.includes(bar.info.id))
          .map((bar) => barText(bar, language)),
      );
    case "dropped": {
      if (award.droppedFor === null) return "";
      const winner = quoted(language, names.award(award.droppedFor));
      return pick(language, { zh: `就高，取${winner}`, en: `the higher ${winner} is granted instead` });
    }
  }
}

/** An award that may be due: its figure is what it can come to at most, and is introduced as such. */
function openOutcome(award: AwardResult, frame: Frame): string {
  const { language } = frame;
  const figure = clauses(language, [amountOf(award, frame), ...besides(award, frame)]);
  if (award.eligible !== "yes") return pick(language, { zh: `符合条件的，${figure}`, en: `if eligible, ${figure}` });
  if (award.barred !== "no")
    return pick(language, { zh: `不属于不得享受情形的，${figure}`, en: `unless barred, ${figure}` });
  return pick(language, {
    zh: `符合条件，与其他奖补就高、取哪一项待定；取本项的，${figure}`,
    en: `eligible, but a higher award may take its place; otherwise ${figure}`,
  });
}

/** Who is paid, from what, by whom; for awards that are or may be due. */
function moneyTrail({ info }: AwardResult, language: Language): readonly Line[] {
  const part = (words: { zh: string; en: string }, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [labelled(language, pick(language, words), list(language, values))];
  const funds = info.funding.length === 0 ? [] : [info.funding.join(pick(language, { zh: " 或 ", en: " or " }))];
  const parts = [
    ...part({ zh: "付给", en: "paid to" }, info.payees),
    ...part({ zh: "列支于", en: "paid from" }, funds),
    ...part({ zh: "责任单位", en: "responsible" }, info.responsible),
  ];
  return parts.length === 0 ? [] : [line(4, clauses(language, parts))];
}

/** Steps that say nothing beyond the amount itself are not worth a line. */
function isPlain({ steps: [first, ...rest] }: AwardResult): boolean {
  if (first === undefined) return true;
  const { kind, text } = first.info;
  return rest.length === 0 && (kind === "unset" || (kind === "value" && isFigure(text)));
}

function explanation(award: AwardResult, { language, bars }: Frame): readonly Line[] {
  const listed = award.conditions.filter(
    ({ info, truth }) =>
      !(info.origin === "amount" && truth === "yes") && !(award.status === "notGranted" && truth === "no"),
  );
  const open = bars.filter((bar) => bar.truth === "unknown" && award.bars.includes(bar.info.id));
  const [calculation, barred] = [
    pick(language, { zh: "计算", en: "Calculation" }),
    pick(language, { zh: "不得享受", en: "barred" }),
  ];
  return [
    ...(isPlain(award) ? [] : [line(4, labelled(language, calculation, stepsText(award.steps, language)))]),
    ...listed.map((one) => line(4, marked(one, language))),
    ...open.map((bar) => line(4, `? ${labelled(language, barred, barText(bar, language))}`)),
  ];
}

function awardLines(award: AwardResult, frame: Frame): readonly Line[] {
  const { language, explain } = frame;
  const hasTrail = award.status === "granted" || (explain && award.status === "unknown");
  return [
    line(2, labelled(language, titleOf(award.info, language), outcome(award, frame))),
    ...(hasTrail ? moneyTrail(award, language) : []),
    ...(explain ? explanation(award, frame) : []),
  ];
}

const SECTIONS: readonly (readonly [Status, { readonly zh: string; readonly en: string }])[] = [
  ["granted", { zh: "应得", en: "Granted" }],
  ["unknown", { zh: "信息不足，待定", en: "Not decided yet" }],
  ["notGranted", { zh: "不符合条件", en: "Not granted" }],
  ["barred", { zh: "不得享受", en: "Barred" }],
  ["dropped", { zh: "因就高（择一）未计", en: "Dropped" }],
];

/** One section a status, in a fixed order; those without awards are left out. */
export function awardSections(awards: readonly AwardResult[], frame: Frame): readonly (readonly Line[])[] {
  return SECTIONS.flatMap(([status, words]) => {
    const found = awards.filter((award) => award.status === status);
    if (found.length === 0) return [];
    const head = line(
      0,
      `${pick(frame.language, words)}${aside(frame.language, itemCount(found.length, frame.language))}`,
    );
    return [[head, ...found.flatMap((award) => awardLines(award, frame))]];
  });
}

/** `3 项` or `3`. */
export function itemCount(count: number, language: Language): string {
  return pick(language, { zh: `${String(count)} 项`, en: String(count) });
}
