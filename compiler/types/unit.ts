/**
 * Units of measure as exponents of base units: `元/㎡·月` is 元¹ ㎡⁻¹ 月⁻¹. In a written unit everything behind the
 * first `/` divides, so `元/㎡·月` and `元/㎡/月` are the same.
 */
export type Exponents = ReadonlyMap<string, number>;

const synonyms: ReadonlyMap<string, string> = new Map([
  ["平方米", "㎡"],
  ["个月", "月"],
  ["日", "天"],
]);

/** Reads a written unit; "" is the plain number. */
export function parseUnit(text: string): Exponents {
  const exponents = new Map<string, number>();
  if (text === "") return exponents;
  const [numerator = "", ...denominators] = text.split("/");
  const add = (part: string, sign: number): void => {
    for (const written of part.split("·")) {
      const base = synonyms.get(written) ?? written;
      if (base === "" || base === "1") continue;
      exponents.set(base, (exponents.get(base) ?? 0) + sign);
    }
  };
  add(numerator, 1);
  for (const part of denominators) add(part, -1);
  return exponents;
}

/** The canonical spelling of a unit: units in order of first mention, cancelled ones left out. */
export function formatUnit(exponents: Exponents): string {
  const list = (sign: number): string[] =>
    [...exponents].flatMap(([base, power]) => (power * sign > 0 ? Array<string>(Math.abs(power)).fill(base) : []));
  const above = list(1);
  const below = list(-1);
  if (below.length === 0) return above.join("·");
  return `${above.length === 0 ? "1" : above.join("·")}/${below.join("·")}`;
}

/** Canonical form of a written unit. */
export function normalizeUnit(text: string): string {
  return formatUnit(parseUnit(text));
}

/** Unit of a product (`power` 1) or a quotient (`power` -1). */
export function combineUnits(left: string, right: string, power: 1 | -1): string {
  const result = new Map(parseUnit(left));
  for (const [base, exponent] of parseUnit(right)) {
    const sum = (result.get(base) ?? 0) + exponent * power;
    if (sum === 0) result.delete(base);
    else result.set(base, sum);
  }
  return formatUnit(result);
}

/** Whether two written units are the same unit, whatever the order of their factors. */
export function sameUnit(left: string, right: string): boolean {
  return combineUnits(left, right, -1) === "";
}
