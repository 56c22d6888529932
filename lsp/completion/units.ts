/** Units behind a number: the one its place expects first. */
import { CompletionItemKind } from "vscode-languageserver";
import { type Candidate, rank } from "./candidate.js";
import { isOneOf } from "./assist.js";
import type { Naming } from "./names.js";
import type { Slot } from "./slot.js";

const usual = ["万元", "元", "亿元", "%", "项", "人", "家", "㎡", "年", "个月", "天"];

export function unitCandidates(slot: Slot | undefined, naming: Naming): readonly Candidate[] {
  const expected = expectedUnits(slot, naming);
  const rest = usual.filter((unit) => !expected.includes(unit));
  return [
    ...expected.map((unit) => candidate(unit, rank.expected)),
    ...rest.map((unit) => candidate(unit, rank.other)),
  ];
}

function candidate(unit: string, place: number): Candidate {
  return { label: unit, kind: CompletionItemKind.Unit, rank: place };
}

function expectedUnits(slot: Slot | undefined, { probe: { assist, compilation }, dialect }: Naming): readonly string[] {
  const money = dialect === "zh" ? ["万元", "元", "亿元"] : ["万", "元", "亿"];
  if (isOneOf(assist.previous, "ForUpTo", "ValidFor")) return ["年"];
  if (isOneOf(assist.previous, "Any")) return ["项"];
  if (isOneOf(assist.previous, "Award", "Max", "Min", "UpTo", "AtLeast")) return [...money, "%"];
  if (slot?.kind !== "value") return [];
  const { expects } = slot;
  if (expects.kind === "type" && expects.type.kind === "number") {
    if (expects.type.quantity === "money") return money;
    if (expects.type.quantity === "percent") return ["%"];
    return expects.type.unit === "" ? [] : [expects.type.unit];
  }
  if (expects.kind !== "number") return [];
  const units = [...compilation.symbols.facts.values()].flatMap(({ holders }) =>
    [...holders.values()].map(({ type }) => (type.kind === "number" ? type.unit : "")),
  );
  return [...new Set(units)].filter((unit) => unit !== "" && unit !== "元");
}
