/** Which feature answers which request. Every capability that is announced has its line here. */
import { hover } from "../features/hover.js";
import { answer, type Answering } from "./answer.js";

export function registerFeatures(answering: Answering): void {
  const { connection } = answering;
  connection.onHover(answer(answering, hover, null));
}
