/** Colours by meaning: what each name stands for; keywords, numbers, strings and comments as the grammar reads them. */
import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokenModifiers,
  type SemanticTokensEdit,
  SemanticTokenTypes,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from "vscode-languageserver";
import { keywordName, Literal, StringLiteral, type Token } from "../../grammar/tokens.js";
import type { Occurrence } from "../names.js";
import { positionOf, stretchOf, type Stretch } from "../protocol.js";
import type { EntityKind } from "../resolve.js";
import { type Place, placeOf, type Snapshot } from "../snapshot.js";
import { tokensOf } from "../tokens.js";

const tokenTypes = [
  SemanticTokenTypes.namespace,
  SemanticTokenTypes.struct,
  SemanticTokenTypes.property,
  SemanticTokenTypes.variable,
  SemanticTokenTypes.enum,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.class,
  SemanticTokenTypes.method,
  SemanticTokenTypes.interface,
  SemanticTokenTypes.parameter,
  SemanticTokenTypes.type,
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.operator,
  SemanticTokenTypes.string,
  SemanticTokenTypes.number,
  SemanticTokenTypes.comment,
  SemanticTokenTypes.function,
];
const tokenModifiers = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.defaultLibrary];

export const legend: SemanticTokensLegend = { tokenTypes, tokenModifiers };

const typeOfEntity: Readonly<Record<EntityKind, SemanticTokenTypes>> = {
  policy: SemanticTokenTypes.namespace,
  applicant: SemanticTokenTypes.struct,
  fact: SemanticTokenTypes.property,
  definition: SemanticTokenTypes.variable,
  enumeration: SemanticTokenTypes.enum,
  member: SemanticTokenTypes.enumMember,
  clause: SemanticTokenTypes.class,
  award: SemanticTokenTypes.method,
  party: SemanticTokenTypes.interface,
  fund: SemanticTokenTypes.parameter,
  type: SemanticTokenTypes.type,
  history: SemanticTokenTypes.property,
  label: SemanticTokenTypes.function,
};

interface Coloured extends Stretch {
  readonly type: SemanticTokenTypes;
  readonly modifiers: number;
}

export function semanticTokens(snapshot: Snapshot, params: SemanticTokensParams): SemanticTokens {
  const place = placeOf(snapshot, params.textDocument);
  return { data: place === undefined ? [] : encode(place, colours(place)) };
}

export function semanticTokensInRange(snapshot: Snapshot, params: SemanticTokensRangeParams): SemanticTokens {
  const place = placeOf(snapshot, params.textDocument);
  if (place === undefined) return { data: [] };
  const { start, end } = stretchOf(place.file, params.range);
  return {
    data: encode(
      place,
      colours(place).filter((token) => token.start < end && token.end > start),
    ),
  };
}

function colours(place: Place): readonly Coloured[] {
  const { file, unit } = place;
  const names = new Map(
    unit
      .names()
      .in(file.path)
      .map((occurrence) => [occurrence.name.span.start, occurrence]),
  );
  const { tokens, comments } = tokensOf(file.text, unit.declaredNames());
  const found = [
    ...tokens.flatMap((token) => coloured(token, names.get(token.startOffset)) ?? []),
    ...comments.map((comment) => at(comment, SemanticTokenTypes.comment)),
  ];
  return found.sort((left, right) => left.start - right.start);
}

function coloured(token: Token, occurrence: Occurrence | undefined): Coloured | undefined {
  if (occurrence !== undefined) {
    const { entity, role, name } = occurrence;
    const builtIn = entity.kind === "type" || entity.kind === "history";
    return { ...name.span, type: typeOfEntity[entity.kind], modifiers: role === "declaration" ? 1 : builtIn ? 2 : 0 };
  }
  const keyword = keywordName(token.tokenType);
  if (keyword !== undefined)
    return at(token, /^[<>=!≤≥≠]/.test(token.image) ? SemanticTokenTypes.operator : SemanticTokenTypes.keyword);
  if (token.tokenType === Literal) return at(token, SemanticTokenTypes.number);
  return token.tokenType === StringLiteral ? at(token, SemanticTokenTypes.string) : undefined;
}

function at(token: Token, type: SemanticTokenTypes): Coloured {
  return { start: token.startOffset, end: token.endOffset + 1, type, modifiers: 0 };
}

/** Five numbers a token, each place relative to the one before. A token that reaches into another is cut. */
function encode({ file }: Place, list: readonly Coloured[]): number[] {
  const data: number[] = [];
  let [line, character, end] = [0, 0, 0];
  for (const token of list) {
    if (token.start < end || token.end <= token.start) continue;
    end = token.end;
    const position = positionOf(file, token.start);
    data.push(
      position.line - line,
      position.line === line ? position.character - character : position.character,
      token.end - token.start,
      tokenTypes.indexOf(token.type),
      token.modifiers,
    );
    ({ line, character } = position);
  }
  return data;
}

/** The edit that leads from tokens the client has to those that it should have. */
export function tokensDelta(before: readonly number[], after: SemanticTokens): SemanticTokensDelta["edits"] {
  const { data } = after;
  let head = 0;
  while (head < before.length && head < data.length && before[head] === data[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < data.length - head &&
    before[before.length - 1 - tail] === data[data.length - 1 - tail]
  )
    tail += 1;
  const edit: SemanticTokensEdit = {
    start: head,
    deleteCount: before.length - head - tail,
    data: data.slice(head, data.length - tail),
  };
  return edit.deleteCount === 0 && edit.data?.length === 0 ? [] : [edit];
}
