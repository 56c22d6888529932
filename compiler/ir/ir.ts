/**
 * The intermediate representation: the only door to what runs. Typed, acyclic, JSON-safe (exact numbers are pairs of
 * decimal strings). Everything that is sugar in the language is gone here; the interpreter defines what each kind
 * means, and every emitter is tested against it.
 *
 * Numbers are exact rationals in base units: money in 分, percent as a plain number (5% is 1/20), durations in months
 * or days, dates as days since 1970-01-01.
 */

/** `n/d` in lowest terms, d > 0, as decimal strings. */
export interface Rational {
  readonly n: string;
  readonly d: string;
}

/** Where a node comes from; `text` is the writer's own wording on one line. */
export interface Origin {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Type =
  | { readonly kind: "bool" }
  /** `unit` is the canonical unit left after products cancel: "" for a plain number, "元" for money, "元/㎡·月", "项" … */
  | { readonly kind: "number"; readonly quantity: "money" | "percent" | "count" | "number"; readonly unit: string }
  | { readonly kind: "date" }
  | { readonly kind: "member"; readonly enumeration: string }
  | { readonly kind: "text" };

/** What every expression carries. `optional`: the value may be absent (presence no). */
interface Typed {
  readonly type: Type;
  readonly optional: boolean;
  readonly origin: Origin;
}

export type Expression =
  | Constant
  | Input
  | ClaimYear
  | AsOf
  | DefinitionRef
  | Not
  | AtLeast
  | Compare
  | IsIn
  | IsPresent
  | Sum
  | Product
  | Quotient
  | Extreme
  | Round
  | DateAdd
  | DatePart
  | Elapsed
  | Select
  | Match
  | OnlyIf
  | OrElse
  | Settle
  | Hull;

/** 1. A constant. `infinity` stands only as a limit or as an end of `hull`. */
export interface Constant extends Typed {
  readonly kind: "constant";
  readonly value:
    | { readonly kind: "bool"; readonly bool: boolean }
    | { readonly kind: "number"; readonly number: Rational }
    | { readonly kind: "infinity" }
    | { readonly kind: "date"; readonly days: number }
    | { readonly kind: "member"; readonly member: string }
    | { readonly kind: "text"; readonly text: string };
}

/**
 * 2. A fact. `path` is the name of the fact of the applicant, or `past.<award>.<field>` for history; `year` is the
 * offset to the claim year for a fact by year (0 this year, -1 last year). Not given = unknown: [0, ∞) for numbers.
 */
export interface Input extends Typed {
  readonly kind: "input";
  readonly source: "applicant" | "history";
  readonly path: string;
  readonly year: number | null;
}

/** 2. The claim year as a number, and the as-of date: always given. */
export interface ClaimYear extends Typed {
  readonly kind: "claimYear";
}
export interface AsOf extends Typed {
  readonly kind: "asOf";
}

/** 4. The value of a named definition, evaluated once. */
export interface DefinitionRef extends Typed {
  readonly kind: "definition";
  readonly definition: string;
}

/** 7. Kleene negation. */
export interface Not extends Typed {
  readonly kind: "not";
  readonly value: Expression;
}

/** 8. At least `n` of the operands: all-of is n = length, any-of n = 1. */
export interface AtLeast extends Typed {
  readonly kind: "atLeast";
  readonly n: number;
  readonly operands: readonly Expression[];
}

/**
 * 9. Comparison on bounds; `equal` also on members, texts, bools. An absent operand makes the comparison no (what is
 * not there is neither above nor below anything, nor equal to it). Members of an ordered enumeration compare by rank.
 */
export interface Compare extends Typed {
  readonly kind: "compare";
  readonly operator: "less" | "lessEqual" | "equal";
  readonly left: Expression;
  readonly right: Expression;
}

/** 10. Membership in a list of constants; absent is no. */
export interface IsIn extends Typed {
  readonly kind: "isIn";
  readonly value: Expression;
  readonly members: readonly string[];
}

/** 11. Presence of an optional value. */
export interface IsPresent extends Typed {
  readonly kind: "isPresent";
  readonly value: Expression;
}

/** 12. Sum of numbers of one unit, or of optional ones (strict in presence). */
export interface Sum extends Typed {
  readonly kind: "sum";
  readonly operands: readonly Expression[];
}

/** 13. Product; 0 × ∞ = 0. */
export interface Product extends Typed {
  readonly kind: "product";
  readonly left: Expression;
  readonly right: Expression;
}

/** 14. Quotient; optional: a divisor of 0 makes it absent. */
export interface Quotient extends Typed {
  readonly kind: "quotient";
  readonly dividend: Expression;
  readonly divisor: Expression;
}

/** 15. Smallest or largest, end by end, strict in presence. Caps are `min`, floors `max`. */
export interface Extreme extends Typed {
  readonly kind: "extreme";
  readonly operator: "min" | "max";
  readonly operands: readonly Expression[];
}

/** 16. Rounding to a multiple of `quantum` (in the base unit of the type). `halfUp` rounds half away from zero. */
export interface Round extends Typed {
  readonly kind: "round";
  readonly mode: "halfUp" | "down" | "floor" | "ceiling";
  readonly quantum: Rational;
  readonly value: Expression;
}

/** 17. A date plus months, then days; a day that the month lacks becomes its last day. */
export interface DateAdd extends Typed {
  readonly kind: "dateAdd";
  readonly date: Expression;
  readonly months: number;
  readonly days: number;
}

/** 18. The calendar year of a date. */
export interface DatePart extends Typed {
  readonly kind: "datePart";
  readonly part: "year";
  readonly date: Expression;
}

/** 19. Complete months or days from one date to another; negative when it lies before. */
export interface Elapsed extends Typed {
  readonly kind: "elapsed";
  readonly unit: "months" | "days";
  readonly from: Expression;
  readonly to: Expression;
}

/** 20. First branch whose guard holds; under uncertainty the join of the possible ones. */
export interface Select extends Typed {
  readonly kind: "select";
  readonly branches: readonly { readonly guard: Expression; readonly value: Expression }[];
  readonly otherwise: Expression;
}

/**
 * 21. Table by a member, bool or text. `arms` maps key values (member names, texts, "yes" / "no") to branches;
 * `otherwise` covers the rest, `absent` an absent key. Unknown key: join of all that are possible. `otherwise` is
 * null when the arms are exhaustive, `absent` is null when the key is not optional.
 */
export interface Match extends Typed {
  readonly kind: "match";
  readonly key: Expression;
  readonly arms: readonly { readonly keys: readonly string[]; readonly value: Expression }[];
  readonly otherwise: Expression | null;
  readonly absent: Expression | null;
}

/** 23. The value where the condition holds, absent where not. `none` is `onlyIf(no, 0)`. */
export interface OnlyIf extends Typed {
  readonly kind: "onlyIf";
  readonly condition: Expression;
  readonly value: Expression;
}

/** 24. `value`, or `fallback` where `value` is absent; presence unknown: join. */
export interface OrElse extends Typed {
  readonly kind: "orElse";
  readonly value: Expression;
  readonly fallback: Expression;
}

/** 25. Absent becomes an unknown number, (-∞, ∞), that names the cause. */
export interface Settle extends Typed {
  readonly kind: "settle";
  readonly value: Expression;
  readonly cause: "divisionByZero" | "absent";
}

/** 26. Join of two numbers, open for a reason of its own: ranges, `up to`, `at least`, unset amounts. */
export interface Hull extends Typed {
  readonly kind: "hull";
  readonly low: Expression;
  readonly high: Expression;
  readonly because:
    | { readonly kind: "discretion" }
    | {
        readonly kind: "unset";
        readonly how: "setElsewhere" | "caseByCase" | "notStated" | "notComputable";
        readonly text: string | null;
      };
}

// ---------------------------------------------------------------------------------------------------- policy

export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly byYear: boolean;
}

/** One kind of applicant. `id` is "" for the unnamed kind of a file with top-level facts. */
export interface Applicant {
  readonly id: string;
  readonly label: string;
  readonly facts: readonly Fact[];
}

export interface Enumeration {
  readonly id: string;
  readonly label: string;
  readonly ordered: boolean;
  /** highest first when ordered */
  readonly members: readonly { readonly id: string; readonly label: string }[];
}

/** A history fact that the compiler derived: what an award needs to know of the past. */
export interface HistoryFact {
  /** `past.<award>.<field>` */
  readonly path: string;
  readonly award: string;
  readonly field: "granted" | "grantedThisYear" | "years" | "paidThisYear";
  readonly label: string;
  readonly type: Type;
}

export interface Definition {
  readonly id: string;
  readonly label: string;
  readonly value: Expression;
}

/** A condition of an award, with the origin that the explanation names. */
export interface Condition {
  readonly origin: "policy" | "clause" | "guard" | "when" | "unless" | "history" | "inForce";
  readonly text: string;
  readonly value: Expression;
}

/**
 * A step of the explanation: a node of the amount, innermost first, that is shown with its operands. `value` and
 * `operands` are nodes reachable from the award's amount (the same objects), evaluated once with it. For caps and
 * floors the first operand is the limit, and the amount before it is `before`.
 */
export interface Step {
  readonly kind:
    "value" | "share" | "per" | "table" | "cap" | "floor" | "discretion" | "unset" | "round" | "atLeastZero";
  readonly text: string;
  readonly value: Expression;
  readonly operands: readonly { readonly text: string; readonly value: Expression }[];
  readonly before: Expression | null;
}

/** 28. An award. Eligible = all conditions yes and the amount present. */
export interface Award {
  readonly id: string;
  /** index into `clauses` */
  readonly clause: number;
  /** name within the clause; equals the clause's name for its only unnamed award */
  readonly name: string;
  readonly label: string;
  readonly words: string | null;
  readonly payees: readonly string[];
  readonly funding: readonly string[];
  readonly conditions: readonly Condition[];
  /** money in 分, rounded, at least 0; optional when some case grants nothing */
  readonly amount: Expression;
  readonly steps: readonly Step[];
  readonly origin: Origin;
}

/** 29. A bar: yes takes the covered awards and notes away, unknown makes them unknown. */
export interface Bar {
  readonly id: string;
  readonly clause: number;
  readonly condition: Condition;
  /** ids of awards */
  readonly awards: readonly string[];
  /** indices into `notes` */
  readonly notes: readonly number[];
  readonly origin: Origin;
}

/**
 * 30. A group of awards, a tree. `alternatives` are branches that exclude each other (`if` … `otherwise`);
 * `undeclared` are awards of one matter about which the document says nothing.
 */
export interface Group {
  readonly kind: "group";
  readonly id: string;
  readonly mode: "sum" | "highest" | "exclusive" | "undeclared" | "alternatives";
  readonly members: readonly (Group | GroupAward)[];
}
export interface GroupAward {
  readonly kind: "award";
  readonly award: string;
}

/** 33. A promise, duty or benefit without money. */
export interface Note {
  readonly note: "promise" | "duty" | "benefit";
  readonly clause: number;
  readonly text: string;
  readonly conditions: readonly Condition[];
}

export interface Reading {
  readonly clause: number | null;
  readonly text: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
}

export interface Clause {
  readonly id: string;
  readonly label: string;
  readonly place: string | null;
  /** ids of the applicant kinds it is for */
  readonly applicants: readonly string[];
  readonly responsible: readonly string[];
}

export interface Metadata {
  readonly issuer: readonly string[];
  readonly document: readonly string[];
  readonly basis: readonly string[];
  readonly repeals: readonly string[];
  readonly issued: string | null;
  /** first and last day in force, YYYY-MM-DD */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** 39. A policy. The total is the value of `total`. */
export interface Policy {
  readonly id: string;
  readonly label: string;
  readonly metadata: Metadata;
  readonly applicants: readonly Applicant[];
  readonly enumerations: readonly Enumeration[];
  readonly history: readonly HistoryFact[];
  /** in an order in which each refers only to earlier ones */
  readonly definitions: readonly Definition[];
  readonly clauses: readonly Clause[];
  readonly awards: readonly Award[];
  readonly bars: readonly Bar[];
  readonly notes: readonly Note[];
  readonly readings: readonly Reading[];
  readonly total: Group;
}
