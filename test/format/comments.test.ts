import { describe, expect, it } from "vitest";
import { formatted } from "./formatted.js";

describe("a comment stays with its statement", () => {
  it.each([
    ["above and behind", "# a\naward 1万 # b\n# c\naward 2万 # d\n# e"],
    ["in a clause", "clause x { # a\n  # b\n  award 1万 # c\n\n  # d\n  award 2万\n  # e\n} # f"],
    ["in an empty block", "clause x {\n  # a\n\n  # b\n}"],
    ["in a policy", 'policy x { # a\n  # b\n  issuer "y" # c\n  # d\n}'],
    ["in a table", "by k award { # a\n  # b\n  x: 1万 # c\n  # d\n  other: none # e\n  # f\n} # g"],
    ["in a group", "requires all of { # a\n  x # b\n  # c\n  y\n  # d\n}"],
    ["in a set", "requires x in { # a\n  y # b\n  z\n  # c\n}"],
    ["in facts", "facts f { # a\n  x: bool # b\n  # c\n  y: money\n}"],
    ["in levels", "level l {\n  a > # a\n  # b\n  b > # c\n  c # d\n  # e\n}"],
    [
      "in an example",
      'example "x" { # a\n  # b\n  given a = 1, # c\n    b = 2 # d\n  # e\n  expect x = 1万 # f\n  # g\n}',
    ],
    [
      "at the history of an example",
      "example {\n  expect x granted # a\n  # b\n  given history complete # c\n  # d\n}\nexample { # e\n  # f\n  given history complete, # g\n    # h\n    x = 1\n  # i\n}",
    ],
    [
      "before an else-branch",
      "if a, award 1万 # a\n# b\notherwise, award 2万 # c\n# d\nif e { # e\n  award 1万\n  # f\n}\n# g\notherwise {\n  # h\n  award 3万\n}",
    ],
    ["between the parts of an award", "award 5% of x # a\n  # b\n  max 1万 # c\n  min 2元 # d\n  when y # e"],
    ["between conditions", "requires a # a\n  # b\n  and b # c\n  and (\n    # d\n    c\n    # e\n  )"],
    ["between a condition and its award", "if a, # a\n  award 1万\nif b,\n  # b\n  award 1万"],
    ["in a list", "responsible a, # a\n  # b\n  b, # c\n  c"],
  ])("%s", async (_, source) => {
    expect(await formatted(source)).toBe(`${source}\n`);
  });

  it("is not the brace's where a statement stands between", async () => {
    expect(await formatted("clause x { award 1万 # a\naward 2万 }")).toBe(
      "clause x {\n  award 1万 # a\n  award 2万\n}\n",
    );
  });

  it("stands above the statement where its place cannot hold one", async () => {
    const source =
      'award 5% of # a\n x # b\n when y >= # c\n 5\nclause x # d\n at "1" # e\n {\n responsible z, # f\n y }';
    expect(await formatted(source)).toBe(
      '# a\n# c\naward 5% of x # b\n  when y >= 5\n# d\n# e\nclause x at "1" {\n  responsible z, # f\n    y\n}\n',
    );
  });
});
