/** Whether two awards can both apply, judged without a solver: only contradictions that show on the face count. */
import type * as ir from "../ir/ir.js";
import { structuralKey } from "../ir/visit.js";

/** True when the conditions of the two awards surely cannot hold together. */
export function excludeEachOther(left: readonly ir.Condition[], right: readonly ir.Condition[]): boolean {
  const rights = right.map((condition) => condition.value);
  return left.some((condition) => rights.some((other) => contradict(condition.value, other)));
}

function contradict(left: ir.Expression, right: ir.Expression): boolean {
  return denies(left, right) || denies(right, left) || differentMembers(left, right) || separateRanges(left, right);
}

/** `not (a or b)` against a, b, or (a or b); `not a` against a. */
function denies(left: ir.Expression, right: ir.Expression): boolean {
  if (left.kind !== "not") return false;
  const denied =
    left.value.kind === "atLeast" && left.value.n === 1 ? [left.value, ...left.value.operands] : [left.value];
  const key = structuralKey(right);
  return denied.some((operand) => structuralKey(operand) === key);
}

/** `x = a` against `x = b`, and the same with sets. */
function differentMembers(left: ir.Expression, right: ir.Expression): boolean {
  const [first, second] = [membersOf(left), membersOf(right)];
  if (first === undefined || second === undefined || first.key !== second.key) return false;
  return !first.members.some((member) => second.members.includes(member));
}

function membersOf(node: ir.Expression): { readonly key: string; readonly members: readonly string[] } | undefined {
  if (node.kind === "isIn") return { key: structuralKey(node.value), members: node.members };
  if (node.kind !== "compare" || node.operator !== "equal" || node.right.kind !== "constant") return undefined;
  const { value } = node.right;
  if (value.kind !== "member" && value.kind !== "text") return undefined;
  return { key: structuralKey(node.left), members: [value.kind === "member" ? value.member : value.text] };
}

/** `x < 10` against `x >= 10`, and stricter pairs of constants. */
function separateRanges(left: ir.Expression, right: ir.Expression): boolean {
  const [first, second] = [rangeOf(left), rangeOf(right)];
  if (first === undefined || second === undefined || first.key !== second.key || first.upper === second.upper)
    return false;
  const [below, above] = first.upper ? [first, second] : [second, first];
  const difference = below.n * above.d - above.n * below.d;
  return difference < 0n || (difference === 0n && (below.strict || above.strict));
}

interface Ray {
  readonly key: string;
  readonly upper: boolean;
  readonly strict: boolean;
  readonly n: bigint;
  readonly d: bigint;
}

function rangeOf(node: ir.Expression): Ray | undefined {
  if (node.kind !== "compare" || node.operator === "equal") return undefined;
  const [variable, constant, upper] =
    node.right.kind === "constant"
      ? ([node.left, node.right, true] as const)
      : ([node.right, node.left, false] as const);
  if (constant.kind !== "constant" || constant.value.kind !== "number") return undefined;
  const { n, d } = constant.value.number;
  return { key: structuralKey(variable), upper, strict: node.operator === "less", n: BigInt(n), d: BigInt(d) };
}
