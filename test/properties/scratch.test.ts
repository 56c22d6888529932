import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { expect } from "vitest";
import type { Expression, Policy } from "../../compiler/ir/ir.js";
import { interpret } from "../../compiler/ir/interpret.js";
import { emitTypeScript } from "../../compiler/emit/typescript.js";
import { decisionToJson, summaryToJson } from "../../runtime/json.js";
import { generate } from "../support/generated.js";
import { cases, policies } from "./policies.js";
import { AS_OF } from "./random/facts.js";
function s(e: Expression | null): string {
  if (e === null) return "-";
  switch (e.kind) {
    case "constant": return e.value.kind === "number" ? (e.value.number.d === "1" ? e.value.number.n : `${e.value.number.n}/${e.value.number.d}`) : e.value.kind === "bool" ? String(e.value.bool) : e.value.kind === "member" ? e.value.member : e.value.kind === "text" ? JSON.stringify(e.value.text) : e.value.kind === "date" ? `d${e.value.days}` : "∞";
    case "input": return e.path + (e.year === null ? "" : `[${e.year}]`) + (e.optional ? "?" : "");
    case "definition": return `@${e.definition}`;
    case "asOf": case "claimYear": return e.kind;
    case "not": case "isPresent": return `${e.kind}(${s(e.value)})`;
    case "round": return `round_${e.mode}_${e.quantum.n}/${e.quantum.d}(${s(e.value)})`;
    case "settle": return `settle(${s(e.value)})`;
    case "atLeast": return `atLeast${e.n}(${e.operands.map(s).join(", ")})`;
    case "sum": return `(${e.operands.map(s).join(" + ")})`;
    case "extreme": return `${e.operator}(${e.operands.map(s).join(", ")})`;
    case "compare": return `(${s(e.left)} ${e.operator} ${s(e.right)})`;
    case "product": return `(${s(e.left)} * ${s(e.right)})`;
    case "quotient": return `(${s(e.dividend)} / ${s(e.divisor)})`;
    case "isIn": return `(${s(e.value)} in ${e.members})`;
    case "dateAdd": return `dateAdd(${s(e.date)}, ${e.months}, ${e.days})`;
    case "datePart": return `year(${s(e.date)})`;
    case "elapsed": return `${e.unit}(${s(e.from)}, ${s(e.to)})`;
    case "select": return `select(${e.branches.map((b) => `${s(b.guard)} => ${s(b.value)}`).join("; ")}; else ${s(e.otherwise)})`;
    case "match": return `match ${s(e.key)} {${e.arms.map((a) => `${a.keys}: ${s(a.value)}`).join("; ")}; other ${s(e.otherwise)}; absent ${s(e.absent)}}`;
    case "onlyIf": return `onlyIf(${s(e.condition)}, ${s(e.value)})`;
    case "orElse": return `(${s(e.value)} else ${s(e.fallback)})`;
    case "hull": return `hull(${s(e.low)}, ${s(e.high)}, ${e.because.kind})`;
  }
}
function g(x: Policy["total"] | Policy["total"]["members"][number]): string { return x.kind === "award" ? x.award : `${x.mode}:${x.id}(${x.members.map(g).join(" ")})`; }
function show(p: Policy): string {
  return [
    ...p.definitions.map((d) => `def ${d.id} = ${s(d.value)}`),
    ...p.awards.map((a) => `award ${a.id} clause ${a.clause} amount ${s(a.amount)}\n   when ${a.conditions.map((c) => s(c.value)).join(" AND ")}\n   steps ${a.steps.map((t) => `${t.kind} ${s(t.value)}`).join(" | ")}`),
    ...p.bars.map((b) => `bar ${b.id} ${b.awards} ${b.notes}: ${s(b.condition.value)}`),
    ...p.notes.map((n) => `note ${n.clause}: ${n.conditions.map((c) => s(c.value)).join(" AND ")}`),
    `total ${g(p.total)}`,
  ].join("\n");
}
const options = { asOf: AS_OF };
const runs = Number(process.env["POL_RUNS"] ?? 200);
const seed = process.env["SEED"] === undefined ? {} : { seed: Number(process.env["SEED"]) };
it("scratch", { timeout: 3_600_000 }, () => {
  let last: [Policy, string, unknown, unknown] | undefined;
  try {
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: 3, maxLength: 3 }), (policy, all) => {
        const { explain, evaluate } = generate(policy);
        for (const { applicant, facts } of all) {
          for (const known of facts) {
            let where = "interpret";
            try {
              const expected = interpret(policy, applicant, known, options);
              where = "explain";
              const got = explain({ applicant, ...known }, options);
              expect(decisionToJson(got)).toEqual(decisionToJson(expected));
              where = "evaluate";
              const due = expected.awards.filter((a) => a.status === "granted" || a.status === "unknown");
              const sum = evaluate({ applicant, ...known }, options);
              expect(summaryToJson(sum)).toEqual(summaryToJson({ total: expected.total, awards: due.map(({ info, status, amount }) => ({ info, status, amount })) as never }));
            } catch (error) {
              last = [policy, applicant, known, `${where}: ${String((error as Error).message)}`];
              throw error;
            }
          }
        }
      }),
      { numRuns: runs, ...seed, verbose: 0 },
    );
  } catch (e) {
    const m = String((e as Error).message).split("\n").slice(0, 2).join("\n");
    if (last === undefined) throw e;
    writeFileSync("/tmp/counter.ts", emitTypeScript(last[0]));
    writeFileSync("/tmp/counter.txt", [m.slice(0, 300), show(last[0]), last[1], JSON.stringify(last[2]), last[3]].join("\n"));
    throw new Error("see /tmp/counter.txt");
  }
});
