/** All safe fixes of a file that do not get in each other's way. */
import type { TextEdit } from "../../compiler/diagnostics/diagnostic.js";
import type { Place } from "../snapshot.js";

export function safeChanges({ unit, file }: Place): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const problem of unit.problems()) {
    const fix = problem.fixes.find(
      (candidate) => candidate.safe && candidate.edits.every(({ span }) => span.file === file.path),
    );
    if (fix === undefined || fix.edits.some((edit) => chosen.some((other) => overlap(edit, other)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen;
}

function overlap({ span: left }: TextEdit, { span: right }: TextEdit): boolean {
  const touching = left.start === right.start && left.end === right.end;
  return touching || (left.start < right.end && right.start < left.end);
}
