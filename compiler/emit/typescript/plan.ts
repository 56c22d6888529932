/** The parts of a policy that concern one kind of applicant. */
import type { Applicant, Award, Bar, Group, Note, Policy, Reading } from "../../ir/ir.js";

export interface Kind {
  readonly applicant: Applicant;
  readonly awards: readonly Award[];
  readonly bars: readonly Bar[];
  /** notes with their index in the policy */
  readonly notes: readonly { readonly index: number; readonly note: Note }[];
  readonly readings: readonly Reading[];
  /** the stacking tree without the awards of others */
  readonly total: Group;
}

/** The policy, split by kinds of applicant. */
export function kindsOf(policy: Policy): readonly Kind[] {
  return policy.applicants.map((applicant) => {
    const concerns = (clause: number): boolean => {
      const applicants = policy.clauses[clause]?.applicants ?? [];
      return applicants.length === 0 || applicants.includes(applicant.id);
    };
    const awards = policy.awards.filter(({ clause }) => concerns(clause));
    return {
      applicant,
      awards,
      bars: policy.bars.filter(({ clause }) => concerns(clause)),
      notes: policy.notes.map((note, index) => ({ index, note })).filter(({ note }) => concerns(note.clause)),
      readings: policy.readings.filter(({ clause }) => clause === null || concerns(clause)),
      total: prune(policy.total, new Set(awards.map(({ id }) => id))),
    };
  });
}

function prune(group: Group, awards: ReadonlySet<string>): Group {
  const members = group.members.flatMap((member): Group["members"] => {
    if (member.kind === "award") return awards.has(member.award) ? [member] : [];
    const inner = prune(member, awards);
    return inner.members.length === 0 ? [] : [inner];
  });
  return { ...group, members };
}
