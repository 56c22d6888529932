/** Stacks in the fast evaluation. At the end of a stack every award that is still due counts in full. */
import type { Group } from "../../../ir/ir.js";
import type { Doc } from "../layout.js";
import { type Module, use } from "../module.js";
import type { Names } from "../names.js";
import { call, declare, ifStatement } from "../syntax.js";

/** The outermost groups that are no sums, with the awards under them. */
export function stackedAwards(group: Group): readonly { readonly group: Group; readonly awards: readonly string[] }[] {
  if (group.mode !== "sum") return [{ group, awards: awardsUnder(group) }];
  return group.members.flatMap((member) => (member.kind === "group" ? stackedAwards(member) : []));
}

function awardsUnder({ members }: Group): readonly string[] {
  return members.flatMap((member) => (member.kind === "award" ? [member.award] : awardsUnder(member)));
}

/**
 * Statements that settle a group: of a `highest` the losers are set to null, other groups leave the function where more
 * than one member is due, because then the result is open or takes more than a sum.
 */
export function resolve(
  module: Module,
  names: Names,
  group: Group,
  variables: ReadonlyMap<string, string>,
  open: ReadonlySet<string>,
): readonly Doc[] {
  const inner = group.members.flatMap((member) =>
    member.kind === "group" ? resolve(module, names, member, variables, open) : [],
  );
  if (group.mode === "sum" || group.members.length < 2) return inner;
  const members = group.members
    .map((member) =>
      (member.kind === "award" ? [member.award] : awardsUnder(member)).flatMap((id) => variables.get(id) ?? []),
    )
    .filter((awards) => awards.length > 0);
  if (members.length < 2) return inner;
  const isExact = !awardsUnder(group).some((id) => open.has(id));
  if (group.mode === "highest" && isExact) return [...inner, ...takeHighest(module, names, members)];
  const due = members.map((awards) => awards.map((variable) => `${variable} !== null`).join(" || "));
  return [...inner, ifStatement(call(use(module, "severalDue"), ...due), "return undefined;")];
}

function takeHighest(module: Module, names: Names, members: readonly (readonly string[])[]): readonly Doc[] {
  const winner = names.take("winner");
  const values = members.map(([first = "null", ...others]) =>
    others.length === 0 ? first : call(use(module, "sumDue"), first, ...others),
  );
  const losers = members.flatMap((awards, position) => {
    const resets = awards.map((variable) => `${variable} = null;`);
    return resets.map((reset) => ifStatement(`${winner} !== ${position}`, reset));
  });
  return [declare(winner, undefined, call(use(module, "winnerOf"), ...values)), ...losers];
}
