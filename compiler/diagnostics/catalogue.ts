/**
 * The catalogue of diagnostics: one typed entry a code. The key is the stable code that users see, the name of the
 * page `docs/diagnostics/<code>.md` and the name of the fixture that shows it.
 */
import { awards } from "./catalogue/awards.js";
import type { Entry } from "./catalogue/entry.js";
import { format } from "./catalogue/format.js";
import { input } from "./catalogue/input.js";
import { names } from "./catalogue/names.js";
import { syntax } from "./catalogue/syntax.js";
import { types } from "./catalogue/types.js";

export const catalogue = { ...syntax, ...names, ...types, ...awards, ...input, ...format };

export type Code = keyof typeof catalogue;

/** Arguments of a code's message. */
export type Arguments<C extends Code> = (typeof catalogue)[C] extends Entry<infer A> ? A : never;
