import { formatText, type FormatOptions } from "../../compiler/format/format.js";
import { message } from "../../compiler/diagnostics/message.js";

/** The formatted text; throws with the messages where formatting was refused. */
export async function formatted(text: string, options: FormatOptions = {}): Promise<string> {
  const { value, diagnostics } = await formatText("test.pol", text, options);
  if (value === undefined) throw new Error(diagnostics.map((diagnostic) => message(diagnostic, "en")).join("\n"));
  return value;
}
