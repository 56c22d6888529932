/** Relative links of the documentation lead to files and headings that exist. */
import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import type { Link } from "./support/markdown.js";
import { allPages, type NamedPage, root } from "./support/pages.js";

const pages = allPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

function brokenLinks(page: NamedPage): readonly string[] {
  return page.links.flatMap((link) => {
    const problem = problemOf(page, link);
    return problem === undefined ? [] : [`line ${link.line}: ${link.target} ${problem}`];
  });
}

function problemOf(page: NamedPage, { target }: Link): string | undefined {
  if (/^(https?|mailto):/.test(target)) return undefined;
  const [file = "", anchor] = target.split("#").map(decodeURIComponent);
  const path = file === "" ? page.path : posix.normalize(posix.join(dirname(page.path), file));
  if (path.startsWith("../")) return "leads out of the project";
  if (!existsSync(join(root, path))) return "does not exist";
  if (anchor === undefined) return undefined;
  const there = byPath.get(path);
  return there === undefined || there.anchors.has(anchor) ? undefined : "has no such heading";
}

describe("links", () => {
  it.each(pages.map((page) => [page.path, page] as const))("%s", (_path, page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});
