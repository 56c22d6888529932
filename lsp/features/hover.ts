/** Hover: what stands under the cursor. */
import type { Hover, HoverParams } from "vscode-languageserver";
import { keywordName } from "../../grammar/tokens.js";
import { describeEntity } from "../entities.js";
import { describeLiteral } from "../literals.js";
import type { Stretch } from "../protocol.js";
import { rangeOf } from "../protocol.js";
import { type Point, pointOf, type Snapshot } from "../snapshot.js";
import { innermost } from "../syntax.js";
import { code, markdown, plain, sayIn } from "../text.js";
import { dialectOf } from "../text-file.js";
import { tokenAt } from "../tokens.js";
import { describeWord } from "../words/index.js";

export function hover(snapshot: Snapshot, params: HoverParams): Hover | null {
  const point = pointOf(snapshot, params);
  if (point === undefined) return null;
  const found = nameHover(point) ?? literalHover(point) ?? wordHover(point);
  return found === undefined
    ? null
    : { contents: markdown(...found.paragraphs), range: rangeOf(point.file, found.stretch) };
}

interface Found {
  readonly stretch: Stretch;
  readonly paragraphs: readonly string[];
}

function nameHover(point: Point): Found | undefined {
  const occurrence = point.unit.names().at(point.file.path, point.offset);
  if (occurrence === undefined) return undefined;
  return { stretch: occurrence.name.span, paragraphs: describeEntity(point, occurrence.entity) };
}

function literalHover(point: Point): Found | undefined {
  const literal = innermost(point.path(), "literal");
  if (literal === undefined) return undefined;
  const { meaning } = point.unit.compilation();
  const words = describeLiteral(literal, meaning.types.get(literal), sayIn(point.snapshot.settings.language));
  return { stretch: literal.span, paragraphs: [words === literal.raw ? code(literal.raw) : plain(words)] };
}

function wordHover(point: Point): Found | undefined {
  const found = tokenAt(point.file, point.offset, point.unit.declaredNames());
  const keyword = found === undefined ? undefined : keywordName(found.token.tokenType);
  if (found === undefined || keyword === undefined) return undefined;
  const { language } = point.snapshot.settings;
  return { stretch: found, paragraphs: [describeWord(keyword, language, dialectOf(point.file))] };
}
