/** Commands that the server carries out for the client. */
import { type Connection, MessageType, Position, ShowMessageNotification } from "vscode-languageserver";
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
          tell(connection, MessageType.Warning, result);
          return null;
        }
        const words = [result.label, result.summary].filter((part) => part !== "").join(": ");
        tell(connection, result.ok ? MessageType.Info : MessageType.Warning, words);
        return result;
      },
      null,
    ),
  );
}

/** Shows a message without waiting for anybody to close it. */
function tell(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
