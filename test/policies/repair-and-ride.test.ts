/** The English policy: it compiles clean, its examples hold, and it shows what the dialect can say. */
import { describe as suite, expect, it } from "vitest";
import { runExample } from "../../compiler/examples.js";
import { walk } from "../../compiler/ir/visit.js";
import { describe, loadPolicy, readPolicyFile } from "./support.js";

const { compilation, problems } = loadPolicy("repair-and-ride/repair-and-ride.pol");
const { policy, examples } = compilation;
const results = examples.map((example) => runExample(policy, example));

suite("the repair-and-ride policy", () => {
  it("compiles without errors and warnings", () => {
    expect(problems).toEqual([]);
  });

  it("covers every section of its source, in order", () => {
    const sections = [...readPolicyFile("repair-and-ride/source.md").matchAll(/^\*\*(\d+)\./gm)].map(
      (match) => match[1],
    );
    expect([...new Set(policy.clauses.map((clause) => clause.place))]).toEqual(sections);
  });

  it.each(results.map((result) => [result.example.label, result] as const))("%s", (_, { failures }) => {
    expect(failures.map(describe)).toEqual([]);
  });

  it.each(policy.awards.map(({ id }) => id))("has an example that grants %s", (id) => {
    const statuses = results.flatMap(({ decision }) =>
      decision.awards.filter((award) => award.info.id === id).map((award) => award.status),
    );
    expect(statuses).toContain("granted");
  });

  it("shows the forms of the language", () => {
    const kinds = new Set<string>();
    for (const award of policy.awards) walk(award.amount, (node) => kinds.add(node.kind));
    for (const kind of ["product", "extreme", "match", "orElse", "hull", "round"]) expect(kinds, kind).toContain(kind);
    expect(new Set(policy.history.map((fact) => fact.field))).toEqual(new Set(["granted", "grantedThisYear", "years"]));
    const modes = new Set<string>(
      policy.total.members.flatMap((member) => (member.kind === "group" ? [member.mode] : [])),
    );
    expect(modes).toEqual(new Set(["alternatives", "highest", "exclusive", "sum"]));
  });
});
