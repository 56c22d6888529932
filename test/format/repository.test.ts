import { readFile } from "node:fs/promises";
import { glob } from "tinyglobby";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../../grammar/keywords.js";
import { hasErrors } from "../../compiler/format/errors.js";
import { formatText } from "../../compiler/format/format.js";
import { parse } from "../../compiler/parse.js";

// Fixtures of diagnostics carry marks that are no part of the language.
const files = await glob(["policies/**/*.pol", "docs/**/*.pol", "test/**/*.pol"], { ignore: ["test/diagnostics/**"] });

describe.each(files)("%s", (path) => {
  it("is formatted once and for all, or refused for its errors", async () => {
    const source = await readFile(path, "utf8");
    const { value, diagnostics } = await formatText(path, source);
    if (hasErrors(parse(path, source).diagnostics)) return expect(value).toBeUndefined();
    expect(diagnostics).toEqual([]);
    for (const dialect of ["zh", "en"] satisfies Dialect[]) {
      const once = await formatText(path, value ?? "", { dialect });
      expect(await formatText(path, once.value ?? "")).toEqual(once);
    }
  });
});
