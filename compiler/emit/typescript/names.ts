/** Identifiers for what a policy names: readable, legal, and each given once. */
import { RUNTIME_NAMES } from "./runtime-names.js";

/** Words that cannot be identifiers, and global names that the generated code uses or that should keep their meaning. */
const RESERVED = [
  "abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue debugger",
  "declare default delete do else enum eval export extends false finally for from function get global globalThis if implements",
  "import in infer instanceof interface intrinsic is keyof let module namespace never new null number object of out override",
  "package private protected public readonly require return satisfies set static string super switch symbol this throw true",
  "try type typeof undefined unique unknown using var void while with yield",
  "applicant awards bars claimYear clock evaluate explain facts high json low metadata notes options parseFacts result schema steps tests today total",
  "Array Boolean Error Infinity Map Math NaN Number Object Promise Readonly Record Set String Symbol Partial Pick Omit",
].flatMap((words) => words.split(" "));

const LONGEST = 40;

/** Gives out names. A name taken in an outer scope is taken in all inner ones. */
export class Names {
  readonly #taken: Set<string>;

  private constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** The names of a module. */
  static ofModule(): Names {
    return new Names([...RESERVED, ...RUNTIME_NAMES]);
  }

  /** Names that are local to a function; take all names of the module first. */
  scope(): Names {
    return new Names(this.#taken);
  }

  /** A name close to the one wanted that nothing else has. */
  take(wanted: string): string {
    const base = identifierFrom(wanted);
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}${/\d$/.test(base) ? "_" : ""}${count}`;
    this.#taken.add(name);
    return name;
  }
}

function identifierFrom(wanted: string): string {
  const legal = [...wanted.normalize("NFC")].map((character) =>
    /[\p{ID_Continue}$]/u.test(character) ? character : "_",
  );
  const name = legal.slice(0, LONGEST).join("");
  return /^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`;
}
