/**
 * Paths of files as the compiler knows them (`/folder/文件.pol`, `c:/folder/file.pol`) and their URIs. A document that is
 * no file (`untitled:Untitled-1`) goes by its URI.
 */

/** The path of a document. Never throws: an escape that is none stays as it is. */
export function pathOf(uri: string): string {
  const file = /^file:\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (file === null) return uri;
  const [, host = "", escaped = ""] = file;
  const path = decoded(escaped);
  if (host !== "" && host !== "localhost") return `//${host}${path}`;
  return /^\/[a-zA-Z]:/.test(path) ? `${path.charAt(1).toLowerCase()}${path.slice(2)}` : path;
}

/** The URI of a path that `pathOf` made, or of a file that one of these uses. */
export function uriOf(path: string): string {
  if (/^[a-zA-Z][a-zA-Z0-9+.-]+:/.test(path)) return path;
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("//")) return `file:${escaped}`;
  return path.startsWith("/") ? `file://${escaped}` : `file:///${escaped}`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
