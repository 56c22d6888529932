/** Results of examples as JUnit XML, which CI systems show. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { inOrder, type Language, message } from "../diagnostics/message.js";
import type { Report } from "./report.js";
import type { TestedExample } from "./test.js";

/** A suite for each policy; what keeps a policy from running is an error of the suite `pol`. */
export function junit(examples: readonly TestedExample[], report: Report, lang: Language): string {
  const failed = new Set(examples.flatMap((example) => example.failures));
  const errors = inOrder(
    report.diagnostics.filter((found) => !failed.has(found)),
    report.files,
  );
  const policies = [...new Set(examples.map((example) => example.policy))];
  const suites = [
    ...policies.map((policy) =>
      suite(
        policy,
        examples.filter((example) => example.policy === policy).map((example) => testCase(example, lang)),
      ),
    ),
    ...(errors.length > 0
      ? [
          suite(
            "pol",
            errors.map((found) => errorCase(found, lang)),
          ),
        ]
      : []),
  ];
  const failures = examples.filter((example) => example.failures.length > 0).length;
  const tests = examples.length + errors.length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites tests="${tests}" failures="${failures}" errors="${errors.length}">\n${suites.join("")}</testsuites>\n`;
}

interface Case {
  readonly xml: string;
  readonly kind: "passed" | "failure" | "error";
}

function suite(name: string, cases: readonly Case[]): string {
  const number = (kind: Case["kind"]): number => cases.filter((one) => one.kind === kind).length;
  const head = `<testsuite name="${escaped(name)}" tests="${cases.length}" failures="${number("failure")}" errors="${number("error")}">`;
  return `  ${head}\n${cases.map((one) => one.xml).join("")}  </testsuite>\n`;
}

function testCase({ policy, name, file, line, failures }: TestedExample, lang: Language): Case {
  const attributes = `classname="${escaped(policy)}" name="${escaped(name)}" file="${escaped(file)}" line="${line}"`;
  const inner = failures.map((found) => `      <failure message="${escaped(message(found, lang))}"/>\n`).join("");
  return inner === ""
    ? { kind: "passed", xml: `    <testcase ${attributes}/>\n` }
    : { kind: "failure", xml: `    <testcase ${attributes}>\n${inner}    </testcase>\n` };
}

function errorCase(found: Diagnostic, lang: Language): Case {
  const attributes = `classname="pol" name="${escaped(found.code)}" file="${escaped(found.span.file)}"`;
  const inner = `      <error message="${escaped(message(found, lang))}"/>\n`;
  return { kind: "error", xml: `    <testcase ${attributes}>\n${inner}    </testcase>\n` };
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** For attribute values. Characters that XML 1.0 cannot hold become a replacement mark. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/gu, (character) => entities.get(character) ?? character)
    .replace(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
