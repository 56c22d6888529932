/** Commands that the server carries out for the client. */
import { type Connection, Position } from "vscode-languageserver";
import { runExampleCommand } from "../features/code-lens.js";
import { type ExampleRun, runExample } from "../features/run-example.js";
import { answer, type Answering } from "./answer.js";

export function registerCommands(answering: Answering): void {
  const { connection } = answering;
  connection.onExecuteCommand(
    answer(
      answering,
      (snapshot, { command, arguments: list = [] }): ExampleRun | null => {
        const [uri, position] = list as readonly unknown[];
        if (command !== runExampleCommand || typeof uri !== "string" || !Position.is(position)) return null;
        const result = runExample(snapshot, uri, position);
        if (typeof result === "string") {
          connection.window.showWarningMessage(result);
          return null;
        }
        tell(connection, result);
        return result;
      },
      null,
    ),
  );
}

function tell(connection: Connection, { label, ok, summary }: ExampleRun): void {
  const text = label === "" ? summary : `${label}: ${summary}`;
  if (ok) connection.window.showInformationMessage(text);
  else connection.window.showWarningMessage(text);
}
