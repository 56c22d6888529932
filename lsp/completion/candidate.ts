/** One thing that completion may offer, before it is an item of the protocol. */
import type { CompletionItemKind } from "vscode-languageserver";
import type { EntityKind } from "../resolve.js";

export interface Candidate {
  /** what the list shows */
  readonly label: string;
  /** what is written; the label unless given. With `snippet` it has places to fill in */
  readonly insert?: string;
  readonly snippet?: true;
  readonly kind: CompletionItemKind;
  /** a few words behind the label */
  readonly detail?: string;
  /** lower comes first */
  readonly rank: number;
  /** other spellings by which it can be found */
  readonly also?: readonly string[];
  /** for the explanation, which is made when the item is looked at */
  readonly about?: About;
}

export type About = { readonly entity: EntityKind; readonly id: string } | { readonly keyword: string };

/** Places in the list. */
export const rank = {
  missing: 0,
  expected: 1,
  fitting: 2,
  snippet: 3,
  word: 4,
  other: 5,
  trailing: 6,
  rare: 7,
} as const;
