import { describe, expect, it } from "vitest";
import { decode } from "../../compiler/cli/decode.js";

/** 「政策 补助」 in GB18030. */
const gb18030 = [0xd5, 0xfe, 0xb2, 0xdf, 0x20, 0xb2, 0xb9, 0xd6, 0xfa, 0x0a];

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
};

describe("decode", () => {
  it("reads UTF-8 and drops the byte order mark", () => {
    expect(decode(Buffer.from("政策 a\r\n"))).toEqual({ kind: "text", text: "政策 a\r\n" });
    expect(decode(Buffer.from("\ufeff政策"))).toEqual({ kind: "text", text: "政策" });
    expect(decode(new Uint8Array())).toEqual({ kind: "text", text: "" });
  });

  it.each([
    ["GB18030", Uint8Array.from(gb18030)],
    ["UTF-16", utf16("\ufeff政策 a", true)],
    ["UTF-16", utf16("\ufeff政策 a", false)],
    ["UTF-16", utf16("政策 a {\n}", true)],
    ["UTF-16", utf16("政策 a {\n}", false)],
    ["unknown", Buffer.from([0x66, 0xff, 0x66, 0x80, 0x66])],
  ])("names the encoding of %s text", (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ kind: "encoding", encoding });
  });

  it.each([
    ["a zip file", Buffer.from("PK\u0003\u0004word")],
    ["a PDF", Buffer.from("%PDF-1.7\n")],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["data with null bytes", Buffer.from([1, 0, 0, 1, 2, 3, 0, 7])],
    ["bytes that are no text", Buffer.from([0xff, 0x01, 0x02, 0x80, 0x03])],
  ])("tells %s from text", (_name, bytes) => {
    expect(decode(bytes)).toEqual({ kind: "binary" });
  });
});
