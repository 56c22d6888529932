/** Small policies that the tests of the command line share. */

/** Without a problem. */
export const clean = `fact funds: money
fact national_major_project: bool
award 5% of funds max 100万 when national_major_project
example "reaches the cap" {
  given funds = 3000万, national_major_project = yes
  expect total = 100万
}
`;

/** One error: a name that nobody declared. */
export const broken = clean.replace("5% of funds", "5% of fundz");

/** One warning: two awards of one clause, and nothing says whether they add up. */
export const doubtful = `fact a: bool
fact b: bool
clause both {
  x: award 1万 when a
  y: award 2万 when b
}
`;

/** An example that expects too much. */
export const failing = clean.replace("expect total = 100万", "expect total = 150万");
