/**
 * The decision: what an evaluation returns, by the interpreter and by generated code alike.
 *
 * In memory money is a whole number of 分; `json.ts` turns a decision into its published JSON shape, where amounts are
 * decimal strings of 元.
 */
import type { Exact } from "./exact.js";

export type Truth = "yes" | "no" | "unknown";

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Why something is open: not decided by the facts given. */
export type Reason =
  /** a fact of the applicant (or of the history, path `past.…`) was not given */
  | { readonly kind: "fact"; readonly fact: string }
  /** an operation had no value, such as a division by zero */
  | { readonly kind: "undefined"; readonly cause: "divisionByZero" | "absent"; readonly text: string }
  /** `up to`, `at least` or a range: the office decides within the bounds */
  | { readonly kind: "discretion"; readonly award: string }
  /** no figure in the document */
  | { readonly kind: "unset"; readonly award: string; readonly how: UnsetReason; readonly text: string | null }
  /** two awards of one matter may both be due and the document does not say whether they add up; ids of these awards */
  | { readonly kind: "stackingNotDeclared"; readonly group: string; readonly awards: readonly string[] }
  /** the applicant has to choose one; ids of the awards that may be due */
  | { readonly kind: "choice"; readonly group: string; readonly awards: readonly string[] }
  /** a figure above 10 万亿元 (10¹⁵ 分), which no award can be; null for the total */
  | { readonly kind: "outOfRange"; readonly award: string | null };

export type UnsetReason = "setElsewhere" | "caseByCase" | "notStated" | "notComputable";

/**
 * An amount of money in 分. The kind is derived from the bounds (`amountOf`): equal ends are exact, [0, ∞) is not
 * set, a lower end of 0 is at most, an upper end of ∞ at least, anything else between.
 */
export type Amount =
  | { readonly kind: "exact"; readonly amount: number }
  | { readonly kind: "atMost"; readonly atMost: number; readonly because: readonly Reason[] }
  | { readonly kind: "atLeast"; readonly atLeast: number; readonly because: readonly Reason[] }
  | { readonly kind: "between"; readonly atLeast: number; readonly atMost: number; readonly because: readonly Reason[] }
  | { readonly kind: "notSet"; readonly because: readonly Reason[] };

export type Status = "granted" | "notGranted" | "barred" | "dropped" | "unknown";

/** What the steps and conditions of an explanation are about; constant for a policy, shared by all its decisions. */
export interface ConditionInfo {
  readonly origin: "policy" | "clause" | "guard" | "when" | "unless" | "history" | "inForce" | "amount";
  /** the condition as the writer put it */
  readonly text: string;
  /** paths of the facts it reads */
  readonly facts: readonly string[];
}

/** How a value of a step is to be shown. */
export type Display =
  | { readonly as: "money"; readonly per: string }
  | { readonly as: "percent" }
  | { readonly as: "number"; readonly unit: string }
  | { readonly as: "date" }
  | { readonly as: "member"; readonly labels: Readonly<Record<string, string>> }
  | { readonly as: "truth" }
  | { readonly as: "text" };

export interface OperandInfo {
  readonly text: string;
  readonly display: Display;
}

export interface StepInfo {
  readonly kind:
    "value" | "share" | "per" | "table" | "cap" | "floor" | "discretion" | "unset" | "round" | "atLeastZero";
  readonly text: string;
  readonly display: Display;
  readonly operands: readonly OperandInfo[];
}

/**
 * A value in an explanation. Numbers are bounds in the base unit of their display (分 for money, 1 for percent, days
 * since 1970-01-01 for dates); `absent` is a value known not to be there.
 */
export type Value =
  | { readonly kind: "number"; readonly low: Exact; readonly high: Exact }
  | { readonly kind: "member"; readonly member: string }
  | { readonly kind: "truth"; readonly truth: boolean }
  | { readonly kind: "unknown" }
  | { readonly kind: "absent" };

/** One step of an amount: what came out of it, from which operands, and for a bound whether it bit. */
export interface Step {
  readonly info: StepInfo;
  readonly value: Value;
  readonly operands: readonly Value[];
  /** caps and floors only: changed the amount, left it alone, or may do either */
  readonly effect: "bit" | "idle" | "open" | null;
}

export interface ConditionResult {
  readonly info: ConditionInfo;
  readonly truth: Truth;
}

/** What is constant about an award, shared by all decisions of a policy. */
export interface AwardInfo {
  readonly id: string;
  readonly clause: string;
  readonly award: string;
  readonly label: string;
  readonly place: string | null;
  /** the document's own word for the money, such as 奖励性补助 */
  readonly words: string | null;
  readonly payees: readonly string[];
  readonly funding: readonly string[];
  readonly responsible: readonly string[];
}

/** An award in a full decision. `amount` is what is due now: null when nothing is. */
export interface AwardResult {
  readonly info: AwardInfo;
  readonly status: Status;
  readonly eligible: Truth;
  readonly barred: Truth;
  readonly amount: Amount | null;
  /** conditions that are not yes; for a granted award all that were tested */
  readonly conditions: readonly ConditionResult[];
  readonly steps: readonly Step[];
  /** ids of the bars that take it away or may do so */
  readonly bars: readonly string[];
  /** id of the award it gave way to, when dropped */
  readonly droppedFor: string | null;
}

export interface NoteInfo {
  readonly kind: "promise" | "duty" | "benefit";
  readonly clause: string;
  readonly place: string | null;
  readonly text: string;
  readonly responsible: readonly string[];
}

export interface NoteResult {
  readonly info: NoteInfo;
  readonly status: "granted" | "notGranted" | "barred" | "unknown";
}

export interface BarInfo {
  readonly id: string;
  readonly clause: string;
  readonly place: string | null;
  readonly condition: ConditionInfo;
}

export interface BarResult {
  readonly info: BarInfo;
  readonly truth: Truth;
}

/** A fact that was not given and still matters; the most useful to ask comes first. */
export interface MissingFact {
  readonly fact: string;
  readonly label: string;
  /** ids of the awards and bars whose status or amount it may change */
  readonly awards: readonly string[];
}

export interface ReadingInfo {
  readonly clause: string;
  readonly place: string | null;
  readonly text: string;
  readonly decidedBy: string | null;
  /** YYYY-MM-DD */
  readonly decidedOn: string | null;
}

/** A matched award of the fast evaluation: granted, or still unknown. */
export interface MatchedAward {
  readonly info: AwardInfo;
  readonly status: "granted" | "unknown";
  readonly amount: Amount;
}

/** Result of `evaluate`: the total and the awards that are or may be due. */
export interface Summary {
  readonly total: Amount;
  readonly awards: readonly MatchedAward[];
}

/** Result of `explain` and of the interpreter: every award with its reasons. */
export interface Decision {
  readonly policy: string;
  readonly label: string;
  readonly applicant: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly claimYear: number;
  readonly total: Amount;
  readonly awards: readonly AwardResult[];
  readonly bars: readonly BarResult[];
  readonly notes: readonly NoteResult[];
  readonly missing: readonly MissingFact[];
  readonly readings: readonly ReadingInfo[];
}
