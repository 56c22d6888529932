/** Bytes of a file as text, or why they are none: policies and facts are UTF-8. */

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  /** `encoding` is the one the file seems to have; undefined when none fits */
  | { readonly kind: "encoding"; readonly encoding: "UTF-16" | "GB18030" | "unknown" }
  | { readonly kind: "binary" };

/** Decodes UTF-8, with or without a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { kind: "encoding", encoding: "UTF-16" };
  if (signatures.some((signature) => startsWith(bytes, signature))) return { kind: "binary" };
  if (bytes.includes(0)) return looksLikeUtf16(bytes) ? { kind: "encoding", encoding: "UTF-16" } : { kind: "binary" };
  const text = decodeAs("utf-8", bytes);
  if (text !== undefined) return { kind: "text", text };
  const chinese = decodeAs("gb18030", bytes);
  if (chinese !== undefined && isReadable(chinese)) return { kind: "encoding", encoding: "GB18030" };
  return isReadable(decodeAs("latin1", bytes) ?? "") ? { kind: "encoding", encoding: "unknown" } : { kind: "binary" };
}

/** First bytes of what people pick by mistake: zip (docx, xlsx, wps), PDF, old Office, PNG, JPEG, RTF. */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Null bytes all in one half of the pairs are the high halves of ASCII letters. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const nulls = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  if (bytes.length % 2 !== 0 || (even > 0 && odd > 0)) return false;
  const text = decodeAs(odd > 0 ? "utf-16le" : "utf-16be", bytes);
  return text !== undefined && isReadable(text);
}

/** Undefined when the bytes are not in that encoding, or this Node does not know it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isReadable(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/u.test(text);
}
