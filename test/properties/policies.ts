/** Random well-typed policies: every kind of expression, every way of stacking, bars, notes, history, two kinds of applicant. */
import fc from "fast-check";
import type {
  Award,
  Bar,
  Clause,
  Condition,
  Definition,
  Expression,
  Fact,
  Group,
  Note,
  Policy,
  Step,
} from "../../compiler/ir/ir.js";
import * as ir from "../support/ir/expressions.js";
import { award, bar, clause, note, operand, policy, step, when } from "../support/ir/policy.js";
import { type Expressions, expressionsOver } from "./random/expressions.js";
import { enumerations, type Facts, facts, growingFacts, historyOf, shared } from "./random/facts.js";

const IDS = ["one", "two", "three", "four", "five"];
/** Awards whose history conditions may ask for. */
const PAST = ["one", "two"];
const sharedFacts = facts.filter(({ name }) => shared.includes(name));
const history = PAST.flatMap(historyOf);
const historyInputs = history.map(({ path, type }) => ir.history(path, type));

function reference({ id, value: { type, optional } }: Definition): Expression {
  return ir.definition(id, type, optional);
}

const definitions: fc.Arbitrary<readonly Definition[]> = fc.tuple(fc.boolean(), fc.boolean()).chain(([some, more]) => {
  const define = (
    id: string,
    of: (expressions: Expressions) => fc.Arbitrary<Expression>,
    known: readonly Definition[],
  ): fc.Arbitrary<Definition> =>
    of(expressionsOver({ facts: sharedFacts, references: known.map(reference) })).map((value) => ({
      id,
      label: id,
      value,
    }));
  if (!some) return fc.constant([]);
  return define("ratio", ({ number }) => number(2), []).chain((ratio): fc.Arbitrary<readonly Definition[]> =>
    more
      ? fc
          .tuple(
            define("base", ({ money }) => money(2), [ratio]),
            define("ready", ({ bool }) => bool(2), [ratio]),
            define("aid", ({ optionalMoney }) => optionalMoney(2), [ratio]),
          )
          .map((others) => [ratio, ...others])
      : fc.constant([ratio]),
  );
});

const conditionOrigins: readonly Condition["origin"][] = ["clause", "guard", "when", "unless", "history"];

function conditions(expressions: Expressions, most: number): fc.Arbitrary<readonly Condition[]> {
  const one = fc.tuple(fc.integer({ min: 0, max: 2 }).chain(expressions.bool), fc.constantFrom(...conditionOrigins));
  return fc
    .array(one, { maxLength: most })
    .map((all) => all.map(([value, origin], index) => when(value, `condition ${index}`, origin)));
}

/** An amount as the compiler builds it: a source, bounds, never below 0, rounded once; with its steps. */
function amounts(expressions: Expressions): fc.Arbitrary<Pick<Award, "amount" | "steps">> {
  const source = fc.oneof(
    { weight: 3, arbitrary: expressions.money(2) },
    { weight: 1, arbitrary: expressions.optionalMoney(2) },
  );
  const bound = fc.tuple(fc.constantFrom("cap" as const, "floor" as const), expressions.money(1));
  return fc
    .tuple(
      source,
      fc.array(bound, { maxLength: 2 }),
      fc.constantFrom("halfUp" as const, "down" as const),
      fc.constantFrom(1, 1, 1, 100, 1_000_000),
    )
    .map(([first, bounds, mode, quantum]) => {
      const steps: Step[] = [...innerSteps(first), step("value", first)];
      let amount = first;
      for (const [kind, limit] of bounds) {
        const before = amount;
        amount = kind === "cap" ? ir.cap(before, limit) : ir.floor(before, limit);
        steps.push(step(kind, amount, { operands: [operand("limit", limit), operand("before", before)], before }));
      }
      const positive = ir.floor(amount, ir.money(0));
      steps.push(step("atLeastZero", positive, { before: amount }));
      const rounded = ir.round(positive, mode, quantum);
      steps.push(step("round", rounded, { before: positive }));
      return { amount: rounded, steps };
    });
}

/** Steps inside the rows of a table, which show only where the row can apply. */
function innerSteps(node: Expression): readonly Step[] {
  switch (node.kind) {
    case "product":
      return [
        ...innerSteps(node.right),
        step("share", node, { operands: [operand("base", node.right), operand("rate", node.left)] }),
      ];
    case "select":
      return [
        ...node.branches.flatMap(({ guard, value }) => [...innerSteps(guard), ...innerSteps(value)]),
        ...innerSteps(node.otherwise),
      ];
    case "match":
      return [
        ...node.arms.flatMap(({ value }) => innerSteps(value)),
        step("table", node, { operands: [operand("key", node.key)] }),
      ];
    case "extreme": {
      const [before, limit] = node.operands;
      if (before === undefined || limit === undefined) return [];
      const kind = node.operator === "min" ? "cap" : "floor";
      return [...innerSteps(before), step(kind, node, { operands: [operand("limit", limit)], before })];
    }
    case "onlyIf":
    case "round":
      return innerSteps(node.value);
    case "orElse":
      return [...innerSteps(node.value), ...innerSteps(node.fallback)];
    case "hull":
      return [step(node.because.kind === "unset" ? "unset" : "discretion", node)];
    default:
      return [];
  }
}

const modes: readonly Group["mode"][] = ["sum", "highest", "exclusive", "undeclared", "alternatives"];

/** A tree over the awards: a split into groups, some of them inside each other. */
function groups(ids: readonly string[]): fc.Arbitrary<Group> {
  const mode = fc.constantFrom(...modes);
  const each = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ids.length, maxLength: ids.length });
  return fc
    .tuple(each, fc.array(mode, { minLength: 5, maxLength: 5 }), fc.boolean())
    .map(([places, found, nested]): Group => {
      const [rootMode = "sum", ...others] = found;
      const members = (place: number): Group["members"] =>
        ids.filter((_, index) => places[index] === place).map((id) => ({ kind: "award", award: id }));
      const inner = [1, 2, 3].map((place): Group => ({
        kind: "group",
        id: `g${place}`,
        mode: others[place - 1] ?? "sum",
        members: members(place),
      }));
      const [first, second, third] = inner;
      const tree =
        nested && first !== undefined && second !== undefined && third !== undefined
          ? [{ ...first, members: [...first.members, { ...second, members: [...second.members, third] }] }]
          : inner;
      return { kind: "group", id: "total", mode: rootMode, members: [...members(0), ...tree] };
    });
}

interface Parts {
  readonly clauses: readonly Clause[];
  readonly definitions: readonly Definition[];
  readonly expressions: readonly Expressions[];
}

const parts: fc.Arbitrary<Parts> = definitions.map((defined) => {
  const references = [...defined.map(reference), ...historyInputs];
  return {
    definitions: defined,
    clauses: [
      clause("everybody", { place: "一", responsible: ["科技局"] }),
      clause("firms", { label: "企业条款", applicants: ["企业"] }),
      clause("both", { applicants: ["企业", "team"] }),
    ],
    expressions: [
      expressionsOver({ facts: sharedFacts, references }),
      expressionsOver({ facts, references }),
      expressionsOver({ facts: sharedFacts, references }),
    ],
  };
});

function awardsOf({ expressions }: Parts): fc.Arbitrary<readonly Award[]> {
  const one = fc.integer({ min: 0, max: 2 }).chain((index) => {
    const over = expressions[index] ?? expressionsOver({ facts: [], references: [] });
    return fc.tuple(fc.constant(index), conditions(over, 2), amounts(over));
  });
  return fc.array(one, { minLength: 1, maxLength: IDS.length }).map((all) =>
    all.map(([index, tests, { amount, steps }], position) => {
      const id = IDS[position] ?? `award ${position}`;
      return award(id, amount, {
        clause: index,
        conditions: tests,
        steps,
        words: position === 0 ? "奖励" : null,
        payees: ["x"],
        funding: [],
      });
    }),
  );
}

/** Bars and notes belong to the first clause, which is for everybody. */
function barsOf({ expressions: [over] }: Parts, notes: number): fc.Arbitrary<readonly Bar[]> {
  if (over === undefined) return fc.constant([]);
  const one = fc.tuple(over.bool(2), fc.subarray(IDS), fc.subarray(Array.from({ length: notes }, (_, index) => index)));
  return fc
    .array(one, { maxLength: 2 })
    .map((all) => all.map(([condition, awards, covered], index) => bar(`bar${index}`, condition, awards, covered)));
}

function notesOf({ expressions: [over] }: Parts): fc.Arbitrary<readonly Note[]> {
  if (over === undefined) return fc.constant([]);
  return fc
    .array(conditions(over, 2), { maxLength: 2 })
    .map((all) => all.map((tests, index) => note(`note ${index}`, tests, index === 0 ? "promise" : "duty")));
}

/** Random policies. Applicants are 企业 and team, with the facts of `random/facts.ts`. */
export const policies: fc.Arbitrary<Policy> = parts.chain((known) =>
  fc.tuple(awardsOf(known), notesOf(known)).chain(([awards, notes]) =>
    fc.tuple(barsOf(known, notes.length), groups(awards.map(({ id }) => id))).map(([bars, total]) =>
      policy({
        id: "random",
        label: "随机",
        applicants: [
          { id: "企业", label: "企业", facts },
          { id: "team", label: "团队", facts: sharedFacts },
        ],
        enumerations,
        history,
        definitions: known.definitions,
        clauses: known.clauses,
        awards,
        bars,
        notes,
        readings: [{ clause: null, text: "口径", decidedBy: null, decidedOn: null }],
        total,
      }),
    ),
  ),
);

export interface Case {
  readonly applicant: string;
  /** growing sets of facts, the last complete */
  readonly facts: readonly Facts[];
}

const factsOfKinds: readonly (readonly [string, readonly Fact[]])[] = [
  ["企业", facts],
  ["team", sharedFacts],
];

/** Facts about applicants of both kinds. */
export const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...factsOfKinds)
  .chain(([applicant, known]) => growingFacts(known, PAST).map((growing) => ({ applicant, facts: growing })));
