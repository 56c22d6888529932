/** Random well-formed examples as `.pol` text. */
import { identifier, name, reference, text, unset, value } from "./syntax-expressions.js";
import { braces, comma, line, soft, word, type Random } from "./syntax-random.js";

export function example(r: Random): string {
  const head = line(r, word(r, "Example"), r.chance(70) && text(r), r.chance(30) && `${word(r, "For")} ${name(r)}`);
  const asOf = r.chance(70) ? "" : `${soft(r)}${word(r, "AsOf")} 2025-06-30`;
  return (
    head +
    asOf +
    soft(r) +
    braces(
      r,
      r.several(0, 4, () => (r.chance(60) ? givens(r) : expectations(r))),
    )
  );
}

function givens(r: Random): string {
  const given = (): string => {
    const target = r.pick([
      () => reference(r),
      () => `${identifier(r)}[${word(r, "LastYear")}]`,
      () => `${word(r, "ThisYear")} ${identifier(r)}`,
    ])();
    return `${target} = ${value(r, 0)}`;
  };
  const list = r.several(1, 3, given).join(comma(r));
  return line(
    r,
    word(r, "Given"),
    r.chance(85) ? list : r.pick([word(r, "HistoryComplete"), `${list}，${word(r, "HistoryComplete")}`]),
  );
}

function expectations(r: Random): string {
  const status = r.pick(["Granted", "NotGranted", "Barred", "Bar", "Dropped", "Unknown"] as const);
  const expectation = (): string =>
    r.chance(60)
      ? `${r.chance(30) ? word(r, "Total") : reference(r)} = ${expectedAmount(r)}`
      : line(r, reference(r), r.chance(40) && "=", word(r, status));
  return line(r, word(r, "Expect"), r.several(1, 2, expectation).join(comma(r)));
}

function expectedAmount(r: Random): string {
  return r.pick([
    () => "100万元",
    () => `${word(r, r.pick(["UpTo", "AtLeast"]))} 3 万元`,
    () => word(r, "None"),
    () => unset(r),
  ])();
}
