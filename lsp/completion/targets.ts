/** Clauses and awards to offer in stacks, bars and expectations: those of the own clause first. */
import { CompletionItemKind } from "vscode-languageserver";
import type * as ast from "../../compiler/ast/nodes.js";
import { spelling } from "../../grammar/keywords.js";
import { latestUnit } from "../heavy.js";
import type { Place } from "../snapshot.js";
import { writtenName } from "../spelling.js";
import { type Candidate, rank } from "./candidate.js";
import type { Naming } from "./names.js";
import type { Slot } from "./slot.js";

/** A clause with the labels of its awards. */
interface ClauseOutline {
  readonly name: string;
  readonly label: string | undefined;
  readonly awards: readonly string[];
}

type TargetSlot = Extract<Slot, { kind: "target" }>;

export function targets(slot: TargetSlot, naming: Naming): readonly Candidate[] {
  const equals = slot.total && naming.bare ? " = " : "";
  const own = slot.clause === undefined ? undefined : outlineOf(slot.clause);
  const clauses = clausesOf(naming.place).filter(({ name }) => name !== own?.name);
  if (slot.of !== undefined) {
    const clause = [own, ...clauses].find((candidate) => candidate?.name === slot.of);
    return (clause?.awards ?? []).map((award) =>
      awardCandidate(slot.of ?? "", award, writtenName(award), rank.expected),
    );
  }
  return [
    ...(slot.total
      ? [
          {
            label: spelling("Total", naming.dialect),
            insert: `${spelling("Total", naming.dialect)}${equals}`,
            kind: CompletionItemKind.Keyword,
            rank: rank.expected,
          },
        ]
      : []),
    ...(own?.awards ?? [])
      .filter((award) => !slot.taken.has(award))
      .map((award) => awardCandidate(own?.name ?? "", award, writtenName(award), rank.expected)),
    ...clauses
      .filter(({ name }) => !slot.taken.has(name))
      .flatMap(({ name, label, awards }): Candidate[] => [
        {
          label: name,
          insert: `${writtenName(name)}${equals}`,
          kind: CompletionItemKind.Class,
          rank: rank.fitting,
          ...(label === undefined ? {} : { detail: label }),
          about: { entity: "clause", id: name },
        },
        ...awards
          .filter((award) => !slot.taken.has(`${name}.${award}`))
          .map((award) =>
            awardCandidate(name, award, `${writtenName(name)}.${writtenName(award)}${equals}`, rank.other),
          ),
      ]),
  ];
}

function awardCandidate(clause: string, award: string, insert: string, place: number): Candidate {
  const label = insert.includes(".") ? `${clause}.${award}` : award;
  return {
    label,
    insert,
    kind: CompletionItemKind.Method,
    rank: place,
    also: [award],
    about: { entity: "award", id: `${clause}.${award}` },
  };
}

function clausesOf(place: Place): readonly ClauseOutline[] {
  return latestUnit(place)
    .compilation()
    .symbols.clauses.flatMap(({ node }) => (node === undefined ? [] : [outlineOf(node)]));
}

function outlineOf(clause: ast.Clause): ClauseOutline {
  const labels = (list: readonly ast.ClauseStatement[], inherited: ast.Name | undefined): readonly string[] =>
    list.flatMap((node): readonly string[] => {
      if (node.kind === "award")
        return node.label === undefined && inherited === undefined ? [] : [(node.label ?? inherited)?.text ?? ""];
      return node.kind === "guarded" || node.kind === "otherwise" ? labels(node.body, node.label ?? inherited) : [];
    });
  return { name: clause.name.text, label: clause.label?.text, awards: labels(clause.body, undefined) };
}
