/**
 * The syntax tree of one `.pol` file: what was written, in the order it was written, whichever dialect it was written in.
 *
 * Nodes are immutable values and say nothing about meaning; what a name stands for, which type an expression has and
 * what an award is worth live in side tables keyed by node. A part that was missing or broken in the source is an
 * `Invalid` expression or an empty list, never `undefined` where a node is promised.
 */

/** A stretch of one file: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface NodeBase {
  readonly span: Span;
}

/** An identifier. `text` is without the 「」 quotes; `quoted` says whether they were there. */
export interface Name extends NodeBase {
  readonly kind: "name";
  readonly text: string;
  readonly quoted: boolean;
}

/** A string. `text` is what stands between the quotes; for a 《…》 title the marks belong to the text. */
export interface Text extends NodeBase {
  readonly kind: "text";
  readonly text: string;
}

/** A comment from `#` to the end of its line, without the line break. */
export interface Comment extends NodeBase {
  readonly kind: "comment";
  readonly text: string;
}

// ---------------------------------------------------------------------------------------------------- file

export interface SourceFile extends NodeBase {
  readonly kind: "file";
  readonly statements: readonly TopLevel[];
  readonly comments: readonly Comment[];
}

export type TopLevel = Declaration | ClauseStatement;

export type Declaration = Policy | Use | Fund | Party | Enumeration | Facts | Fact | Clause | Example;

export interface Policy extends NodeBase {
  readonly kind: "policy";
  readonly name: Name;
  readonly label: Text | undefined;
  readonly fields: readonly PolicyField[];
}

export type PolicyField = TextField | DateField | ValidFor | Rounding | Requires | Reading;

export interface TextField extends NodeBase {
  readonly kind: "textField";
  readonly field: "issuer" | "document" | "basis" | "repeals";
  readonly values: readonly Text[];
}

export interface DateField extends NodeBase {
  readonly kind: "dateField";
  readonly field: "issued" | "effectiveFrom" | "effectiveTo";
  readonly date: Literal;
}

export interface ValidFor extends NodeBase {
  readonly kind: "validFor";
  readonly duration: Literal;
}

/** `rounding half up to 分`; the quantum is a unit word of money (分 角 元 百元 千元 万元). */
export interface Rounding extends NodeBase {
  readonly kind: "rounding";
  readonly mode: "halfUp" | "down";
  readonly quantum: Name | undefined;
}

/** `use "path.pol"`: the declarations and clauses of that file belong to this policy too. */
export interface Use extends NodeBase {
  readonly kind: "use";
  readonly paths: readonly Text[];
}

export interface Fund extends NodeBase {
  readonly kind: "fund";
  readonly name: Name;
  readonly label: Text | undefined;
}

export interface Party extends NodeBase {
  readonly kind: "party";
  readonly name: Name;
  readonly label: Text | undefined;
}

/** `level` (ordered, highest first) or `kinds` (unordered). */
export interface Enumeration extends NodeBase {
  readonly kind: "enumeration";
  readonly ordered: boolean;
  readonly name: Name;
  readonly label: Text | undefined;
  readonly members: readonly Member[];
}

export interface Member extends NodeBase {
  readonly kind: "member";
  readonly name: Name;
  readonly label: Text | undefined;
}

/** `facts 企业 "label" { … }`: the facts of one kind of applicant. */
export interface Facts extends NodeBase {
  readonly kind: "facts";
  readonly name: Name;
  readonly label: Text | undefined;
  readonly facts: readonly Fact[];
}

/** One line of facts: several names may share a type. At top level `fact funds: money` belongs to an unnamed kind of applicant. */
export interface Fact extends NodeBase {
  readonly kind: "fact";
  readonly names: readonly Name[];
  readonly label: Text | undefined;
  readonly type: TypeReference;
}

/** A type as written. Type words are ordinary names, resolved by the binder. */
export interface TypeReference extends NodeBase {
  readonly kind: "type";
  readonly name: Name;
  readonly unit: UnitText | undefined;
  readonly optional: boolean;
  readonly byYear: boolean;
}

/** A unit as written, such as `项` or `元/㎡·月`. */
export interface UnitText extends NodeBase {
  readonly kind: "unit";
  readonly text: string;
}

// ---------------------------------------------------------------------------------------------------- clause

export interface Clause extends NodeBase {
  readonly kind: "clause";
  readonly name: Name;
  readonly label: Text | undefined;
  readonly place: Text | undefined;
  readonly applicants: readonly Name[];
  readonly body: readonly ClauseStatement[];
}

/** What may stand in a clause; at top level these form the policy's unnamed clause. */
export type ClauseStatement =
  Requires | Award | Guarded | Otherwise | Bar | Stack | Funding | Responsible | Reading | Note | Quotation | Let;

/** `requires C`: holds for every award of the clause, or of the policy. */
export interface Requires extends NodeBase {
  readonly kind: "requires";
  readonly condition: Expression;
}

/** `if C, …` 对 C 的，…: guards one statement or a braced list. `label` as in 「失信：对 … 的，不得享受 全部」. */
export interface Guarded extends NodeBase {
  readonly kind: "guarded";
  readonly label: Name | undefined;
  readonly condition: Expression;
  readonly braced: boolean;
  readonly body: readonly ClauseStatement[];
}

/** `otherwise, …` 其余，…: none of the `if`s before it in the same list of statements. */
export interface Otherwise extends NodeBase {
  readonly kind: "otherwise";
  readonly label: Name | undefined;
  readonly braced: boolean;
  readonly body: readonly ClauseStatement[];
}

/** One award. Prefixes such as `once` in front of the verb and modifiers behind the amount are one list, in written order. */
export interface Award extends NodeBase {
  readonly kind: "award";
  readonly label: Name | undefined;
  readonly amount: Amount;
  readonly modifiers: readonly Modifier[];
}

/** The source of an amount and the bounds that follow it, applied left to right. */
export interface Amount extends NodeBase {
  readonly kind: "amount";
  readonly source: AmountSource;
  readonly bounds: readonly Bound[];
}

export type AmountSource = ExactAmount | UpTo | AtLeast | Unset | NoAmount;

export interface ExactAmount extends NodeBase {
  readonly kind: "exact";
  readonly value: Expression;
}

/** `up to E` 最高 E: at the office's discretion, never more than E. */
export interface UpTo extends NodeBase {
  readonly kind: "upTo";
  readonly value: Expression;
}

/** `at least E` 最低 E. */
export interface AtLeast extends NodeBase {
  readonly kind: "atLeast";
  readonly value: Expression;
}

/** Money promised without a figure; `text` names the other document, or the reason. */
export interface Unset extends NodeBase {
  readonly kind: "unset";
  readonly reason: "setElsewhere" | "caseByCase" | "notStated" | "notComputable";
  readonly text: Text | undefined;
}

/** `none` 不予: no award in this case (not the same as 0元). */
export interface NoAmount extends NodeBase {
  readonly kind: "none";
}

/** `max L` 封顶 L, `min L` 保底 L. */
export interface Bound extends NodeBase {
  readonly kind: "bound";
  readonly bound: "max" | "min";
  readonly limit: Expression;
  /** Unit of the period or item the cap is counted by (`per 年` 每年封顶). */
  readonly per: UnitText | undefined;
}

export type Modifier = Once | Yearly | ForUpTo | As | PaidTo | PaidFrom | When | Unless;

export interface Once extends NodeBase {
  readonly kind: "once";
}
export interface Yearly extends NodeBase {
  readonly kind: "yearly";
}
/** `for up to 3年` 最长 3年: number of periods ever paid. */
export interface ForUpTo extends NodeBase {
  readonly kind: "forUpTo";
  readonly duration: Literal;
}
/** `as "奖励性补助"`: the document's own word for the money. */
export interface As extends NodeBase {
  readonly kind: "as";
  readonly words: Text;
}
export interface PaidTo extends NodeBase {
  readonly kind: "paidTo";
  readonly payees: readonly (Name | Text)[];
}
export interface PaidFrom extends NodeBase {
  readonly kind: "paidFrom";
  readonly funds: readonly Name[];
}
export interface When extends NodeBase {
  readonly kind: "when";
  readonly condition: Expression;
}
export interface Unless extends NodeBase {
  readonly kind: "unless";
  readonly condition: Expression;
}

/** `bar X` 不得享受 X: takes awards away. */
export interface Bar extends NodeBase {
  readonly kind: "bar";
  readonly label: Name | undefined;
  readonly scope: Scope;
  readonly modifiers: readonly (When | Unless)[];
}

/** `all`, or a list of clauses and awards. */
export type Scope = AllAwards | References;
export interface AllAwards extends NodeBase {
  readonly kind: "all";
}
export interface References extends NodeBase {
  readonly kind: "references";
  readonly items: readonly Reference[];
}

/** `clause`, `award`, or `clause.award`. */
export interface Reference extends NodeBase {
  readonly kind: "reference";
  readonly parts: readonly Name[];
}

export interface Stack extends NodeBase {
  readonly kind: "stack";
  readonly mode: "sum" | "highest" | "exclusive";
  readonly scope: Scope;
}

export interface Funding extends NodeBase {
  readonly kind: "funding";
  readonly funds: readonly Name[];
}

export interface Responsible extends NodeBase {
  readonly kind: "responsible";
  readonly parties: readonly Name[];
}

export interface Reading extends NodeBase {
  readonly kind: "reading";
  readonly text: Text;
  readonly decidedBy: Text | undefined;
  readonly decidedOn: Literal | undefined;
}

/** A promise, duty or benefit without money. */
export interface Note extends NodeBase {
  readonly kind: "note";
  readonly note: "promise" | "duty" | "benefit";
  readonly label: Name | undefined;
  readonly text: Text;
  readonly modifiers: readonly (When | Unless)[];
}

/** `text "…"` 原文: a quotation of the document. */
export interface Quotation extends NodeBase {
  readonly kind: "quotation";
  readonly text: Text;
}

export interface Let extends NodeBase {
  readonly kind: "let";
  readonly name: Name;
  readonly label: Text | undefined;
  readonly value: Expression;
}

// ---------------------------------------------------------------------------------------------------- example

export interface Example extends NodeBase {
  readonly kind: "example";
  readonly label: Text | undefined;
  readonly applicant: Name | undefined;
  readonly asOf: Literal | undefined;
  readonly givens: readonly Given[];
  /** `given history complete`: history that is not given never happened. */
  readonly historyComplete: boolean;
  readonly expects: readonly Expectation[];
}

/** `funds = 3000万`, `rd_spend[last year] = 5万`, `安家.已享受次数 = 1`. */
export interface Given extends NodeBase {
  readonly kind: "given";
  readonly target: Reference;
  readonly year: YearIndex | undefined;
  readonly value: Expression;
}

export interface Expectation extends NodeBase {
  readonly kind: "expectation";
  /** `undefined` stands for the total of the policy. */
  readonly target: Reference | undefined;
  readonly result: Amount | ExpectedStatus;
}

export interface ExpectedStatus extends NodeBase {
  readonly kind: "status";
  readonly status: "granted" | "notGranted" | "barred" | "dropped" | "unknown";
}

// ---------------------------------------------------------------------------------------------------- expressions

export type Expression =
  | Literal
  | Text
  | Name
  | Reference
  | Truth
  | AbsentValue
  | Parenthesized
  | Arithmetic
  | ElseValue
  | Share
  | PerCounted
  | Indexed
  | Range
  | Table
  | Logic
  | Negation
  | QuantifiedGroup
  | Comparison
  | Membership
  | Invalid;

/** A number, amount, rate, date or duration. `raw` is the source text with full-width forms folded. */
export interface Literal extends NodeBase {
  readonly kind: "literal";
  readonly raw: string;
  readonly value: LiteralValue;
}

export type LiteralValue =
  | QuantityValue
  | { readonly kind: "date"; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: "duration"; readonly months: number; readonly days: number }
  | { readonly kind: "calendarYear"; readonly year: number };

/**
 * An exact number with its unit as written. The value is `numerator / denominator`, with 万 and 亿, %, ‰ and BP
 * already multiplied in: `0.8万元` is 8000/1 of 元, `5%` is 5/100 of `%`. `magnitude` says whether 万 or 亿 was written
 * (a bare literal with a magnitude may be money). `unit` is "" for a bare number.
 */
export interface QuantityValue {
  readonly kind: "quantity";
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly magnitude: boolean;
  readonly unit: string;
}

/** `yes` 是, `no` 否. */
export interface Truth extends NodeBase {
  readonly kind: "truth";
  readonly value: boolean;
}

/** `absent` 没有: an optional fact that is known not to be there. `unknown` 未知 stands here too, in examples. */
export interface AbsentValue extends NodeBase {
  readonly kind: "absent";
  readonly unknown: boolean;
}

export interface Parenthesized extends NodeBase {
  readonly kind: "parenthesized";
  readonly value: Expression;
}

export interface Arithmetic extends NodeBase {
  readonly kind: "arithmetic";
  readonly operator: "+" | "-" | "*" | "/";
  readonly left: Expression;
  readonly right: Expression;
}

/** `E else V`: V where E has no value. */
export interface ElseValue extends NodeBase {
  readonly kind: "else";
  readonly value: Expression;
  readonly fallback: Expression;
}

/** `5% of x`, or `x 的 5%` with `order: "de"`. */
export interface Share extends NodeBase {
  readonly kind: "share";
  readonly order: "of" | "de";
  readonly rate: Expression;
  readonly base: Expression;
}

/** `A per x`, `per 项 x A` 每项 x A: A for each of what x counts. */
export interface PerCounted extends NodeBase {
  readonly kind: "per";
  readonly amount: Expression;
  readonly counted: Expression;
  readonly unit: UnitText | undefined;
}

/** `x[last year]`, `上年度 x`. */
export interface Indexed extends NodeBase {
  readonly kind: "indexed";
  readonly value: Expression;
  readonly year: YearIndex;
}

export interface YearIndex extends NodeBase {
  readonly kind: "yearIndex";
  readonly year: "this" | "last";
}

/** `5% to 20%` between two literals. */
export interface Range extends NodeBase {
  readonly kind: "range";
  readonly low: Literal;
  readonly high: Literal;
}

/** `by K { … }` with one key or two. */
export interface Table extends NodeBase {
  readonly kind: "table";
  readonly keys: readonly Expression[];
  readonly rows: readonly Row[];
}

/** A row: alternatives, each with as many keys as the table (`国家级 特装、国家级 标准：8万元`). */
export interface Row extends NodeBase {
  readonly kind: "row";
  readonly alternatives: readonly RowKeys[];
  readonly amount: Amount;
}

export interface RowKeys extends NodeBase {
  readonly kind: "rowKeys";
  readonly keys: readonly RowKey[];
}

export type RowKey = Name | Text | Truth | OtherKey | AbsentValue;

/** `other` 其他: every case the rows before do not name. */
export interface OtherKey extends NodeBase {
  readonly kind: "other";
}

export interface Logic extends NodeBase {
  readonly kind: "logic";
  readonly operator: "and" | "or";
  readonly operands: readonly Expression[];
}

export interface Negation extends NodeBase {
  readonly kind: "not";
  readonly value: Expression;
}

/** `all of { … }` 同时符合, `any of { … }` 符合之一, `any 2 of { … }` 符合任意 2项. */
export interface QuantifiedGroup extends NodeBase {
  readonly kind: "group";
  readonly quantifier: "all" | "any" | number;
  readonly items: readonly GroupItem[];
}

export interface GroupItem extends NodeBase {
  readonly kind: "groupItem";
  /** Numbering as written, such as `1、` or `（一）`; it says nothing. */
  readonly mark: string | undefined;
  readonly label: Name | Text | undefined;
  readonly condition: Expression;
  readonly unless: Expression | undefined;
}

export type Comparator = ">=" | "<=" | ">" | "<" | "=" | "!=";

/**
 * A comparison. `form` is `edge` for 「x 在 500㎡ 以上」 / `x is 500㎡ or more`, where `edge` says whether
 * （含）or（不含）was written; the operator already takes it into account.
 */
export interface Comparison extends NodeBase {
  readonly kind: "comparison";
  readonly operator: Comparator;
  readonly left: Expression;
  readonly right: Expression;
  readonly form: "infix" | "edge";
  readonly edge: "including" | "excluding" | undefined;
}

/** `x in { a, b }` x 属于 { a、b }. */
export interface Membership extends NodeBase {
  readonly kind: "membership";
  readonly value: Expression;
  readonly members: readonly (Name | Text)[];
}

/** Something that could not be parsed; already reported. */
export interface Invalid extends NodeBase {
  readonly kind: "invalid";
}

export type Node =
  | SourceFile
  | Declaration
  | ClauseStatement
  | PolicyField
  | Member
  | TypeReference
  | UnitText
  | Name
  | Text
  | Comment
  | Amount
  | AmountSource
  | Bound
  | Modifier
  | Scope
  | Reference
  | Given
  | Expectation
  | ExpectedStatus
  | Expression
  | YearIndex
  | Row
  | RowKeys
  | RowKey
  | GroupItem;
