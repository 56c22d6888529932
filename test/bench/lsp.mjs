/**
 * The language server as an editor feels it, through the real protocol: from the start to the first diagnostics, from a key
 * to the diagnostics and from a key to the completions, in a large file inside a workspace of 200 files. Beside them the
 * time that a plain parse of the same file takes in this process.
 *
 *     node test/bench/lsp.mjs [keys]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { parse } from "../../dist/index.js";

const server = fileURLToPath(new URL("../../dist/lsp.cjs", import.meta.url));
const keys = Number(process.argv[2] ?? 60);

/** A policy of so many clauses, five lines each, with at most a hundred facts of each kind, all of them used. */
function policy(clauses, name = "测试") {
  const size = Math.min(clauses, 100);
  const fact = (i) => `  金额_${i} "第${i}项金额"：金额\n  条件_${i}：是否\n  级_${i}：级别 可无\n`;
  const clause = (i) =>
    `条款 条款_${i} "第${i}条" 出自 "${i}" 适用对象 企业 {\n` +
    `  甲：对 条件_${i % size} 的，给予 金额_${i % size} 的 5%，封顶 100万元，作为 "奖励"\n` +
    `  乙：按 级_${i % size} 给予 { 国家级：5万，省级：3万，市级：1万 }\n  可叠加 甲、乙\n  责任单位 科技局\n}\n`;
  const facts = Array.from({ length: size }, (_, i) => fact(i)).join("");
  const body = Array.from({ length: clauses }, (_, i) => clause(i)).join("");
  return `政策 ${name} { 施行日期 2025-01-01 }\n级别表 级别 { 国家级 > 省级 > 市级 }\n相关单位 科技局\n信息表 企业 {\n${facts}}\n${body}`;
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const shown = (times) => `median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;

/** The fastest of some plain parses. */
function plainParse(text) {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    parse("large.pol", text);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

function workspace(text) {
  const folder = mkdtempSync(join(tmpdir(), "pol-bench-"));
  for (let i = 0; i < 199; i += 1) writeFileSync(join(folder, `small-${i}.pol`), policy(5, `小_${i}`));
  writeFileSync(join(folder, "large.pol"), text);
  return folder;
}

async function start(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let wanted;
  connection.onNotification("textDocument/publishDiagnostics", (params) => wanted?.(params));
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    locale: "zh",
    workspaceFolders: [{ uri, name: "bench" }],
  });
  await connection.sendNotification("initialized", {});
  /** the diagnostics of a version of the large file */
  const diagnostics = (version) =>
    new Promise((resolve) => {
      wanted = (params) => {
        if (params.uri === `${uri}/large.pol` && params.version === version) resolve(params.diagnostics);
      };
    });
  return { began, child, connection, uri: `${uri}/large.pol`, diagnostics };
}

/** Types keys one after the other at the end of a line, with a pause now and then. */
async function type({ connection, uri, diagnostics }, lines, line) {
  const typed = "，当 条件_7 且 金额_8 超过 100万元";
  const [toDiagnostics, toCompletion] = [[], []];
  for (let key = 0; key < keys; key += 1) {
    const version = key + 2;
    const at = { line, character: lines[line].length + key };
    const answered = diagnostics(version);
    const begin = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: typed[key % typed.length] }],
    });
    const position = { line, character: at.character + 1 };
    const completed = connection
      .sendRequest("textDocument/completion", { textDocument: { uri }, position })
      .then(() => toCompletion.push(performance.now() - begin));
    await answered;
    toDiagnostics.push(performance.now() - begin);
    await completed;
    await new Promise((resolve) => setTimeout(resolve, key % 20 === 19 ? 1200 : 60));
  }
  return { toDiagnostics, toCompletion };
}

async function measure(clauses) {
  const text = policy(clauses);
  const folder = workspace(text);
  const parsing = plainParse(text);
  const session = await start(folder);
  const { began, child, connection, uri, diagnostics } = session;
  const first = diagnostics(1);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "pol", version: 1, text },
  });
  await first;
  const startTime = performance.now() - began;
  // The rest of the workspace is diagnosed in the background.
  await new Promise((resolve) => setTimeout(resolve, 3000));

  const lines = text.split("\n");
  const line = lines.findIndex((one) => one.startsWith(`条款 条款_${Math.floor(clauses / 2)} `)) + 1;
  const { toDiagnostics, toCompletion } = await type(session, lines, line);
  const memory = /VmRSS:\s+(\d+)/.exec(statusOf(child.pid))?.[1];
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  rmSync(folder, { recursive: true });

  const ratio = (times) => `ratio of p95 to a parse ${(percentile(times, 0.95) / parsing).toFixed(2)}`;
  console.log(
    `${clauses} clauses (${Math.round(text.length / 1000)} K characters) among 200 files; a plain parse takes ${parsing.toFixed(1)} ms`,
  );
  console.log(`  start to first diagnostics  ${startTime.toFixed(0)} ms`);
  console.log(`  key to diagnostics          ${shown(toDiagnostics)}; ${ratio(toDiagnostics)}`);
  console.log(`  key to completions          ${shown(toCompletion)}; ${ratio(toCompletion)}`);
  if (memory !== undefined) console.log(`  memory                      ${Math.round(Number(memory) / 1024)} MB`);
}

/** What Linux tells of a process; elsewhere nothing. */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

await measure(1_000);
if (process.argv[3] !== "small") await measure(10_000);
