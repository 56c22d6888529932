/** Names: what is declared, what is used, and where the two do not meet. */
import { entry, listEn, listZh } from "./entry.js";

type Kind = { zh: string; en: string };

export const names = {
  "unknown-name": entry<{ name: string; expected: Kind; suggestion: string | null }>(
    "error",
    (a) => `没有名为「${a.name}」的${a.expected.zh}${a.suggestion === null ? "" : `，是否要写「${a.suggestion}」`}`,
    (a) =>
      `there is no ${a.expected.en} named \`${a.name}\`${a.suggestion === null ? "" : `; did you mean \`${a.suggestion}\`?`}`,
  ),
  "duplicate-name": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」已经声明过，请换一个名称`,
    (a) => `\`${a.name}\` is declared already; choose another name`,
  ),
  "wrong-kind-of-name": entry<{ name: string; found: Kind; expected: Kind }>(
    "error",
    (a) => `「${a.name}」是${a.found.zh}，这里要写${a.expected.zh}`,
    (a) => `\`${a.name}\` is ${article(a.found.en)}; ${article(a.expected.en)} is wanted here`,
  ),
  "fact-not-for-applicant": entry<{ name: string; applicant: string; holders: readonly string[] }>(
    "error",
    (a) =>
      `「${a.applicant}」的信息表里没有「${a.name}」（只有${listZh(a.holders)}有）：请在「${a.applicant}」的信息表里补上，或缩小条款的适用对象`,
    (a) =>
      `the facts of \`${a.applicant}\` have no \`${a.name}\` (only ${listEn(a.holders)} has): add it there, or narrow what the clause is \`for\``,
  ),
  "fact-type-differs": entry<{ name: string; first: string; second: string }>(
    "error",
    (a) =>
      `「${a.name}」在「${a.first}」和「${a.second}」的信息表里类型不同，同一条款不能两样使用：请改成同一类型，或换一个名称`,
    (a) =>
      `\`${a.name}\` has one type for \`${a.first}\` and another for \`${a.second}\`: give both the same type, or use two names`,
  ),
  "reserved-fact-name": entry<{ name: string }>(
    "error",
    (a) => `「${a.name}」是数据格式自用的名称，信息项请换一个名称`,
    (a) => `\`${a.name}\` is used by the data format itself; give the fact another name`,
  ),
  "ambiguous-award": entry<{ name: string; options: readonly string[] }>(
    "error",
    (a) => `「${a.name}」在几个条款里都有，请写明是哪一个：${listZh(a.options)}`,
    (a) => `several clauses have an award named \`${a.name}\`; say which: ${listEn(a.options)}`,
  ),
  "definition-cycle": entry<{ path: string }>(
    "error",
    (a) => `定义互相引用，成了循环：${a.path}`,
    (a) => `definitions refer to each other in a circle: ${a.path}`,
  ),
  "unused-fact": entry<{ name: string }>(
    "warning",
    (a) => `信息项「${a.name}」没有任何条款用到：请删去，或检查条款是否漏写了条件`,
    (a) => `no clause reads the fact \`${a.name}\`: remove it, or check whether a clause lacks a condition`,
  ),
  "unused-definition": entry<{ name: string }>(
    "warning",
    (a) => `定义「${a.name}」没有用到`,
    (a) => `the definition \`${a.name}\` is never used`,
  ),
  "file-not-found": entry<{ path: string }>(
    "error",
    (a) => `找不到引用的文件「${a.path}」（路径从本文件所在的文件夹算起）`,
    (a) => `the file \`${a.path}\` cannot be read (paths start at the folder of this file)`,
  ),
  "use-cycle": entry<{ path: string }>(
    "error",
    (a) => `文件互相引用，成了循环：${a.path}`,
    (a) => `the files use each other in a circle: ${a.path}`,
  ),
  "two-policies": entry<{ name: string }>(
    "error",
    (a) => `一份政策只能有一个「政策」块，「${a.name}」是第二个；被引用的文件不再写「政策」`,
    (a) => `a policy has one \`policy\` block; \`${a.name}\` is a second one (files that are used have none)`,
  ),
};

function article(noun: string): string {
  return /^(?:a|an|the) /.test(noun) ? noun : /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
