/** Semantic tokens over the wire: whole, in a range, or as the difference to what the client got last. */
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { semanticTokens, semanticTokensInRange, tokensDelta } from "../features/semantic-tokens.js";
import { answer, type Answering } from "./answer.js";

export function registerSemanticTokens(answering: Answering): (uri: string) => void {
  const { languages } = answering.connection;
  /** what each document's client side got last */
  const sent = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let count = 0;
  const remember = (uri: string, tokens: SemanticTokens): string => {
    count += 1;
    const id = String(count);
    sent.set(uri, { id, data: tokens.data });
    return id;
  };
  const whole = { stale: "drop" } as const;
  languages.semanticTokens.on(
    answer(
      answering,
      (snapshot, params): SemanticTokens => {
        const tokens = semanticTokens(snapshot, params);
        return { ...tokens, resultId: remember(params.textDocument.uri, tokens) };
      },
      { data: [] },
      whole,
    ),
  );
  languages.semanticTokens.onDelta(
    answer(
      answering,
      (snapshot, params): SemanticTokens | SemanticTokensDelta => {
        const before = sent.get(params.textDocument.uri);
        const tokens = semanticTokens(snapshot, params);
        const resultId = remember(params.textDocument.uri, tokens);
        return before?.id === params.previousResultId
          ? { resultId, edits: tokensDelta(before.data, tokens) }
          : { ...tokens, resultId };
      },
      { data: [] },
      whole,
    ),
  );
  languages.semanticTokens.onRange(answer(answering, semanticTokensInRange, { data: [] }, whole));
  return (uri) => sent.delete(uri);
}
