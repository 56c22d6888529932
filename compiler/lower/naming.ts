/** Names of awards: the writer's label, or the clause's name, numbered where a clause has several unnamed awards. */
import type * as ast from "../ast/nodes.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Context } from "../elaborate/context.js";
import type { ClauseSymbol } from "../symbols.js";

export interface AwardName {
  /** unique in the policy: `clause`, `clause.name` or `clause.2` */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly named: boolean;
}

interface Found {
  readonly award: ast.Award;
  readonly label: ast.Name | undefined;
}

export function nameAwards(context: Context, clause: ClauseSymbol): ReadonlyMap<ast.Award, AwardName> {
  const found = collect(clause.body, undefined);
  const labels = new Map<string, ast.Name>();
  const names = new Map<ast.Award, AwardName>();
  for (const [index, { award, label }] of found.entries()) {
    if (label === undefined) {
      const alone = found.length === 1;
      const name = alone ? clause.id : String(index + 1);
      names.set(award, {
        id: alone ? clause.id : `${clause.id}.${name}`,
        name,
        label: alone ? clause.label : `${clause.label}（${name}）`,
        named: false,
      });
      continue;
    }
    const first = labels.get(label.text);
    if (first !== undefined) {
      context.report(
        diagnostic(
          "duplicate-name",
          label.span,
          { name: label.text },
          {
            related: [{ span: first.span, note: { zh: "第一次在这里声明", en: "first declared here" } }],
          },
        ),
      );
      continue;
    }
    labels.set(label.text, label);
    context.meaning.awards.set(label, `${clause.id}.${label.text}`);
    names.set(award, {
      id: `${clause.id}.${label.text}`,
      name: label.text,
      label: `${clause.label}·${label.text}`,
      named: true,
    });
  }
  return names;
}

/** Awards in written order; the label of a guard names the award it guards, if that is one. */
function collect(statements: readonly ast.ClauseStatement[], inherited: ast.Name | undefined): readonly Found[] {
  const inner = statements.flatMap((statement): readonly Found[] => {
    if (statement.kind === "award") return [{ award: statement, label: statement.label }];
    if (statement.kind === "guarded" || statement.kind === "otherwise") return collect(statement.body, statement.label);
    return [];
  });
  const [only] = inner;
  if (inherited === undefined || inner.length !== 1 || only === undefined) return inner;
  return [{ award: only.award, label: only.label ?? inherited }];
}
