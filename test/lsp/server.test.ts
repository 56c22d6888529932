/** The server as an editor meets it: the bundle in a process of its own, over standard input and output. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { type Client, start, type StartOptions } from "./client.js";

const folders: string[] = [];
const clients: Client[] = [];

/** A folder with these files; its URI. */
function workspace(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "pol-lsp-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return pathToFileURL(folder).href;
}

async function started(options?: StartOptions): Promise<Client> {
  const client = await start(options);
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) {
    expect(client.defects).toEqual([]);
    expect(await client.stop()).toBe(0);
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const codes = (list: readonly Diagnostic[]) => list.map((item) => item.code);

describe("the server", () => {
  it("introduces itself, and ends when it is told to", async () => {
    const { initialized } = await started();
    expect(initialized.serverInfo?.name).toBe("pol");
    expect(initialized.capabilities.textDocumentSync).toEqual({ openClose: true, change: 2 });
  });

  it("starts through `pol lsp --stdio`", async () => {
    const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
    const { initialized } = await started({ command: [process.execPath, cli, "lsp", "--stdio"] });
    expect(initialized.serverInfo?.name).toBe("pol");
  });

  it("publishes diagnostics while a document is edited, and takes them back", async () => {
    const client = await started();
    const uri = "untitled:Untitled-1";
    await client.open(uri, "fact x: bool\naward 5 when x\n");
    expect(codes(await client.diagnostics(uri))).toEqual(["bare-number"]);
    const at = { line: 1, character: 7 };
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: at, end: at }, text: "万" },
        { range: { start: at, end: at }, text: "0" },
      ],
    });
    expect(await client.diagnostics(uri, (list) => list.length === 0)).toEqual([]);
  });

  it("speaks the language of the client's locale", async () => {
    const client = await started({ locale: "zh-cn" });
    await client.open("untitled:a", "fact x: bool\naward 5 when x\n");
    const [bare] = await client.diagnostics("untitled:a");
    expect(bare?.message).toMatch(/^金额要写明单位/);
    expect(bare?.codeDescription?.href ?? "file:///docs/diagnostics/bare-number.md").toMatch(/bare-number\.md$/);
  });

  it("knows the files of the folder and follows them on disk", async () => {
    const folder = workspace({
      "a.pol": 'policy p { issuer "x" }\nuse "b.pol"\naward 5万 when x\n',
      "b.pol": "fact x: bool\n",
      "sub/c.pol": "award 5万 when y\n",
    });
    const client = await started({
      folder,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    expect(codes(await client.diagnostics(`${folder}/sub/c.pol`))).toEqual(["unknown-name"]);
    await client.open(`${folder}/b.pol`, "fact z: bool\n");
    expect(codes(await client.diagnostics(`${folder}/a.pol`))).toEqual(["unknown-name"]);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: `${folder}/b.pol` },
    });
    expect(await client.diagnostics(`${folder}/a.pol`, (list) => list.length === 0)).toEqual([]);
    writeFileSync(new URL(`${folder}/sub/c.pol`), "fact y: bool\naward 5万 when y\n");
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: `${folder}/sub/c.pol`, type: FileChangeType.Changed }],
    });
    expect(await client.diagnostics(`${folder}/sub/c.pol`, (list) => list.length === 0)).toEqual([]);
    expect(client.registrations).toEqual(["workspace/didChangeWatchedFiles"]);
  });

  it("answers pulls of documents and of the workspace, and sends nothing twice", async () => {
    const folder = workspace({ "a.pol": "award 5万 when x\n", "b.pol": "fact x: bool\naward 5万 when x\n" });
    const client = await started({ folder, capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(`${folder}/a.pol`, "award 5万 when x\n");
    const textDocument = { uri: `${folder}/a.pol` };
    const first = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    expect(first).toMatchObject({ kind: "full", items: [{ code: "unknown-name" }] });
    const previousResultId = first.resultId ?? "";
    expect(
      await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument, previousResultId }),
    ).toEqual({ kind: "unchanged", resultId: previousResultId });
    const all = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [{ uri: textDocument.uri, value: previousResultId }],
    });
    expect(all.items.map(({ kind, uri }) => `${kind} ${uri.slice(folder.length)}`)).toEqual([
      "unchanged /a.pol",
      "full /b.pol",
    ]);
  });
});
