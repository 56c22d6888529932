/** Answering requests: on the snapshot of their arrival, never with an exception, not at all once nobody wants to know. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Snapshot } from "../snapshot.js";
import type { Workspace } from "../workspace.js";

/** Rejects with a `ResponseError` when the answer is not wanted any more. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

export interface AnswerOptions {
  /** `drop`: the client asks again after an edit, so an answer about the text before it is of no use */
  readonly stale: "drop" | "answer";
}

export interface Answering {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** resolves when the snapshot may be worked on without getting in the way of typing */
  readonly ready: (snapshot: Snapshot) => Promise<void>;
}

/** A handler that runs a feature; `otherwise` is the answer when the feature has a defect. */
export function answer<P, R>(
  { connection, workspace, ready }: Answering,
  feature: (snapshot: Snapshot, params: P) => R | Promise<R>,
  otherwise: R,
  { stale }: AnswerOptions = { stale: "answer" },
): Handler<P, R> {
  return async (params, token) => {
    const snapshot = workspace.snapshot();
    // An edit or a cancellation that is waiting comes first.
    await nextTurn();
    if (stale === "drop") await ready(snapshot);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    if (stale === "drop" && workspace.snapshot() !== snapshot)
      throw new ResponseError(LSPErrorCodes.ContentModified, "content modified");
    try {
      return await feature(snapshot, params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      reportDefect(connection, error);
      return otherwise;
    }
  };
}

/** A defect of the server is logged; the user goes on editing. */
export function reportDefect(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
